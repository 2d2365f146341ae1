package io.mapimedic.adapter.rest;

import io.mapimedic.report.json.AnswerJson;
import jakarta.ws.rs.core.CacheControl;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.function.Supplier;

/** Lets clients keep an answer and ask whether it still holds: strong ETag, 304 when it does. */
final class Revalidation {

    private Revalidation() {}

    /** The answer, or 304 when the caller has the one with this tag. */
    static Response answer(Request request, String tag, Supplier<Object> answer) {
        EntityTag entityTag = new EntityTag(tag);
        Response.ResponseBuilder held = request.evaluatePreconditions(entityTag);
        Response.ResponseBuilder response =
                held != null ? held : Response.ok(AnswerJson.bytes(answer.get()), MediaType.APPLICATION_JSON_TYPE);
        return response.tag(entityTag).cacheControl(revalidated()).build();
    }

    private static CacheControl revalidated() {
        CacheControl control = new CacheControl();
        control.setNoCache(true);
        control.setNoTransform(false);
        return control;
    }
}
