package io.mapimedic.adapter.web.browse;

import io.mapimedic.knowledge.Cause;
import io.mapimedic.knowledge.DecisionTree;
import io.mapimedic.knowledge.EvidenceDefinition;
import io.mapimedic.knowledge.GuideClaim;
import io.mapimedic.knowledge.Indicator;
import io.mapimedic.knowledge.KnowledgeBase;
import io.mapimedic.knowledge.Remediation;
import io.mapimedic.model.Verdict;
import io.mapimedic.report.view.BadgeView;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** All items of one state of the knowledge, and which of them names which. */
public final class KnowledgeIndex {

    private final Map<String, Item> items = new LinkedHashMap<>();

    public KnowledgeIndex(KnowledgeBase knowledge) {
        knowledge.causes().values().forEach(this::add);
        knowledge.remediations().values().forEach(this::add);
        knowledge.indicators().values().forEach(this::add);
        knowledge.vocabulary().values().forEach(this::add);
        knowledge.guide().values().forEach(this::add);
        knowledge.decisionTree().leaves().forEach(this::add);
        knowledge
                .references()
                .values()
                .forEach(reference -> put(reference.id(), ItemKind.REFERENCE, reference.title(), null, Set.of()));
    }

    public Optional<Item> find(String id) {
        return Optional.ofNullable(items.get(id));
    }

    /** The items of a kind, by id. */
    public List<Item> of(ItemKind kind) {
        return items.values().stream().filter(item -> item.kind() == kind).toList();
    }

    /** Who names this item. */
    public List<Item> referrers(String id) {
        return items.values().stream()
                .filter(item -> item.mentions().contains(id))
                .toList();
    }

    /** What this item names, as far as it exists. */
    public List<Item> mentionedBy(String id) {
        return find(id).stream()
                .flatMap(item -> item.mentions().stream())
                .map(items::get)
                .filter(Objects::nonNull)
                .toList();
    }

    private void add(Cause cause) {
        put(
                cause.id(),
                ItemKind.CAUSE,
                cause.title(),
                null,
                all(
                        cause.confirmedBy(),
                        cause.whenPresent().keySet(),
                        cause.whenAbsent().keySet(),
                        cause.mistakenFor(),
                        cause.guide(),
                        cause.sources()));
    }

    private void add(Remediation remediation) {
        Set<String> mentions = all(
                remediation.fixes().keySet(),
                remediation.parameters().values().stream()
                        .map(Remediation.Parameter::from)
                        .filter(Objects::nonNull)
                        .toList(),
                remediation.guideSays(),
                remediation.sources());
        remediation.steps().forEach(step -> mentions.addAll(step.sources()));
        put(remediation.id(), ItemKind.REMEDIATION, remediation.title(), null, mentions);
    }

    private void add(Indicator indicator) {
        boolean judged =
                indicator.kind() == Indicator.Kind.THRESHOLD || indicator.kind() == Indicator.Kind.BEST_PRACTICE;
        put(
                indicator.id(),
                kind(indicator.kind()),
                indicator.title(),
                judged ? indicator.verdict() : null,
                all(indicator.detection().evidence(), indicator.guide(), indicator.sources()));
    }

    private void add(EvidenceDefinition definition) {
        Set<String> mentions = all(definition.sources());
        if (definition.derivation() != null) {
            mentions.add(definition.derivation().from());
        }
        put(definition.key(), ItemKind.EVIDENCE, definition.title(), null, mentions);
    }

    private void add(GuideClaim claim) {
        put(claim.id(), ItemKind.CLAIM, claim.says(), claim.verdict(), all(claim.servedBy(), claim.sources()));
    }

    private void add(DecisionTree.Leaf leaf) {
        Set<String> mentions = all(leaf.steps().stream()
                .flatMap(step -> Stream.of(Optional.ofNullable(step.claim()), Optional.ofNullable(step.remediation())))
                .flatMap(Optional::stream)
                .toList());
        put(leaf.id(), ItemKind.TREE_LEAF, leaf.title(), null, mentions);
    }

    private void put(String id, ItemKind kind, String title, @Nullable Verdict verdict, Set<String> mentions) {
        BadgeView badge = verdict == null ? null : BadgeView.of(verdict);
        items.putIfAbsent(id, new Item(id, kind, title.replace("`", ""), badge, mentions));
    }

    private static ItemKind kind(Indicator.Kind kind) {
        return switch (kind) {
            case FINDING -> ItemKind.FINDING;
            case THRESHOLD -> ItemKind.THRESHOLD;
            case BEST_PRACTICE -> ItemKind.BEST_PRACTICE;
            case NORMAL -> ItemKind.NORMAL;
        };
    }

    @SafeVarargs
    private static Set<String> all(Collection<String>... ids) {
        Set<String> all = new LinkedHashSet<>();
        for (Collection<String> some : ids) {
            all.addAll(some);
        }
        return all;
    }
}
