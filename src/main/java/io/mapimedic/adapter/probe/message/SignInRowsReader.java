package io.mapimedic.adapter.probe.message;

import io.mapimedic.adapter.probe.Block;
import io.mapimedic.adapter.probe.FormatReader;
import io.mapimedic.adapter.probe.Lines;
import io.mapimedic.adapter.probe.Moments;
import io.mapimedic.adapter.probe.ReadingSink;
import io.mapimedic.adapter.probe.ReadingSink.At;
import io.mapimedic.model.Subject;
import io.mapimedic.model.SubjectKind;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads sign-ins of Microsoft Entra that somebody exported as CSV: each row is that of its user, and only rows of Outlook speak of Outlook.
 *
 * <pre>
 * createdDateTime,userPrincipalName,appDisplayName,status.errorCode
 * 2026-11-25T08:14:03Z,anna@contoso.com,Microsoft Office,53003
 * </pre>
 */
public final class SignInRowsReader implements FormatReader {

    private static final int MAX_ROWS = 20_000;
    private static final int LONGEST_HEAD = 8_000;
    private static final int FEWEST_COLUMNS = 3;

    private static final Set<String> USERS = Set.of("userprincipalname", "username", "upn", "benutzername");
    private static final Set<String> CODES =
            Set.of("statuserrorcode", "errorcode", "sign-inerrorcode", "signinerrorcode", "resulttype", "fehlercode");
    private static final Set<String> PROGRAMS = Set.of("appdisplayname", "application", "anwendung");
    private static final Set<String> TIMES = Set.of("createddatetime", "date(utc)", "datum(utc)", "date", "datum");

    private static final Pattern USER =
            Pattern.compile("[^\\s\\x00-\\x1f\\x7f-\\x9f@/\"',;]{1,64}@[^\\s\\x00-\\x1f\\x7f-\\x9f@/\"',;]{1,190}");
    private static final Pattern CODE = Pattern.compile("\\d{1,7}");
    /** How Outlook is called where it signs in; {@code OfficeHome} is a page of the browser. */
    private static final Pattern OUTLOOK = Pattern.compile(
            "(?i)Microsoft Office|(?:Microsoft |One )?Outlook(?: .{1,40})?|.{0,20}Exchange Online.{0,20}");

    /** Where what is looked for stands; -1 for what is not there. */
    private record Columns(char separator, int count, int user, int code, int program, int time) {

        static @Nullable Columns of(String head) {
            for (char separator : new char[] {',', ';', '\t'}) {
                List<String> names = List.of(head.split(Pattern.quote(String.valueOf(separator)), -1)).stream()
                        .map(name -> name.replaceAll("[\\s\".\ufeff]", "").toLowerCase(Locale.ROOT))
                        .toList();
                Columns columns = new Columns(
                        separator,
                        names.size(),
                        at(names, USERS),
                        at(names, CODES),
                        at(names, PROGRAMS),
                        at(names, TIMES));
                if (columns.count >= FEWEST_COLUMNS && columns.user >= 0 && columns.code >= 0) {
                    return columns;
                }
            }
            return null;
        }

        private static int at(List<String> names, Set<String> wanted) {
            for (int i = 0; i < names.size(); i++) {
                if (wanted.contains(names.get(i))) {
                    return i;
                }
            }
            return -1;
        }
    }

    private static @Nullable Columns columns(String line) {
        boolean mayBe = line.length() < LONGEST_HEAD
                && (line.indexOf(',') > 0 || line.indexOf(';') > 0 || line.indexOf('\t') > 0)
                && line.indexOf('@') < 0;
        return mayBe ? Columns.of(line) : null;
    }

    @Override
    public int extent(Lines lines, int from) {
        Columns columns = columns(lines.at(from));
        if (columns == null) {
            return 0;
        }
        CsvRecords records = new CsvRecords(columns.separator);
        int at = from + 1;
        for (int row = 0; at < lines.count() && row < MAX_ROWS && !lines.isBlank(at); row++) {
            CsvRecords.Row record = records.read(lines, at, lines.count());
            if (record == null || record.fields().size() != columns.count) {
                break;
            }
            at = record.next();
        }
        return at == from + 1 ? 0 : at - from;
    }

    @Override
    public void read(Block block, ReadingSink sink) {
        Columns columns = columns(block.lines().at(block.from()));
        if (columns == null) {
            return;
        }
        CsvRecords records = new CsvRecords(columns.separator);
        Set<String> users = new HashSet<>();
        int at = block.from() + 1;
        while (at < block.to() && !sink.isFull()) {
            CsvRecords.Row record = records.read(block.lines(), at, block.to());
            if (record == null) {
                return;
            }
            report(record.fields(), columns, users, at, sink);
            at = record.next();
        }
    }

    private static void report(List<String> fields, Columns columns, Set<String> users, int line, ReadingSink sink) {
        String user = fields.get(columns.user).strip().toLowerCase(Locale.ROOT);
        String code = fields.get(columns.code).strip();
        if (!USER.matcher(user).matches() || !CODE.matcher(code).matches()) {
            sink.reject(line, String.join(" ", fields), "No user or no error code stands in this row.", null);
            return;
        }
        Subject mailbox = new Subject(SubjectKind.MAILBOX, user);
        At at = new At(
                line,
                columns.time < 0 ? null : Moments.read(fields.get(columns.time)).orElse(null));
        if (users.add(user)) {
            sink.observe("EntraSignIn.UserPrincipalName", mailbox, user, at);
        }
        boolean isOfOutlook = columns.program < 0
                || OUTLOOK.matcher(fields.get(columns.program).strip()).matches();
        if (isOfOutlook) {
            sink.observe("mailbox.entra-sign-in-error", mailbox, Integer.valueOf(code), at);
        }
    }
}
