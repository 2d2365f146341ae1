package io.mapimedic.adapter.web.browse;

import io.mapimedic.adapter.web.browse.ItemView.Fact;
import io.mapimedic.knowledge.Cause;
import io.mapimedic.knowledge.EvidenceDefinition;
import io.mapimedic.knowledge.GuideClaim;
import io.mapimedic.knowledge.Indicator;
import io.mapimedic.knowledge.KnowledgeBase;
import io.mapimedic.knowledge.Reference;
import io.mapimedic.knowledge.Remediation;
import io.mapimedic.report.view.ClaimViewBuilder;
import io.mapimedic.report.view.Downloads;
import io.mapimedic.report.view.ReferenceViewBuilder;
import io.mapimedic.report.view.RemediationViewBuilder;
import io.mapimedic.report.view.RichText;
import io.mapimedic.report.view.StepViewBuilder;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Builds the page of an item. */
public final class ItemViewBuilder {

    private final KnowledgeBase knowledge;
    private final KnowledgeIndex index;
    private final FactsBuilder facts = new FactsBuilder();

    public ItemViewBuilder(KnowledgeBase knowledge) {
        this.knowledge = knowledge;
        this.index = new KnowledgeIndex(knowledge);
    }

    /** The page of the item with this id, empty when there is none. */
    public Optional<ItemView> build(String id) {
        return index.find(id).map(this::build);
    }

    private ItemView build(Item item) {
        return switch (item.kind()) {
            case CAUSE -> cause(item, Objects.requireNonNull(knowledge.causes().get(item.id())));
            case REMEDIATION ->
                remediation(
                        item, Objects.requireNonNull(knowledge.remediations().get(item.id())));
            case FINDING, THRESHOLD, BEST_PRACTICE, NORMAL ->
                indicator(item, Objects.requireNonNull(knowledge.indicators().get(item.id())));
            case EVIDENCE -> evidence(item, Objects.requireNonNull(knowledge.definition(item.id())));
            case CLAIM -> claim(item, Objects.requireNonNull(knowledge.guide().get(item.id())));
            case REFERENCE ->
                reference(item, Objects.requireNonNull(knowledge.references().get(item.id())));
            case TREE_LEAF -> plain(item, null, List.of());
        };
    }

    private ItemView cause(Item item, Cause cause) {
        return plain(item, RichText.of(cause.meaning()), facts.of(cause));
    }

    private ItemView indicator(Item item, Indicator indicator) {
        return plain(item, RichText.of(indicator.why()), facts.of(indicator));
    }

    private ItemView evidence(Item item, EvidenceDefinition definition) {
        return plain(item, RichText.of(definition.ask()), facts.of(definition));
    }

    private ItemView remediation(Item item, Remediation remediation) {
        return new ItemView(
                item,
                null,
                facts.of(remediation, knowledge.authored().remediations().get(remediation.id())),
                new StepViewBuilder(new ReferenceViewBuilder(knowledge)).build(remediation.steps()),
                Downloads.of(knowledge, remediation, Map.of()),
                RemediationViewBuilder.cost(remediation),
                null,
                null,
                index.mentionedBy(item.id()),
                index.referrers(item.id()));
    }

    private ItemView claim(Item item, GuideClaim claim) {
        return new ItemView(
                item,
                null,
                List.of(Fact.of("Section of the guide", claim.section()), Fact.of("Kind", claim.kind())),
                List.of(),
                List.of(),
                null,
                new ClaimViewBuilder().build(claim),
                null,
                index.mentionedBy(item.id()),
                index.referrers(item.id()));
    }

    private ItemView reference(Item item, Reference reference) {
        return new ItemView(
                item,
                null,
                List.of(Fact.of("Last compared", reference.checked().toString())),
                List.of(),
                List.of(),
                null,
                null,
                ReferenceViewBuilder.build(reference).url(),
                List.of(),
                index.referrers(item.id()));
    }

    private ItemView plain(Item item, @Nullable RichText lead, List<Fact> itsFacts) {
        return new ItemView(
                item,
                lead,
                itsFacts,
                List.of(),
                List.of(),
                null,
                null,
                null,
                index.mentionedBy(item.id()),
                index.referrers(item.id()));
    }
}
