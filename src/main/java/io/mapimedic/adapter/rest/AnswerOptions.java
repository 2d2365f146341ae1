package io.mapimedic.adapter.rest;

import io.mapimedic.diagnosis.Diagnosis;
import io.mapimedic.report.json.Extras;
import io.mapimedic.report.json.Include;
import jakarta.enterprise.context.RequestScoped;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Which optional parts the answer to this request has: written by the resource, read by the writer. */
@RequestScoped
public class AnswerOptions {

    private Set<Include> include = Set.of();
    private @Nullable Function<Diagnosis, Extras> extras;

    public void include(Set<Include> wanted) {
        include = Set.copyOf(wanted);
    }

    public Set<Include> include() {
        return include;
    }

    /** How to obtain what needs further diagnoses; only a writer that shows it pays for it. */
    public void extras(Function<Diagnosis, Extras> obtained) {
        extras = obtained;
    }

    public Extras extras(Diagnosis diagnosis) {
        return extras == null ? Extras.NONE : extras.apply(diagnosis);
    }
}
