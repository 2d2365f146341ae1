package io.mapimedic.change;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text with placeholders.
 *
 * @param text as written, placeholders as {@code {name}}
 */
public record Template(String text) {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([a-z][a-z0-9-]*)}");

    /** The names used, in order, without repetition. */
    public List<String> placeholders() {
        return PLACEHOLDER
                .matcher(text)
                .results()
                .map(match -> match.group(1))
                .distinct()
                .toList();
    }

    /** The text with each placeholder replaced by what the function says of its name. */
    public String fill(UnaryOperator<String> value) {
        return PLACEHOLDER.matcher(text).replaceAll(match -> Matcher.quoteReplacement(value.apply(match.group(1))));
    }

    /** Fixed text and names in turn, beginning with fixed text (which may be empty): {@code a{b}c} is {@code a, b, c}. */
    public List<String> pieces() {
        List<String> pieces = new ArrayList<>();
        int from = 0;
        Matcher matcher = PLACEHOLDER.matcher(text);
        while (matcher.find()) {
            pieces.add(text.substring(from, matcher.start()));
            pieces.add(matcher.group(1));
            from = matcher.end();
        }
        pieces.add(text.substring(from));
        return List.copyOf(pieces);
    }

    @Override
    public String toString() {
        return text;
    }
}
