package io.mapimedic.adapter.rest;

import io.mapimedic.adapter.rest.problem.FieldProblem;
import io.mapimedic.adapter.rest.problem.ProblemException;
import io.mapimedic.adapter.rest.request.ArtifactRequest;
import io.mapimedic.adapter.rest.request.ArtifactRequests;
import io.mapimedic.artifact.Artifact;
import io.mapimedic.artifact.Bundle;
import io.mapimedic.artifact.Format;
import io.mapimedic.artifact.Job;
import io.mapimedic.artifact.Renderers;
import io.mapimedic.diagnosis.Diagnosis;
import io.mapimedic.diagnosis.Generations;
import io.mapimedic.diagnosis.JobPlanner;
import io.mapimedic.diagnosis.Troubleshooter;
import io.mapimedic.knowledge.KnowledgeBase;
import io.mapimedic.ranking.RankedRemediation;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Changes as files: one file, or a zip of all. */
@Path("/api/v1/artifacts")
@Produces(MediaType.WILDCARD)
public class Artifacts {

    private final Generations generations;
    private final Inputs inputs;

    public Artifacts(Generations generations, Inputs inputs) {
        this.generations = generations;
        this.inputs = inputs;
    }

    /** For links: {@code ?job=protocol.enable-client&format=reg}, names as {@code ?job=id;server=EX01}. */
    @GET
    public Response get(@Context UriInfo uri) {
        KnowledgeBase knowledge = generations.current().knowledge();
        ArtifactRequest request = ArtifactRequests.ofQuery(uri.getQueryParameters(), knowledge);
        return answer(jobs(request, knowledge), request.formats());
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response post(InputStream body) {
        Troubleshooter troubleshooter = generations.current();
        ArtifactRequest request = ArtifactRequests.ofJson(Body.bytes(body), troubleshooter.knowledge());
        byte[] diagnosis = request.diagnosis();
        return answer(
                diagnosis == null
                        ? jobs(request, troubleshooter.knowledge())
                        : jobs(request, troubleshooter, diagnosis),
                request.formats());
    }

    private static List<Job> jobs(ArtifactRequest request, KnowledgeBase knowledge) {
        JobPlanner planner = new JobPlanner(knowledge);
        List<Job> jobs = new ArrayList<>();
        for (ArtifactRequest.Wanted wanted : request.jobs()) {
            jobs.add(planner.job(jobs.size() + 1, wanted.remediation(), wanted.values(), request.alsoUndocumented()));
        }
        return jobs;
    }

    private List<Job> jobs(ArtifactRequest request, Troubleshooter troubleshooter, byte[] body) {
        Input input = inputs.json(body, troubleshooter.knowledge());
        Diagnosis diagnosis = troubleshooter.diagnose(input.observations(), input.unread(), input.context());
        Inputs.refuseEntries(diagnosis.unrecognised());
        JobPlanner planner = new JobPlanner(troubleshooter.knowledge());
        List<Job> jobs = new ArrayList<>();
        for (RankedRemediation ranked : diagnosis.remediations()) {
            Map<String, String> values = JobPlanner.values(ranked);
            request.parameters().forEach(values::putIfAbsent);
            jobs.add(planner.job(jobs.size() + 1, ranked.remediation(), values, request.alsoUndocumented()));
        }
        if (jobs.isEmpty()) {
            throw ProblemException.invalid(List.of(new FieldProblem(
                    "$.diagnosis",
                    null,
                    "Nothing can be proposed for this case.",
                    "Send more evidence, or name remediations.")));
        }
        return jobs;
    }

    private static Response answer(List<Job> jobs, Collection<Format> formats) {
        Collection<Format> wanted = formats.isEmpty() ? Arrays.asList(Format.values()) : formats;
        List<Bundle.Part> parts = jobs.stream()
                .map(job -> new Bundle.Part(job, Renderers.render(job, wanted)))
                .toList();
        List<Artifact> files =
                parts.stream().flatMap(part -> part.artifacts().stream()).toList();
        if (files.isEmpty()) {
            String applying = jobs.stream()
                    .flatMap(job -> Renderers.formats(job).stream())
                    .distinct()
                    .sorted()
                    .map(Format::word)
                    .collect(Collectors.joining(", "));
            throw ProblemException.invalid(List.of(new FieldProblem(
                    "$.formats",
                    wanted.stream().map(Format::word).collect(Collectors.joining(", ")),
                    "There is nothing to change in this format.",
                    "These formats apply: " + applying + ".")));
        }
        if (jobs.size() == 1 && files.size() == 1) {
            String name = files.get(0).name();
            return file(
                    files.get(0).content(),
                    files.get(0).mediaType(),
                    jobs.get(0).id() + "-" + name.substring(name.lastIndexOf('/') + 1));
        }
        return file(
                Bundle.of(parts),
                "application/zip",
                jobs.size() == 1 ? jobs.get(0).id() + ".zip" : "mapimedic.zip");
    }

    private static Response file(byte[] content, String type, String name) {
        return Response.ok(content, type)
                .header("Content-Disposition", "attachment; filename=\"" + name + "\"")
                .header("Cache-Control", "no-store")
                .header("X-Content-Type-Options", "nosniff")
                .build();
    }
}
