package io.mapimedic.adapter.rest.problem;

import io.mapimedic.adapter.rest.Limits;
import io.quarkus.vertx.http.runtime.VertxHttpRecorder;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Locale;
import org.jboss.resteasy.reactive.common.util.MediaTypeHelper;

/** Problems that the server finds before or after any resource: a body announced as too large, a path that nobody serves. */
@ApplicationScoped
public class HttpProblems {

    /** Before the server's own check (order -2), which would answer with an empty body. */
    private static final int BEFORE_THE_SERVERS_LIMIT = -3;

    /** The server's check has set its own limit for bodies of unannounced size by then. */
    private static final int AFTER_THE_SERVERS_LIMIT = -1;

    /** After everything that serves. */
    private static final int LAST = Integer.MAX_VALUE;

    /** Many clients read no answer before they have sent everything, so a body up to this size is read and forgotten. */
    private static final long SWALLOWED_BYTES = 2 * Limits.UPLOAD_BYTES;

    /** Bodies that are held in memory; everything else goes to disk. */
    private static final List<String> HELD = List.of("application/json", "text/plain");

    void register(@Observes Router router) {
        router.route().order(BEFORE_THE_SERVERS_LIMIT).handler(HttpProblems::refuseLargeBodies);
        router.route().order(BEFORE_THE_SERVERS_LIMIT).handler(HttpProblems::refuseTypesThatAreNone);
        router.route().order(AFTER_THE_SERVERS_LIMIT).handler(HttpProblems::letUsCount);
        router.route().order(LAST).handler(HttpProblems::nothingHere);
    }

    private static void refuseLargeBodies(RoutingContext request) {
        String announced = request.request().getHeader(HttpHeaders.CONTENT_LENGTH);
        long allowed = isForInterface(request) && isHeld(request) ? Limits.BODY_BYTES : Limits.FORM_BYTES;
        if (announced == null || bytes(announced) <= allowed) {
            request.next();
            return;
        }
        String detail = "The body has " + Excerpt.of(announced) + " bytes; " + allowed + " are allowed.";
        boolean waitsForUs = request.request().getHeader(HttpHeaders.EXPECT) != null;
        if (waitsForUs || bytes(announced) > SWALLOWED_BYTES) {
            request.response().putHeader(HttpHeaders.CONNECTION, "close");
            request.addEndHandler(ended -> request.request().connection().close());
            end(request, ProblemKind.TOO_LARGE, detail);
            return;
        }
        request.request().handler(piece -> {});
        request.request().endHandler(swallowed -> end(request, ProblemKind.TOO_LARGE, detail));
        request.request().resume();
    }

    /** Over its own limit the server ends with an empty answer; up to this one, whoever reads the body counts and explains. */
    private static void letUsCount(RoutingContext request) {
        if (isForInterface(request) && request.request().getHeader(HttpHeaders.CONTENT_LENGTH) == null) {
            request.put(VertxHttpRecorder.MAX_REQUEST_SIZE_KEY, SWALLOWED_BYTES);
        }
        request.next();
    }

    /** The web framework would take these for mistakes of its own. */
    private static void refuseTypesThatAreNone(RoutingContext request) {
        String type = request.request().getHeader(HttpHeaders.CONTENT_TYPE);
        String accepted = request.request().getHeader(HttpHeaders.ACCEPT);
        if (type != null && !isReadable(type)) {
            end(request, ProblemKind.UNSUPPORTED_MEDIA_TYPE, ProblemKind.UNSUPPORTED_MEDIA_TYPE.explanation());
        } else if (accepted != null && !isReadable(accepted)) {
            end(request, ProblemKind.NOT_ACCEPTABLE, ProblemKind.NOT_ACCEPTABLE.explanation());
        } else {
            if (accepted != null && accepted.contains("/*")) {
                request.request().headers().set(HttpHeaders.ACCEPT, withoutHalfWildcards(accepted));
            }
            request.next();
        }
    }

    /** Of {@code application/*} the web framework makes {@code application/octet-stream}, which nothing here is. */
    private static String withoutHalfWildcards(String accepted) {
        return accepted.replace("application/*", "application/json").replace("text/*", "text/html");
    }

    private static boolean isForInterface(RoutingContext request) {
        String path = request.request().path();
        return path != null && path.startsWith("/api/");
    }

    private static boolean isReadable(String types) {
        try {
            return !MediaTypeHelper.parseHeader(types).isEmpty();
        } catch (IllegalArgumentException | StringIndexOutOfBoundsException e) {
            return false;
        }
    }

    private static boolean isHeld(RoutingContext request) {
        String type = request.request().getHeader(HttpHeaders.CONTENT_TYPE);
        return type == null
                || HELD.stream().anyMatch(held -> type.toLowerCase(Locale.ROOT).startsWith(held));
    }

    private static long bytes(String announced) {
        try {
            return Long.parseLong(announced);
        } catch (NumberFormatException e) {
            return Long.MAX_VALUE;
        }
    }

    private static void nothingHere(RoutingContext request) {
        end(request, ProblemKind.NOT_FOUND, ProblemKind.NOT_FOUND.explanation());
    }

    private static void end(RoutingContext request, ProblemKind kind, String detail) {
        Problem problem =
                Problem.of(kind, kind.status(), detail, request.request().path(), List.of());
        ProblemBody body = ProblemBody.of(problem, request);
        request.response()
                .setStatusCode(kind.status())
                .putHeader(HttpHeaders.CONTENT_TYPE, body.mediaType())
                .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
                .end(Buffer.buffer(body.bytes()));
    }
}
