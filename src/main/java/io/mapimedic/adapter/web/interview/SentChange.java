package io.mapimedic.adapter.web.interview;

import io.mapimedic.adapter.web.form.FieldProblem;
import io.mapimedic.adapter.web.form.FormReader;
import io.mapimedic.adapter.web.form.FormReader.FormInput;
import io.mapimedic.adapter.web.form.Submission;
import io.mapimedic.diagnosis.ProbeReader;
import io.mapimedic.interview.Answer;
import io.mapimedic.interview.Change;
import io.mapimedic.interview.Outcome;
import io.mapimedic.interview.Report;
import io.mapimedic.interview.Setting;
import io.mapimedic.interview.Trial;
import io.mapimedic.knowledge.EvidenceDefinition;
import io.mapimedic.knowledge.KnowledgeBase;
import io.mapimedic.model.Observation;
import io.mapimedic.model.Source;
import io.mapimedic.model.Subject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads the forms of an interview. */
public final class SentChange {

    /** The revision that the page showed. */
    public static final String REVISION = "revision";

    private static final String ANSWER_PLACE = "answer to ";

    private final KnowledgeBase knowledge;
    private final ProbeReader probes;
    private final Instant now;

    public SentChange(KnowledgeBase knowledge, ProbeReader probes, Instant now) {
        this.knowledge = knowledge;
        this.probes = probes;
        this.now = now;
    }

    /** What was sent cannot be used; the message says why, for the reader of the page. */
    public static final class WrongFormException extends Exception {
        private static final long serialVersionUID = 1L;

        WrongFormException(String message) {
            super(message);
        }
    }

    /** The start. Nothing known yet is enough. */
    public Change.Started start(Submission sent) throws WrongFormException {
        FormInput input = read(sent, !sent.hasOutput());
        return new Change.Started(Setting.of(input.context()), report(input));
    }

    /** The answer to the one question of the page. */
    public Change.Answered answer(Submission sent) throws WrongFormException {
        String key = sent.first(Submission.ASKED);
        EvidenceDefinition definition = knowledge.definition(key);
        if (definition == null) {
            throw new WrongFormException("There is no such question any more.");
        }
        FormInput input = read(sent, false);
        Optional<Observation> said = input.observations().stream()
                .filter(one -> one.name().equals(key))
                .findFirst();
        if (said.isPresent()) {
            return new Change.Answered(Answer.of(said.get()));
        }
        String name = sent.name(definition.kind());
        return new Change.Answered(
                Answer.unknown(key, name.isEmpty() ? null : new Subject(definition.kind(), name), Source.FORM));
    }

    /** Output and files. */
    public Change.Reported results(Submission sent) throws WrongFormException {
        return new Change.Reported(report(read(sent, false)));
    }

    /** Whose answer is taken back. */
    public Change.TakenBack takeBack(Submission sent) throws WrongFormException {
        return new Change.TakenBack(sent.first("question"), subject(sent.first("subject")));
    }

    /** What came of a step. */
    public Change.Tried tried(Submission sent) throws WrongFormException {
        String step = sent.first("step");
        int blank = step.indexOf(' ');
        Subject subject = subject(blank < 0 ? "" : step.substring(blank + 1));
        Trial.Result result = Trial.Result.ofWord(sent.first("result")).orElse(null);
        String id = blank < 0 ? step : step.substring(0, blank);
        if (result == null || subject == null || !knowledge.remediations().containsKey(id)) {
            throw new WrongFormException("Choose a step, and what came of it.");
        }
        return new Change.Tried(new Trial(id, subject, result));
    }

    /** How it ended. */
    public Change.Closed close(Submission sent) throws WrongFormException {
        Outcome.Result result = Outcome.Result.ofWord(sent.first("result")).orElse(null);
        String comment = sent.first("comment").strip();
        String step = sent.first("step");
        int blank = step.indexOf(' ');
        String id = blank < 0 ? step : step.substring(0, blank);
        if (result == null) {
            throw new WrongFormException("Choose how it ended.");
        }
        if (comment.length() > Outcome.MAX_COMMENT) {
            throw new WrongFormException("The comment may have %,d characters.".formatted(Outcome.MAX_COMMENT));
        }
        return new Change.Closed(new Outcome(
                result,
                knowledge.remediations().containsKey(id) ? id : null,
                null,
                comment.isEmpty() ? null : comment));
    }

    /** The revision that the page showed; one that never was when it says none, so that nothing is overwritten. */
    public static int revision(Submission sent) {
        try {
            return Integer.parseInt(sent.first(REVISION));
        } catch (NumberFormatException e) {
            return 0;
        }
    }

    /** @param mayBeEmpty nothing at all is no mistake */
    private FormInput read(Submission sent, boolean mayBeEmpty) throws WrongFormException {
        FormInput input = new FormReader(knowledge, probes, now).read(sent);
        List<FieldProblem> problems = mayBeEmpty
                ? input.problems().stream()
                        .filter(problem -> !problem.field().equals(Submission.TEXT))
                        .toList()
                : input.problems();
        if (!problems.isEmpty()) {
            throw new WrongFormException(problems.get(0).text());
        }
        return input;
    }

    private static Report report(FormInput input) {
        return Report.of(input.observations(), input.unread(), input.context(), ANSWER_PLACE);
    }

    private static @Nullable Subject subject(String text) throws WrongFormException {
        try {
            return text.isEmpty() ? null : Subject.parse(text).orElse(null);
        } catch (IllegalArgumentException e) {
            throw new WrongFormException(String.valueOf(e.getMessage()));
        }
    }
}
