package io.mapimedic.adapter.rest.request;

import static org.assertj.core.api.Assertions.assertThat;

import io.mapimedic.adapter.rest.problem.FieldProblem;
import io.mapimedic.adapter.rest.request.DiagnosisRequest.Trial;
import io.mapimedic.model.Attempt;
import io.mapimedic.model.Subject;
import io.mapimedic.model.SubjectKind;
import io.mapimedic.testsupport.TestKnowledge;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a request says was tried, held against the remediations that there are. */
class TrialChecksTest {

    private static final String ENABLE = "protocol.enable-organization";

    private final TrialChecks checks = new TrialChecks(TestKnowledge.knowledge());

    @Test
    void a_known_remediation_becomes_an_attempt_on_what_it_repairs() {
        assertThat(checks.attempts(List.of(new Trial(ENABLE, null, "helped-partly"))))
                .containsExactly(
                        new Attempt(ENABLE, Subject.unnamed(SubjectKind.ORGANIZATION), Attempt.Result.HELPED_PARTLY));
        assertThat(checks.problems()).isEmpty();
    }

    @Test
    void a_misspelt_remediation_is_named_with_its_place_and_the_nearest_one() {
        assertThat(checks.attempts(List.of(new Trial("protocol.enable-organisation", null, "did-not-help"))))
                .isEmpty();
        assertThat(checks.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.field()).isEqualTo("$.tried[0].remediation");
            assertThat(problem.remedy()).contains(ENABLE);
        });
    }

    @Test
    void a_subject_of_another_kind_is_refused() {
        checks.attempts(List.of(new Trial(ENABLE, "server:EX01", "did-not-help")));

        assertThat(checks.problems()).extracting(FieldProblem::field).containsExactly("$.tried[0].subject");
    }
}
