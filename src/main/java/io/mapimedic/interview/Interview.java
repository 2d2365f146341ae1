package io.mapimedic.interview;

import io.mapimedic.diagnosis.Context;
import io.mapimedic.model.Attempt;
import io.mapimedic.model.Observation;
import io.mapimedic.model.Unrecognised;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An interview as its events made it. A pure function of them: the same log gives the same state, and with the same knowledge the
 * same diagnosis.
 *
 * @param answers  those that count now, in the order in which they were first given
 * @param reported what was read out of texts and files, in the order of its coming
 * @param outcome  null while it is open
 */
public record Interview(
        String id,
        int revision,
        Instant createdAt,
        Instant changedAt,
        Setting setting,
        List<Given> answers,
        List<Observation> reported,
        List<Unrecognised> unread,
        List<Trial> tried,
        @Nullable Outcome outcome) {

    /** An answer, and when it was given. */
    public record Given(Answer answer, Instant at) {}

    /** The state after all of these events. */
    public static Interview of(String id, List<Event> events) {
        Interview state = begin(id, events.get(0));
        for (Event event : events.subList(1, events.size())) {
            state = state.after(event);
        }
        return state;
    }

    private static Interview begin(String id, Event first) {
        if (!(first.change() instanceof Change.Started started)) {
            throw new IllegalArgumentException("An interview begins with its start, not with '%s'."
                    .formatted(first.change().word()));
        }
        Interview empty = new Interview(
                id, 0, first.at(), first.at(), started.setting(), List.of(), List.of(), List.of(), List.of(), null);
        return empty.with(started.report(), first.at()).at(first);
    }

    /** The state after one more event. */
    public Interview after(Event event) {
        Change change = event.change();
        Interview next;
        if (change instanceof Change.Answered answered) {
            next = with(answered.answer(), event.at());
        } else if (change instanceof Change.TakenBack back) {
            next = without(back);
        } else if (change instanceof Change.Reported more) {
            next = with(more.report(), event.at());
        } else if (change instanceof Change.Tried tried) {
            next = with(tried.trial());
        } else if (change instanceof Change.Closed closed) {
            next = with(closed.outcome());
        } else if (change instanceof Change.Reopened) {
            next = with((Outcome) null);
        } else {
            throw new IllegalArgumentException("An interview starts only once.");
        }
        return next.at(event);
    }

    public boolean isOpen() {
        return outcome == null;
    }

    /** The answer that a taking back would remove. */
    public Optional<Given> answer(Change.TakenBack back) {
        return answers.stream().filter(given -> matches(given.answer(), back)).findFirst();
    }

    /** Everything known, as a diagnosis takes it: output first, then answers, so that the order is that of the stateless interface. */
    public List<Observation> observations() {
        List<Observation> all = new ArrayList<>(reported);
        answers.stream()
                .filter(given -> given.answer().known())
                .map(given -> given.answer().observation(given.at()))
                .forEach(all::add);
        return all;
    }

    /** What the diagnosis of this state is asked. Its present time is that of the last event. */
    public Context context() {
        Set<String> notKnown = new HashSet<>();
        answers.stream()
                .map(Given::answer)
                .filter(answer -> !answer.known())
                .forEach(answer -> notKnown.add(answer.question()));
        List<Attempt> attempts =
                tried.stream().flatMap(trial -> trial.attempt().stream()).toList();
        return new Context(setting.audience(), setting.exchange(), setting.mode(), changedAt, attempts, notKnown);
    }

    private Interview with(Report report, Instant at) {
        List<Observation> more = new ArrayList<>(reported);
        report.observations().forEach(one -> more.add(dated(one, at)));
        List<Unrecognised> notRead = new ArrayList<>(unread);
        notRead.addAll(report.unread());
        Interview next =
                new Interview(id, revision, createdAt, changedAt, setting, answers, more, notRead, tried, outcome);
        for (Answer answer : report.answers()) {
            next = next.with(answer, at);
        }
        for (Trial trial : report.tried()) {
            next = next.with(trial);
        }
        return next;
    }

    /** What has no date was so at the latest when it came: days later, it must not win against what is seen then. */
    private static Observation dated(Observation one, Instant at) {
        return one.observedAt() != null
                ? one
                : new Observation(
                        one.name(),
                        one.subject(),
                        one.value(),
                        one.unit(),
                        one.source(),
                        at,
                        one.place(),
                        one.sample());
    }

    private Interview with(Answer answer, Instant at) {
        List<Given> next = new ArrayList<>(answers);
        Given given = new Given(answer, at);
        for (int i = 0; i < next.size(); i++) {
            if (answer.replaces(next.get(i).answer())) {
                next.set(i, given);
                return withAnswers(next);
            }
        }
        next.add(given);
        return withAnswers(next);
    }

    private Interview without(Change.TakenBack back) {
        return withAnswers(
                answers.stream().filter(given -> !matches(given.answer(), back)).toList());
    }

    private static boolean matches(Answer answer, Change.TakenBack back) {
        return answer.question().equals(back.question())
                && (back.subject() == null || back.subject().equals(answer.subject()));
    }

    private Interview withAnswers(List<Given> next) {
        return new Interview(
                id, revision, createdAt, changedAt, setting, List.copyOf(next), reported, unread, tried, outcome);
    }

    /** A step that was tried again counts as it went the last time. */
    private Interview with(Trial trial) {
        List<Trial> next = new ArrayList<>(tried);
        next.removeIf(trial::isSameStepAs);
        next.add(trial);
        return new Interview(
                id, revision, createdAt, changedAt, setting, answers, reported, unread, List.copyOf(next), outcome);
    }

    private Interview with(@Nullable Outcome next) {
        return new Interview(id, revision, createdAt, changedAt, setting, answers, reported, unread, tried, next);
    }

    private Interview at(Event event) {
        return new Interview(
                id, event.revision(), createdAt, event.at(), setting, answers, reported, unread, tried, outcome);
    }
}
