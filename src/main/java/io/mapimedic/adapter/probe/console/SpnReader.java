package io.mapimedic.adapter.probe.console;

import io.mapimedic.adapter.probe.Block;
import io.mapimedic.adapter.probe.FormatReader;
import io.mapimedic.adapter.probe.Lines;
import io.mapimedic.adapter.probe.ReadingSink;
import io.mapimedic.adapter.probe.ReadingSink.At;
import io.mapimedic.adapter.probe.Runs;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads how many accounts hold the service principal name of a web address, as {@code setspn -Q} and {@code setspn -X} print it.
 *
 * <pre>
 * C:\&gt;setspn -F -Q http/mail.contoso.com
 * Checking domain DC=contoso,DC=com
 * CN=EXCHASA,OU=Service Accounts,DC=contoso,DC=com
 *         http/mail.contoso.com
 *
 * http/mail.contoso.com is registered on these accounts:
 *         CN=EXCHASA,OU=Service Accounts,DC=contoso,DC=com
 * </pre>
 */
public final class SpnReader implements FormatReader {

    private static final int MAX_LINES = 60;
    private static final Pattern QUERY = Pattern.compile(
            "(?i).{0,200}\\bsetspn(?:\\.exe)?\\s.{0,60}-Q\\s+['\"]?http/(?<host>[a-z0-9.-]{1,253}).{0,60}");
    private static final Pattern DUPLICATE =
            Pattern.compile("(?i)\\s*+http/(?<host>[a-z0-9.-]{1,253})(?::\\d{1,5})?\\s[^:]{5,120}:");
    /** The same of any service. */
    private static final Pattern OTHER_DUPLICATE =
            Pattern.compile("\\s*+[A-Za-z][A-Za-z0-9-]{1,30}/[^\\s:]{1,253}(?::\\S{1,60})?\\s[^:]{5,120}:");

    private static final Pattern HOLDER = Pattern.compile("(?i)\\s*+CN=[^=]{1,200},(?:CN|OU|DC)=.{1,400}");
    private static final Pattern NONE = Pattern.compile(
            "(?i)\\s*+(?:No such SPN found|Kein solcher SPN gefunden|Kein derartiger SPN gefunden)\\W*+");
    /** {@code found 0 group of duplicate SPNs.} */
    private static final Pattern NO_DUPLICATE = Pattern.compile(
            "(?i)\\s*+(?:found |Es wurden? )?0 (?:groups?|Gruppen?) .{0,20}(?:duplicate|doppelte|redundante)[nr]? SPNs?\\b.{0,20}");

    /** {@code found 2 groups of duplicate SPNs.} stands below the groups. */
    private static final Pattern COUNT = Pattern.compile(
            "(?i)\\s*+(?:found |Es wurden? )?[1-9]\\d{0,4} (?:groups?|Gruppen?) .{0,20}(?:duplicate|doppelte|redundante)[nr]? SPNs?\\b.{0,20}");
    /** Characters of the text in which it is looked for whether somebody speaks of a name. */
    private static final int LOOKED_AT = 1 << 14;

    private static final Pattern WEB = Pattern.compile("(?i)\\s*+http/(?<host>[a-z0-9.-]{1,253})(?::\\d{1,5})?\\s*");
    private static final Pattern DOMAIN = Pattern.compile("(?i).{3,40}\"?DC=[^\"]{1,200}\"?.{0,40}");
    private static final Pattern SPN = Pattern.compile("\\s*+[A-Za-z][A-Za-z0-9-]{1,30}/\\S{1,250}");

    /** {@code Registered ServicePrincipalNames for CN=…:}, and what {@code setspn -X} prints while it searches. */
    private static final Pattern OF_ACCOUNT =
            Pattern.compile("(?i)\\s*+[^:=]{3,80}\\sCN=[^=]{1,200},(?:CN|OU|DC)=.{1,400}:");

    @Override
    public int extent(Lines lines, int from) {
        String first = lines.at(from);
        if (first.length() > 600) {
            return 0;
        }
        if (first.indexOf('=') > 0 && OF_ACCOUNT.matcher(first).matches()) {
            int run =
                    Runs.of(lines, from, 0, MAX_LINES, line -> SPN.matcher(line).matches());
            return run > 1 ? run : 0;
        }
        if (first.contains("/") && OTHER_DUPLICATE.matcher(first).matches()) {
            int next = Runs.next(lines, from, 1);
            boolean isHeld = next >= 0 && HOLDER.matcher(lines.at(next)).matches();
            return isHeld
                    ? Runs.of(
                            lines,
                            from,
                            0,
                            MAX_LINES,
                            line -> HOLDER.matcher(line).matches())
                    : 0;
        }
        if (first.contains("SPN")
                && (NO_DUPLICATE.matcher(first).matches()
                        || COUNT.matcher(first).matches())) {
            return 1;
        }
        if (first.indexOf('=') > 0 && HOLDER.matcher(first).matches()) {
            int next = Runs.next(lines, from, 1);
            return next >= 0 && WEB.matcher(lines.at(next)).matches()
                    ? Runs.of(lines, from, 1, MAX_LINES, SpnReader::belongs)
                    : 0;
        }
        if (first.indexOf("etspn") < 0 && first.indexOf("ETSPN") < 0
                || !QUERY.matcher(first).matches()) {
            return 0;
        }
        int run = Runs.of(lines, from, 1, MAX_LINES, SpnReader::belongs);
        return count(lines, from, from + run) == null ? 0 : run;
    }

    private static boolean belongs(String line) {
        return HOLDER.matcher(line).matches()
                || NONE.matcher(line).matches()
                || SPN.matcher(line).matches()
                || DOMAIN.matcher(line).matches()
                || line.contains("SPN") && line.strip().endsWith("!");
    }

    /** How many hold it; null where neither a holder nor the sentence that there is none stands. */
    private static @Nullable Integer count(Lines lines, int from, int to) {
        int holders = 0;
        boolean isNone = false;
        for (int at = from + 1; at < to; at++) {
            holders += HOLDER.matcher(lines.at(at)).matches() ? 1 : 0;
            isNone |= NONE.matcher(lines.at(at)).matches();
        }
        return holders == 0 && !isNone ? null : (Integer) holders;
    }

    @Override
    public void read(Block block, ReadingSink sink) {
        String first = block.lines().at(block.from());
        Matcher query = QUERY.matcher(first);
        Matcher duplicate = DUPLICATE.matcher(first);
        String host = query.matches() ? query.group("host") : duplicate.matches() ? duplicate.group("host") : null;
        if (NO_DUPLICATE.matcher(first).matches()) {
            sink.observe("endpoint.kerberos-duplicate-name", Whom.endpoint(null), false, At.line(block.from()));
            return;
        }
        if (OF_ACCOUNT.matcher(first).matches()) {
            ofAccount(block, sink);
            return;
        }
        if (COUNT.matcher(first).matches()) {
            sink.reject(block.from(), first.strip(), "How many names are held twice; which, stands above it.", null);
            return;
        }
        boolean isDuplicate = OTHER_DUPLICATE.matcher(first).matches();
        if (isDuplicate && (host == null || !isOfExchange(host, block))) {
            sink.reject(
                    block.from(),
                    first.strip(),
                    "This name is not known to be one of Exchange.",
                    "Run setspn -F -Q http/ with the host name of the URL, and paste what it prints.");
            return;
        }
        if (host == null) {
            held(block, sink);
            return;
        }
        Integer count = count(block.lines(), block.from(), block.to());
        if (count != null) {
            sink.observe("endpoint.http-spn-count", Whom.endpoint(host), count, At.line(block.from()));
        }
    }

    /** By its name, or because the text speaks of it elsewhere too. */
    private static boolean isOfExchange(String name, Block block) {
        String host = name.toLowerCase(Locale.ROOT);
        if (ExchangeHosts.isOne(host)) {
            return true;
        }
        String text = block.lines().text();
        int begin = block.lines().start(block.from());
        int end = block.to() < block.lines().count() ? block.lines().start(block.to()) : text.length();
        String before = text.substring(Math.max(0, begin - LOOKED_AT), begin);
        String after = text.substring(end, Math.min(text.length(), end + LOOKED_AT));
        return isIn(before.toLowerCase(Locale.ROOT), host) || isIn(after.toLowerCase(Locale.ROOT), host);
    }

    /** As a whole: {@code app} is no part of "application", and {@code a.contoso.com} none of {@code data.contoso.com}. */
    private static boolean isIn(String text, String host) {
        for (int at = text.indexOf(host); at >= 0; at = text.indexOf(host, at + 1)) {
            int end = at + host.length();
            boolean isBegin = at == 0 || !isOfName(text.charAt(at - 1));
            if (isBegin && (end == text.length() || !isOfName(text.charAt(end)))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isOfName(char c) {
        return Character.isLetterOrDigit(c) || c == '-';
    }

    /** What one account holds does not tell whether another holds it as well, but that somebody does. */
    private static void ofAccount(Block block, ReadingSink sink) {
        sink.reject(
                block.from(),
                block.lines().at(block.from()).strip(),
                "These are the names of one account. Whether other accounts hold them as well does not stand here.",
                "Run setspn -F -Q http/ with the host name of the URL, and paste what it prints.");
    }

    /** Accounts with their names below them, where the command is not there. Its last line says that these are all. */
    private static void held(Block block, ReadingSink sink) {
        Set<String> hosts = new TreeSet<>();
        int holders = 0;
        boolean isAll = false;
        for (int at = block.from(); at < block.to(); at++) {
            String line = block.lines().at(at);
            Matcher name = WEB.matcher(line);
            holders += HOLDER.matcher(line).matches() ? 1 : 0;
            isAll |= line.contains("SPN") && line.strip().endsWith("!");
            if (name.matches()) {
                hosts.add(name.group("host").toLowerCase(Locale.ROOT));
            }
        }
        if (isAll && hosts.size() == 1) {
            String host = hosts.iterator().next();
            sink.observe("endpoint.http-spn-count", Whom.endpoint(host), holders, At.line(block.from()));
        } else {
            sink.reject(
                    block.from(),
                    block.lines().at(block.from()).strip(),
                    "Which name was looked for, only the command above tells, and whether others hold it as well.",
                    "Paste the line with setspn -Q, and all below it.");
        }
    }
}
