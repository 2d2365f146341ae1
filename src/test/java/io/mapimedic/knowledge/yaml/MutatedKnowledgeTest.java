package io.mapimedic.knowledge.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import io.mapimedic.knowledge.KnowledgeBase;
import io.mapimedic.knowledge.LinkChecks;
import io.mapimedic.knowledge.Phrasebook;
import io.mapimedic.knowledge.Remediation;
import io.mapimedic.knowledge.lint.KnowledgeLint;
import io.mapimedic.knowledge.lint.LintProblem;
import io.mapimedic.testsupport.TestKnowledge;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Breaks the remediations one small way at a time; every break must be refused. */
class MutatedKnowledgeTest {

    private static final Map<String, Function<String, List<String>>> KINDS = new TreeMap<>(Map.ofEntries(
            kind(
                    "misspelt cmdlet",
                    "(?m)^    (?:command|verify|undo): (?:Set|Get|Enable|New|Test)-([A-Z][a-z]{4,})",
                    "Xq$1"),
            kind(
                    "misspelt parameter",
                    "(?m)^    (?:command|undo): [A-Z][a-z]+-[A-Z]\\w+ .*?-([A-Z][A-Za-z]{4,}) ",
                    "Zz$1"),
            kind("misspelt registry value", "\\{ action: (?:set|delete), hive: HK.*?, name: (\\w+),", "$1x"),
            kind("other registry key", "\\{ action: (?:set|delete), hive: HK.., key: '([^']+)'", "$1\\\\X"),
            kind("wrong registry type", "type: (REG_DWORD), (?:value|undo)", "REG_QWORD"),
            kind("number out of the documented set", "type: REG_DWORD, value: ([01]),", "9"),
            kind("undo is missing", "(?m)^(    undo(?:-by-hand)?: .*\n)", ""),
            kind("verify is missing", "(?m)^(    verify(?:-by-hand)?: .*\n)", ""),
            kind("registry undo is missing", "(, undo: \\{ action: \\w+(?:, \\w+: \\w+)? \\})", ""),
            kind("unknown source", "(?m)^    sources: \\[(\\w+)", "QQ$1"),
            kind("undeclared placeholder", "(?m)^    (?:command|verify|undo): .*'\\{(server|mailbox)\\}", "nobody"),
            kind("unquoted placeholder", "(?m)^    (?:command|verify): .* ('\\{\\w+\\}')(?: |$)", "{server}"),
            kind("en dash", "(?m)^    (?:command|undo): [A-Z][a-z]+-\\w+ (-)[A-Z]", "\u2013"),
            kind("curly quote", "(?m)^    (?:command|undo): .*?(')", "\u2019"),
            kind("alias", "(?m)^    (?:command|verify): .*\\| (Format-List)", "FL"),
            kind(
                    "second command that changes",
                    "(?m)^    verify: Get-\\w+.*?()$",
                    "; Remove-MapiVirtualDirectory -Identity 'x'"),
            kind("branch", "(?m)^    command: ()Set-", "if (1) { } "),
            kind("misspelt IIS attribute", "attribute: (\\w+),", "$1x"),
            kind("unsafe verdict", "(?m)^    verdict: (documented)", "unsafe")));

    private final KnowledgeBase knowledge = TestKnowledge.knowledge();

    @TempDir
    private Path folder;

    private static Map.Entry<String, Function<String, List<String>>> kind(String name, String where, String with) {
        Pattern pattern = Pattern.compile(where);
        return Map.entry(name, text -> {
            List<String> mutants = new ArrayList<>();
            Matcher matcher = pattern.matcher(text);
            while (matcher.find()) {
                String changed = with.replace("$1", matcher.group(1));
                mutants.add(text.substring(0, matcher.start(1)) + changed + text.substring(matcher.end(1)));
            }
            return mutants;
        });
    }

    @Test
    void every_mutant_is_refused() throws IOException {
        Map<String, Integer> tried = new ConcurrentSkipListMap<>();
        Collection<String> survivors = new ConcurrentLinkedQueue<>();
        files().parallelStream().forEach(file -> breakIt(file, tried, survivors));

        int all = tried.values().stream().mapToInt(Integer::intValue).sum();
        System.out.println("mutants refused: %d of %d %s".formatted(all - survivors.size(), all, tried));
        assertThat(survivors).isEmpty();
        assertThat(all).isGreaterThan(200);
        assertThat(tried.keySet()).isEqualTo(KINDS.keySet());
    }

    private void breakIt(Path file, Map<String, Integer> tried, Collection<String> survivors) {
        String text = text(file);
        assertThat(isRefused(file, text)).as("%s as it is", file).isFalse();
        KINDS.forEach((kind, mutate) -> {
            List<String> mutants = mutate.apply(text);
            for (int i = 0; i < mutants.size(); i++) {
                tried.merge(kind, 1, Integer::sum);
                if (!isRefused(file, mutants.get(i))) {
                    survivors.add(kind + " " + (i + 1) + " in " + file.getFileName());
                }
            }
        });
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Path> files() throws IOException {
        try (Stream<Path> all = Files.walk(TestKnowledge.KNOWLEDGE.resolve("remediations"))) {
            return all.filter(file -> file.toString().endsWith(".yaml"))
                    .filter(file -> !file.getFileName().toString().startsWith("_"))
                    .sorted()
                    .toList();
        }
    }

    /** The knowledge with these remediations, and without its phrases, which name none. */
    private KnowledgeBase.Items items(Map<String, Remediation> remediations) {
        return new KnowledgeBase.Items(
                knowledge.vocabulary(),
                knowledge.indicators(),
                knowledge.causes(),
                remediations,
                knowledge.references(),
                knowledge.guide(),
                knowledge.decisionTree(),
                knowledge.catalogue(),
                Phrasebook.EMPTY,
                knowledge.lifecycles());
    }

    /** Links are held against everything; the linter looks at each remediation alone, so that it is shown only the broken one. */
    private boolean isRefused(Path file, String text) {
        try {
            // A folder for each topic and file, since several are broken at once.
            Path own = folder.resolve(file.getParent().getFileName() + "-" + file.getFileName());
            Path copy = own.resolve("remediations/topic/" + file.getFileName());
            Files.createDirectories(copy.getParent());
            Files.writeString(copy, text);
            Problems problems = new Problems();
            List<YamlMap> maps = new YamlFiles(own, problems).in("remediations");
            Files.delete(copy);
            if (!problems.found().isEmpty()) {
                return true;
            }
            Remediation remediation = new RemediationReader(knowledge.catalogue()).read(maps.get(0));
            Map<String, Remediation> remediations = new HashMap<>(knowledge.remediations());
            remediations.put(remediation.id(), remediation);
            return !problems.found().isEmpty()
                    || !LinkChecks.check(items(remediations)).isEmpty()
                    || KnowledgeLint.check(items(Map.of(remediation.id(), remediation))).stream()
                            .anyMatch(problem -> problem.level() == LintProblem.Level.ERROR);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
