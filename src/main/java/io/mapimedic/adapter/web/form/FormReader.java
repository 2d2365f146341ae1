package io.mapimedic.adapter.web.form;

import io.mapimedic.diagnosis.Context;
import io.mapimedic.diagnosis.ProbeInput;
import io.mapimedic.diagnosis.ProbeReader;
import io.mapimedic.diagnosis.ProbeReader.ProbeResult;
import io.mapimedic.knowledge.EvidenceDefinition;
import io.mapimedic.knowledge.KnowledgeBase;
import io.mapimedic.model.Observation;
import io.mapimedic.model.Source;
import io.mapimedic.model.Subject;
import io.mapimedic.model.SubjectKind;
import io.mapimedic.model.Unrecognised;
import io.mapimedic.report.view.QuestionViewBuilder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads one sent form: pastes, files, answers and what was carried along become observations, mistakes become problems. */
public final class FormReader {

    /** What a paste may have: less than the body, so that the page can say it. */
    public static final long MAX_BYTES = 10L * 1024 * 1024;

    /** What files may have together; they lie on disk. */
    public static final long MAX_FILE_BYTES = 256L * 1024 * 1024;

    public static final int MAX_FILES = 200;

    private final KnowledgeBase knowledge;
    private final ProbeReader probes;
    private final Instant now;
    private final List<Observation> observations = new ArrayList<>();
    private final List<Unrecognised> unread = new ArrayList<>();
    private final List<FieldProblem> problems = new ArrayList<>();

    /** What was read. With problems, the rest is not complete. */
    public record FormInput(
            List<Observation> observations, List<Unrecognised> unread, Context context, List<FieldProblem> problems) {}

    public FormReader(KnowledgeBase knowledge, ProbeReader probes, Instant now) {
        this.knowledge = knowledge;
        this.probes = probes;
        this.now = now;
    }

    /** Reads a form; an instance reads one. */
    public FormInput read(Submission sent) {
        readCarried(sent);
        readProbes(sent);
        readAnswers(sent, names(sent));
        listAnswersWithoutQuestion(sent);
        Set<String> notKnown = new NotKnown(knowledge).read(sent);
        Context context = new FormContext(knowledge, now).read(sent, notKnown, problems);
        if (observations.isEmpty() && unread.isEmpty() && notKnown.isEmpty() && problems.isEmpty()) {
            problems.add(new FieldProblem(
                    Submission.TEXT, "Output", "Paste output, choose a file or answer at least one question."));
        }
        return new FormInput(List.copyOf(observations), List.copyOf(unread), context, List.copyOf(problems));
    }

    private void readCarried(Submission sent) {
        try {
            observations.addAll(new CarriedReader(knowledge).read(sent.first(Submission.CARRIED)));
        } catch (WrongAnswerException e) {
            problem(Submission.CARRIED, "Case so far", e);
        }
    }

    private void readProbes(Submission sent) {
        String text = sent.first(Submission.TEXT);
        boolean isTextTooLong = text.length() > MAX_BYTES;
        if (isTextTooLong || sent.fileBytes() > MAX_FILE_BYTES || sent.files().size() > MAX_FILES) {
            problems.add(new FieldProblem(
                    isTextTooLong ? Submission.TEXT : Submission.FILES,
                    isTextTooLong ? "Output" : "Files",
                    ("Text may have %d MiB; files may have %d MiB together and be %d. This was too much to be kept here."
                                    + " Leave out what is not about MAPI over HTTP.")
                            .formatted(MAX_BYTES / 1024 / 1024, MAX_FILE_BYTES / 1024 / 1024, MAX_FILES)));
            return;
        }
        List<ProbeInput> inputs = new ArrayList<>();
        if (!text.isBlank()) {
            inputs.add(ProbeInput.of("text", text.getBytes(StandardCharsets.UTF_8)));
        }
        sent.files().forEach(file -> inputs.add(file.content()));
        ProbeResult result = probes.read(inputs);
        observations.addAll(result.observations());
        unread.addAll(result.unrecognised());
    }

    private Map<SubjectKind, Subject> names(Submission sent) {
        Map<SubjectKind, Subject> names = new EnumMap<>(SubjectKind.class);
        for (SubjectKind kind : SubjectKind.values()) {
            String name = sent.name(kind);
            if (!name.isEmpty()) {
                try {
                    names.put(kind, new Subject(kind, name));
                } catch (IllegalArgumentException e) {
                    problems.add(new FieldProblem(
                            "name:" + kind.word(), "Name of the " + kind.word(), String.valueOf(e.getMessage())));
                }
            }
        }
        return names;
    }

    private void readAnswers(Submission sent, Map<SubjectKind, Subject> names) {
        for (EvidenceDefinition definition : knowledge.vocabulary().values()) {
            List<String> entered = sent.entered(definition.key());
            boolean nothing = sent.isNothing(definition.key());
            if (!nothing && entered.isEmpty()) {
                continue;
            }
            try {
                observations.add(observation(
                        definition,
                        names.get(definition.kind()),
                        nothing ? null : new AnswerReader().read(definition, entered)));
                if (nothing && !entered.isEmpty()) {
                    throw new WrongAnswerException(
                            "Either there is nothing, or there is a value. Give one of the two.");
                }
            } catch (WrongAnswerException e) {
                problem("answer:" + definition.key(), definition.ask(), e);
            }
        }
    }

    /** The page may be older than the knowledge that reads it. */
    private void listAnswersWithoutQuestion(Submission sent) {
        sent.fields().forEach((field, values) -> {
            String key = QuestionViewBuilder.keyOf(field);
            boolean isEmpty = values.stream().allMatch(String::isBlank);
            if (key != null && !isEmpty && knowledge.definition(key) == null) {
                unread.add(new Unrecognised(
                        "answer",
                        key + ": " + String.join(", ", values),
                        "There is no such question any more.",
                        "Look for it in the new form."));
            }
        });
    }

    private static Observation observation(
            EvidenceDefinition definition, @Nullable Subject subject, @Nullable Object value) {
        String place = "answer to \"%s\"".formatted(definition.title().toLowerCase(Locale.ROOT));
        return new Observation(definition.key(), subject, value, definition.unit(), Source.FORM, null, place);
    }

    private void problem(String field, String label, WrongAnswerException e) {
        problems.add(new FieldProblem(field, label, String.valueOf(e.getMessage())));
    }
}
