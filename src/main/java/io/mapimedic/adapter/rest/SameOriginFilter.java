package io.mapimedic.adapter.rest;

import io.mapimedic.adapter.rest.problem.ProblemException;
import io.mapimedic.adapter.rest.problem.ProblemKind;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import java.net.URI;
import java.util.List;
import java.util.Set;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jspecify.annotations.Nullable;

/**
 * Takes what changes interviews only from programs and from pages of this service: a page of another site, open in the same browser,
 * can send forms, but the browser says so.
 */
public class SameOriginFilter {

    private static final Set<String> OURS = Set.of("same-origin", "none");
    private static final Set<String> READING = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);

    @ServerRequestFilter
    public void refuse(ContainerRequestContext request, RoutingContext exchange) {
        String path = String.valueOf(exchange.request().path());
        boolean isAboutInterviews = path.startsWith("/interviews") || path.startsWith(InterviewAnswers.PATH);
        if (!isAboutInterviews || READING.contains(request.getMethod())) {
            return;
        }
        String site = request.getHeaderString("Sec-Fetch-Site");
        boolean isOurs = site != null
                ? OURS.contains(site)
                : isSame(request.getHeaderString("Origin"), request.getHeaderString("Host"));
        if (!isOurs) {
            throw new ProblemException(ProblemKind.CROSS_SITE, ProblemKind.CROSS_SITE.explanation(), List.of());
        }
    }

    /** Browsers that say nothing of sites name the origin; programs name neither. */
    private static boolean isSame(@Nullable String origin, @Nullable String host) {
        if (origin == null) {
            return true;
        }
        try {
            return host != null && host.equalsIgnoreCase(URI.create(origin).getAuthority());
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
