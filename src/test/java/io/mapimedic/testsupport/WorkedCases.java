package io.mapimedic.testsupport;

import io.mapimedic.adapter.probe.ProbeReaders;
import io.mapimedic.diagnosis.Context;
import io.mapimedic.diagnosis.Diagnosis;
import io.mapimedic.diagnosis.ProbeReader;
import io.mapimedic.knowledge.WorkedCase;
import io.mapimedic.knowledge.yaml.YamlKnowledgeReader;
import io.mapimedic.model.Observation;
import io.mapimedic.model.Source;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** The worked cases of the real knowledge as input of a diagnosis, and a diagnosis as lines that can be compared. */
public final class WorkedCases {

    private WorkedCases() {}

    /** One case, read once. */
    public record Input(String title, List<Observation> observations, Context context) {

        public Diagnosis diagnosed() {
            return TestKnowledge.troubleshooter().diagnose(observations, List.of(), context);
        }
    }

    public static List<Input> all() {
        return YamlKnowledgeReader.readCases(TestKnowledge.KNOWLEDGE).stream()
                .map(WorkedCases::input)
                .toList();
    }

    /** So many of them, evenly spread over the topics: enough where each is asked the same, and no more when the knowledge grows. */
    public static List<Input> spread(int count) {
        List<Input> all = all();
        return IntStream.range(0, Math.min(count, all.size()))
                .mapToObj(i -> all.get((int) ((long) i * all.size() / Math.min(count, all.size()))))
                .toList();
    }

    private static Input input(WorkedCase theCase) {
        List<Observation> observations = new ArrayList<>();
        theCase.given()
                .forEach(given -> observations.add(new Observation(
                        given.key(),
                        given.subject(),
                        given.value(),
                        given.unit(),
                        given.source() == null
                                ? Source.PROBE
                                : Source.ofWord(given.source()).orElseThrow(),
                        theCase.now(),
                        "given")));
        if (theCase.paste() != null) {
            ProbeReader.ProbeResult read =
                    new ProbeReaders().read("paste", theCase.paste().getBytes(StandardCharsets.UTF_8));
            observations.addAll(read.observations());
        }
        return new Input(theCase.file() + ": " + theCase.title(), List.copyOf(observations), Context.at(theCase.now()));
    }

    /** Everything that was concluded, to the last digit. */
    public static String dump(Diagnosis diagnosis) {
        StringBuilder dump = new StringBuilder();
        diagnosis.evidence().forEach(one -> dump.append(one).append('\n'));
        diagnosis.conflicts().forEach(one -> dump.append(one).append('\n'));
        diagnosis.findings().forEach(one -> dump.append(one).append('\n'));
        diagnosis
                .hypotheses()
                .forEach(one -> dump.append(one.cause().id())
                        .append(' ')
                        .append(one.subject())
                        .append(' ')
                        .append(one.probability())
                        .append(' ')
                        .append(one.confirmed())
                        .append(' ')
                        .append(one.supports())
                        .append(' ')
                        .append(one.unknown())
                        .append('\n'));
        diagnosis
                .remediations()
                .forEach(one -> dump.append(one.rank())
                        .append(' ')
                        .append(one.remediation().id())
                        .append(' ')
                        .append(one.subject())
                        .append(' ')
                        .append(one.probability())
                        .append(' ')
                        .append(one.score())
                        .append(' ')
                        .append(one.causes())
                        .append(' ')
                        .append(one.steps())
                        .append(' ')
                        .append(one.parameters())
                        .append('\n'));
        dump.append(diagnosis.path()).append('\n');
        if (diagnosis.nextQuestion() != null) {
            dump.append(diagnosis.nextQuestion().definition().key())
                    .append(' ')
                    .append(diagnosis.nextQuestion().subject())
                    .append(' ')
                    .append(diagnosis.nextQuestion().value())
                    .append(' ')
                    .append(diagnosis.nextQuestion().why())
                    .append('\n');
        }
        return dump.append(diagnosis.shouldStop())
                .append(' ')
                .append(diagnosis.stopReason())
                .toString();
    }
}
