package io.mapimedic.adapter.rest.problem;

import io.mapimedic.report.json.AnswerJson;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** A problem as its reader wants it: a page for the browser of a person, JSON for all others and for the whole interface. */
record ProblemBody(String mediaType, byte[] bytes) {

    static ProblemBody of(Problem problem, RoutingContext exchange) {
        String accepted = exchange.request().getHeader(HttpHeaders.ACCEPT);
        return isForPerson(exchange.request().path(), accepted)
                ? new ProblemBody(
                        "text/html;charset=UTF-8",
                        ProblemTemplates.problem(problem).render().getBytes(StandardCharsets.UTF_8))
                : new ProblemBody(Problem.MEDIA_TYPE, AnswerJson.bytes(problem));
    }

    private static boolean isForPerson(@Nullable String path, @Nullable String accepted) {
        boolean isPage = path != null && !path.startsWith("/api/") && !path.startsWith("/q/");
        return isPage && accepted != null && accepted.contains("text/html");
    }
}
