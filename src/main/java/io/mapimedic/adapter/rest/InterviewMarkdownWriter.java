package io.mapimedic.adapter.rest;

import io.mapimedic.adapter.http.DocumentWriter;
import io.mapimedic.interview.CurrentState;
import io.mapimedic.report.markdown.InterviewNote;
import io.mapimedic.report.view.InterviewViewBuilder;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.ext.Provider;
import java.nio.charset.StandardCharsets;

/** Writes the report of an interview as a note for a ticket. */
@Provider
@Produces("text/markdown")
public class InterviewMarkdownWriter extends DocumentWriter<CurrentState> {

    public InterviewMarkdownWriter() {
        super(CurrentState.class, "text/markdown;charset=UTF-8");
    }

    @Override
    protected byte[] bytes(CurrentState state) {
        return new InterviewNote(new InterviewViewBuilder().build(state))
                .write()
                .getBytes(StandardCharsets.UTF_8);
    }
}
