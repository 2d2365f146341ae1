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

    private static final int MAX_RUN = 50_000;
    private static final Pattern SECOND =
            Pattern.compile("(?<first>\\S.{0,1000}?)\\s{2,40}(?<name>[A-Za-z]\\w{2,60}) ?: (?<value>.{1,900})");

    @Override
    public int extent(Lines lines, int from) {
        PropertyLine entry = PropertyLine.parse(lines.at(from));
        if (entry == null) {
            return 0;
        }
        PropertyRun run = new PropertyRun(entry);
        int last = from;
        int at = from + 1;
        while (at < lines.count() && !isLongEnough(at - from, run) && (lines.isBlank(at) || run.takes(lines.at(at)))) {
            run.after(lines.isBlank(at) ? run.blanks() + 1 : 0);
            last = lines.isBlank(at) ? last : at;
            at++;
        }
        return last + 1 - from;
    }

    /** A run is held in memory, so it ends somewhere: between two objects if there is such a place. */
    private static boolean isLongEnough(int size, PropertyRun run) {
        return size > MAX_RUN || (size > MAX_RUN / 2 && run.blanks() > 0);
    }

    @Override
    public void read(Block block, ReadingSink sink) {
        List<PrintedProperty> printed = printed(block);
        int separator = separator(printed);
        List<List<PrintedProperty>> objects = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (PrintedProperty property : printed) {
            boolean isNext =
                    property.gap() >= separator || !names.add(property.name().toLowerCase(Locale.ROOT));
            if (objects.isEmpty() || isNext) {
                objects.add(new ArrayList<>());
                names.clear();
                names.add(property.name().toLowerCase(Locale.ROOT));
            }
            objects.get(objects.size() - 1).add(property);
        }
        int width =
                printed.stream().mapToInt(property -> property.width()).max().orElse(0);
        for (List<PrintedProperty> object : objects) {
            report(object, width, block, sink);
        }
    }

    private static void report(List<PrintedProperty> object, int width, Block block, ReadingSink sink) {
        List<Property> properties = object.stream()
                .limit(ProbedObject.MAX_PROPERTIES)
                .flatMap(property -> properties(
                        property.name(), PropertyLine.withoutComment(property.joined(width)), property.line()))
                .toList();
        if (object.size() > ProbedObject.MAX_PROPERTIES) {
            sink.reject(
                    object.get(ProbedObject.MAX_PROPERTIES).line(),
                    object.get(ProbedObject.MAX_PROPERTIES).name(),
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

    private static List<PrintedProperty> printed(Block block) {
        List<PrintedProperty> all = new ArrayList<>();
        PropertyRun run = null;
        int gap = 0;
        for (int i = block.from(); i < block.to(); i++) {
            if (block.lines().isBlank(i)) {
                gap++;
                continue;
            }
            String line = block.lines().at(i);
            PropertyLine open = run == null ? null : run.open();
            if (run == null) {
                run = new PropertyRun(Objects.requireNonNull(PropertyLine.parse(line)));
            } else {
                run.after(gap);
                run.takes(line);
            }
            if (run.open() == open) {
                all.get(all.size() - 1).add(line, gap);
            } else {
                all.add(new PrintedProperty(run.open(), i, all.isEmpty() ? 0 : gap));
            }
            gap = 0;
        }
        return all;
    }

    /** From how many empty lines on an object ends: one, or more where every line is followed by empty ones. */
    private static int separator(List<PrintedProperty> printed) {
        int smallest = printed.stream()
                .skip(1)
                .mapToInt(property -> property.gap())
                .min()
                .orElse(0);
        int within = printed.stream()
                .mapToInt(property -> property.smallestGap())
                .min()
                .orElse(Integer.MAX_VALUE);
        smallest = Math.min(smallest, within);
        return printed.size() < 4 || smallest == 0 ? 1 : smallest + 1;
    }
}
