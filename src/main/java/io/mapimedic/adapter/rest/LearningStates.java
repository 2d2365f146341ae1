package io.mapimedic.adapter.rest;

import io.mapimedic.adapter.http.OperatorToken;
import io.mapimedic.adapter.rest.answer.LearningAnswer;
import io.mapimedic.adapter.rest.answer.LearningAnswer.Kept;
import io.mapimedic.adapter.rest.problem.Excerpt;
import io.mapimedic.adapter.rest.problem.ProblemException;
import io.mapimedic.adapter.rest.problem.ProblemKind;
import io.mapimedic.diagnosis.Generations;
import io.mapimedic.knowledge.AuthoredFiles;
import io.mapimedic.learning.KnowledgePatch;
import io.mapimedic.learning.Learned;
import io.mapimedic.learning.LearnedKnowledge;
import io.mapimedic.learning.OutcomeStore;
import io.mapimedic.learning.StoredOutcome;
import io.mapimedic.report.json.AnswerJson;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/** What outcomes taught: to see, to take over into the knowledge, and to take back. */
@Path("/api/v1/knowledge/learning")
public class LearningStates {

    private static final int LISTED = 1_000;

    private final Generations generations;
    private final LearnedKnowledge learning;
    private final OutcomeStore store;
    private final AuthoredFiles files;
    private final OperatorToken operator;

    public LearningStates(
            Generations generations,
            LearnedKnowledge learning,
            OutcomeStore store,
            AuthoredFiles files,
            OperatorToken operator) {
        this.generations = generations;
        this.learning = learning;
        this.store = store;
        this.files = files;
        this.operator = operator;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    public byte[] state() {
        Learned learned = learning.learned();
        return AnswerJson.bytes(
                LearningAnswer.of(learning.isOn(), generations.current().knowledge(), learned));
    }

    @GET
    @Path("/patch")
    @Produces("application/yaml")
    public String patch() {
        return currentPatch().yaml();
    }

    @GET
    @Path("/patch")
    @Produces("text/x-diff")
    public String diff() {
        return currentPatch().diff(files::lines);
    }

    private KnowledgePatch currentPatch() {
        return KnowledgePatch.of(generations.current().knowledge().authored(), learning.learned());
    }

    /** The youngest first. */
    @GET
    @Path("/outcomes")
    @Produces(MediaType.APPLICATION_JSON)
    public byte[] outcomes() {
        Learned learned = learning.learned();
        List<StoredOutcome> youngest = new ArrayList<>(learning.isOn() ? store.youngest(LISTED) : List.of());
        Collections.reverse(youngest);
        return AnswerJson.bytes(new LearningAnswer.Outcomes(
                youngest.size(),
                youngest.stream().map(stored -> Kept.of(stored, learned)).toList()));
    }

    @DELETE
    @Produces(MediaType.APPLICATION_JSON)
    public Response forget(@HeaderParam(HttpHeaders.AUTHORIZATION) @Nullable String authorization) {
        check(authorization);
        store.removeAll();
        learning.refresh();
        return Response.noContent().build();
    }

    @DELETE
    @Path("/outcomes/{id}")
    @Produces(MediaType.APPLICATION_JSON)
    public Response takeBack(
            @RestPath String id, @HeaderParam(HttpHeaders.AUTHORIZATION) @Nullable String authorization) {
        check(authorization);
        if (!id.matches("[0-9]{1,18}") || !store.remove(Long.parseLong(id))) {
            throw ProblemException.notFound("There is no outcome '" + Excerpt.of(id) + "'.");
        }
        learning.refresh();
        return Response.noContent().build();
    }

    /** Only with a token that the operator has set: an address proves nothing behind a proxy on the same machine. */
    private void check(@Nullable String authorization) {
        if (!operator.isSet()) {
            throw new ProblemException(ProblemKind.NO_OPERATOR, ProblemKind.NO_OPERATOR.explanation(), List.of());
        }
        if (!operator.isIn(authorization)) {
            throw new ProblemException(ProblemKind.OPERATOR_ONLY, ProblemKind.OPERATOR_ONLY.explanation(), List.of());
        }
    }
}
