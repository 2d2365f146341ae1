package io.mapimedic.adapter.rest;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mapimedic.adapter.rest.problem.ProblemException;
import io.mapimedic.adapter.rest.problem.ProblemKind;
import io.mapimedic.learning.Learned;
import io.mapimedic.learning.LearnedKnowledge;
import java.io.InputStream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;

/** As it is unless the operator wants otherwise. */
class LearningOffTest {

    @Test
    void no_outcome_is_kept_and_the_body_not_even_read() {
        Outcomes outcomes = new Outcomes(null, new Off(), null, null);

        assertThatThrownBy(() -> outcomes.report(InputStream.nullInputStream(), null))
                .asInstanceOf(InstanceOfAssertFactories.type(ProblemException.class))
                .extracting(ProblemException::kind)
                .isEqualTo(ProblemKind.LEARNING_OFF);
    }

    private static final class Off implements LearnedKnowledge {

        @Override
        public boolean isOn() {
            return false;
        }

        @Override
        public Learned learned() {
            return Learned.NOTHING;
        }

        @Override
        public void refresh() {
            throw new AssertionError("There is nothing to look at.");
        }
    }
}
