package io.mapimedic.interview;

import io.mapimedic.model.Subject;
import org.jspecify.annotations.Nullable;

/** One thing that happened in an interview. It says what somebody did; when, and with what effect, stands in the {@link Event}. */
public sealed interface Change {

    /** The word for it, in the log and in the store. */
    String word();

    /** The interview began. */
    record Started(Setting setting, Report report) implements Change {
        @Override
        public String word() {
            return "started";
        }
    }

    /** A question was answered, for the first time or again. */
    record Answered(Answer answer) implements Change {
        @Override
        public String word() {
            return "answered";
        }
    }

    /**
     * An answer was taken back.
     *
     * @param subject whom the answer was about; null takes back all answers to the question
     */
    record TakenBack(String question, @Nullable Subject subject) implements Change {
        @Override
        public String word() {
            return "taken-back";
        }
    }

    /** Output or more facts came. */
    record Reported(Report report) implements Change {
        @Override
        public String word() {
            return "reported";
        }
    }

    /** A step was carried out. */
    record Tried(Trial trial) implements Change {
        @Override
        public String word() {
            return "tried";
        }
    }

    /** The interview ended. */
    record Closed(Outcome outcome) implements Change {
        @Override
        public String word() {
            return "closed";
        }
    }

    /** The end was taken back. */
    record Reopened() implements Change {
        @Override
        public String word() {
            return "reopened";
        }
    }
}
