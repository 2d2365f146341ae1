package io.mapimedic.diagnosis;

import io.mapimedic.knowledge.WorkedCase;
import io.mapimedic.knowledge.WorkedCase.Expectation;
import io.mapimedic.knowledge.WorkedCase.Given;
import io.mapimedic.model.Finding;
import io.mapimedic.model.Observation;
import io.mapimedic.model.Source;
import io.mapimedic.model.Unrecognised;
import io.mapimedic.ranking.Belief;
import io.mapimedic.ranking.Hypothesis;
import io.mapimedic.ranking.RankedRemediation;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Holds a diagnosis against what a worked case expects. Used by the tests and before a changed knowledge base may serve. */
public final class CaseCheck {

    private final Troubleshooter troubleshooter;
    private final ProbeReader reader;
    private final Context.Mode mode;

    /** Diagnoses as people have it. */
    public CaseCheck(Troubleshooter troubleshooter, ProbeReader reader) {
        this(troubleshooter, reader, Context.Mode.ADAPTIVE);
    }

    /**
     * @param mode how the next question is chosen, which no case expects anything of; in the order of the tree it costs nothing
     */
    public CaseCheck(Troubleshooter troubleshooter, ProbeReader reader, Context.Mode mode) {
        this.troubleshooter = troubleshooter;
        this.reader = reader;
        this.mode = mode;
    }

    /** What the diagnosis says otherwise than the case expects, with the reasons; nothing when it agrees. */
    public List<String> differences(WorkedCase theCase) {
        Diagnosis diagnosis = diagnose(theCase);
        Differences differences = new Differences(diagnosis);
        Expectation expect = theCase.expect();
        differences.read(theCase);
        Map<String, String> findings = expect.findings();
        findings.forEach(differences::finding);
        differences.firstCause(expect);
        differences.firstRemediation(expect);
        expect.causes().forEach(differences::mentions);
        expect.remediations().forEach(differences::offers);
        differences.leaf(expect.leaf());
        theCase.never().forEach(differences::never);
        return differences.found.isEmpty() ? List.of() : differences.withReasons();
    }

    private Diagnosis diagnose(WorkedCase theCase) {
        List<Observation> observations = new ArrayList<>();
        List<Unrecognised> unread = new ArrayList<>();
        for (Given given : theCase.given()) {
            String source = given.source();
            observations.add(new Observation(
                    given.key(),
                    given.subject(),
                    given.value(),
                    given.unit(),
                    source == null ? Source.PROBE : Source.ofWord(source).orElseThrow(),
                    theCase.now(),
                    "given"));
        }
        String paste = theCase.paste();
        if (paste != null) {
            ProbeReader.ProbeResult read = reader.read("paste", paste.getBytes(StandardCharsets.UTF_8));
            observations.addAll(read.observations());
            unread.addAll(read.unrecognised());
        }
        Context context = new Context(Context.Audience.ADMIN, null, mode, theCase.now());
        return troubleshooter.diagnose(observations, unread, context);
    }

    private static final class Differences {

        private final Diagnosis diagnosis;
        private final List<String> found = new ArrayList<>();

        Differences(Diagnosis diagnosis) {
            this.diagnosis = diagnosis;
        }

        /** What a case gives must be read: a misspelt key would prove nothing. */
        void read(WorkedCase theCase) {
            for (Unrecognised one : diagnosis.unrecognised()) {
                if (one.place().equals("given")) {
                    found.add("given is not read: %s (%s)".formatted(one.text(), one.reason()));
                }
            }
            if (theCase.paste() != null && diagnosis.evidence().isEmpty()) {
                found.add("nothing of the paste is read: %s".formatted(diagnosis.unrecognised()));
            }
        }

        void finding(String id, String expected) {
            List<Finding> of = diagnosis.findings().stream()
                    .filter(one -> one.id().equals(id))
                    .toList();
            String got = of.isEmpty() ? "unknown" : of.get(0).state().word();
            String severity = of.isEmpty() ? "" : of.get(0).severity().word();
            boolean agrees = switch (expected) {
                case "present", "absent", "unknown" -> got.equals(expected);
                default -> got.equals("present") && severity.equals(expected);
            };
            if (!diagnosis.knowledge().indicators().containsKey(id)) {
                found.add("no finding '%s'".formatted(id));
            } else if (!agrees) {
                found.add("expected finding %s %s, got %s %s".formatted(id, expected, got, severity));
            }
        }

        void firstCause(Expectation expect) {
            String cause = expect.firstCause();
            String belief = expect.belief();
            @Nullable
            Hypothesis first = diagnosis.hypotheses().isEmpty()
                    ? null
                    : diagnosis.hypotheses().get(0);
            if (cause != null && (first == null || !first.cause().id().equals(cause))) {
                found.add("expected first-cause %s, got %s"
                        .formatted(
                                cause,
                                first == null
                                        ? "none"
                                        : first.cause().id() + " ("
                                                + first.belief().word() + ")"));
            } else if (belief != null && first != null && !first.belief().isAtLeast(belief(belief))) {
                found.add("expected belief %s, got %s (%.3f)"
                        .formatted(belief, first.belief().word(), first.probability()));
            }
        }

        private static Belief belief(String word) {
            return Belief.valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
        }

        void firstRemediation(Expectation expect) {
            if (expect.firstRemediation() == null && expect.subject() == null && expect.commandContains() == null) {
                return;
            }
            if (diagnosis.remediations().isEmpty()) {
                found.add("expected a remediation, got none");
                return;
            }
            RankedRemediation first = diagnosis.remediations().get(0);
            differs(
                    "first-remediation",
                    expect.firstRemediation(),
                    first.remediation().id());
            differs("subject", expect.subject(), first.subject().toString());
            String command = expect.commandContains();
            boolean contains = command == null
                    || first.steps().stream()
                            .anyMatch(step ->
                                    step.command() != null && step.command().contains(command));
            if (!contains) {
                found.add("no command of %s contains: %s"
                        .formatted(first.remediation().id(), command));
            }
        }

        private void differs(String what, @Nullable String expected, @Nullable String got) {
            if (expected != null && !expected.equals(got)) {
                found.add("expected %s %s, got %s".formatted(what, expected, got));
            }
        }

        void mentions(String cause) {
            if (diagnosis.hypotheses().stream()
                    .noneMatch(one ->
                            one.cause().id().equals(cause) && one.belief().isAtLeast(Belief.POSSIBLE))) {
                found.add("expected cause %s to be at least possible".formatted(cause));
            }
        }

        void offers(String remediation) {
            if (diagnosis.remediations().stream()
                    .noneMatch(one -> one.remediation().id().equals(remediation))) {
                found.add("expected remediation %s".formatted(remediation));
            }
        }

        void leaf(@Nullable String leaf) {
            differs("leaf", leaf, diagnosis.path().leaf());
        }

        void never(String cause) {
            if (!diagnosis.knowledge().causes().containsKey(cause)) {
                found.add("never: no cause '%s'".formatted(cause));
            }
            diagnosis.hypotheses().stream()
                    .filter(one ->
                            one.cause().id().equals(cause) && one.belief().isAtLeast(Belief.POSSIBLE))
                    .forEach(one -> found.add("%s must not be %s (%.3f)"
                            .formatted(cause, one.belief().word(), one.probability())));
        }

        List<String> withReasons() {
            diagnosis.hypotheses().stream().limit(4).forEach(one -> {
                found.add("  how: %s on %s is %s (%.3f)"
                        .formatted(one.cause().id(), one.subject(), one.belief().word(), one.probability()));
                one.supports()
                        .forEach(support -> found.add("         %s, %s <- %s"
                                .formatted(
                                        support.rule(),
                                        support.weight().words(),
                                        support.finding().because().stream()
                                                .map(evidence -> evidence.key() + " = " + evidence.value())
                                                .toList())));
            });
            diagnosis.remediations().stream()
                    .limit(4)
                    .forEach(one -> found.add("  step: %s on %s, score %.4f, p %.3f"
                            .formatted(one.remediation().id(), one.subject(), one.score(), one.probability())));
            return List.copyOf(found);
        }
    }
}
