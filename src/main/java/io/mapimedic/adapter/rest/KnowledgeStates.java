package io.mapimedic.adapter.rest;

import io.mapimedic.adapter.rest.answer.DecisionTreeItem;
import io.mapimedic.adapter.rest.answer.KnowledgeAnswer;
import io.mapimedic.diagnosis.Generations;
import io.mapimedic.knowledge.KnowledgeBase;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** Which knowledge serves, and the decision tree, of which there is one. */
@Path("/api/v1/knowledge")
@Produces(MediaType.APPLICATION_JSON)
public class KnowledgeStates {

    private final Generations generations;

    public KnowledgeStates(Generations generations) {
        this.generations = generations;
    }

    /** The tag covers the problems and the time of loading too, since the digest does not. */
    @GET
    public Response state(@Context Request request) {
        KnowledgeAnswer answer = KnowledgeAnswer.of(generations);
        byte[] beside = (answer.learned() + answer.loadedAt() + answer.problems()).getBytes(StandardCharsets.UTF_8);
        return Revalidation.answer(request, answer.digest() + "." + UUID.nameUUIDFromBytes(beside), () -> answer);
    }

    @GET
    @Path("/decision-tree")
    public Response decisionTree(@Context Request request) {
        KnowledgeBase knowledge = generations.current().knowledge();
        return Revalidation.answer(request, knowledge.digest(), () -> DecisionTreeItem.of(knowledge.decisionTree()));
    }
}
