package io.mapimedic.knowledge;

import io.mapimedic.catalogue.Catalogue;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collections;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * All items, checked against each other: every id that one names, another has. Immutable; a changed folder makes a new one.
 */
public final class KnowledgeBase {

    private final String digest;
    private final @Nullable String learned;
    private final String state;
    private final @Nullable KnowledgeBase authored;
    private final Map<String, EvidenceDefinition> vocabulary;
    private final Map<String, Indicator> indicators;
    private final Map<String, Cause> causes;
    private final Map<String, Remediation> remediations;
    private final Map<String, Reference> references;
    private final Map<String, GuideClaim> guide;
    private final DecisionTree decisionTree;
    private final Catalogue catalogue;
    private final Phrasebook phrasebook;
    private final Map<String, Lifecycle> lifecycles;

    /** The items of a knowledge base by id, before they are sorted and frozen. */
    public record Items(
            Map<String, EvidenceDefinition> vocabulary,
            Map<String, Indicator> indicators,
            Map<String, Cause> causes,
            Map<String, Remediation> remediations,
            Map<String, Reference> references,
            Map<String, GuideClaim> guide,
            DecisionTree decisionTree,
            Catalogue catalogue,
            Phrasebook phrasebook,
            Map<String, Lifecycle> lifecycles) {}

    /** @param digest {@code sha256:} and 64 hexadecimal digits over all files of {@code knowledge/} and {@code rules/} */
    public KnowledgeBase(String digest, Items items) {
        this(digest, items, null, null);
    }

    private KnowledgeBase(String digest, Items items, @Nullable String learned, @Nullable KnowledgeBase authored) {
        this.digest = digest;
        this.learned = learned;
        this.state = stateOf(digest, learned);
        this.authored = authored;
        this.vocabulary = frozen(items.vocabulary());
        this.indicators = frozen(items.indicators());
        this.causes = frozen(items.causes());
        this.remediations = frozen(items.remediations());
        this.references = frozen(items.references());
        this.guide = frozen(items.guide());
        this.decisionTree = items.decisionTree();
        this.catalogue = items.catalogue();
        this.phrasebook = items.phrasebook();
        this.lifecycles = frozen(items.lifecycles());
    }

    /** In the order of ids; looked up by hash, since a diagnosis asks for thousands. */
    private static <T> Map<String, T> frozen(Map<String, T> items) {
        return Collections.unmodifiableMap(new LinkedHashMap<>(new TreeMap<>(items)));
    }

    /** Ids of what does not apply in a case with these versions, {@code id#2} for a step. */
    public Set<String> leftOut(CaseVersions versions) {
        return new Applying(this, versions).leftOut();
    }

    /** The same with only those causes, remediations and steps that apply in a case with these versions. */
    public KnowledgeBase applyingTo(CaseVersions versions) {
        Applying applying = new Applying(this, versions);
        return new KnowledgeBase(digest, items(applying.causes(), applying.remediations()), learned, authored());
    }

    private Items items(Map<String, Cause> otherCauses, Map<String, Remediation> otherRemediations) {
        return new Items(
                vocabulary,
                indicators,
                otherCauses,
                otherRemediations,
                references,
                guide,
                decisionTree,
                catalogue,
                phrasebook,
                lifecycles);
    }

    /**
     * The same knowledge with what outcomes taught.
     *
     * @param odds    of the prior, for causes that differ from what is authored
     * @param fixes   probabilities of success, for remediations that differ
     * @param digest  {@code sha256:} and 64 hexadecimal digits over both
     */
    public KnowledgeBase with(Map<String, Double> odds, Map<String, Map<String, Double>> fixes, String digest) {
        Map<String, Cause> otherCauses = new TreeMap<>(authored().causes);
        otherCauses.replaceAll((id, cause) -> odds.containsKey(id) ? cause.withOdds(odds.get(id)) : cause);
        Map<String, Remediation> otherRemediations = new TreeMap<>(authored().remediations);
        otherRemediations.replaceAll((id, one) -> fixes.containsKey(id) ? one.withFixes(fixes.get(id)) : one);
        return new KnowledgeBase(this.digest, items(otherCauses, otherRemediations), digest, authored());
    }

    /** Digest over all files. */
    public String digest() {
        return digest;
    }

    /** Digest over what outcomes taught; null when all is as authored. */
    public @Nullable String learned() {
        return learned;
    }

    /** The knowledge as its authors wrote it. */
    public KnowledgeBase authored() {
        return authored == null ? this : authored;
    }

    /** A digest over all that a conclusion depends on: that of the files while nothing was learned, else over both. */
    public String state() {
        return state;
    }

    private static String stateOf(String digest, @Nullable String learned) {
        if (learned == null) {
            return digest;
        }
        try {
            byte[] both = MessageDigest.getInstance("SHA-256")
                    .digest((digest + "\n" + learned).getBytes(StandardCharsets.UTF_8));
            return "sha256:" + HexFormat.of().formatHex(both);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256.", e);
        }
    }

    /** Short name of this state of the knowledge: the first twelve digits of the digest. */
    public String version() {
        return digest.substring("sha256:".length(), "sha256:".length() + 12);
    }

    public Map<String, EvidenceDefinition> vocabulary() {
        return vocabulary;
    }

    public @Nullable EvidenceDefinition definition(String key) {
        return vocabulary.get(key);
    }

    public Map<String, Indicator> indicators() {
        return indicators;
    }

    public List<Indicator> indicators(Indicator.Kind kind) {
        return indicators.values().stream()
                .filter(indicator -> indicator.kind() == kind)
                .toList();
    }

    public Map<String, Cause> causes() {
        return causes;
    }

    public Map<String, Remediation> remediations() {
        return remediations;
    }

    public Map<String, Reference> references() {
        return references;
    }

    public Map<String, GuideClaim> guide() {
        return guide;
    }

    /** What commands may name. */
    public Catalogue catalogue() {
        return catalogue;
    }

    /** How people say what the vocabulary knows. */
    public Phrasebook phrasebook() {
        return phrasebook;
    }

    /** When support of products ends. */
    public Map<String, Lifecycle> lifecycles() {
        return lifecycles;
    }

    public DecisionTree decisionTree() {
        return decisionTree;
    }
}
