package io.mapimedic.adapter.cli;

import io.mapimedic.adapter.config.Beginning;
import io.mapimedic.adapter.config.Offline;
import io.mapimedic.diagnosis.Context;
import io.mapimedic.diagnosis.Diagnosis;
import io.mapimedic.diagnosis.EndpointRequest;
import io.mapimedic.diagnosis.EndpointRequest.Credentials;
import io.mapimedic.diagnosis.ProbePolicy;
import io.mapimedic.diagnosis.ProbeReader.ProbeResult;
import io.mapimedic.diagnosis.ProbeRefusedException;
import io.mapimedic.diagnosis.Troubleshooter;
import io.mapimedic.report.Status;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code probe HOST}: looks at a live endpoint and diagnoses what it sees. Whoever types the host allows it. */
@Command(
        name = "probe",
        description = {
            "Looks at a live endpoint as a client would, and says what is wrong with it.",
            "It sends a few requests to this host and to no other, and changes nothing."
        },
        footerHeading = "%nExit codes:%n",
        footer = {
            "  0   it answers, and no fault is likely",
            "  1   warning    2  critical    3  it could not run    64  wrong usage"
        },
        mixinStandardHelpOptions = true,
        exitCodeOnInvalidInput = Commands.WRONG_USAGE,
        exitCodeOnExecutionException = Commands.COULD_NOT_RUN)
final class ProbeCommand implements Callable<Integer> {

    private final Surroundings around;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(arity = "1", paramLabel = "<host>", description = "The name of the host, as mail.contoso.com; no URL")
    private String host = "";

    @Option(names = "--port", paramLabel = "<port>", defaultValue = "443", description = "Default: 443")
    private int port = EndpointRequest.DEFAULT_PORT;

    @Option(
            names = "--requests",
            paramLabel = "<n>",
            defaultValue = "5",
            description = "Requests the response time is taken from, 1 to 50. Default: 5")
    private int requests = EndpointRequest.DEFAULT_REQUESTS;

    @Option(names = "--allow-private", description = "The host may have an address that the Internet does not route")
    private boolean allowPrivate;

    @Option(names = "--user", paramLabel = "<name>", description = "Sign in once by Basic authentication as this user")
    private @Nullable String user;

    @Option(
            names = "--password",
            interactive = true,
            arity = "0",
            description = "Asks for the password of the user; it is never an argument")
    private char @Nullable [] password;

    @Mixin
    private CaseOptions theCase = new CaseOptions();

    @Mixin
    private ReportOptions report = new ReportOptions();

    ProbeCommand(Surroundings around) {
        this.around = around;
    }

    @Override
    public Integer call() throws IOException {
        Context context = theCase.context(around);
        Beginning<Troubleshooter> loading = around.beginLoading(theCase.knowledge());
        ProbeResult seen = probe();
        Diagnosis diagnosis = loading.end().diagnose(seen.observations(), seen.unrecognised(), context);
        Status status = Status.of(diagnosis);
        report.write(diagnosis, status, List.of(), around);
        return status.code();
    }

    private ProbeResult probe() {
        try {
            ProbePolicy policy = new ProbePolicy(List.of(host), allowPrivate, Set.of(port), ProbePolicy.DEFAULT_BUDGET);
            EndpointRequest request = new EndpointRequest(host, port, requests, credentials());
            return Offline.probe(policy, around.clock()).probe(request);
        } catch (ProbeRefusedException e) {
            throw new ParameterException(spec.commandLine(), remedy(e), e);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()), e);
        }
    }

    private @Nullable Credentials credentials() {
        if (user == null && password == null) {
            return null;
        }
        if (user == null || password == null) {
            throw new ParameterException(spec.commandLine(), "To sign in, give both --user and --password.");
        }
        return new Credentials(user, new String(password), false);
    }

    /** The service names a property; here an option does the same. */
    private static String remedy(ProbeRefusedException refused) {
        return refused.reason() == ProbeRefusedException.Reason.ADDRESS_NOT_ALLOWED
                ? refused.getMessage() + " On the command line --allow-private allows it."
                : String.valueOf(refused.getMessage());
    }
}
