package io.mapimedic.adapter.rest;

import io.mapimedic.adapter.rest.problem.FieldProblem;
import io.mapimedic.adapter.rest.problem.ProblemException;
import io.mapimedic.adapter.rest.problem.ProblemKind;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What the headers of a request to an interview say: which revision the caller saw, and whether the request may come again. */
@RequestScoped
public class InterviewRequest {

    static final String KEY = "Idempotency-Key";

    /** A revision, and what a tag says beside it about the knowledge. A proxy that packs answers makes tags weak. */
    private static final Pattern TAG = Pattern.compile("(?:W/)?\"(\\d{1,9})(?:-[0-9a-f]+)?\"");

    private static final Pattern KEY_FORM = Pattern.compile("[!#-~]{8,200}");

    private final HttpHeaders headers;

    InterviewRequest(HttpHeaders headers) {
        this.headers = headers;
    }

    /** The revision that the caller saw last. */
    int revision() {
        String tags = headers.getHeaderString(HttpHeaders.IF_MATCH);
        if (tags == null || tags.isBlank() || tags.strip().equals("*")) {
            throw new ProblemException(
                    ProblemKind.PRECONDITION_REQUIRED,
                    "Send 'If-Match' with the 'ETag' of the state that you saw, such as \"3\".",
                    List.of());
        }
        Matcher tag = TAG.matcher(tags);
        int newest = -1;
        while (tag.find()) {
            newest = Math.max(newest, Integer.parseInt(tag.group(1)));
        }
        if (newest < 0) {
            throw ProblemException.invalid(List.of(new FieldProblem(
                    HttpHeaders.IF_MATCH,
                    tags,
                    "This is no tag of an interview.",
                    "Send the 'ETag' as it came, with its quotation marks.")));
        }
        return newest;
    }

    /** The key of a request that may come again; null without one. */
    @Nullable
    String key() {
        String sent = headers.getHeaderString(KEY);
        if (sent == null) {
            return null;
        }
        String key = sent.strip();
        boolean isQuoted = key.length() >= 2 && key.startsWith("\"") && key.endsWith("\"");
        String bare = isQuoted ? key.substring(1, key.length() - 1) : key;
        if (!KEY_FORM.matcher(bare).matches()) {
            throw ProblemException.invalid(List.of(new FieldProblem(
                    KEY,
                    sent,
                    "A key has 8 to 200 visible ASCII characters.",
                    "Send a random one, such as a UUID, and the same again when you repeat the request.")));
        }
        return bare;
    }
}
