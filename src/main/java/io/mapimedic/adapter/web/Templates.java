package io.mapimedic.adapter.web;

import io.mapimedic.adapter.web.browse.ItemView;
import io.mapimedic.adapter.web.browse.OverviewView;
import io.mapimedic.adapter.web.form.FormView;
import io.mapimedic.adapter.web.interview.ConflictView;
import io.mapimedic.adapter.web.interview.InterviewPageView;
import io.mapimedic.report.view.DiagnosisView;
import io.mapimedic.report.view.InterviewView;
import io.mapimedic.report.view.Sentence;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The pages; the build checks every expression in them against these types. */
@CheckedTemplate
public final class Templates {

    private Templates() {}

    public static native TemplateInstance form(FormView form);

    public static native TemplateInstance diagnosis(DiagnosisView view, String note);

    public static native TemplateInstance interviewNew(FormView form, @Nullable String error);

    public static native TemplateInstance interview(InterviewPageView page);

    public static native TemplateInstance interviewConflict(ConflictView conflict);

    public static native TemplateInstance interviewReport(InterviewView view);

    public static native TemplateInstance interviewWhy(String id, List<Sentence> sentences);

    public static native TemplateInstance overview(OverviewView view);

    public static native TemplateInstance item(ItemView view);

    public static native TemplateInstance notFound(String what);
}
