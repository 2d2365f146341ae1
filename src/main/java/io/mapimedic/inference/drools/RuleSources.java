package io.mapimedic.inference.drools;

import static java.util.Objects.requireNonNull;

import io.mapimedic.knowledge.BrokenKnowledgeException;
import io.mapimedic.knowledge.Cause;
import io.mapimedic.knowledge.DecisionTree;
import io.mapimedic.knowledge.DecisionTree.Branch;
import io.mapimedic.knowledge.DecisionTree.Node;
import io.mapimedic.knowledge.Detection;
import io.mapimedic.knowledge.EvidenceDefinition;
import io.mapimedic.knowledge.Indicator;
import io.mapimedic.knowledge.KnowledgeBase;
import io.mapimedic.knowledge.Problem;
import io.mapimedic.model.WeightOfEvidence;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The rules as text: each knowledge item through its rule template, and the hand-written files as they are.
 *
 * @param files    path below the rule base to DRL
 * @param expected names of all rules; a rule base with others or fewer is refused
 */
record RuleSources(Map<String, String> files, List<String> expected) {

    private static final Pattern RULE_NAME = Pattern.compile("(?m)^rule \"([^\"]+)\"");
    private static final String NO_FINDING = "\"\"";

    static RuleSources of(KnowledgeBase knowledge, Path rules) {
        Templates templates = new Templates(rules.resolve("templates"));
        for (Indicator indicator : knowledge.indicators().values()) {
            detection(templates, knowledge, indicator);
        }
        testimonies(templates, knowledge);
        branches(templates, knowledge.decisionTree());
        Map<String, String> files = templates.compile();
        handWritten(rules, files);
        List<String> expected =
                files.values().stream().flatMap(RuleSources::ruleNames).sorted().toList();
        checkHandWritten(knowledge, expected);
        return new RuleSources(files, expected);
    }

    private static void detection(Templates templates, KnowledgeBase knowledge, Indicator indicator) {
        Detection detection = indicator.detection();
        if (detection instanceof Detection.Single single) {
            EvidenceDefinition definition =
                    requireNonNull(knowledge.vocabulary().get(single.condition().evidence()));
            templates.add(
                    "finding",
                    Map.of(
                            "id", indicator.id(),
                            "selection", Constraint.selection(single.condition(), definition),
                            "constraint", Constraint.of(single.condition(), definition),
                            "severity", indicator.severity().name()));
        } else if (detection instanceof Detection.Limits limits) {
            limits(templates, indicator, limits);
        } else if (detection instanceof Detection.Composite composite) {
            templates.add(
                    "composite", CompositePatterns.of(composite, knowledge).row(indicator));
            PartialPatterns.rows(indicator, composite, knowledge).forEach(row -> templates.add("partial", row));
        }
    }

    private static void limits(Templates templates, Indicator indicator, Detection.Limits limits) {
        String question = limits.direction() == Detection.Direction.ABOVE ? "numberIsAbove" : "numberIsBelow";
        Double warning = limits.warning();
        Double critical = limits.critical();
        if (warning != null && critical != null) {
            templates.add(
                    "threshold",
                    Map.of(
                            "id", indicator.id(),
                            "key", limits.key(),
                            "question", question,
                            "warning", warning.toString(),
                            "critical", critical.toString()));
        } else {
            templates.add(
                    "finding",
                    Map.of(
                            "id", indicator.id(),
                            "selection", "key == %s, nothing == false".formatted(Constraint.literal(limits.key())),
                            "constraint", "%s(%s)".formatted(question, warning == null ? critical : warning),
                            "severity", indicator.severity().name()));
        }
    }

    /** One rule for each finding that speaks, present or absent; it speaks of its causes in the order of their names. */
    private static void testimonies(Templates templates, KnowledgeBase knowledge) {
        Map<String, List<String>> present = new TreeMap<>();
        Map<String, List<String>> absent = new TreeMap<>();
        for (Cause cause : new TreeMap<>(knowledge.causes()).values()) {
            cause.whenPresent()
                    .forEach((finding, weight) -> present.computeIfAbsent(finding, id -> new ArrayList<>())
                            .add(support(cause, cause.id() + "/" + finding, weight)));
            cause.whenAbsent()
                    .forEach((finding, weight) -> absent.computeIfAbsent(finding, id -> new ArrayList<>())
                            .add(support(cause, cause.id() + "/without/" + finding, weight)));
        }
        present.forEach((finding, supports) -> testimony(templates, finding + "/speaks", finding, "PRESENT", supports));
        absent.forEach(
                (finding, supports) -> testimony(templates, finding + "/absence-speaks", finding, "ABSENT", supports));
    }

    private static String support(Cause cause, String rule, WeightOfEvidence weight) {
        return "    new Support(%s, %s, WeightOfEvidence.%s, $finding)"
                .formatted(Constraint.literal(cause.id()), Constraint.literal(rule), weight);
    }

    private static void testimony(
            Templates templates, String rule, String finding, String state, List<String> supports) {
        templates.add(
                "testimony",
                Map.of("rule", rule, "finding", finding, "state", state, "supports", String.join(",\n", supports)));
    }

    private static void branches(Templates templates, DecisionTree tree) {
        for (Node node : tree.nodes()) {
            for (Branch branch : node.branches()) {
                boolean present = !branch.when().isEmpty();
                templates.add(
                        "tree-branch",
                        Map.of(
                                "rule",
                                "tree/" + node.id() + "/" + branch.answer(),
                                "node",
                                node.id(),
                                "answer",
                                branch.answer(),
                                "findings",
                                literals(present ? branch.when() : branch.whenAbsent()),
                                "state",
                                present ? "PRESENT" : "ABSENT",
                                "unless",
                                branch.unless().isEmpty() ? NO_FINDING : literals(branch.unless())));
            }
        }
    }

    private static String literals(Collection<String> texts) {
        return texts.stream().map(Constraint::literal).collect(Collectors.joining(", "));
    }

    private static void handWritten(Path rules, Map<String, String> files) {
        try (Stream<Path> walk = Files.walk(rules.toRealPath())) {
            for (Path file : walk.filter(path -> path.toString().endsWith(".drl"))
                    .sorted()
                    .toList()) {
                files.put(
                        "rules/"
                                + rules.toRealPath().relativize(file).toString().replace('\\', '/'),
                        Files.readString(file));
            }
        } catch (IOException e) {
            throw new BrokenKnowledgeException(
                    List.of(new Problem(rules.toString(), "the folder", "cannot be read: " + e.getMessage())));
        }
    }

    /** A finding with {@code when: rule} has exactly one hand-written rule of its name, and no rule is without a finding. */
    private static void checkHandWritten(KnowledgeBase knowledge, List<String> names) {
        List<Problem> problems = new ArrayList<>();
        for (Indicator indicator : knowledge.indicators().values()) {
            long count = names.stream().filter(indicator.id()::equals).count();
            if (count != 1) {
                problems.add(new Problem(
                        "rules",
                        "rule \"%s\"".formatted(indicator.id()),
                        "the finding needs exactly one rule of this name, not %d.".formatted(count)));
            }
        }
        names.stream()
                .filter(name -> !name.contains("/") && !knowledge.indicators().containsKey(name))
                .forEach(name -> problems.add(new Problem(
                        "rules", "rule \"%s\"".formatted(name), "serves no finding of the knowledge base.")));
        if (!problems.isEmpty()) {
            throw new BrokenKnowledgeException(problems);
        }
    }

    private static Stream<String> ruleNames(String drl) {
        Matcher matcher = RULE_NAME.matcher(drl);
        return matcher.results().map(match -> match.group(1));
    }
}
