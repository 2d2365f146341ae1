package io.mapimedic.ranking;

import static io.mapimedic.testsupport.SmallCauses.cause;
import static io.mapimedic.testsupport.SmallCauses.present;
import static org.assertj.core.api.Assertions.assertThat;

import io.mapimedic.knowledge.Cause;
import io.mapimedic.knowledge.Impact;
import io.mapimedic.knowledge.Prior;
import io.mapimedic.model.Finding;
import io.mapimedic.model.Source;
import io.mapimedic.model.Subject;
import io.mapimedic.model.SubjectKind;
import io.mapimedic.model.WeightOfEvidence;
import io.mapimedic.testsupport.SmallCauses;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TellingFindingsTest {

    private static final Subject FIRST = new Subject(SubjectKind.SERVER, "EX01");
    private static final Subject SECOND = new Subject(SubjectKind.SERVER, "EX02");
    private static final Subject CLIENT = new Subject(SubjectKind.CLIENT, "PC7");

    private static final Cause CAUSE = cause(
            "a",
            SubjectKind.SERVER,
            Prior.COMMON,
            Impact.MANY,
            Map.of(
                    "hints", WeightOfEvidence.WEAKLY_FOR,
                    "shows", WeightOfEvidence.STRONGLY_FOR,
                    "clears", WeightOfEvidence.AGAINST,
                    "also-clears", WeightOfEvidence.AGAINST),
            List.of());

    private final TellingFindings findings =
            new TellingFindings(new SmallCauses().cause(CAUSE).knowledge());

    @Test
    void all_of_a_cause_are_missing_while_nothing_is_known_the_most_telling_first_and_equal_ones_by_name() {
        assertThat(findings.known(List.of()).missing(CAUSE, FIRST))
                .containsExactly("shows", "also-clears", "clears", "hints");
    }

    @Test
    void what_is_known_of_one_server_is_missing_of_another_one() {
        TellingFindings.Known known = findings.known(List.of(seen("shows", FIRST)));

        assertThat(known.missing(CAUSE, FIRST)).doesNotContain("shows");
        assertThat(known.missing(CAUSE, SECOND)).startsWith("shows");
    }

    @Test
    void what_is_known_of_another_kind_of_thing_is_missing_nowhere() {
        TellingFindings.Known known = findings.known(List.of(seen("shows", CLIENT)));

        assertThat(known.missing(CAUSE, FIRST)).doesNotContain("shows");
        assertThat(known.missing(CAUSE, SECOND)).doesNotContain("shows");
    }

    @Test
    void what_a_server_and_a_client_showed_is_still_missing_of_another_server() {
        TellingFindings.Known known = findings.known(List.of(seen("shows", CLIENT), seen("shows", FIRST)));

        assertThat(known.missing(CAUSE, SECOND)).startsWith("shows");
    }

    @Test
    void a_finding_of_no_cause_and_a_cause_of_no_finding_change_nothing() {
        Cause silent = cause("b", SubjectKind.SERVER, Prior.COMMON);
        TellingFindings.Known known = findings.known(List.of(seen("something-else", FIRST)));

        assertThat(known.missing(CAUSE, FIRST)).hasSize(4);
        assertThat(known.missing(silent, FIRST)).isEmpty();
    }

    private static Finding seen(String id, Subject subject) {
        return present(id, subject, Source.PROBE);
    }
}
