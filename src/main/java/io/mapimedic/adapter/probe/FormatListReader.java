package io.mapimedic.adapter.probe;

import io.mapimedic.adapter.probe.ProbedObject.Property;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

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
    private static final int MAX_RUN = 50_000;
    private static final Pattern SECOND =
            Pattern.compile("(?<first>\\S.{0,1000}?)\\s{2,40}(?<name>[A-Za-z]\\w{2,60}) ?: (?<value>.{1,900})");

    @Override
    public int extent(Lines lines, int from) {
        PropertyLine entry = PropertyLine.parse(lines.at(from));
        if (entry == null) {
            return 0;
        }
        Run run = new Run(entry);
        int at = from + 1;
        while (at < lines.count() && !isLongEnough(at - from, run) && (lines.isBlank(at) || run.takes(lines.at(at)))) {
            run.blanks = lines.isBlank(at) ? run.blanks + 1 : 0;
            run.last = lines.isBlank(at) ? run.last : at;
            at++;
        }
        return Math.max(run.last, from) + 1 - from;
    }

    /** A run is held in memory, so it ends somewhere: between two objects if there is such a place. */
    private static boolean isLongEnough(int size, Run run) {
        return size > MAX_RUN || (size > MAX_RUN / 2 && run.blanks > 0);
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
                .flatMap(property -> properties(property.name, property.joined(width), property.line))
                .toList();
        if (object.size() > ProbedObject.MAX_PROPERTIES) {
            sink.reject(
                    object.get(ProbedObject.MAX_PROPERTIES).line,
                    object.get(ProbedObject.MAX_PROPERTIES).name,
                    "The object has more than %d properties; the rest was not read."
                            .formatted(ProbedObject.MAX_PROPERTIES),
                    null);
        }
        sink.object(new ProbedObject(block.command(), properties, 1));
    }

    /** One property, or two that somebody has written into one line. */
    private static Stream<Property> properties(String name, String value, int line) {
        Matcher second = value.length() > 2_000 ? null : SECOND.matcher(value);
        return second == null || !second.matches() || !isSecond(second.group("name"))
                ? Stream.of(new Property(name, PrintedValue.of(value), line))
                : Stream.of(
                        new Property(name, PrintedValue.of(second.group("first")), line),
                        new Property(second.group("name"), PrintedValue.of(second.group("value")), line));
    }

    private static boolean isSecond(String name) {
        return Signatures.isKnownProperty(name) || name.equals("Services") || name.equals("Status");
    }

    /** Which lines still belong to a run of properties; knows the line before and the property that is open. */
    private static final class Run {
        private PropertyLine open;
        private boolean hasNeighbours;
        private boolean hasOpenBrace;
        private int blanks;
        private int last = -1;
        private int openLines;

        private Run(PropertyLine first) {
            begin(first);
        }

        private boolean takes(String line) {
            PropertyLine next = PropertyLine.parse(line);
            if (next == null && blanks == 0) {
                next = PropertyLine.parseAligned(line, open.colon());
            }
            boolean isContinuation = next == null && isContinuation(line);
            if (next != null && PropertyLine.indent(line) <= open.colon()) {
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
            int indent = PropertyLine.indent(line);
            if (indent == 0 && isOtherOutput(line)) {
                return false;
            }
            if (hasOpenBrace && openLines < MAX_OPEN_LINES && (blanks == 0 || !hasNeighbours)) {
                return true;
            }
            boolean isBelowValue = Math.abs(indent - open.colon() - 2) <= 1;
            return blanks == 0 ? indent >= 2 : !hasNeighbours && isBelowValue;
        }

        private static boolean isOtherOutput(String line) {
            // Nothing is left of a line whose beginning is blank for longer than lines are read.
            char first = line.isEmpty() ? '[' : line.charAt(0);
            return first == '['
                    || first == '{'
                    || first == '"'
                    || CommandLine.parse(line).isPresent();
        }

        private void begin(PropertyLine entry) {
            open = entry;
            openLines = 0;
            hasOpenBrace = entry.value().startsWith("{") && !entry.value().endsWith("}");
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

        private Printed(PropertyLine entry, int line, int gap) {
            this.name = entry.name();
            this.line = line;
            this.gap = gap;
            this.column = entry.colon() + 2;
            parts.add(entry.value());
            this.width = column + entry.value().length();
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
            PropertyLine open = run == null ? null : run.open;
            if (run == null) {
                run = new Run(Objects.requireNonNull(PropertyLine.parse(line)));
            } else {
                run.blanks = gap;
                run.takes(line);
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
        int within = printed.stream()
                .mapToInt(property -> property.smallestGap)
                .min()
                .orElse(Integer.MAX_VALUE);
        smallest = Math.min(smallest, within);
        return printed.size() < 4 || smallest == 0 ? 1 : smallest + 1;
    }
}
