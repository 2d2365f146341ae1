package io.mapimedic.adapter.probe;

import io.mapimedic.adapter.probe.ProbedObject.Property;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads what {@code Format-List} prints, one object after the other:
 *
 * <pre>
 * Server                   : EX01
 * IISAuthenticationMethods : {Ntlm, OAuth, Negotiate}
 * InternalUrl              : https://mail.contoso.com/mapi
 * DistinguishedName        : CN=mapi (Default Web
 *                            Site),CN=HTTP,CN=Protocols,CN=EX01,CN=Servers
 * ExternalUrl              :
 * </pre>
 *
 * An empty line ends the object, except in pastes from web pages, where an empty line follows every line.
 */
final class FormatListReader implements FormatReader {

    private static final int MAX_OPEN_LINES = 50;
    private static final int MAX_PLAIN_NAME = 80;

    /** A line {@code Name : value}; colon is the column of the colon. */
    private record Entry(String name, String value, int colon) {}

    @Override
    public int extent(Lines lines, int from) {
        Entry entry = entry(lines.at(from));
        if (entry == null) {
            return 0;
        }
        Run run = new Run(entry);
        int at = from + 1;
        while (at < lines.count() && (lines.isBlank(at) || run.takes(lines.at(at), at))) {
            run.blanks = lines.isBlank(at) ? run.blanks + 1 : 0;
            run.last = lines.isBlank(at) ? run.last : at;
            at++;
        }
        return Math.max(run.last, from) + 1 - from;
    }

    @Override
    public void read(Block block, ReadingSink sink) {
        List<Printed> printed = printed(block);
        int separator = separator(printed);
        List<List<Printed>> objects = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (Printed property : printed) {
            boolean isNext = property.gap >= separator || !names.add(property.name.toLowerCase(Locale.ROOT));
            if (objects.isEmpty() || isNext) {
                objects.add(new ArrayList<>());
                names.clear();
                names.add(property.name.toLowerCase(Locale.ROOT));
            }
            objects.get(objects.size() - 1).add(property);
        }
        int width = printed.stream().mapToInt(property -> property.width).max().orElse(0);
        for (List<Printed> object : objects) {
            report(object, width, block, sink);
        }
    }

    private static void report(List<Printed> object, int width, Block block, ReadingSink sink) {
        List<Property> properties = object.stream()
                .limit(ProbedObject.MAX_PROPERTIES)
                .map(property -> new Property(property.name, PrintedValue.of(property.joined(width)), property.line))
                .toList();
        if (object.size() > properties.size()) {
            sink.reject(object.get(properties.size()).line, object.get(properties.size()).name,
                    "The object has more than %,d properties; the rest was not read.".formatted(ProbedObject.MAX_PROPERTIES), null);
        }
        sink.object(new ProbedObject(block.command(), properties, 1));
    }

    /** Which lines still belong to a run of properties; knows the line before and the property that is open. */
    private static final class Run {
        private Entry open;
        private boolean hasNeighbours;
        private boolean hasOpenBrace;
        private int blanks;
        private int last = -1;
        private int openLines;

        private Run(Entry first) {
            begin(first);
        }

        private boolean takes(String line, int at) {
            Entry next = entry(line);
            if (next == null && blanks == 0) {
                next = plainEntry(line, open.colon);
            }
            boolean isContinuation = next == null && isContinuation(line);
            if (next != null && indent(line) <= open.colon) {
                hasNeighbours |= blanks == 0;
                begin(next);
                return true;
            }
            if (isContinuation || next != null) {
                hasNeighbours |= blanks == 0;
                openLines++;
                hasOpenBrace = hasOpenBrace && !line.endsWith("}");
                return true;
            }
            return false;
        }

        private boolean isContinuation(String line) {
            boolean isNear = blanks == 0 || !hasNeighbours;
            return isNear && ((hasOpenBrace && openLines < MAX_OPEN_LINES) || (indent(line) >= 2 && open.colon > 0));
        }

        private void begin(Entry entry) {
            open = entry;
            openLines = 0;
            hasOpenBrace = entry.value.startsWith("{") && !entry.value.endsWith("}");
        }
    }

    /** One property with all its lines. */
    private static final class Printed {
        private final String name;
        private final List<String> parts = new ArrayList<>();
        private final int line;
        private final int gap;
        private final int column;
        private int width;
        private int smallestGap = Integer.MAX_VALUE;

        private Printed(Entry entry, int line, int gap) {
            this.name = entry.name;
            this.line = line;
            this.gap = gap;
            this.column = entry.colon + 2;
            parts.add(entry.value);
            this.width = column + entry.value.length();
        }

        private void add(String text, int gapBefore) {
            parts.add(text.strip());
            width = Math.max(width, column + text.strip().length());
            smallestGap = Math.min(smallestGap, gapBefore);
        }

        /** PowerShell breaks a line at a blank; only a word wider than the whole column is broken in itself. */
        private String joined(int lineWidth) {
            StringBuilder value = new StringBuilder();
            String before = "";
            for (String part : parts) {
                int word = before.length() - (before.lastIndexOf(' ') + 1) + firstWord(part);
                boolean isNextItem = parts.get(0).startsWith("{") && before.endsWith(",");
                boolean isBrokenWord =
                        !isNextItem && column + before.length() >= lineWidth - 1 && word > lineWidth - column;
                value.append(value.isEmpty() || isBrokenWord ? "" : " ").append(part);
                before = part;
            }
            return value.toString();
        }

        private static int firstWord(String part) {
            int blank = part.indexOf(' ');
            return blank < 0 ? part.length() : blank;
        }
    }

    private static List<Printed> printed(Block block) {
        List<Printed> all = new ArrayList<>();
        Run run = null;
        int gap = 0;
        for (int i = block.from(); i < block.to(); i++) {
            if (block.lines().isBlank(i)) {
                gap++;
                continue;
            }
            String line = block.lines().at(i);
            Entry open = run == null ? null : run.open;
            if (run == null) {
                run = new Run(Objects.requireNonNull(entry(line)));
            } else {
                run.blanks = gap;
                run.takes(line, i);
            }
            if (run.open == open) {
                all.get(all.size() - 1).add(line, gap);
            } else {
                all.add(new Printed(run.open, i, all.isEmpty() ? 0 : gap));
            }
            gap = 0;
        }
        return all;
    }

    /** From how many empty lines on an object ends: one, or more where every line is followed by empty ones. */
    private static int separator(List<Printed> printed) {
        int smallest = printed.stream()
                .skip(1)
                .mapToInt(property -> property.gap)
                .min()
                .orElse(0);
        int within = printed.stream().mapToInt(property -> property.smallestGap).min().orElse(Integer.MAX_VALUE);
        smallest = Math.min(smallest, within);
        return printed.size() < 4 || smallest == 0 ? 1 : smallest + 1;
    }

    static boolean isProperty(String line) {
        return entry(line) != null;
    }

    /** A property as cmdlets name them: one word, a blank before the colon unless the word is well known. */
    private static @Nullable Entry entry(String line) {
        int start = indent(line);
        int end = start;
        while (end < line.length() && isNamePart(line.charAt(end), end == start)) {
            end++;
        }
        int colon = end;
        while (colon < line.length() && (line.charAt(colon) == ' ' || line.charAt(colon) == '\t')) {
            colon++;
        }
        boolean isSet = end > start && colon < line.length() && line.charAt(colon) == ':' && end - start <= MAX_PLAIN_NAME;
        if (!isSet || !isFollowedByBlank(line, colon)) {
            return null;
        }
        String name = line.substring(start, end);
        return colon > end || Signatures.isKnownProperty(name)
                ? new Entry(name, line.substring(colon + 1).strip(), colon)
                : null;
    }

    /** A name with blanks or signs, as values of the registry may have: only where its colon stands under the one above. */
    private static @Nullable Entry plainEntry(String line, int colon) {
        boolean isAligned = colon > 1
                && colon < line.length()
                && line.charAt(colon) == ':'
                && line.charAt(colon - 1) == ' '
                && isFollowedByBlank(line, colon)
                && indent(line) <= 2;
        String name = isAligned ? line.substring(0, colon).strip() : "";
        return name.isEmpty() || name.length() > MAX_PLAIN_NAME
                ? null
                : new Entry(name, line.substring(colon + 1).strip(), colon);
    }

    private static boolean isFollowedByBlank(String line, int colon) {
        return colon + 1 == line.length() || line.charAt(colon + 1) == ' ' || line.charAt(colon + 1) == '\t';
    }

    private static boolean isNamePart(char c, boolean isFirst) {
        boolean isLetter = (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || c == '_';
        return isLetter || (!isFirst && c >= '0' && c <= '9');
    }

    private static int indent(String line) {
        int indent = 0;
        while (indent < line.length() && (line.charAt(indent) == ' ' || line.charAt(indent) == '\t')) {
            indent++;
        }
        return indent;
    }
}
