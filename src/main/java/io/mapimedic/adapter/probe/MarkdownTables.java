package io.mapimedic.adapter.probe;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Writes tables of Markdown as {@code Format-Table} prints them, and those of names and values as {@code Format-List} does. Lines keep their
 * numbers.
 *
 * <pre>
 * | Server | InternalUrl                   |
 * |--------|-------------------------------|
 * | EX01   | https://mail.contoso.com/mapi |
 * </pre>
 */
final class MarkdownTables {

    private static final int MAX_ROWS = 1_000;
    private static final int LONGEST = 4_000;
    private static final int MAX_COLUMNS = 30;
    private static final Pattern RULE = Pattern.compile("\\s{0,8}\\|(?:\\s{0,4}:?-{2,200}:?\\s{0,4}\\|){1,30}\\s*");
    private static final Pattern ROW = Pattern.compile("\\s{0,8}\\|.{1,3900}\\|\\s*");
    private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9_ ]{0,60}");
    private static final Pattern OF_NAMES =
            Pattern.compile("(?i)(?:Property|Setting|Name|Eigenschaft|Einstellung) (?:Value|Wert)");

    private MarkdownTables() {}

    /** The text with such tables; the text itself when it has none. */
    static String plain(String text) {
        if (!text.contains("|-") && !text.contains("| -") && !text.contains("|:")) {
            return text;
        }
        String[] lines = text.split("(?<=\n)", -1);
        boolean isAny = false;
        int at = 0;
        while (at + 1 < lines.length) {
            boolean begins = isRow(lines[at])
                    && isRow(lines[at + 1])
                    && RULE.matcher(lines[at + 1]).matches();
            int end = begins ? end(lines, at) : at + 1;
            isAny |= begins && table(lines, at, end);
            at = end;
        }
        return isAny ? String.join("", lines) : text;
    }

    private static int end(String[] lines, int from) {
        int to = from;
        while (to < lines.length && to - from < MAX_ROWS && isRow(lines[to])) {
            to++;
        }
        return to;
    }

    private static boolean isRow(String line) {
        return line.length() < LONGEST && ROW.matcher(line).matches();
    }

    private static boolean table(String[] lines, int from, int to) {
        List<List<String>> rows = new ArrayList<>();
        for (int at = from; at < to; at++) {
            rows.add(cells(lines[at]));
        }
        List<String> names = rows.get(0);
        boolean isTable = names.size() <= MAX_COLUMNS
                && names.stream().allMatch(name -> NAME.matcher(name).matches())
                && rows.stream().allMatch(row -> row.size() == names.size());
        if (isTable) {
            boolean isOfNames = OF_NAMES.matcher(String.join(" ", names)).matches();
            int[] widths = widths(rows.subList(2, rows.size()), names);
            for (int at = from; at < to; at++) {
                List<String> row = rows.get(at - from);
                String end = lines[at].substring(lines[at].stripTrailing().length());
                lines[at] = (isOfNames ? pair(row, at - from) : aligned(row, widths, at - from == 1)) + end;
            }
        }
        return isTable;
    }

    private static int[] widths(List<List<String>> rows, List<String> names) {
        int[] widths = names.stream().mapToInt(String::length).toArray();
        for (List<String> row : rows) {
            for (int i = 0; i < widths.length; i++) {
                widths[i] = Math.max(widths[i], row.get(i).length());
            }
        }
        return widths;
    }

    private static List<String> cells(String line) {
        String row = line.strip();
        return Arrays.stream(row.substring(1, row.length() - 1).split("\\|", -1))
                .map(cell -> cell.strip().replaceAll("^[`*]{1,3}|[`*]{1,3}$", ""))
                .toList();
    }

    /** The names of both columns are no property. */
    private static String pair(List<String> row, int number) {
        return number < 2 ? "" : row.get(0) + " : " + row.get(1);
    }

    private static String aligned(List<String> row, int[] widths, boolean isRule) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < widths.length; i++) {
            String cell = isRule ? "-".repeat(widths[i]) : row.get(i);
            line.append(cell).append(" ".repeat(Math.max(0, widths[i] - cell.length()) + 1));
        }
        return line.toString().stripTrailing();
    }
}
