package io.mapimedic.adapter.rest;

import io.mapimedic.explanation.Explanation;
import io.mapimedic.report.markdown.MarkdownExplanation;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.ext.Provider;
import java.nio.charset.StandardCharsets;

/** Writes an explanation as a note. */
@Provider
@Produces("text/markdown")
public class ExplanationMarkdownWriter extends ExplanationWriter {

    public ExplanationMarkdownWriter() {
        super("text/markdown;charset=UTF-8");
    }

    @Override
    byte[] bytes(Explanation explanation) {
        return MarkdownExplanation.write(explanation).getBytes(StandardCharsets.UTF_8);
    }
}
