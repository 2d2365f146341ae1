package io.mapimedic.evaluation.interviews;

import io.mapimedic.adapter.probe.ProbeReaders;
import io.mapimedic.diagnosis.Context;
import io.mapimedic.diagnosis.Context.Audience;
import io.mapimedic.diagnosis.Diagnosis;
import io.mapimedic.diagnosis.ProbeInput;
import io.mapimedic.diagnosis.ProbeReader.ProbeResult;
import io.mapimedic.diagnosis.Troubleshooter;
import io.mapimedic.interview.Answer;
import io.mapimedic.interview.Change;
import io.mapimedic.interview.Event;
import io.mapimedic.interview.Interview;
import io.mapimedic.interview.Report;
import io.mapimedic.interview.Setting;
import io.mapimedic.knowledge.EvidenceDefinition;
import io.mapimedic.knowledge.ValueType;
import io.mapimedic.model.Source;
import io.mapimedic.ranking.NextQuestion;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An interview as the product conducts it: the sentence, then its next question, answered from the world, until it stops. Where it has
 * nothing more to ask the user, the help desk takes over, with what was said and with an administrator at hand.
 */
final class Conversation {

    /** People answer so many questions. */
    static final int MOST_QUESTIONS = 12;

    private static final Instant START = Instant.parse("2026-11-25T09:00:00Z");
    private static final Duration PACE = Duration.ofMinutes(1);

    private final Troubleshooter troubleshooter;
    private final Map<String, @Nullable Object> tellable;
    private final List<Change> changes = new ArrayList<>();
    private Audience audience;

    private Conversation(Troubleshooter troubleshooter, Worlds worlds, World world) {
        this.troubleshooter = troubleshooter;
        this.tellable = worlds.tellable(world);
        this.audience = world.audience();
        ProbeInput text = ProbeInput.of("text", worlds.sentence().getBytes(StandardCharsets.UTF_8));
        ProbeResult read = new ProbeReaders().read(List.of(text));
        Report report = Report.of(read.observations(), read.unrecognised(), Context.at(START), "$.evidence[");
        changes.add(new Change.Started(setting(), report));
    }

    /** What was said in the whole interview. */
    static Transcript conduct(Troubleshooter troubleshooter, Worlds worlds, World world) {
        Conversation conversation = new Conversation(troubleshooter, worlds, world);
        Diagnosis first = conversation.diagnosis();
        List<Turn> turns = new ArrayList<>();
        Diagnosis now = first;
        while (turns.size() < MOST_QUESTIONS) {
            NextQuestion question = now.nextQuestion();
            if (question == null && conversation.audience != Audience.ENDUSER || isSolved(now)) {
                break;
            } else if (question == null) {
                conversation.handOver();
                now = conversation.diagnosis();
            } else {
                List<Turn.Said> said = conversation.answer(question);
                now = conversation.diagnosis();
                turns.add(new Turn(conversation.audience, question, said, now));
            }
        }
        return new Transcript(world, first, turns, now);
    }

    /** Nobody takes over from a user whose case is clear. */
    private static boolean isSolved(Diagnosis diagnosis) {
        return diagnosis.nextQuestion() == null
                && diagnosis.stop() != null
                && switch (diagnosis.stop()) {
                    case FAULT_SEEN, SURE_ENOUGH -> true;
                    default -> false;
                };
    }

    private void handOver() {
        audience = Audience.HELPDESK;
        Change.Started started = (Change.Started) changes.get(0);
        changes.set(0, new Change.Started(setting(), started.report()));
    }

    private Setting setting() {
        return new Setting(audience, null, Context.Mode.ADAPTIVE);
    }

    private Diagnosis diagnosis() {
        Instant at = START;
        List<Event> events = new ArrayList<>();
        for (Change change : changes) {
            events.add(new Event(events.size() + 1, at, change, new Event.Answered("", "", "")));
            at = at.plus(PACE);
        }
        Interview interview = Interview.of("worked", events);
        return troubleshooter.diagnose(interview.observations(), interview.unread(), interview.context());
    }

    /** Whoever runs a command gives all that it prints. */
    private List<Turn.Said> answer(NextQuestion question) {
        return Stream.concat(Stream.of(question.definition()), question.together().stream())
                .map(definition -> answer(definition, question))
                .toList();
    }

    private Turn.Said answer(EvidenceDefinition definition, NextQuestion question) {
        boolean known = tellable.containsKey(definition.key());
        Object value = typed(definition, tellable.get(definition.key()));
        changes.add(new Change.Answered(
                new Answer(definition.key(), question.subject(), known, value, null, Source.FORM, null)));
        return new Turn.Said(
                definition.key(), definition.title(), known ? words(definition, value) : "don't know", known);
    }

    private static @Nullable Object typed(EvidenceDefinition definition, @Nullable Object value) {
        return definition.type() == ValueType.LIST && value instanceof String text ? List.of(text.split(", ")) : value;
    }

    private static String words(EvidenceDefinition definition, @Nullable Object value) {
        if (value == null || value.equals("") || value.equals(List.of())) {
            return "nothing";
        }
        if (value instanceof Boolean || definition.type() == ValueType.BOOLEAN) {
            return Boolean.parseBoolean(value.toString()) ? "yes" : "no";
        }
        return value instanceof List<?> items
                ? String.join(", ", items.stream().map(Objects::toString).toList())
                : definition.choices().getOrDefault(value.toString(), value.toString());
    }
}
