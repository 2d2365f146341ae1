package io.mapimedic.adapter.web;

import io.mapimedic.adapter.web.browse.ItemView;
import io.mapimedic.adapter.web.browse.OverviewView;
import io.mapimedic.adapter.web.form.FormView;
import io.mapimedic.report.view.DiagnosisView;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** The pages; the build checks every expression in them against these types. */
@CheckedTemplate
public final class Templates {

    private Templates() {}

    public static native TemplateInstance form(FormView form);

    public static native TemplateInstance diagnosis(DiagnosisView view, String note);

    public static native TemplateInstance overview(OverviewView view);

    public static native TemplateInstance item(ItemView view);

    public static native TemplateInstance notFound(String what);
}
