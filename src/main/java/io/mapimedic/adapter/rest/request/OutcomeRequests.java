package io.mapimedic.adapter.rest.request;

import com.fasterxml.jackson.databind.JsonNode;
import io.mapimedic.adapter.rest.problem.FieldProblem;
import io.mapimedic.adapter.rest.problem.ProblemException;
import io.mapimedic.knowledge.KnowledgeBase;
import io.mapimedic.knowledge.Remediation;
import io.mapimedic.learning.Outcome;
import io.mapimedic.model.SubjectKind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads an outcome, and lists everything wrong with it. */
public final class OutcomeRequests {

    private static final List<String> TOP = List.of("case", "remediation", "cause", "subject", "result", "tried");

    private final KnowledgeBase knowledge;
    private final List<FieldProblem> problems = new ArrayList<>();

    public OutcomeRequests(KnowledgeBase knowledge) {
        this.knowledge = knowledge;
    }

    /** The outcome, or a problem that lists everything wrong with it. */
    public Outcome read(byte[] body, String caller, Instant now) {
        Fields fields = Fields.of(JsonRequests.parse(body), "$", TOP, problems);
        if (fields == null) {
            throw ProblemException.invalid(problems);
        }
        String caseId = caseId(fields);
        String remediation = id(fields.text("remediation"), "$.remediation", remediations(), true);
        String cause = id(fields.text("cause"), "$.cause", knowledge.causes().keySet(), false);
        SubjectKind subject = subject(fields.text("subject"));
        Outcome.Result result = result(fields.text("result"));
        List<String> tried = tried(fields.list("tried"));
        if (problems.isEmpty()) {
            checkThatItFixes(String.valueOf(remediation), cause);
        }
        if (!problems.isEmpty()) {
            throw ProblemException.invalid(problems);
        }
        return new Outcome(caseId, String.valueOf(remediation), cause, subject, result, tried, caller, now);
    }

    private String caseId(Fields fields) {
        String text = fields.text("case");
        String stripped = text == null ? "" : text.strip();
        if (stripped.isEmpty()
                || stripped.length() > Outcome.MAX_CASE
                || stripped.chars().anyMatch(Character::isISOControl)) {
            problems.add(new FieldProblem(
                    "$.case",
                    text,
                    "A case needs a name of 1 to %d characters, without control characters."
                            .formatted(Outcome.MAX_CASE),
                    "Give the number of the ticket."));
        }
        return stripped;
    }

    private Collection<String> remediations() {
        return knowledge.remediations().keySet();
    }

    private @Nullable String id(@Nullable String id, String field, Collection<String> ids, boolean isNeeded) {
        String kind = field.contains("cause") ? "cause" : "remediation";
        if (id == null && isNeeded) {
            problems.add(
                    new FieldProblem(field, null, "The remediation is missing.", "Name what was carried out last."));
        } else if (id != null && !ids.contains(id)) {
            problems.add(new FieldProblem(
                    field,
                    id,
                    "There is no %s %s.".formatted(kind, Nearest.quoted(id)),
                    Nearest.remedy(id, ids, "They are listed at /api/v1/knowledge/%ss.".formatted(kind))));
        }
        return id;
    }

    private @Nullable SubjectKind subject(@Nullable String word) {
        if (word == null) {
            return null;
        }
        SubjectKind kind = SubjectKind.ofWord(word).orElse(null);
        if (kind == null) {
            problems.add(new FieldProblem(
                    "$.subject",
                    word,
                    "There is no kind of subject %s.".formatted(Nearest.quoted(word)),
                    Nearest.oneOf(
                            word,
                            Arrays.stream(SubjectKind.values())
                                    .map(SubjectKind::word)
                                    .toList())));
        }
        return kind;
    }

    private Outcome.Result result(@Nullable String word) {
        Outcome.Result result =
                word == null ? null : Outcome.Result.ofWord(word).orElse(null);
        if (result == null) {
            List<String> words = Arrays.stream(Outcome.Result.values())
                    .map(Outcome.Result::word)
                    .toList();
            problems.add(new FieldProblem(
                    "$.result", word, "It must be told how it ended.", Nearest.oneOf(word == null ? "" : word, words)));
            return Outcome.Result.NOT_FIXED;
        }
        return result;
    }

    private List<String> tried(List<JsonNode> nodes) {
        if (nodes.size() > Outcome.MAX_TRIED) {
            problems.add(new FieldProblem(
                    "$.tried",
                    null,
                    "The list has %d entries; %d are allowed.".formatted(nodes.size(), Outcome.MAX_TRIED),
                    "Name the last ones."));
            return List.of();
        }
        List<String> tried = new ArrayList<>();
        for (int i = 0; i < nodes.size(); i++) {
            String field = "$.tried[" + i + "]";
            if (nodes.get(i).isTextual()) {
                String id = id(nodes.get(i).textValue(), field, remediations(), false);
                tried.add(String.valueOf(id));
            } else {
                problems.add(Fields.wrongType(field, nodes.get(i), "a text"));
            }
        }
        return tried;
    }

    private void checkThatItFixes(String id, @Nullable String cause) {
        Remediation remediation = knowledge.remediations().get(id);
        if (cause != null && remediation != null && !remediation.fixes().containsKey(cause)) {
            problems.add(new FieldProblem(
                    "$.cause",
                    cause,
                    "%s is not known to fix this cause.".formatted(Nearest.quoted(id)),
                    "It fixes: " + String.join(", ", remediation.fixes().keySet()) + "."));
        }
    }
}
