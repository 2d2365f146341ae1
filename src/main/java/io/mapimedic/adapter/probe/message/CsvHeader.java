package io.mapimedic.adapter.probe.message;

import io.mapimedic.adapter.probe.Lines;
import io.mapimedic.adapter.probe.Signatures;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The head of what {@code Export-Csv} wrote: the type, which only Windows PowerShell writes, and the names of the properties.
 *
 * @param cmdlet    that makes objects of the type, null when the type is not there or of no use
 * @param names     of the properties
 * @param separator between the fields
 * @param firstRow  the line of the first object
 */
record CsvHeader(@Nullable String cmdlet, List<String> names, char separator, int firstRow) {

    private static final int LONGEST = 20_000;
    private static final Pattern TYPE =
            Pattern.compile("#TYPE (?:Selected\\.|Deserialized\\.)*+(?<type>[A-Za-z0-9_.+`\\[\\], =/\\\\#-]{1,300})");
    private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_ -]{0,80}");
    private static final Pattern QUOTED = Pattern.compile("\"(?<text>[^\"]{0,400})\"\\s*");
    private static final String SEPARATORS = ",;\t";

    /** Types whose last part says what they are; properties tell the rest. */
    private static final Map<String, String> CMDLETS = Map.ofEntries(
            Map.entry("ADUser", "Get-ADUser"),
            Map.entry("CASMailbox", "Get-CASMailbox"),
            Map.entry("Mailbox", "Get-Mailbox"),
            Map.entry("OrganizationConfig", "Get-OrganizationConfig"),
            Map.entry("ADMapiVirtualDirectory", "Get-MapiVirtualDirectory"),
            Map.entry("ADRpcHttpVirtualDirectory", "Get-OutlookAnywhere"),
            Map.entry("ADAutodiscoverVirtualDirectory", "Get-AutodiscoverVirtualDirectory"),
            Map.entry("ADWebServicesVirtualDirectory", "Get-WebServicesVirtualDirectory"),
            Map.entry("ADOwaVirtualDirectory", "Get-OwaVirtualDirectory"),
            Map.entry("ADEcpVirtualDirectory", "Get-EcpVirtualDirectory"),
            Map.entry("ADOabVirtualDirectory", "Get-OabVirtualDirectory"),
            Map.entry("ExchangeCertificate", "Get-ExchangeCertificate"),
            Map.entry("ExchangeServer", "Get-ExchangeServer"),
            Map.entry("ServerComponentStatePresentationObject", "Get-ServerComponentState"),
            Map.entry("ServiceController", "Get-Service"),
            Map.entry("ThrottlingPolicy", "Get-ThrottlingPolicy"),
            Map.entry("AuthenticationPolicy", "Get-AuthenticationPolicy"),
            Map.entry("OwaMailboxPolicy", "Get-OwaMailboxPolicy"),
            Map.entry("TestNetConnectionResult", "Test-NetConnection"));

    /** Properties that are enough beside each other, though many cmdlets print each of them. */
    private static final List<Set<String>> PAIRS = List.of(
            Set.of("component", "state"),
            Set.of("name", "status"),
            Set.of("providername", "id"),
            Set.of("name", "value"),
            Set.of("pscomputername", "runspaceid"),
            Set.of("caption", "version"),
            Set.of("server", "result"),
            Set.of("mailboxserver", "result"));

    /** Reads the head that stands here; empty when this is none. */
    static Optional<CsvHeader> at(Lines lines, int from) {
        String first = lines.at(from);
        Matcher type = TYPE.matcher(first);
        boolean hasType = first.startsWith("#TYPE ") && type.matches();
        int header = hasType ? nextLine(lines, from + 1) : from;
        if (header < 0 || lines.at(header).length() > LONGEST) {
            return Optional.empty();
        }
        String line = lines.at(header);
        for (char separator : SEPARATORS.toCharArray()) {
            if (line.indexOf(separator) > 0 || ((hasType || isOneColumn(lines, header)) && separator == ',')) {
                CsvRecords.Row row = new CsvRecords(separator).read(lines, header, header + 1);
                if (row != null && isHeader(line, row.fields(), hasType)) {
                    String cmdlet = hasType ? cmdlet(type.group("type")) : null;
                    return Optional.of(new CsvHeader(cmdlet, names(row), separator, row.next()));
                }
            }
        }
        return Optional.empty();
    }

    /** {@code "LockedOut"} above {@code "True"}: both are quoted whole, and the name is one that we know. */
    private static boolean isOneColumn(Lines lines, int header) {
        Matcher name = QUOTED.matcher(lines.at(header));
        int next = header + 1;
        return name.matches()
                && Signatures.isKnownProperty(name.group("text"))
                && next < lines.count()
                && QUOTED.matcher(lines.at(next)).matches();
    }

    private static int nextLine(Lines lines, int from) {
        int at = from;
        while (at < lines.count() && at < from + 3 && lines.isBlank(at)) {
            at++;
        }
        return at < lines.count() && !lines.isBlank(at) ? at : -1;
    }

    private static List<String> names(CsvRecords.Row row) {
        return row.fields().stream().map(String::strip).toList();
    }

    /** Names and nothing but names, each once; without the type at least one must be known. */
    private static boolean isHeader(String line, List<String> fields, boolean hasType) {
        Set<String> names = new HashSet<>();
        for (String field : fields) {
            if (!NAME.matcher(field.strip()).matches()
                    || !names.add(field.strip().toLowerCase(Locale.ROOT))) {
                return false;
            }
        }
        boolean isQuoted = line.startsWith("\"");
        boolean isKnown = names.stream().anyMatch(Signatures::isKnownProperty)
                || PAIRS.stream().anyMatch(names::containsAll);
        return hasType || (isKnown && (isQuoted || fields.size() > 1));
    }

    private static @Nullable String cmdlet(String type) {
        String name = type.strip();
        return CMDLETS.get(name.substring(name.lastIndexOf('.') + 1));
    }
}
