package io.mapimedic.report.view;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A sentence of the knowledge base, in which backticks mark commands and names. It stays a list of parts, so that each page
 * escapes them in its own way.
 */
public record RichText(List<Part> parts) {

    /** A stretch of the sentence. */
    public record Part(String text, boolean code) {}

    public RichText {
        parts = List.copyOf(parts);
    }

    /** Reads a sentence; a backtick without its partner stands for itself. */
    public static RichText of(String sentence) {
        List<Part> parts = new ArrayList<>();
        String rest = Printable.of(sentence);
        int open = rest.indexOf('`');
        while (open >= 0) {
            int close = rest.indexOf('`', open + 1);
            if (close <= open + 1) {
                break;
            }
            add(parts, rest.substring(0, open), false);
            add(parts, rest.substring(open + 1, close), true);
            rest = rest.substring(close + 1);
            open = rest.indexOf('`');
        }
        add(parts, rest, false);
        return new RichText(parts);
    }

    /** The words alone. */
    public String plain() {
        return parts.stream().map(Part::text).collect(Collectors.joining());
    }

    /** The same, followed by a sentence of the knowledge base. */
    public RichText then(String sentence) {
        return then(of(sentence).parts());
    }

    /** The same, followed by a name from the case, which is marked as code whatever it contains. */
    public RichText thenName(String name) {
        return then(List.of(new Part(Printable.of(name), true)));
    }

    private RichText then(List<Part> more) {
        List<Part> all = new ArrayList<>(parts);
        all.addAll(more);
        return new RichText(all);
    }

    private static void add(List<Part> parts, String text, boolean code) {
        if (!text.isEmpty()) {
            parts.add(new Part(text, code));
        }
    }
}
