package io.mapimedic.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import io.mapimedic.diagnosis.Context.Audience;
import io.mapimedic.diagnosis.Context.Mode;
import io.mapimedic.knowledge.Respondent;
import io.mapimedic.model.Observation;
import io.mapimedic.model.Source;
import io.mapimedic.model.Subject;
import io.mapimedic.model.SubjectKind;
import io.mapimedic.ranking.NextQuestion;
import io.mapimedic.testsupport.TestKnowledge;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What is asked next when an answer is "I do not know", and who is asked. */
class QuestionPlanTest {

    private static final Instant NOW = Instant.parse("2026-11-22T09:00:00Z");

    @Test
    void the_guided_mode_begins_with_the_first_question_of_the_tree() {
        assertThat(ask(Audience.ADMIN, Mode.GUIDED, Set.of()).definition().key())
                .isEqualTo("organization.mapi-http-enabled");
    }

    @Test
    void the_guided_mode_asks_something_else_where_nobody_knows_the_answer() {
        NextQuestion question = ask(Audience.ADMIN, Mode.GUIDED, Set.of("organization.mapi-http-enabled"));

        assertThat(question.definition().key()).isNotEqualTo("organization.mapi-http-enabled");
    }

    @Test
    void an_end_user_is_asked_what_a_user_can_answer_in_both_modes() {
        assertThat(ask(Audience.ENDUSER, Mode.GUIDED, Set.of()).definition().answeredBy())
                .isEqualTo(Respondent.USER);
        assertThat(ask(Audience.ENDUSER, Mode.ADAPTIVE, Set.of()).definition().answeredBy())
                .isEqualTo(Respondent.USER);
    }

    @Test
    void what_a_log_tells_people_are_not_asked() {
        Observation nobodyFails = new Observation(
                "server.mapi-failing-client-share",
                new Subject(SubjectKind.SERVER, "EX01"),
                0,
                "%",
                Source.PROBE,
                NOW,
                "iis.log");

        assertThat(interview(List.of())).contains("client.only-specific-clients-affected");
        assertThat(interview(List.of(nobodyFails))).doesNotContain("client.only-specific-clients-affected");
    }

    /** All keys that are asked of somebody who never knows the answer. */
    private static List<String> interview(List<Observation> known) {
        Set<String> notKnown = new LinkedHashSet<>();
        while (true) {
            Diagnosis diagnosis = TestKnowledge.troubleshooter()
                    .diagnose(known, List.of(), new Context(Audience.ADMIN, null, Mode.ADAPTIVE, NOW, notKnown));
            if (diagnosis.nextQuestion() == null) {
                return List.copyOf(notKnown);
            }
            notKnown.add(diagnosis.nextQuestion().definition().key());
        }
    }

    private static NextQuestion ask(Audience audience, Mode mode, Set<String> notKnown) {
        Diagnosis diagnosis = TestKnowledge.troubleshooter()
                .diagnose(List.of(), List.of(), new Context(audience, null, mode, NOW, notKnown));
        assertThat(diagnosis.nextQuestion()).isNotNull();
        return diagnosis.nextQuestion();
    }
}
