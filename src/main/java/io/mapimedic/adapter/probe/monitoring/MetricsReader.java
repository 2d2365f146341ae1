package io.mapimedic.adapter.probe.monitoring;

import io.mapimedic.adapter.probe.Block;
import io.mapimedic.adapter.probe.DocumentReader;
import io.mapimedic.adapter.probe.FormatReader;
import io.mapimedic.adapter.probe.Head;
import io.mapimedic.adapter.probe.Lines;
import io.mapimedic.adapter.probe.ReadingSink;
import io.mapimedic.diagnosis.ProbeInput;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads metrics in the text format of Prometheus and in OpenMetrics, as a page of its own or below other text:
 *
 * <pre>
 * # HELP windows_exchange_rpc_avg_latency_sec The latency (sec), averaged for the past 1024 packets
 * # TYPE windows_exchange_rpc_avg_latency_sec gauge
 * windows_exchange_rpc_avg_latency_sec 0.003
 * windows_exchange_http_proxy_requests_total{name="mapi"} 8500
 * </pre>
 */
public final class MetricsReader implements DocumentReader, FormatReader {

    private static final Pattern DECLARED = Pattern.compile("# (?:HELP|TYPE|UNIT) [a-zA-Z_:\"][^ ]{0,300}+(?: .*+)?");
    private static final Pattern KNOWN = Pattern.compile("(?:windows|wmi|probe|mapi)_[a-z0-9_]{1,200}+[ {].*+");
    private static final Pattern TARGET = Pattern.compile("\\btarget=\"?(https?[^\\s\"'&]{1,500})");
    private static final int LOOK_BACK = 60;

    @Override
    public boolean recognises(Head head) {
        String first = head.text()
                .lines()
                .filter(line -> !line.isBlank()
                        && (!line.startsWith("#") || DECLARED.matcher(line).matches()))
                .findFirst()
                .orElse("");
        return begins(first);
    }

    @Override
    public void read(ProbeInput input, ReadingSink sink) throws IOException {
        MetricsPage page = new MetricsPage(sink, null);
        try (BufferedReader reader = new BufferedReader(DecodedText.open(input))) {
            BoundedLines lines = new BoundedLines(reader);
            int number = 0;
            for (String line = lines.next(); line != null && !sink.isFull(); line = lines.next()) {
                page.line(line, number++);
            }
        } finally {
            page.finish();
        }
    }

    @Override
    public int extent(Lines lines, int from) {
        if (!begins(lines.at(from))) {
            return 0;
        }
        int last = from;
        for (int at = from + 1; at < lines.count() && belongs(lines, at); at++) {
            last = lines.isBlank(at) ? last : at;
        }
        return last + 1 - from;
    }

    private static boolean belongs(Lines lines, int at) {
        if (lines.isBlank(at)) {
            return at + 1 < lines.count() && !lines.isBlank(at + 1);
        }
        String line = lines.at(at);
        return line.startsWith("#") || isSample(line);
    }

    /** A comment alone is no metric, and neither is any word before a number. */
    private static boolean begins(String line) {
        return DECLARED.matcher(line).matches() || (KNOWN.matcher(line).matches() && isSample(line));
    }

    private static boolean isSample(String line) {
        int first = line.isEmpty() ? ' ' : line.charAt(0);
        boolean mayBe =
                (first >= 'a' && first <= 'z') || (first >= 'A' && first <= 'Z') || first == '_' || first == '{';
        return mayBe && Metric.parse(line).isPresent();
    }

    @Override
    public void read(Block block, ReadingSink sink) {
        MetricsPage page = new MetricsPage(sink, target(block));
        for (int at = block.from(); at < block.to(); at++) {
            page.line(block.lines().at(at), at);
        }
        page.finish();
    }

    /** A probe that is asked for its log says its target above the metrics; so does the command that asked. */
    private static @Nullable String target(Block block) {
        for (int at = block.from() - 1; at >= 0 && at > block.from() - LOOK_BACK; at--) {
            Matcher found = TARGET.matcher(block.lines().at(at));
            if (found.find()) {
                try {
                    return URLDecoder.decode(found.group(1), StandardCharsets.UTF_8);
                } catch (IllegalArgumentException notEncoded) {
                    return found.group(1);
                }
            }
        }
        return null;
    }
}
