package io.mapimedic.adapter.probe;

import io.mapimedic.adapter.probe.ProbedObject.Property;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Reads a single property that was exported without quotes, or copied without its ruler: its name, and its value in the next line.
 *
 * <pre>
 * MapiHttpEnabled
 * False
 * </pre>
 */
final class OneColumnReader implements FormatReader {

    private static final int MAX_LINES = 200;
    /** Several words written together; a word of every day is no name of a column. */
    private static final Pattern NAME = Pattern.compile("[\"']?(?:[A-Z]+[a-z0-9]{2,30}){2,6}[\"']?");

    private static final Pattern VALUE = Pattern.compile(
            "(?i)(?:True|False|https?://[^\\s,;]{3,500}|Enabled|Disabled|[a-z0-9]{2,40}(?:, ?[a-z0-9]{2,40}){1,8})");

    @Override
    public int extent(Lines lines, int from) {
        String first = lines.at(from);
        boolean isName =
                first.length() < 80 && NAME.matcher(first).matches() && Signatures.isKnownProperty(unquoted(first));
        int run = isName ? Runs.of(lines, from, 0, MAX_LINES, OneColumnReader::isValue) : 0;
        return run > 1 ? run : 0;
    }

    private static boolean isValue(String line) {
        return line.length() < 600 && VALUE.matcher(unquoted(line)).matches();
    }

    private static String unquoted(String text) {
        return text.strip().replaceAll("^[\"']|[\"']$", "");
    }

    @Override
    public void read(Block block, ReadingSink sink) {
        String name = unquoted(block.lines().at(block.from()));
        List<String> values = block.lines()
                .text(block.from() + 1, block.to())
                .lines()
                .map(OneColumnReader::unquoted)
                .distinct()
                .toList();
        if (block.to() - block.from() > 2) {
            sink.reject(
                    block.from(),
                    name + ": " + String.join(" ", values),
                    "These are the values of several objects, and nothing tells whose they are.",
                    "Print them with Format-List Identity,%s.".formatted(name));
            return;
        }
        Object value = PrintedValue.of(values.get(0));
        sink.object(new ProbedObject(block.command(), List.of(new Property(name, value, block.from() + 1)), 1));
    }
}
