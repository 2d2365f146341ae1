package io.mapimedic.adapter.rest;

import io.mapimedic.report.json.Include;
import jakarta.enterprise.context.RequestScoped;
import java.util.Set;

/** Which optional parts the answer to this request has: written by the resource, read by the writer. */
@RequestScoped
public class AnswerOptions {

    private Set<Include> include = Set.of();

    public void include(Set<Include> wanted) {
        include = Set.copyOf(wanted);
    }

    public Set<Include> include() {
        return include;
    }
}
