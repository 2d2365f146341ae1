package io.mapimedic.adapter.probe.message;

import io.mapimedic.adapter.probe.Block;
import io.mapimedic.adapter.probe.FormatReader;
import io.mapimedic.adapter.probe.Lines;
import io.mapimedic.adapter.probe.ReadingSink;
import io.mapimedic.adapter.probe.ReadingSink.At;
import io.mapimedic.adapter.probe.Runs;
import io.mapimedic.model.Subject;
import io.mapimedic.model.SubjectKind;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads the fields with the methods of signing in, where somebody copied nothing else of the answer:
 *
 * <pre>
 * WWW-Authenticate: Negotiate
 * WWW-Authenticate: NTLM
 * www-authenticate: Basic realm="mail.contoso.com"
 * </pre>
 *
 * Those that stand here were offered. That the list is whole is taken from several lines only: one line may be one of many.
 */
public final class ChallengeReader implements FormatReader {

    private static final int MAX_LINES = 40;
    private static final Pattern FIELD =
            Pattern.compile("(?i)[<\\s*]{0,10}+WWW-Authenticate\\s?:\\s*+(?<value>[A-Z].{0,4000})");

    /** Words of every day are no methods; with one of these beside them they are. */
    private static final Pattern REALM = Pattern.compile("(?i)\\b(?:Basic realm|Bearer \\w{2,30}|Digest \\w{2,30})=\"");

    /** The values without the name of the field, one a line or all in one. */
    private static final Pattern VALUE = Pattern.compile(
            "(?i)\\s*+(?<value>(?:Negotiate|NTLM|Bearer|Basic|Digest)(?:\\s+[a-z_]{2,30}=\"[^\"]{0,2000}\")?(?:,\\s?(?:Negotiate|NTLM|[A-Za-z_ ]{2,40}=\"[^\"]{0,2000}\")){0,12})\\s*");

    @Override
    public int extent(Lines lines, int from) {
        String first = lines.at(from);
        if (is(first)) {
            return Runs.of(lines, from, 0, MAX_LINES, ChallengeReader::is);
        }
        int run = isValue(first) ? Runs.of(lines, from, 0, MAX_LINES, ChallengeReader::isValue) : 0;
        return run > 0 && REALM.matcher(lines.text(from, from + run)).find() ? run : 0;
    }

    private static boolean isValue(String line) {
        return line.length() < 4_100 && VALUE.matcher(line).matches();
    }

    private static @Nullable String value(String line) {
        for (Pattern pattern : List.of(FIELD, VALUE)) {
            Matcher field = pattern.matcher(line);
            if (field.matches()) {
                return field.group("value").strip();
            }
        }
        return null;
    }

    private static boolean is(String line) {
        return line.length() < 4_100
                && line.indexOf(':') > 0
                && FIELD.matcher(line).matches();
    }

    @Override
    public void read(Block block, ReadingSink sink) {
        List<HttpHeaders.Field> fields = new ArrayList<>();
        for (int at = block.from(); at < block.to(); at++) {
            String value = value(block.lines().at(at));
            if (value != null) {
                fields.add(new HttpHeaders.Field("WWW-Authenticate", value));
            }
        }
        Challenge challenge = Challenge.of(new HttpHeaders(fields));
        boolean isWhole = fields.size() > 1 || challenge.methods().size() > 1;
        if (isWhole && !challenge.isShortened() && !challenge.isHandshake()) {
            sink.observe(
                    "endpoint.www-authenticate",
                    Subject.unnamed(SubjectKind.ENDPOINT),
                    challenge.methods(),
                    At.line(block.from()));
        } else {
            sink.reject(
                    block.from(),
                    block.lines().at(block.from()),
                    "This is one method of signing in; whether others were offered beside it, the text does not tell.",
                    "Paste the whole answer, from its status line on.");
        }
    }
}
