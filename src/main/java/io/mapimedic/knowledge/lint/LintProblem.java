package io.mapimedic.knowledge.lint;

import java.util.Locale;

/**
 * Something that the linter found.
 *
 * @param rule    id of the rule, see {@link LintRule}
 * @param file    relative to the folder that holds {@code knowledge/}
 * @param line    from 1; 1 when only the file is known
 * @param item    the entry: {@code protocol.enable-client, step 2, verify}
 * @param message what is wrong, with the value, and what may be meant
 */
public record LintProblem(LintRule rule, Level level, String file, int line, String item, String message) {

    /** How bad it is. */
    public enum Level {
        /** It would fail, harm, or lie; the knowledge is refused. */
        ERROR,
        /** It should be looked at. */
        WARNING,
        /** It works, and is not how we write. */
        STYLE;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    @Override
    public String toString() {
        return "%s:%d: %s [%s] %s: %s".formatted(file, line, level.word(), rule.id(), item, message);
    }
}
