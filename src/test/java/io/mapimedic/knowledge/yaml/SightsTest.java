package io.mapimedic.knowledge.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import io.mapimedic.model.WeightOfEvidence;
import io.mapimedic.testsupport.TestKnowledge;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What follows from not seeing a fault in one of the places where it can be seen. */
class SightsTest {

    @ParameterizedTest
    @CsvSource({
        "protocol.mailbox-switched-off, protocol.mailbox-off, STRONGLY_AGAINST",
        "virtual-directory.wrong-url-path, virtual-directory.internal-path-wrong, AGAINST",
        "server.core-service-stopped, server.rpc-service-down, WEAKLY_AGAINST",
    })
    void the_more_sights_a_fault_has_the_less_the_absence_of_one_says(
            String cause, String sight, WeightOfEvidence weight) {
        assertThat(TestKnowledge.knowledge().causes().get(cause).whenAbsent()).containsEntry(sight, weight);
    }
}
