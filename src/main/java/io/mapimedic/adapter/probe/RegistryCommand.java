package io.mapimedic.adapter.probe;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A line {@code reg add}, {@code reg delete} or {@code reg query}, behind a prompt or in a batch file.
 *
 * @param verb      {@code add}, {@code delete} or {@code query}
 * @param key       null when it is none
 * @param name      the value, null when the command is about the whole key
 * @param type      {@code REG_SZ} unless stated
 * @param data      what is written, null when nothing is stated
 * @param separator between the items of a list
 */
record RegistryCommand(
        String verb,
        @Nullable RegistryKey key,
        @Nullable String name,
        String type,
        @Nullable String data,
        String separator) {

    private static final Pattern START =
            Pattern.compile("(?i)@?(?:cmd(?:\\.exe)?\\s++/c\\s++)?+reg(?:\\.exe)?\\s++(add|delete|query)\\s++(.*+)");
    private static final Pattern TOKEN = Pattern.compile("\"([^\"\\\\]*+(?:\\\\.[^\"\\\\]*+)*+)\"|'([^']*+)'|(\\S++)");

    static Optional<RegistryCommand> parse(String line) {
        if (line.length() > 4_000 || (line.indexOf("reg") < 0 && line.indexOf("REG") < 0 && line.indexOf("Reg") < 0)) {
            return Optional.empty();
        }
        Matcher start = START.matcher(CommandLine.withoutPrompt(line));
        if (!start.matches()) {
            return Optional.empty();
        }
        List<String> words = words(start.group(2));
        String name = after("/v", words).orElse(words.stream().anyMatch("/ve"::equalsIgnoreCase) ? "(Default)" : null);
        return Optional.of(new RegistryCommand(
                start.group(1).toLowerCase(Locale.ROOT),
                words.isEmpty() ? null : RegistryKey.parse(words.get(0)).orElse(null),
                name,
                after("/t", words).orElse("REG_SZ"),
                after("/d", words).orElse(null),
                after("/s", words).orElse("\\0")));
    }

    boolean isQuery() {
        return verb.equals("query");
    }

    private static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        Matcher token = TOKEN.matcher(text);
        while (token.find()) {
            String quoted = token.group(1);
            words.add(
                    quoted != null
                            ? quoted.replace("\\\"", "\"")
                            : token.group(2) != null ? token.group(2) : token.group(3));
        }
        return words;
    }

    private static Optional<String> after(String option, List<String> words) {
        for (int i = 1; i + 1 < words.size(); i++) {
            if (words.get(i).equalsIgnoreCase(option)) {
                return Optional.of(words.get(i + 1));
            }
        }
        return Optional.empty();
    }
}
