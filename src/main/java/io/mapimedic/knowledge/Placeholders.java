package io.mapimedic.knowledge;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Names that stand open in a command: {@code {server}}, always inside single quotes. */
final class Placeholders {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([a-z][a-z0-9-]*)}");

    private Placeholders() {}

    /** What is wrong with the placeholders of a command: an unknown name, or one outside of single quotes. */
    static List<String> problems(String command, Collection<String> known) {
        List<String> problems = new ArrayList<>();
        for (MatchResult match : PLACEHOLDER.matcher(command).results().toList()) {
            if (!known.contains(match.group(1))) {
                problems.add("'%s': no parameter '%s'.%s"
                        .formatted(command, match.group(1), Suggestion.sentence(match.group(1), known)));
            }
            long quotes = command.substring(0, match.start())
                    .chars()
                    .filter(c -> c == '\'')
                    .count();
            if (quotes % 2 == 0) {
                problems.add("'%s': %s must stand inside single quotes.".formatted(command, match.group()));
            }
        }
        return problems;
    }
}
