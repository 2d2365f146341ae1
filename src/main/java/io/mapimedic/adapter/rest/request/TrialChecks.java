package io.mapimedic.adapter.rest.request;

import io.mapimedic.adapter.rest.problem.FieldProblem;
import io.mapimedic.adapter.rest.request.DiagnosisRequest.Trial;
import io.mapimedic.knowledge.Cause;
import io.mapimedic.knowledge.KnowledgeBase;
import io.mapimedic.knowledge.Remediation;
import io.mapimedic.model.Attempt;
import io.mapimedic.model.Subject;
import io.mapimedic.model.SubjectKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Holds what a request says was tried against the remediations that there are. */
public final class TrialChecks {

    private final KnowledgeBase knowledge;
    private final List<FieldProblem> problems = new ArrayList<>();

    public TrialChecks(KnowledgeBase knowledge) {
        this.knowledge = knowledge;
    }

    /** Everything found wrong so far, in the order of the entries. */
    public List<FieldProblem> problems() {
        return List.copyOf(problems);
    }

    /** What was tried, without the entries that cannot be used. */
    public List<Attempt> attempts(List<Trial> trials) {
        List<Attempt> attempts = new ArrayList<>(trials.size());
        for (int i = 0; i < trials.size(); i++) {
            attempt(trials.get(i), "$.tried[" + i + "]").ifPresent(attempts::add);
        }
        return attempts;
    }

    private Optional<Attempt> attempt(Trial trial, String place) {
        String id = Objects.requireNonNullElse(trial.remediation(), "");
        Remediation remediation = knowledge.remediations().get(id);
        if (remediation == null) {
            problems.add(new FieldProblem(
                    place + ".remediation",
                    id,
                    "There is no remediation " + Nearest.quoted(id) + ".",
                    Nearest.remedy(
                            id,
                            knowledge.remediations().keySet(),
                            "They are listed at /api/v1/knowledge/remediations.")));
            return Optional.empty();
        }
        Subject subject = subject(trial.subject(), kinds(remediation), place + ".subject");
        return subject == null
                ? Optional.empty()
                : Optional.of(new Attempt(
                        id,
                        subject,
                        Attempt.Result.valueOf(String.valueOf(trial.result())
                                .toUpperCase(Locale.ROOT)
                                .replace('-', '_')),
                        trial.at() == null ? null : Instants.parse(trial.at()).orElse(null)));
    }

    /** What the causes that it repairs are about. */
    private SortedSet<SubjectKind> kinds(Remediation remediation) {
        SortedSet<SubjectKind> kinds = new TreeSet<>();
        for (String id : remediation.fixes().keySet()) {
            Cause cause = knowledge.causes().get(id);
            if (cause != null) {
                kinds.add(cause.subject());
            }
        }
        return kinds;
    }

    /** Nobody named it: the one of the first kind that nobody named, which stands for any of them. */
    private @Nullable Subject subject(@Nullable String text, SortedSet<SubjectKind> kinds, String place) {
        if (text == null) {
            return Subject.unnamed(kinds.isEmpty() ? SubjectKind.ORGANIZATION : kinds.first());
        }
        try {
            Subject subject = Subject.parse(text).orElse(null);
            if (subject != null && (kinds.isEmpty() || kinds.contains(subject.kind()))) {
                return subject;
            }
            String words = kinds.stream().map(SubjectKind::word).collect(Collectors.joining(" or "));
            problems.add(new FieldProblem(
                    place,
                    text,
                    "The remediation is carried out on a subject of kind " + words + ".",
                    "Write the kind, or the kind, ':' and its name; or leave it out."));
        } catch (IllegalArgumentException e) {
            problems.add(new FieldProblem(
                    place, text, String.valueOf(e.getMessage()), "Write the name as the system shows it."));
        }
        return null;
    }
}
