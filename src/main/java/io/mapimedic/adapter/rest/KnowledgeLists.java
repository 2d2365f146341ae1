package io.mapimedic.adapter.rest;

import io.mapimedic.adapter.rest.answer.CauseItem;
import io.mapimedic.adapter.rest.answer.GuideItem;
import io.mapimedic.adapter.rest.answer.IndicatorItem;
import io.mapimedic.adapter.rest.answer.ReferenceItem;
import io.mapimedic.adapter.rest.answer.RemediationItem;
import io.mapimedic.adapter.rest.answer.VocabularyItem;
import io.mapimedic.knowledge.EvidenceDefinition;
import io.mapimedic.knowledge.Indicator;
import io.mapimedic.knowledge.KnowledgeBase;
import io.mapimedic.report.json.QuestionAnswer;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Everything the system knows, kind by kind. */
@Path("/api/v1/knowledge")
@Produces(MediaType.APPLICATION_JSON)
public class KnowledgeLists {

    private static final String VERDICTS = "documented|partly-documented|undocumented|contradicted|obsolete|unsafe";
    private static final int ID = 200;

    private final KnowledgeCatalogue catalogue;

    public KnowledgeLists(KnowledgeCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    @GET
    @Path("/vocabulary")
    public Response vocabulary(@RestQuery @Nullable @Size(max = ID) String topic) {
        return catalogue.list(
                base -> base.vocabulary().values(), item -> matches(topic, item.topic()), VocabularyItem::of);
    }

    @GET
    @Path("/vocabulary/{id}")
    public Response vocabularyEntry(@RestPath @Size(max = ID) String id) {
        return catalogue.one(id, base -> base.definition(id), VocabularyItem::of);
    }

    @GET
    @Path("/questions")
    public Response questions(@RestQuery @Nullable @Size(max = ID) String topic) {
        return catalogue.list(
                base -> base.vocabulary().values(),
                item -> matches(topic, item.topic()) && QuestionAnswer.isAsked(item),
                (item, base) -> QuestionAnswer.of(item));
    }

    @GET
    @Path("/questions/{id}")
    public Response question(@RestPath @Size(max = ID) String id) {
        return catalogue.one(id, base -> asked(base, id), (item, base) -> QuestionAnswer.of(item));
    }

    @GET
    @Path("/findings")
    public Response findings(@RestQuery @Nullable @Size(max = ID) String topic) {
        return indicators(Indicator.Kind.FINDING, topic);
    }

    @GET
    @Path("/findings/{id}")
    public Response finding(@RestPath @Size(max = ID) String id) {
        return indicator(Indicator.Kind.FINDING, id);
    }

    @GET
    @Path("/thresholds")
    public Response thresholds(@RestQuery @Nullable @Size(max = ID) String topic) {
        return indicators(Indicator.Kind.THRESHOLD, topic);
    }

    @GET
    @Path("/thresholds/{id}")
    public Response threshold(@RestPath @Size(max = ID) String id) {
        return indicator(Indicator.Kind.THRESHOLD, id);
    }

    @GET
    @Path("/best-practices")
    public Response bestPractices(@RestQuery @Nullable @Size(max = ID) String topic) {
        return indicators(Indicator.Kind.BEST_PRACTICE, topic);
    }

    @GET
    @Path("/best-practices/{id}")
    public Response bestPractice(@RestPath @Size(max = ID) String id) {
        return indicator(Indicator.Kind.BEST_PRACTICE, id);
    }

    @GET
    @Path("/normal")
    public Response normal(@RestQuery @Nullable @Size(max = ID) String topic) {
        return indicators(Indicator.Kind.NORMAL, topic);
    }

    @GET
    @Path("/normal/{id}")
    public Response normalOne(@RestPath @Size(max = ID) String id) {
        return indicator(Indicator.Kind.NORMAL, id);
    }

    @GET
    @Path("/causes")
    public Response causes(@RestQuery @Nullable @Size(max = ID) String topic) {
        return catalogue.list(
                base -> base.causes().values(), item -> matches(topic, topicOf(item.id())), CauseItem::of);
    }

    @GET
    @Path("/causes/{id}")
    public Response cause(@RestPath @Size(max = ID) String id) {
        return catalogue.one(id, base -> base.causes().get(id), CauseItem::of);
    }

    @GET
    @Path("/remediations")
    public Response remediations(@RestQuery @Nullable @Size(max = ID) String topic) {
        return catalogue.list(
                base -> base.remediations().values(), item -> matches(topic, topicOf(item.id())), RemediationItem::of);
    }

    @GET
    @Path("/remediations/{id}")
    public Response remediation(@RestPath @Size(max = ID) String id) {
        return catalogue.one(id, base -> base.remediations().get(id), RemediationItem::of);
    }

    @GET
    @Path("/references")
    public Response references() {
        return catalogue.list(base -> base.references().values(), item -> true, (item, base) -> ReferenceItem.of(item));
    }

    @GET
    @Path("/references/{id}")
    public Response reference(@RestPath @Size(max = ID) String id) {
        return catalogue.one(id, base -> base.references().get(id), (item, base) -> ReferenceItem.of(item));
    }

    @GET
    @Path("/guide")
    public Response guide(
            @RestQuery @Nullable @Pattern(regexp = VERDICTS, message = "is not one of {regexp}") String verdict) {
        return catalogue.list(
                base -> base.guide().values(),
                item -> matches(verdict, item.verdict().word()),
                GuideItem::of);
    }

    @GET
    @Path("/guide/{id}")
    public Response guideClaim(@RestPath @Size(max = ID) String id) {
        return catalogue.one(id, base -> base.guide().get(id), GuideItem::of);
    }

    private Response indicators(Indicator.Kind kind, @Nullable String topic) {
        return catalogue.list(base -> base.indicators(kind), item -> matches(topic, item.topic()), IndicatorItem::of);
    }

    private Response indicator(Indicator.Kind kind, String id) {
        return catalogue.one(
                id,
                base -> {
                    Indicator indicator = base.indicators().get(id);
                    return indicator != null && indicator.kind() == kind ? indicator : null;
                },
                IndicatorItem::of);
    }

    private static @Nullable EvidenceDefinition asked(KnowledgeBase base, String id) {
        EvidenceDefinition definition = base.definition(id);
        return definition != null && QuestionAnswer.isAsked(definition) ? definition : null;
    }

    private static boolean matches(@Nullable String wanted, String actual) {
        return wanted == null || wanted.equals(actual);
    }

    private static String topicOf(String id) {
        return id.substring(0, Math.max(0, id.indexOf('.')));
    }
}
