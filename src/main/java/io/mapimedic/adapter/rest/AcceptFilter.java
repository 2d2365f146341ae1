package io.mapimedic.adapter.rest;

import jakarta.ws.rs.NotAcceptableException;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Refuses requests for a type that the resource does not have; where several methods share a path, the framework does not. */
public class AcceptFilter {

    @ServerRequestFilter
    public void refuse(ResourceInfo resource, ContainerRequestContext request) {
        Class<?> type = resource.getResourceClass();
        if (type == null || type.getPackage() != AcceptFilter.class.getPackage()) {
            return;
        }
        Produces produces = resource.getResourceMethod().getAnnotation(Produces.class);
        if (produces == null) {
            produces = type.getAnnotation(Produces.class);
        }
        List<MediaType> accepted = request.getAcceptableMediaTypes();
        if (produces != null && !accepted.isEmpty() && !isAccepted(produces.value(), accepted)) {
            throw new NotAcceptableException();
        }
    }

    private static boolean isAccepted(String[] produced, List<MediaType> accepted) {
        for (String type : produced) {
            MediaType offered = MediaType.valueOf(type);
            if (accepted.stream().anyMatch(offered::isCompatible)) {
                return true;
            }
        }
        return false;
    }
}
