package io.mapimedic;

import static org.assertj.core.api.Assertions.assertThat;

import io.mapimedic.testsupport.TestKnowledge;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rules and rule templates have one form, so that whoever knows one can read them all. */
@Tag("knowledge")
class RuleStyleTest {

    private static final int MOST_LINES = 15;
    private static final Pattern FORBIDDEN = Pattern.compile(
            "\\b(salience|no-loop|lock-on-active|agenda-group|global|function|eval|modify|update|retract|delete|insertLogical|System\\.\\w+)\\b");
    private static final Pattern RULE = Pattern.compile("(?ms)^(// [^\\n]+\\n)?rule \"([^\"]+)\"\\n(.*?)^end$");
    private static final Pattern GROUP = Pattern.compile("(?m)^  ruleflow-group \"(detect|diagnose)\"$");
    private static final Pattern PACKAGE = Pattern.compile("(?m)^package ([\\w.]+);$");
    private static final Pattern STRING = Pattern.compile("\"[^\"\\n]*\"");
    private static final Pattern NUMBER = Pattern.compile("(?<![\\w$.])(?!(?:0|1)\\b(?!\\.))\\d[\\d.]*");

    @Test
    void every_rule_and_template_has_the_form() throws IOException {
        List<String> problems = new ArrayList<>();

        try (Stream<Path> files = Files.walk(TestKnowledge.RULES)) {
            files.filter(file -> file.toString().matches(".*\\.dr[lt]"))
                    .sorted()
                    .forEach(file -> problems.addAll(problems(file)));
        }

        assertThat(problems).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            no comment above                    | // A long queue.                           | ''
            no ruleflow-group                   | '  ruleflow-group "detect"'                | '  enabled true'
            no ruleflow-group                   | '"detect"'                                 | '"later"'
            does not end                        | (?m)^end$                                  | fin
            says `salience`                     | '  ruleflow-group "detect"'                | '  salience 10\\n  ruleflow-group "detect"'
            says `eval`                         | flag == true                               | eval(flag)
            says `System.out`                   | insert                                     | System.out.println("x"); insert
            number 250                          | flag == true                               | number > 250
            number 0.5                          | flag == true                               | number > 0.5
            one insert                          | ' \\);\\n'                                   | ' ); insert( $seen );\\n'
            one insert                          | insert\\(                                   | if (true) insert(
            more than 15 lines                  | when\\n                                    | 'when\\n\\n\\n\\n\\n\\n\\n\\n\\n\\n\\n\\n'
            wildcard                            | model.Evidence                             | model.*
            package rules.elsewhere             | rules.detect                               | rules.elsewhere
            tab                                 | '  \\$seen'                                | '\\t$seen'
            """)
    void a_rule_of_another_form_is_refused(String problem, String from, String to) {
        String good = """
                package rules.detect;

                import io.mapimedic.model.Evidence;

                // A long queue.
                rule "transport.queue-long"
                  ruleflow-group "detect"
                when
                  $seen : Evidence( key == "transport.queue 250", flag == true, count > 1 )
                then
                  insert( Finding.present("transport.queue-long", $seen) );
                end
                """;
        String bad = good.replaceFirst(from.replace("\\n", "\n"), Matcher.quoteReplacement(to.translateEscapes()));

        assertThat(problems("detect/queue.drl", good)).isEmpty();
        assertThat(problems("detect/queue.drl", bad))
                .anySatisfy(found -> assertThat(found).contains(problem));
    }

    private static List<String> problems(Path file) {
        try {
            return problems(TestKnowledge.RULES.relativize(file).toString().replace('\\', '/'), Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> problems(String file, String text) {
        List<String> problems = new ArrayList<>();
        String where = "rules/" + file + ": ";
        if (text.contains("\t")) {
            problems.add(where + "a tab; indent with two spaces.");
        }
        if (Pattern.compile("(?m)^import .*\\*;").matcher(text).find()) {
            problems.add(where + "a wildcard import; name each type.");
        }
        Matcher forbidden = FORBIDDEN.matcher(withoutWords(text));
        while (forbidden.find()) {
            problems.add(where + "says `" + forbidden.group() + "`; order, state and output have no place in a rule.");
        }
        String folder = file.substring(0, file.indexOf('/'));
        Optional<String> named =
                PACKAGE.matcher(text).results().map(match -> match.group(1)).findFirst();
        if (file.endsWith(".drl") && !named.equals(Optional.of("rules." + folder))) {
            problems.add(where + "package " + named.orElse("missing") + "; Maybe rules." + folder + ".");
        }
        long begun = text.lines().filter(line -> line.startsWith("rule ")).count();
        List<MatchResult> rules = RULE.matcher(text).results().toList();
        if (rules.isEmpty() || begun != rules.size()) {
            problems.add(where + "a rule does not end, or there is none.");
        }
        rules.forEach(rule -> problems.addAll(problems(where, rule)));
        return problems;
    }

    private static List<String> problems(String where, MatchResult rule) {
        List<String> problems = new ArrayList<>();
        String name = where + "rule \"" + rule.group(2) + "\" ";
        String body = rule.group(3);
        if (rule.group(1) == null) {
            problems.add(name + "has no comment above: one sentence in the administrator's language.");
        }
        if (!GROUP.matcher(body).find()) {
            problems.add(name + "has no ruleflow-group \"detect\" or \"diagnose\".");
        }
        if (body.lines().count() + 2 > MOST_LINES) {
            problems.add(name + "has more than " + MOST_LINES + " lines.");
        }
        NUMBER.matcher(withoutWords(body))
                .results()
                .forEach(number -> problems.add(
                        name + "has the number " + number.group() + "; numbers belong to knowledge/thresholds."));
        String then = withoutWords(body.substring(Math.max(body.indexOf("\nthen\n"), 0)))
                .replaceFirst("\nthen\n", "")
                .strip();
        if (!then.startsWith("insert( ") || then.indexOf(';') != then.length() - 1) {
            problems.add(name + "does more than one insert.");
        }
        return problems;
    }

    /** The same text without strings and comments, in which numbers and words are free. */
    private static String withoutWords(String text) {
        return STRING.matcher(text)
                .replaceAll("\"\"")
                .replaceAll("(?m)//.*$", "")
                .replaceAll("@\\{\\w+}", "x");
    }
}
