package io.mapimedic.testsupport;

import io.mapimedic.catalogue.Catalogue;
import io.mapimedic.knowledge.Cause;
import io.mapimedic.knowledge.DecisionTree;
import io.mapimedic.knowledge.EvidenceDefinition;
import io.mapimedic.knowledge.Impact;
import io.mapimedic.knowledge.Indicator;
import io.mapimedic.knowledge.KnowledgeBase;
import io.mapimedic.knowledge.Phrasebook;
import io.mapimedic.knowledge.Prior;
import io.mapimedic.knowledge.Remediation;
import io.mapimedic.model.Evidence;
import io.mapimedic.model.Finding;
import io.mapimedic.model.Severity;
import io.mapimedic.model.Source;
import io.mapimedic.model.Subject;
import io.mapimedic.model.SubjectKind;
import io.mapimedic.model.Support;
import io.mapimedic.model.Value;
import io.mapimedic.model.WeightOfEvidence;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A knowledge base of a few causes, made in memory, for what ranks: no files, no rules. */
public final class SmallCauses {

    private final Map<String, Cause> causes = new HashMap<>();
    private final Map<String, Remediation> remediations = new HashMap<>();
    private final Map<String, Indicator> indicators = new HashMap<>();
    private final Map<String, EvidenceDefinition> vocabulary = new HashMap<>();

    public SmallCauses cause(Cause cause) {
        causes.put(cause.id(), cause);
        return this;
    }

    public SmallCauses remediation(Remediation remediation) {
        remediations.put(remediation.id(), remediation);
        return this;
    }

    public SmallCauses indicator(Indicator indicator) {
        indicators.put(indicator.id(), indicator);
        return this;
    }

    public SmallCauses evidence(EvidenceDefinition definition) {
        vocabulary.put(definition.key(), definition);
        return this;
    }

    public KnowledgeBase knowledge() {
        return new KnowledgeBase(
                "sha256:" + "0".repeat(64),
                new KnowledgeBase.Items(
                        vocabulary,
                        indicators,
                        causes,
                        remediations,
                        Map.of(),
                        Map.of(),
                        new DecisionTree("tree", "Tree", "end", List.of(), List.of(), List.of()),
                        Catalogue.empty(),
                        Phrasebook.EMPTY,
                        Map.of()));
    }

    /** A cause that many suffer from, with nothing said about it. */
    public static Cause cause(String id, SubjectKind kind, Prior prior) {
        return cause(id, kind, prior, Impact.MANY, Map.of(), List.of());
    }

    public static Cause cause(
            String id,
            SubjectKind kind,
            Prior prior,
            Impact impact,
            Map<String, WeightOfEvidence> whenPresent,
            List<String> confirmedBy) {
        return new Cause(
                id,
                "Title of " + id,
                kind,
                prior,
                impact,
                "Meaning.",
                confirmedBy,
                whenPresent,
                Map.of(),
                List.of(),
                List.of(),
                List.of());
    }

    /** A cause that one sight confirms, and that many have without noticing. */
    public static Cause latent(String id, SubjectKind kind, Prior prior, String sight) {
        Cause plain = cause(id, kind, prior, Impact.MANY, Map.of(sight, WeightOfEvidence.STRONGLY_FOR), List.of(sight));
        return new Cause(
                plain.id(),
                plain.title(),
                plain.subject(),
                plain.prior(),
                plain.impact(),
                plain.meaning(),
                plain.confirmedBy(),
                plain.whenPresent(),
                plain.whenAbsent(),
                plain.mistakenFor(),
                plain.guide(),
                plain.sources(),
                plain.applicability(),
                plain.odds(),
                "clients take another way");
    }

    /** A finding that is present, seen by this source. */
    public static Finding present(String id, Subject subject, Source source) {
        return Finding.of(
                id,
                true,
                Severity.WARNING,
                new Evidence("server.seen", subject, new Value.Flag(true), null, source, null));
    }

    public static Support support(String cause, WeightOfEvidence weight, Finding finding) {
        return new Support(cause, cause + "/" + finding.id(), weight, finding);
    }
}
