package io.mapimedic.adapter.web;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/**
 * Headers of every answer, static files and errors included. Pages may load only what this service serves, and run nothing that
 * stands in the page itself.
 */
@ApplicationScoped
public class SecurityHeaders {

    static final String POLICY =
            "default-src 'self'; base-uri 'none'; object-src 'none'; form-action 'self';" + " frame-ancestors 'none'";

    private static final int BEFORE_OTHERS = 1_000;

    void register(@Observes Filters filters) {
        filters.register(SecurityHeaders::add, BEFORE_OTHERS);
    }

    private static void add(RoutingContext exchange) {
        var headers = exchange.response().headers();
        headers.set("X-Content-Type-Options", "nosniff");
        headers.set("Referrer-Policy", "no-referrer");
        // The pages of Quarkus itself (Swagger UI, Dev UI) have scripts in the page.
        if (!exchange.normalizedPath().startsWith("/q/")) {
            headers.set("Content-Security-Policy", POLICY);
        }
        exchange.next();
    }
}
