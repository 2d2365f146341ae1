package io.mapimedic.adapter.rest.request;

import com.fasterxml.jackson.databind.JsonNode;
import io.mapimedic.adapter.rest.problem.FieldProblem;
import io.mapimedic.adapter.rest.problem.ProblemException;
import io.mapimedic.adapter.rest.request.DiagnosisRequest.Asker;
import io.mapimedic.adapter.rest.request.DiagnosisRequest.Entry;
import io.mapimedic.interview.Answer;
import io.mapimedic.interview.Outcome;
import io.mapimedic.interview.Trial;
import io.mapimedic.knowledge.KnowledgeBase;
import io.mapimedic.model.Attempt;
import io.mapimedic.model.Observation;
import io.mapimedic.model.Source;
import io.mapimedic.model.Subject;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads what people say in an interview. An answer is checked as the entry of a diagnosis would be that says the same. */
@ApplicationScoped
public class InterviewChecks {

    private static final List<String> ANSWER = List.of("question", "value", "subject", "unit", "source");
    private static final List<String> TRIAL = List.of("remediation", "subject", "result");
    private static final List<String> OUTCOME = List.of("result", "remediation", "cause", "comment");
    private static final List<String> SOURCES = List.of("form", "chat", "ticket");

    private final JsonRequests requests;

    public InterviewChecks(JsonRequests requests) {
        this.requests = requests;
    }

    /**
     * An answer that can be kept.
     *
     * @param observation what it says; null for "I do not know"
     */
    public record Said(Answer answer, @Nullable Observation observation) {}

    /** @param otherwise where the answer comes from when it does not say */
    public Said answer(byte[] body, KnowledgeBase knowledge, Source otherwise) {
        List<FieldProblem> problems = new ArrayList<>();
        Fields fields = fields(body, ANSWER, problems);
        String source = fields.text("source");
        if (source != null && !SOURCES.contains(source)) {
            problems.add(new FieldProblem(
                    "$.source", source, "People do not answer in this way.", Nearest.oneOf(source, SOURCES)));
        }
        Entry entry = new Entry(
                fields.text("question"),
                fields.node("value"),
                fields.text("subject"),
                source == null || !SOURCES.contains(source) ? otherwise.word() : source,
                null,
                fields.text("unit"));
        return named("$.evidence[0]", () -> said(entry, knowledge, problems));
    }

    private Said said(Entry entry, KnowledgeBase knowledge, List<FieldProblem> problems) {
        requests.checked(new DiagnosisRequest(Asker.ANYBODY, List.of(entry), List.of(), null, List.of()), problems);
        EvidenceChecks checks = new EvidenceChecks(knowledge);
        List<Observation> observations = checks.observations(List.of(entry));
        if (!checks.problems().isEmpty()) {
            throw ProblemException.invalid(checks.problems());
        }
        Source source = Source.ofWord(String.valueOf(entry.source())).orElseThrow();
        if (observations.isEmpty()) {
            Subject subject = entry.subject() == null
                    ? null
                    : Subject.parse(entry.subject()).orElse(null);
            return new Said(Answer.unknown(String.valueOf(entry.key()), subject, source), null);
        }
        return new Said(Answer.of(observations.get(0)), observations.get(0));
    }

    /** A step that was tried. */
    public Trial trial(byte[] body, KnowledgeBase knowledge) {
        List<FieldProblem> problems = new ArrayList<>();
        Fields fields = fields(body, TRIAL, problems);
        String word = fields.text("result");
        boolean isFixed = Trial.Result.FIXED.word().equals(word);
        DiagnosisRequest.Trial sent = new DiagnosisRequest.Trial(
                fields.text("remediation"), fields.text("subject"), isFixed ? Trial.Result.DID_NOT_HELP.word() : word);
        if (word != null && Trial.Result.ofWord(word).isEmpty()) {
            problems.add(new FieldProblem(
                    "$.tried[0].result",
                    word,
                    "There is no result " + Nearest.quoted(word) + ".",
                    Nearest.oneOf(word, words(Trial.Result.values(), Trial.Result::word))));
        }
        return named("$.tried[0]", () -> {
            requests.checked(new DiagnosisRequest(Asker.ANYBODY, List.of(), List.of(sent), null, List.of()), problems);
            TrialChecks checks = new TrialChecks(knowledge);
            List<Attempt> attempts = checks.attempts(List.of(sent));
            if (!checks.problems().isEmpty()) {
                throw ProblemException.invalid(checks.problems());
            }
            Attempt attempt = attempts.get(0);
            return isFixed
                    ? new Trial(attempt.remediation(), attempt.subject(), Trial.Result.FIXED)
                    : Trial.of(attempt);
        });
    }

    /** How the interview ended. */
    public Outcome outcome(byte[] body, KnowledgeBase knowledge) {
        List<FieldProblem> problems = new ArrayList<>();
        Fields fields = fields(body, OUTCOME, problems);
        List<String> words = words(Outcome.Result.values(), Outcome.Result::word);
        String word = fields.text("result");
        Outcome.Result result =
                word == null ? null : Outcome.Result.ofWord(word).orElse(null);
        if (result == null) {
            problems.add(new FieldProblem(
                    "$.result", word, "It must be told how it ended.", Nearest.oneOf(word == null ? "" : word, words)));
        }
        String remediation = known(
                fields.text("remediation"),
                "remediation",
                knowledge.remediations().keySet(),
                problems);
        String cause = known(fields.text("cause"), "cause", knowledge.causes().keySet(), problems);
        String comment = fields.text("comment");
        if (comment != null && comment.length() > Outcome.MAX_COMMENT) {
            problems.add(new FieldProblem(
                    "$.comment",
                    comment,
                    "The comment has %d characters; %d are allowed.".formatted(comment.length(), Outcome.MAX_COMMENT),
                    "Write what the next one needs to know."));
        }
        if (result == null || !problems.isEmpty()) {
            throw ProblemException.invalid(problems);
        }
        return new Outcome(result, remediation, cause, comment == null || comment.isBlank() ? null : comment.strip());
    }

    private static @Nullable String known(
            @Nullable String id, String field, Collection<String> ids, List<FieldProblem> problems) {
        if (id != null && !ids.contains(id)) {
            problems.add(new FieldProblem(
                    "$." + field,
                    id,
                    "There is no %s %s.".formatted(field, Nearest.quoted(id)),
                    Nearest.remedy(id, ids, "They are listed at /api/v1/knowledge/%ss.".formatted(field))));
        }
        return id;
    }

    private static Fields fields(byte[] body, List<String> known, List<FieldProblem> problems) {
        JsonNode root = JsonRequests.parse(body);
        Fields fields = Fields.of(root, "$", known, problems);
        if (fields == null) {
            throw ProblemException.invalid(problems);
        }
        return fields;
    }

    private static <T> List<String> words(T[] values, java.util.function.Function<T, String> word) {
        return Arrays.stream(values).map(word).toList();
    }

    private interface Reading<T> {
        T read();
    }

    /** The names of fields as the caller wrote them. */
    private static <T> T named(String place, Reading<T> reading) {
        try {
            return reading.read();
        } catch (ProblemException wrong) {
            throw ProblemException.invalid(wrong.errors().stream()
                    .map(error -> new FieldProblem(
                            error.field().replace(place + ".key", "$.question").replace(place, "$"),
                            error.value(),
                            error.problem(),
                            error.remedy()))
                    .toList());
        }
    }
}
