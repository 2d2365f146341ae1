package io.mapimedic.adapter.rest.problem;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** The page that a person sees instead of the JSON. */
@CheckedTemplate
public final class ProblemTemplates {

    private ProblemTemplates() {}

    public static native TemplateInstance problem(Problem problem);
}
