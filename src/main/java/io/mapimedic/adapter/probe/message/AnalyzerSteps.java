package io.mapimedic.adapter.probe.message;

import io.mapimedic.adapter.probe.Block;
import io.mapimedic.adapter.probe.Moments;
import io.mapimedic.adapter.probe.ReadingSink;
import io.mapimedic.adapter.probe.ReadingSink.At;
import io.mapimedic.model.Subject;
import io.mapimedic.model.SubjectKind;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The nested steps of the Remote Connectivity Analyzer: names, ports, certificates, Autodiscover. They carry no codes, so their English
 * sentences are read; the page offers no other language for them.
 *
 * <p>The analyzer tries one Autodiscover address after the other. That some of them fail is normal as long as one works, so what fails
 * at such an address counts only when none does.
 */
final class AnalyzerSteps {

    private static final String HOST = "[A-Za-z0-9*][A-Za-z0-9.-]{0,252}[A-Za-z0-9]";
    private static final Pattern STEP =
            Pattern.compile("Attempting to resolve the host name (?<dns>" + HOST + ") in DNS"
                    + "|Testing TCP port (?<port>\\d{1,5}) on host (?<tcp>" + HOST + ") to ensure"
                    + "|obtain the SSL certificate from remote server (?<tls>" + HOST + ") on port"
                    + "|potential Autodiscover URL https?://(?<candidate>" + HOST + ")"
                    + "|(?<windowsMobile>trust for Windows Mobile devices)"
                    + "|(?<resolved>The host name (?:was )?resolved successfully)"
                    + "|(?<unresolved>The host name couldn.t be resolved)"
                    + "|(?<open>The port was opened successfully)"
                    + "|(?<closed>The specified port is either blocked)"
                    + "|(?<named>The certificate name was validated successfully)"
                    + "|(?<misnamed>Certificate name validation failed)"
                    + "|(?<trusted>The certificate is trusted)"
                    + "|(?<distrusted>Certificate trust validation failed)"
                    + "|NotAfter = (?<end>[^\\r\\n]{6,40}?)(?=\\.?\\s*(?:$|[\\r\\n]|Elapsed|Validating|The ))"
                    + "|(?<failed>Testing (?:of )?th(?:is|e) (?:potential )?Autodiscover URL failed)"
                    + "|(?<works>Testing of the Autodiscover URL was successful|Autodiscover (?:was tested successfully|settings were successfully retrieved))"
                    + "|(?<none>Autodiscover (?:was unsuccessful|testing failed)|didn.t succeed in (?:testing|contacting) Autodiscover"
                    + "|The Autodiscover service couldn.t be contacted successfully by any method)");

    private final String text;
    private final Block block;
    private final ReadingSink sink;
    private final Map<String, Fact> facts = new LinkedHashMap<>();
    private final Set<String> candidates = new LinkedHashSet<>();
    private @Nullable String host;

    /** What a step found, and where its outcome stands. */
    private record Fact(boolean isGood, int offset) {}

    private boolean isOtherPort;
    private boolean isForPhones;
    private @Nullable Boolean autodiscover;

    AnalyzerSteps(String text, Block block, ReadingSink sink) {
        this.text = text;
        this.block = block;
        this.sink = sink;
    }

    void report() {
        Matcher step = STEP.matcher(text);
        while (step.find()) {
            place(step);
            outcome(step);
        }
        if (autodiscover != null) {
            sink.observe(
                    "organization.analyzer-autodiscover",
                    Subject.unnamed(SubjectKind.ORGANIZATION),
                    autodiscover,
                    at(0));
        }
        facts.forEach(this::report);
    }

    /** Which host the next outcome is about. */
    private void place(Matcher step) {
        for (String group : new String[] {"dns", "tcp", "tls", "candidate"}) {
            if (step.group(group) != null) {
                host = step.group(group).toLowerCase(Locale.ROOT);
                isForPhones = false;
            }
        }
        if (step.group("port") != null) {
            isOtherPort = !step.group("port").equals("443");
        }
        if (step.group("candidate") != null && host != null) {
            candidates.add(host);
        }
        isForPhones |= step.group("windowsMobile") != null;
    }

    private void outcome(Matcher step) {
        note(step, "resolved", "unresolved", "endpoint.resolves");
        if (!isOtherPort) {
            note(step, "open", "closed", "endpoint.tcp-443-reachable");
        }
        note(step, "named", "misnamed", "endpoint.certificate.name-matches");
        if (!isForPhones) {
            note(step, "trusted", "distrusted", "endpoint.certificate.trusted");
        }
        if (step.group("end") != null && isName(host)) {
            Moments.read(step.group("end"))
                    .ifPresent(end ->
                            sink.observe("endpoint.certificate.not-after", endpoint(host), end, at(step.start())));
        }
        if (step.group("works") != null) {
            autodiscover = true;
        } else if (step.group("none") != null && autodiscover == null) {
            autodiscover = false;
        }
    }

    private void note(Matcher step, String good, String bad, String key) {
        if (isName(host) && (step.group(good) != null || step.group(bad) != null)) {
            facts.put(key + " " + host, new Fact(step.group(good) != null, step.start()));
        }
    }

    private void report(String name, Fact fact) {
        int blank = name.indexOf(' ');
        String about = name.substring(blank + 1);
        At at = at(fact.offset);
        boolean isOneOfSeveral = candidates.contains(about) && !Boolean.FALSE.equals(autodiscover);
        if (!isOneOfSeveral) {
            sink.observe(name.substring(0, blank), endpoint(about), fact.isGood, at);
        } else if (fact.isGood) {
            sink.observe("RemoteConnectivityAnalyzer." + name, Subject.unnamed(SubjectKind.ORGANIZATION), true, at);
        } else {
            sink.reject(
                    at.line(),
                    name,
                    "The analyzer tries several Autodiscover addresses; one that fails is normal as long as another works.",
                    null);
        }
    }

    /** Pastes hide names behind stars; such a host is none. */
    private static boolean isName(@Nullable String host) {
        return host != null && !host.contains("*");
    }

    private static Subject endpoint(@Nullable String host) {
        return host == null ? Subject.unnamed(SubjectKind.ENDPOINT) : new Subject(SubjectKind.ENDPOINT, host);
    }

    private At at(int offset) {
        int start = block.lines().start(block.from());
        return At.line(block.lines().lineOf(start + offset));
    }
}
