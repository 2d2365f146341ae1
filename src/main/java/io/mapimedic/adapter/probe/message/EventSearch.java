package io.mapimedic.adapter.probe.message;

import io.mapimedic.adapter.probe.CommandLine;
import io.mapimedic.adapter.probe.ReadingSink;
import io.mapimedic.adapter.probe.ReadingSink.At;
import io.mapimedic.model.Subject;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A search of an event log for one number or provider:
 *
 * <pre>
 * [EX01]: PS C:\&gt; Get-WinEvent -FilterHashtable @{ LogName = 'Security'; Id = 4625 } -MaxEvents 20
 * </pre>
 *
 * Where it printed fewer events than it was to print at most, it printed all there are. Then an event that is not among them is not in
 * the log, which answers the question as well. A search with any further condition says nothing of what it did not print.
 *
 * @param sought what such a search may find, as {@link EventFacts} and {@link LogonFacts} name it
 * @param most   how many events it was to print at most
 * @param server that the command names
 */
public record EventSearch(List<Sought> sought, int most, Subject server) {

    private static final Pattern FILTER = Pattern.compile("(?i)-FilterHashtable\\s+@\\{([^{}@$(]{1,300})\\}");
    private static final Pattern MOST = Pattern.compile("(?i)-MaxEvents\\s+(\\d{1,6})(?!\\d)");
    private static final Pattern COMPUTER = Pattern.compile("(?i)-ComputerName\\s+['\"]?([A-Za-z0-9_.-]{1,255})");
    private static final Pattern NARROWER = Pattern.compile("(?i)\\|\\s*(?!(?:Format-|ft\\b|fl\\b))");
    private static final String PREFIX = "Get-WinEvent.";

    /** Each with what it is called, and whether the value is a text or number, of which there is none, instead of a no. */
    record Sought(String name, boolean hasValue) {}

    /** By log and number, or log and provider. */
    private static final Map<String, List<Sought>> SEARCHES = Map.ofEntries(
            Map.entry(
                    "security 4625",
                    Stream.of(
                                    "0xC000035B",
                                    "0xC000006A",
                                    "0xC0000071",
                                    "0xC0000224",
                                    "0xC0000234",
                                    "0xC0000072",
                                    "0xC0000193",
                                    "0xC0000133",
                                    "0xC0000064",
                                    "0xC00002F5",
                                    "0xC000015B",
                                    "0xC0000070",
                                    "0xC000006F",
                                    "0xC000006E",
                                    "0xC0000413")
                            .map(code -> new Sought("Security 4625 " + code, false))
                            .toList()),
            Map.entry("security 4624", no("Security 4624 NTLM V1")),
            Map.entry("system 3210", no("NETLOGON 3210")),
            Map.entry("system 5816", no("NETLOGON 5816")),
            Map.entry("system 5807", no("NETLOGON 5807")),
            Map.entry("system microsoft-windows-failoverclustering", no("Microsoft-Windows-FailoverClustering 1177")),
            Map.entry(
                    "application ese",
                    Stream.of(507, 508, 509, 510, 533)
                            .map(id -> new Sought("ESE " + id, false))
                            .toList()),
            Map.entry("system 15021", no("HttpEvent 15021 444")),
            Map.entry("system 2004", no("Microsoft-Windows-Resource-Exhaustion-Detector 2004")),
            Map.entry("system 36870", no("Schannel 36870")),
            Map.entry("system 36871", no("Schannel 36871")),
            Map.entry("system 36874", no("Schannel 36874")),
            Map.entry(
                    "system microsoft-windows-was",
                    Stream.of("FrontEnd", "Mailbox", "AddressBook")
                            .flatMap(pool -> Stream.of(5021, 5057)
                                    .map(id -> new Sought("WAS %d MSExchangeMapi%sAppPool".formatted(id, pool), false)))
                            .toList()),
            Map.entry(
                    "application microsoft-windows-iis-w3svc-wp",
                    Stream.of(2280, 2282, 2297, 2307)
                            .map(id -> new Sought("Microsoft-Windows-IIS-W3SVC-WP " + id, false))
                            .toList()),
            Map.entry(
                    "application msexchange mitigation service",
                    Stream.of(1005, 1006)
                            .map(id -> new Sought("MSExchange Mitigation Service " + id, false))
                            .toList()),
            Map.entry(
                    "application msexchange backendrehydration",
                    Stream.of(3002, 3003)
                            .map(id -> new Sought("MSExchange BackEndRehydration " + id, false))
                            .toList()),
            Map.entry(
                    "application 4999",
                    Stream.of("token", "impersonated")
                            .map(reason -> new Sought("MSExchange Common 4999 " + reason, false))
                            .toList()),
            Map.entry("application 2102", no("MSExchange ADAccess 2102")),
            Map.entry("application 2114", no("MSExchange ADAccess 2114")),
            Map.entry("application 9646", no("MSExchangeIS 9646")),
            Map.entry("application 1309", List.of(new Sought("ASP NET 1309 mapi", true))),
            Map.entry(
                    "application msexchange front end http proxy",
                    List.of(new Sought("MSExchange Front End HTTP Proxy 1003 Mapi", true))));

    private static List<Sought> no(String name) {
        return List.of(new Sought(name, false));
    }

    /** The search that this command line is; empty when it is none, or one that leaves out events. */
    public static Optional<EventSearch> of(CommandLine command) {
        String text = command.text();
        Matcher filter = FILTER.matcher(text);
        boolean isSearch = command.cmdlets().size() == 1
                && command.cmdlets().get(0).equalsIgnoreCase("Get-WinEvent")
                && filter.find()
                && !NARROWER.matcher(text).find();
        if (!isSearch) {
            return Optional.empty();
        }
        Matcher most = MOST.matcher(text);
        Matcher named = COMPUTER.matcher(text);
        String computer = named.find() ? named.group(1) : command.computer();
        return Optional.ofNullable(SEARCHES.get(key(filter.group(1))))
                .map(sought -> new EventSearch(
                        sought,
                        most.find() ? Integer.parseInt(most.group(1)) : Integer.MAX_VALUE,
                        HttpFacts.server(Optional.ofNullable(computer))));
    }

    /** The log and one thing more; empty when the filter names others. */
    private static String key(String filter) {
        String log = "";
        String wanted = "";
        for (String condition : filter.split("[;\\n]")) {
            String[] sides = condition.split("=", 2);
            String value = sides.length < 2 ? "" : sides[1].strip().replaceAll("^['\"]|['\"]$", "");
            switch (sides[0].strip().toLowerCase(Locale.ROOT)) {
                case "" -> {
                    // behind the last semicolon
                }
                case "logname" -> log = value;
                case "id", "providername" -> wanted = wanted.isEmpty() ? value : "several";
                default -> wanted = "several";
            }
        }
        return (log + " " + wanted).toLowerCase(Locale.ROOT);
    }

    /** Says what is not among so many events, unless there may be more of them. */
    public void found(int events, int line, ReadingSink sink) {
        if (events >= most) {
            return;
        }
        for (Sought one : sought) {
            sink.absences().add(PREFIX + one.name, server, one.hasValue ? null : Boolean.FALSE, At.line(line));
        }
    }
}
