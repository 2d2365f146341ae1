package io.mapimedic.adapter.rest;

import io.mapimedic.interview.Change;
import io.mapimedic.interview.CurrentState;
import io.mapimedic.interview.Interviews;
import io.mapimedic.interview.Interviews.Repeatable;
import io.mapimedic.interview.Reply;
import io.mapimedic.report.json.AnswerJson;
import io.mapimedic.report.json.InterviewAnswer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;

/** What requests to interviews are answered. */
@ApplicationScoped
public class InterviewAnswers {

    static final String PATH = "/api/v1/interviews";

    private static final int CREATED = 201;
    private static final int OK = 200;
    private static final int DIGITS = 12;

    private final Interviews interviews;
    private final InterviewRequest request;

    public InterviewAnswers(Interviews interviews, InterviewRequest request) {
        this.interviews = interviews;
        this.request = request;
    }

    Response start(Change.Started started) {
        Reply reply = interviews.start(started, new Repeatable(request.key(), CREATED, InterviewAnswers::json));
        return response(reply).location(URI.create(PATH + "/" + reply.id())).build();
    }

    /** @param mayComeAgain a POST, which may carry a key */
    Response change(String id, Change change, boolean mayComeAgain) {
        String key = mayComeAgain ? request.key() : null;
        return response(interviews.change(
                        id, request.revision(), change, new Repeatable(key, OK, InterviewAnswers::json)))
                .build();
    }

    private static Response.ResponseBuilder response(Reply reply) {
        return keptByNobody(Response.status(reply.status())
                .entity(reply.body())
                .type(MediaType.APPLICATION_JSON_TYPE)
                .tag(new EntityTag(Integer.toString(reply.revision()))));
    }

    /** The revision; when another knowledge concludes now, that one as well, since the answer depends on it. */
    static EntityTag tag(CurrentState state) {
        String revision = Integer.toString(state.interview().revision());
        String digest = state.diagnosis().knowledge().state().replace("sha256:", "");
        return new EntityTag(
                state.knowledgeChanged()
                        ? revision + "-" + digest.substring(0, Math.min(DIGITS, digest.length()))
                        : revision);
    }

    static Response.ResponseBuilder keptByNobody(Response.ResponseBuilder response) {
        return response.header(HttpHeaders.CACHE_CONTROL, "no-store");
    }

    private static byte[] json(CurrentState state) {
        return AnswerJson.bytes(InterviewAnswer.of(state));
    }
}
