package io.mapimedic.adapter.rest;

import io.mapimedic.adapter.rest.problem.FieldProblem;
import io.mapimedic.adapter.rest.problem.ProblemException;
import io.mapimedic.collect.CollectorScript;
import io.mapimedic.collect.Scope;
import io.mapimedic.diagnosis.Generations;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** What obtains facts. */
@Path("/api/v1/probes")
@Produces(MediaType.WILDCARD)
public class Probes {

    private final Generations generations;

    public Probes(Generations generations) {
        this.generations = generations;
    }

    /** The script that collects what this state of the knowledge uses. */
    @GET
    @Path("/collect.ps1")
    public Response collect(@RestQuery @Nullable String scope) {
        Scope wanted = scope == null ? Scope.ALL : Scope.ofWord(scope).orElseThrow(() -> refused(scope));
        byte[] script = new CollectorScript(generations.current().knowledge()).bytes(wanted);
        return Response.ok(script, "application/octet-stream")
                .header("Content-Disposition", "attachment; filename=\"collect.ps1\"")
                .header("Cache-Control", "no-store")
                .header("X-Content-Type-Options", "nosniff")
                .build();
    }

    private static ProblemException refused(String scope) {
        return ProblemException.invalid(List.of(new FieldProblem(
                "scope", scope, "There is no such scope.", "Choose client, server or all; nothing means all.")));
    }
}
