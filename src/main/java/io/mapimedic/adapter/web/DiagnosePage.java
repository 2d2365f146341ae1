package io.mapimedic.adapter.web;

import io.mapimedic.adapter.web.form.FieldProblem;
import io.mapimedic.adapter.web.form.FormReader;
import io.mapimedic.adapter.web.form.FormReader.FormInput;
import io.mapimedic.adapter.web.form.FormViewBuilder;
import io.mapimedic.adapter.web.form.Submission;
import io.mapimedic.diagnosis.Generations;
import io.mapimedic.diagnosis.ProbeReader;
import io.mapimedic.diagnosis.Troubleshooter;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.List;
import org.jboss.resteasy.reactive.server.multipart.MultipartFormDataInput;

/** The first page: a form to paste output and answer questions; sent, it shows the diagnosis. */
@Path("/")
@Blocking
@Produces(MediaType.TEXT_HTML)
public class DiagnosePage {

    private static final int UNPROCESSABLE = 422;

    private final Generations generations;
    private final ProbeReader probes;
    private final DiagnosisRenderer renderer;
    private final Clock clock;

    public DiagnosePage(Generations generations, ProbeReader probes, DiagnosisRenderer renderer, Clock clock) {
        this.generations = generations;
        this.probes = probes;
        this.renderer = renderer;
        this.clock = clock;
    }

    @GET
    public String form() {
        return page(generations.current(), Submission.empty(), List.of());
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response diagnose(MultipartFormDataInput sent) {
        Troubleshooter troubleshooter = generations.current();
        Submission submission = SubmissionReader.read(sent);
        FormInput input = new FormReader(troubleshooter.knowledge(), probes, clock.instant()).read(submission);
        if (!input.problems().isEmpty()) {
            return Response.status(UNPROCESSABLE)
                    .entity(page(troubleshooter, submission, input.problems()))
                    .build();
        }
        return Response.ok(
                        renderer.html(troubleshooter.diagnose(input.observations(), input.unread(), input.context())))
                .build();
    }

    private static String page(Troubleshooter troubleshooter, Submission sent, List<FieldProblem> problems) {
        return Templates.form(new FormViewBuilder(troubleshooter.knowledge(), sent, problems).build())
                .render();
    }
}
