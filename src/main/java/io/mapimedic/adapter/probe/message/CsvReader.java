package io.mapimedic.adapter.probe.message;

import io.mapimedic.adapter.probe.Block;
import io.mapimedic.adapter.probe.CommandLine;
import io.mapimedic.adapter.probe.FormatReader;
import io.mapimedic.adapter.probe.Lines;
import io.mapimedic.adapter.probe.PrintedValue;
import io.mapimedic.adapter.probe.ProbedObject;
import io.mapimedic.adapter.probe.ProbedObject.Property;
import io.mapimedic.adapter.probe.ReadingSink;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Reads what {@code Export-Csv} and {@code ConvertTo-Csv} write, with comma or, as systems of other languages do, with semicolon:
 *
 * <pre>
 * #TYPE Microsoft.Exchange.Data.Directory.Management.CASMailbox
 * "Name";"MapiHttpEnabled";"MAPIEnabled"
 * "Anna Berg";"";"True"
 * </pre>
 *
 * The cmdlets of Exchange write the type of a list in place of the list. Such a value is not known, and not a value of that name.
 */
public final class CsvReader implements FormatReader {

    private static final int MAX_ROWS = 20_000;
    private static final Pattern TYPE_NAME =
            Pattern.compile("(?:Deserialized\\.)?(?:System|Microsoft)(?:\\.[A-Za-z0-9_]+){1,12}(?:`\\d)?(?:\\[.*\\])?");

    @Override
    public int extent(Lines lines, int from) {
        String first = lines.at(from);
        boolean mayBe = first.startsWith("#TYPE ")
                || first.startsWith("\"")
                || (first.length() > 2 && Character.isLetter(first.charAt(0)) && isUnquoted(first));
        CsvHeader header = mayBe ? CsvHeader.at(lines, from).orElse(null) : null;
        if (header == null) {
            return 0;
        }
        CsvRecords records = new CsvRecords(header.separator());
        int at = header.firstRow();
        int last = at;
        for (int row = 0; at < lines.count() && row <= MAX_ROWS; row++) {
            if (lines.isBlank(at)) {
                at++;
                continue;
            }
            CsvRecords.Row record = records.read(lines, at, lines.count());
            if (record == null || record.fields().size() != header.names().size() || isOther(lines, at, header)) {
                break;
            }
            at = record.next();
            last = at;
        }
        boolean isBare = header.names().size() == 1 && header.cmdlet() == null && !first.startsWith("\"");
        return isBare || (last == header.firstRow() && !first.startsWith("#TYPE ")) ? 0 : last - from;
    }

    private static boolean isUnquoted(String line) {
        return (line.indexOf(',') > 0 || line.indexOf(';') > 0 || line.indexOf('\t') > 0)
                && line.indexOf(':') < 0
                && line.indexOf('{') < 0;
    }

    /** In a file of one column everything has as many fields as the head, so a row must look like one. */
    private static boolean isOther(Lines lines, int at, CsvHeader header) {
        String line = lines.at(at);
        return CommandLine.parse(line).isPresent()
                || line.startsWith("#TYPE ")
                || (header.names().size() == 1 && !line.startsWith("\""));
    }

    @Override
    public void read(Block block, ReadingSink sink) {
        CsvHeader header = CsvHeader.at(block.lines(), block.from()).orElseThrow();
        CsvRecords records = new CsvRecords(header.separator());
        CommandLine command = command(block, header);
        List<CsvRecords.Row> rows = new ArrayList<>();
        List<Integer> lines = new ArrayList<>();
        int at = header.firstRow();
        while (at < block.to()) {
            CsvRecords.Row row = block.lines().isBlank(at) ? null : records.read(block.lines(), at, block.to());
            if (row != null) {
                rows.add(row);
                lines.add(at);
            }
            at = row == null ? at + 1 : row.next();
        }
        if (rows.isEmpty()) {
            sink.reject(block.from(), block.lines().at(block.from()), "The file has a head but no rows.", null);
        }
        for (int i = 0; i < rows.size() && !sink.isFull(); i++) {
            sink.object(new ProbedObject(command, properties(header, rows.get(i), lines.get(i), sink), rows.size()));
        }
    }

    private static CommandLine command(Block block, CsvHeader header) {
        boolean isUnknown = block.command().cmdlets().isEmpty() && header.cmdlet() != null;
        return isUnknown
                ? CommandLine.parse(header.cmdlet() + " | Export-Csv").orElse(block.command())
                : block.command();
    }

    private static List<Property> properties(CsvHeader header, CsvRecords.Row row, int line, ReadingSink sink) {
        List<Property> properties = new ArrayList<>();
        for (int i = 0; i < header.names().size(); i++) {
            String value = row.fields().get(i);
            if (value.length() < 500 && TYPE_NAME.matcher(value).matches()) {
                sink.reject(
                        line,
                        header.names().get(i) + " : " + value,
                        "Export-Csv wrote the type of the value and not the value, so it is not known.",
                        "Print it with Format-List, or with ConvertTo-Json.");
            } else {
                properties.add(new Property(header.names().get(i), PrintedValue.ofCell(value), line));
            }
        }
        return List.copyOf(properties);
    }
}
