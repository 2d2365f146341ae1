package io.mapimedic.adapter.web;

import io.mapimedic.adapter.web.browse.ItemViewBuilder;
import io.mapimedic.adapter.web.browse.KnowledgeIndex;
import io.mapimedic.adapter.web.browse.OverviewView;
import io.mapimedic.adapter.web.browse.OverviewView.Wanted;
import io.mapimedic.diagnosis.Generations;
import io.mapimedic.diagnosis.Troubleshooter;
import io.mapimedic.report.view.Printable;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** Pages to browse the knowledge: all items, one item and who refers to it. */
@Path("/knowledge")
@Blocking
@Produces(MediaType.TEXT_HTML)
public class KnowledgePages {

    private final Generations generations;

    public KnowledgePages(Generations generations) {
        this.generations = generations;
    }

    @GET
    public String overview(
            @QueryParam("q") @DefaultValue("") String query,
            @QueryParam("kind") @DefaultValue("") String kind,
            @QueryParam("page") @DefaultValue("") String page) {
        Troubleshooter serving = generations.current();
        return Templates.overview(OverviewView.of(
                        new KnowledgeIndex(serving.knowledge()),
                        Wanted.of(query, kind, page),
                        serving.ruleCount(),
                        serving.knowledge().version()))
                .render();
    }

    @GET
    @Path("{id}")
    public Response item(@PathParam("id") String id) {
        return new ItemViewBuilder(generations.current().knowledge())
                .build(id)
                .map(view -> Response.ok(Templates.item(view).render()).build())
                .orElseGet(() -> Response.status(Response.Status.NOT_FOUND)
                        .entity(Templates.notFound(Printable.of(id)).render())
                        .build());
    }
}
