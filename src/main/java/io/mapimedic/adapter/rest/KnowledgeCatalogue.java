package io.mapimedic.adapter.rest;

import io.mapimedic.adapter.rest.answer.KnowledgeAnswer.Items;
import io.mapimedic.adapter.rest.problem.Excerpt;
import io.mapimedic.adapter.rest.problem.ProblemException;
import io.mapimedic.diagnosis.Generations;
import io.mapimedic.knowledge.KnowledgeBase;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.Collection;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Lists and single entries of the knowledge that serves, each under the digest as its tag. */
@RequestScoped
public class KnowledgeCatalogue {

    private final Generations generations;
    private final Request request;

    public KnowledgeCatalogue(Generations generations, @Context Request request) {
        this.generations = generations;
        this.request = request;
    }

    /** All entries of one kind that pass the filter, in the order of their ids. */
    <T> Response list(
            Function<KnowledgeBase, Collection<T>> kind, Predicate<T> filter, BiFunction<T, KnowledgeBase, ?> view) {
        KnowledgeBase knowledge = generations.current().knowledge();
        return Revalidation.answer(
                request,
                knowledge.state(),
                () -> Items.of(
                        knowledge,
                        kind.apply(knowledge).stream()
                                .filter(filter)
                                .map(item -> view.apply(item, knowledge))
                                .toList()));
    }

    /** The entry with the id. */
    <T> Response one(String id, Function<KnowledgeBase, @Nullable T> finder, BiFunction<T, KnowledgeBase, ?> view) {
        KnowledgeBase knowledge = generations.current().knowledge();
        T item = finder.apply(knowledge);
        if (item == null) {
            throw ProblemException.notFound("There is no entry '" + Excerpt.of(id) + "' of this kind.");
        }
        return Revalidation.answer(request, knowledge.state(), () -> view.apply(item, knowledge));
    }
}
