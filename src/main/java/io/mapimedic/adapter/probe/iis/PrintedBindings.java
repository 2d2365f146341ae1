package io.mapimedic.adapter.probe.iis;

import io.mapimedic.adapter.probe.CommandLine;
import io.mapimedic.adapter.probe.ProbedObject;
import io.mapimedic.adapter.probe.ReadingSink;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Puts together what {@code Get-WebBinding} printed of a site. Only a command that asks for all bindings of one site tells that one is
 * missing.
 *
 * <pre>
 * PS C:\&gt; Get-WebBinding -Name "Default Web Site"
 *
 * protocol bindingInformation      sslFlags
 * -------- ------------------      --------
 * http     *:80:                          0
 * </pre>
 */
public final class PrintedBindings {

    private static final int MAX_SITES = 100;

    private final ReadingSink sink;
    private final Map<CommandLine, Site> sites = new LinkedHashMap<>();

    public PrintedBindings(ReadingSink sink) {
        this.sink = sink;
    }

    private record Site(WebBindings bindings, int line) {}

    public static boolean is(ProbedObject object) {
        return object.has("protocol") && object.has("bindingInformation");
    }

    public void add(ProbedObject object) {
        CommandLine command = object.command();
        boolean isWhole = site(command).isPresent()
                && command.parameter("Port").isEmpty()
                && command.parameter("Protocol").isEmpty()
                && !command.text().contains("?")
                && !command.text().toLowerCase(java.util.Locale.ROOT).contains("where");
        if (isWhole && (sites.containsKey(command) || sites.size() < MAX_SITES)) {
            sites.computeIfAbsent(command, any -> new Site(new WebBindings(), object.line()))
                    .bindings
                    .add(
                            object.text("protocol").orElse(""),
                            object.text("bindingInformation").orElse(""));
        }
    }

    private static Optional<String> site(CommandLine command) {
        return command.parameter("Name").or(() -> Optional.ofNullable(command.argument()));
    }

    public void finish() {
        sites.forEach((command, site) -> {
            String computer = command.computer();
            Report report =
                    new Report(sink, computer == null ? Report.unnamedServer() : Report.server(computer), false);
            site.bindings.report(site(command).orElse(""), report, site.line);
        });
    }
}
