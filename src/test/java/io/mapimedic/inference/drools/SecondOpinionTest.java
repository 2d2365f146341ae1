package io.mapimedic.inference.drools;

import static org.assertj.core.api.Assertions.assertThat;

import io.mapimedic.inference.Conclusions;
import io.mapimedic.inference.InferenceEngine;
import io.mapimedic.knowledge.EvidenceDefinition;
import io.mapimedic.knowledge.KnowledgeBase;
import io.mapimedic.model.BuildNumber;
import io.mapimedic.model.Evidence;
import io.mapimedic.model.Source;
import io.mapimedic.model.Subject;
import io.mapimedic.model.SubjectKind;
import io.mapimedic.model.Value;
import io.mapimedic.testsupport.PlainJavaEngine;
import io.mapimedic.testsupport.TestKnowledge;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The rules say what plain Java says, on evidence that nobody thought of. */
class SecondOpinionTest {

    private static final int CASES = 1_000;

    private final KnowledgeBase knowledge = TestKnowledge.knowledge();
    private final Random random = new Random(20261122);

    @Test
    void drools_and_plain_java_conclude_the_same_from_random_evidence() {
        PlainJavaEngine plain = new PlainJavaEngine(knowledge);
        try (InferenceEngine drools =
                new RuleBaseCompiler(TestKnowledge.RULES, TestKnowledge.RULE_BASE).engine(knowledge)) {
            assertThat(drools.ruleCount()).isEqualTo(plain.ruleCount());

            for (int i = 0; i < CASES; i++) {
                List<Evidence> evidence = randomEvidence();
                Conclusions expected = plain.infer(evidence);
                Conclusions concluded = drools.infer(evidence);

                assertThat(concluded.findings()).isEqualTo(expected.findings());
                assertThat(concluded.supports()).isEqualTo(expected.supports());
                assertThat(concluded.answers()).isEqualTo(expected.answers());
            }
        }
    }

    private List<Evidence> randomEvidence() {
        List<EvidenceDefinition> definitions =
                new ArrayList<>(knowledge.vocabulary().values());
        List<Evidence> evidence = new ArrayList<>();
        for (EvidenceDefinition definition : definitions) {
            for (Subject subject : subjects(definition.kind())) {
                if (random.nextInt(3) == 0) {
                    evidence.add(new Evidence(
                            definition.key(), subject, value(definition), definition.unit(), Source.PROBE, null));
                }
            }
        }
        return evidence;
    }

    private List<Subject> subjects(SubjectKind kind) {
        return kind == SubjectKind.SERVER || kind == SubjectKind.MAILBOX
                ? List.of(new Subject(kind, "one.contoso.com"), new Subject(kind, "two.contoso.com"))
                : List.of(Subject.unnamed(kind));
    }

    private Value value(EvidenceDefinition definition) {
        if (random.nextInt(10) == 0) {
            return new Value.Nothing();
        }
        List<String> choices = List.copyOf(definition.choices().keySet());
        return switch (definition.type()) {
            case BOOLEAN -> new Value.Flag(random.nextBoolean());
            case NUMBER ->
                new Value.Quantity(List.of(0.0, 1.0, 5.0, 10.0, 401.0, 500.0, 503.0, 1000.0, 8500.0, 900_000.0)
                        .get(random.nextInt(10)));
            case TEXT ->
                new Value.Text(List.of(
                                "https://10.0.0.5/mapi",
                                "https://mail.contoso.com/mapi",
                                "mail.contoso.com",
                                "in.contoso.com",
                                "503.2",
                                "401.1")
                        .get(random.nextInt(6)));
            case CHOICE -> new Value.Text(choices.get(random.nextInt(choices.size())));
            case LIST ->
                new Value.Items(
                        choices.isEmpty()
                                ? List.of("mail.contoso.com", "*.contoso.com").subList(0, 1 + random.nextInt(2))
                                : choices.subList(0, random.nextInt(choices.size() + 1)));
            case TIME ->
                new Value.Moment(Instant.parse("2026-11-22T09:00:00Z").plusSeconds(random.nextInt(10_000_000)));
            case VERSION ->
                new Value.Version(BuildNumber.parse("15.%d.%d".formatted(random.nextInt(3), random.nextInt(5_000)))
                        .orElseThrow());
        };
    }
}
