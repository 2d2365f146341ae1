package io.mapimedic.adapter.web;

import io.mapimedic.adapter.http.DocumentWriter;
import io.mapimedic.interview.CurrentState;
import io.mapimedic.report.view.InterviewViewBuilder;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;
import java.nio.charset.StandardCharsets;

/** Writes the report of an interview as a page to print. */
@Provider
@Produces(MediaType.TEXT_HTML)
public class InterviewHtmlWriter extends DocumentWriter<CurrentState> {

    public InterviewHtmlWriter() {
        super(CurrentState.class, "text/html;charset=UTF-8");
    }

    @Override
    protected byte[] bytes(CurrentState state) {
        return Templates.interviewReport(new InterviewViewBuilder().build(state))
                .render()
                .getBytes(StandardCharsets.UTF_8);
    }
}
