package io.mapimedic.adapter.rest;

import io.mapimedic.adapter.rest.problem.Excerpt;
import io.mapimedic.adapter.rest.problem.ProblemException;
import io.mapimedic.adapter.rest.problem.ProblemKind;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.jboss.resteasy.reactive.RestPath;

/** What the {@code type} of a problem leads to: the kind of problem in a few sentences. */
@Path("/problems")
public class ProblemPages {

    @GET
    @Path("/{name}")
    @Produces(MediaType.TEXT_PLAIN + ";charset=UTF-8")
    public String explain(@RestPath @Size(max = 100) String name) {
        ProblemKind kind = ProblemKind.ofWord(name)
                .orElseThrow(
                        () -> ProblemException.notFound("No kind of problem is called '" + Excerpt.of(name) + "'."));
        return kind.title() + " (" + kind.status() + ")\n\n" + kind.explanation() + "\n";
    }
}
