package io.mapimedic.adapter.probe.monitoring;

import io.mapimedic.adapter.probe.Block;
import io.mapimedic.adapter.probe.CounterSample;
import io.mapimedic.adapter.probe.FormatReader;
import io.mapimedic.adapter.probe.Lines;
import io.mapimedic.adapter.probe.ReadingSink;
import io.mapimedic.adapter.probe.ReadingSink.At;
import io.mapimedic.adapter.probe.ReadingSink.Measured;
import io.mapimedic.adapter.probe.Subjects;
import io.mapimedic.model.Source;
import io.mapimedic.model.Subject;
import io.mapimedic.model.SubjectKind;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads the performance data of Nagios, Icinga and NSClient++ plugins, behind the text for people. A label is the path of a counter, a key
 * of the vocabulary, or a name of the plugin's own:
 *
 * <pre>
 * OK: all counters are fine | '\\EX01\MSExchange MapiHttp Emsmdb\Connection Count'=8500;5000;8000;0 'server.mapi-response-time'=0.23s;;;0
 * </pre>
 */
public final class PluginOutputReader implements FormatReader {

    private static final String DATUM =
            "(?:'(?<quoted>(?:[^'|]|''){1,300}+)'|(?<label>[^\\s'=|]{1,100}+))=(?<value>U|-?[0-9]{1,18}+(?:[.,][0-9]{1,18}+)?+(?:[eE][-+]?[0-9]{1,3}+)?+)"
                    + "(?<unit>us|ms|s|%|[KMGT]?B|c)?+(?:;[^;\\s|]{0,60}+){0,4}+(?=\\s|$)";
    private static final Pattern ONE = Pattern.compile("\\s*+" + DATUM);

    @Override
    public int extent(Lines lines, int from) {
        String line = lines.at(from);
        int bar = line.indexOf('|');
        return bar > 0 && line.indexOf('=', bar) > 0 && isData(line.substring(bar + 1)) ? 1 : 0;
    }

    private static boolean isData(String text) {
        Matcher data = ONE.matcher(text);
        int end = 0;
        while (data.region(end, text.length()).lookingAt()) {
            end = data.end();
        }
        return end > 0 && text.substring(end).isBlank();
    }

    @Override
    public void read(Block block, ReadingSink sink) {
        String line = block.lines().at(block.from());
        Matcher data = ONE.matcher(line.substring(line.indexOf('|') + 1));
        sink.from(Source.MONITORING);
        while (data.lookingAt()) {
            String label = data.group("quoted") == null
                    ? data.group("label")
                    : data.group("quoted").replace("''", "'");
            if (data.group("value").equals("U")) {
                sink.reject(
                        block.from(),
                        label,
                        "The plugin could not measure this.",
                        "Run the check by hand and see why.");
            } else {
                report(label, measured(data), block.from(), sink);
            }
            data.region(data.end(), data.regionEnd());
        }
        sink.from(Source.PROBE);
    }

    private static void report(String label, Measured measured, int line, ReadingSink sink) {
        if (!CounterSample.isPath(label)) {
            boolean isName = label.startsWith("\\") || SubjectKind.ofKey(label).isPresent();
            sink.observe(isName ? label : "Nagios." + label, null, measured, At.line(line));
            return;
        }
        int end = label.indexOf('\\', 2);
        @Nullable Subject server;
        try {
            server = Subjects.server(label.substring(2, end));
        } catch (IllegalArgumentException noName) {
            server = null;
        }
        sink.observe(label.substring(end), server, measured, At.line(line));
    }

    private static Measured measured(Matcher data) {
        double value = Double.parseDouble(data.group("value").replace(',', '.'));
        String unit = data.group("unit");
        if (unit == null || unit.equals("c")) {
            return new Measured(value, null, null);
        }
        return switch (unit) {
            case "us" -> new Measured(value / 1_000, "ms", null);
            case "B" -> new Measured(value, "bytes", null);
            case "KB" -> new Measured(value, "KiB", null);
            case "MB" -> new Measured(value, "MiB", null);
            case "GB" -> new Measured(value * 1_024, "MiB", null);
            case "TB" -> new Measured(value * 1_024 * 1_024, "MiB", null);
            default -> new Measured(value, unit, null);
        };
    }
}
