package io.mapimedic.adapter.rest;

import io.mapimedic.adapter.http.DocumentWriter;
import io.mapimedic.interview.CurrentState;
import io.mapimedic.report.json.AnswerJson;
import io.mapimedic.report.json.InterviewAnswer;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;

/** Writes the state of an interview as the JSON of the contract. */
@Provider
@Produces(MediaType.APPLICATION_JSON)
public class InterviewJsonWriter extends DocumentWriter<CurrentState> {

    public InterviewJsonWriter() {
        super(CurrentState.class, "application/json;charset=UTF-8");
    }

    @Override
    protected byte[] bytes(CurrentState state) {
        return AnswerJson.bytes(InterviewAnswer.of(state));
    }
}
