package io.mapimedic.knowledge.yaml;

import io.mapimedic.catalogue.Catalogue;
import io.mapimedic.knowledge.BrokenKnowledgeException;
import io.mapimedic.knowledge.Cause;
import io.mapimedic.knowledge.DecisionTree;
import io.mapimedic.knowledge.EvidenceDefinition;
import io.mapimedic.knowledge.GuideClaim;
import io.mapimedic.knowledge.Indicator;
import io.mapimedic.knowledge.KnowledgeBase;
import io.mapimedic.knowledge.KnowledgeBase.Items;
import io.mapimedic.knowledge.Lifecycle;
import io.mapimedic.knowledge.LinkChecks;
import io.mapimedic.knowledge.Phrasebook;
import io.mapimedic.knowledge.Problem;
import io.mapimedic.knowledge.Reference;
import io.mapimedic.knowledge.Remediation;
import io.mapimedic.knowledge.WorkedCase;
import io.mapimedic.knowledge.lint.KnowledgeLint;
import io.mapimedic.knowledge.lint.LintProblem;
import io.mapimedic.knowledge.lint.LintRule;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a folder {@code knowledge/} into a {@link KnowledgeBase}, or refuses it with every problem found. */
public final class YamlKnowledgeReader {

    private final Path folder;
    private final Problems problems = new Problems();
    private final YamlFiles files;

    private YamlKnowledgeReader(Path folder) {
        this.folder = folder;
        this.files = new YamlFiles(folder, problems);
    }

    /**
     * Reads and checks all items.
     *
     * @param digest identifies the state of the folders, see {@link Digest}
     * @throws BrokenKnowledgeException with all problems, when there is any
     */
    public static KnowledgeBase read(Path folder, String digest) {
        YamlKnowledgeReader reader = new YamlKnowledgeReader(folder);
        Items items = reader.items();
        List<Problem> found = new ArrayList<>(reader.problems.found());
        found.addAll(LinkChecks.check(items));
        if (found.isEmpty()) {
            found.addAll(lint(items));
        }
        if (!found.isEmpty()) {
            throw new BrokenKnowledgeException(found);
        }
        return new KnowledgeBase(digest, items);
    }

    /** What the linter finds; it needs entries that hold together. */
    private static List<Problem> lint(Items items) {
        return KnowledgeLint.check(items).stream()
                .filter(problem -> problem.level() == LintProblem.Level.ERROR)
                .map(problem -> new Problem(
                        problem.file(),
                        "line %d, %s".formatted(problem.line(), problem.item()),
                        "%s [%s]".formatted(problem.message(), problem.rule().id())))
                .toList();
    }

    /**
     * Everything that is wrong with a folder, whether or not it could be used: what cannot be read, what does not hold together, and
     * what the linter finds, warnings and style included.
     */
    public static List<LintProblem> lint(Path folder) {
        YamlKnowledgeReader reader = new YamlKnowledgeReader(folder);
        Items items = reader.items();
        List<Problem> found = new ArrayList<>(reader.problems.found());
        found.addAll(LinkChecks.check(items));
        if (found.isEmpty()) {
            return KnowledgeLint.check(items);
        }
        return found.stream().map(YamlKnowledgeReader::asLint).toList();
    }

    /** A problem of loading as one of the linter. */
    public static LintProblem asLint(Problem problem) {
        return new LintProblem(
                LintRule.LOAD,
                LintProblem.Level.ERROR,
                problem.file(),
                line(problem),
                problem.place(),
                problem.message());
    }

    private static int line(Problem problem) {
        Matcher line = Pattern.compile("line (\\d{1,6})").matcher(problem.place());
        return line.find() ? Integer.parseInt(line.group(1)) : 1;
    }

    /**
     * Reads the worked cases.
     *
     * @throws BrokenKnowledgeException with all problems, when there is any
     */
    public static List<WorkedCase> readCases(Path folder) {
        YamlKnowledgeReader reader = new YamlKnowledgeReader(folder);
        CaseReader cases = new CaseReader();
        List<WorkedCase> read = reader.files.in("cases").stream()
                .flatMap(file -> cases.read(file).stream())
                .toList();
        if (!reader.problems.found().isEmpty()) {
            throw new BrokenKnowledgeException(reader.problems.found());
        }
        return read;
    }

    private Items items() {
        if (!Files.isDirectory(folder)) {
            throw new BrokenKnowledgeException(List.of(new Problem(
                    folder.toString(), "the folder", "does not exist. Maybe set mapimedic.knowledge-dir.")));
        }
        Catalogue catalogue = new CatalogueReader(files).read();
        VocabularyReader vocabularyReader = new VocabularyReader();
        Map<String, EvidenceDefinition> vocabulary = new LinkedHashMap<>();
        for (YamlMap file : files.in("vocabulary")) {
            collect(file, vocabularyReader.read(file), EvidenceDefinition::key, vocabulary);
        }
        Map<String, Indicator> indicators = new LinkedHashMap<>();
        Counterweights counterweights = new Counterweights();
        IndicatorReader indicatorReader = new IndicatorReader(vocabulary, counterweights);
        for (Indicator.Kind kind : Indicator.Kind.values()) {
            for (YamlMap file : files.in(kind.folder())) {
                collect(file, indicatorReader.read(file, kind), Indicator::id, indicators);
            }
        }

        Map<String, Cause> causes = new LinkedHashMap<>();
        Complaints complaints = new Complaints();
        CauseReader causeReader = new CauseReader(complaints);
        for (YamlMap file : files.in("causes")) {
            Cause cause = causeReader.read(file);
            checkFileName(file, "causes", cause.id());
            collect(file, List.of(cause), Cause::id, causes);
        }
        counterweights.addTo(causes);
        Map<String, Remediation> remediations = new LinkedHashMap<>();
        RemediationReader remediationReader = new RemediationReader(catalogue);
        for (YamlMap file : files.in("remediations")) {
            Remediation remediation = remediationReader.read(file);
            checkFileName(file, "remediations", remediation.id());
            collect(file, List.of(remediation), Remediation::id, remediations);
        }
        GuideReader guideReader = new GuideReader();
        Map<String, GuideClaim> guide = new LinkedHashMap<>();
        for (YamlMap file : files.in("guide")) {
            collect(file, guideReader.claims(file), GuideClaim::id, guide);
        }
        Map<String, Reference> references = new LinkedHashMap<>();
        for (YamlMap file : files.in("references")) {
            collect(file, guideReader.references(file), Reference::id, references);
        }
        Scopes scopes = new Scopes();
        for (YamlMap file : files.in("scopes")) {
            complaints.define(file, indicators.keySet());
            scopes.read(file);
        }
        complaints.addTo(causes);
        scopes.addTo(causes, indicators.keySet(), references.keySet());
        DecisionTree tree = tree();
        Phrasebook phrasebook = new PhraseReader().read(files.in("phrases"), files.in("pastes"));
        Map<String, Lifecycle> lifecycles = new LinkedHashMap<>();
        LifecycleReader lifecycleReader = new LifecycleReader();
        for (YamlMap file : files.in("lifecycle")) {
            collect(file, lifecycleReader.read(file), Lifecycle::id, lifecycles);
        }
        files.complainAboutStrays();
        return new Items(
                vocabulary,
                indicators,
                causes,
                remediations,
                references,
                guide,
                tree,
                catalogue,
                phrasebook,
                lifecycles);
    }

    private DecisionTree tree() {
        List<YamlMap> trees = files.in("decision-tree");
        if (trees.size() != 1) {
            problems.add(
                    "knowledge/decision-tree", "the folder", "must hold one tree, not %d.".formatted(trees.size()));
            return new DecisionTree("?", "?", "?", List.of(), List.of(), List.of());
        }
        return new TreeReader().read(trees.get(0));
    }

    private <T> void collect(YamlMap file, List<T> items, Function<T, String> id, Map<String, T> all) {
        for (T item : items) {
            if (all.putIfAbsent(id.apply(item), item) != null) {
                problems.add(file.file(), "line " + file.line(), "the id '%s' is taken.".formatted(id.apply(item)));
            }
        }
    }

    /** The file is named by the id: {@code causes/protocol/client-switched-off.yaml} holds {@code protocol.client-switched-off}. */
    private void checkFileName(YamlMap file, String kind, String id) {
        String expected = "knowledge/%s/%s.yaml".formatted(kind, id.replaceFirst("\\.", "/"));
        if (!file.file().equals(expected)) {
            problems.add(
                    file.file(), "line " + file.line(), "holds '%s', which belongs into %s.".formatted(id, expected));
        }
    }
}
