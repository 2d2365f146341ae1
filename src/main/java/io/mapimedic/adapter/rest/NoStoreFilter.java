package io.mapimedic.adapter.rest;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** What is said of a case is nobody's to keep: answers to a POST are never stored. */
public class NoStoreFilter {

    @ServerResponseFilter
    public void forbid(ContainerRequestContext request, ContainerResponseContext response) {
        if (HttpMethod.POST.equals(request.getMethod())) {
            response.getHeaders().putSingle(HttpHeaders.CACHE_CONTROL, "no-store");
        }
    }
}
