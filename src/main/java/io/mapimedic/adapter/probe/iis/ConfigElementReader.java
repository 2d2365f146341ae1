package io.mapimedic.adapter.probe.iis;

import io.mapimedic.adapter.probe.Block;
import io.mapimedic.adapter.probe.FormatReader;
import io.mapimedic.adapter.probe.Lines;
import io.mapimedic.adapter.probe.ReadingSink;
import io.mapimedic.adapter.probe.Runs;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads elements of the configuration of IIS that somebody copied out of a file. They count when the lines around name one of the
 * applications of MAPI or its folder; without that nobody knows whose they are.
 *
 * <pre>
 * &lt;location path="Default Web Site/mapi"&gt;
 *   &lt;access sslFlags="Ssl, Ssl128" /&gt;
 *   &lt;extendedProtection tokenChecking="Require" /&gt;
 * </pre>
 */
public final class ConfigElementReader implements FormatReader {

    private static final int MAX_LINES = 60;
    private static final int AROUND = 6;
    private static final Pattern BEGIN = Pattern.compile(
            "\\s*+(?:<security>\\s{0,40})?<(?:extendedProtection|access|httpRuntime|requestLimits|windowsAuthentication|location path=)\\b.*");
    private static final Pattern PART = Pattern.compile("\\s*+</?[A-Za-z][A-Za-z0-9.]{1,40}(?:\\s[^<>]{0,600})?>.*");
    private static final Pattern CHECKING = Pattern.compile(
            "<extendedProtection\\s[^>]{0,200}?tokenChecking\\s?=\\s?\"(?<value>None|Allow|Require)\"",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern SSL =
            Pattern.compile("<access\\s[^>]{0,200}?sslFlags\\s?=\\s?\"(?<value>[A-Za-z0-9, ]{1,80})\"");

    @Override
    public int extent(Lines lines, int from) {
        return Runs.ofElements(lines, from, MAX_LINES, BEGIN, PART);
    }

    @Override
    public void read(Block block, ReadingSink sink) {
        String text = block.text();
        List<MapiLocation> here = locations(block);
        Matcher checking = CHECKING.matcher(text);
        Matcher ssl = SSL.matcher(text);
        boolean isChecking = checking.find();
        boolean isSsl = ssl.find();
        boolean isFrontEnd = here.equals(List.of(MapiLocation.FRONT_END));
        Report report = new Report(sink, Report.unnamedServer(), false);
        if (here.size() == 1 && isChecking) {
            String value = checking.group("value").toLowerCase(Locale.ROOT);
            report.say(here.get(0).key("extended-protection"), value, block.from());
        }
        if (isFrontEnd && isSsl) {
            List<String> flags = flags(ssl.group("value"));
            report.say(MapiLocation.FRONT_END.key("ssl-flags"), flags, block.from());
            report.say(
                    MapiLocation.FRONT_END.key("requires-ssl"),
                    flags.stream().anyMatch("Ssl"::equalsIgnoreCase),
                    block.from());
        }
        if (here.size() != 1 || !isChecking && !(isFrontEnd && isSsl)) {
            sink.reject(
                    block.from(),
                    block.lines().at(block.from()).strip(),
                    "The element alone does not tell of which application or file it is.",
                    "Send the whole file, or paste the lines from <location path=…> on, or the path of the file above it.");
        }
    }

    /** {@code None} is no flag but the lack of any. */
    private static List<String> flags(String value) {
        return Arrays.stream(value.split(","))
                .map(String::strip)
                .filter(flag -> !flag.isEmpty() && !flag.equalsIgnoreCase("None"))
                .toList();
    }

    /** Those that the lines name, by application or by folder. */
    private static List<MapiLocation> locations(Block block) {
        Lines lines = block.lines();
        String text = lines.text(Math.max(0, block.from() - AROUND), block.to()).toLowerCase(Locale.ROOT);
        return Arrays.stream(MapiLocation.values())
                .filter(at -> names(text, at.path().toLowerCase(Locale.ROOT)) || names(text, at.folder()))
                .toList();
    }

    private static boolean names(String text, String place) {
        return Pattern.compile("(?<![\\w])" + Pattern.quote(place) + "(?![\\w/-])(?!\\\\(?!web\\.config))")
                .matcher(text)
                .find();
    }
}
