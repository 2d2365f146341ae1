package io.mapimedic.interview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mapimedic.adapter.storage.Database;
import io.mapimedic.adapter.storage.JdbcInterviewStore;
import io.mapimedic.adapter.storage.StorageSettings;
import io.mapimedic.diagnosis.Context;
import io.mapimedic.diagnosis.Context.Audience;
import io.mapimedic.diagnosis.Context.Mode;
import io.mapimedic.diagnosis.Diagnosis;
import io.mapimedic.diagnosis.Generations;
import io.mapimedic.diagnosis.Reading;
import io.mapimedic.diagnosis.Troubleshooter;
import io.mapimedic.interview.Interviews.Repeatable;
import io.mapimedic.knowledge.KnowledgeBase;
import io.mapimedic.model.Attempt;
import io.mapimedic.model.Observation;
import io.mapimedic.model.Source;
import io.mapimedic.model.Subject;
import io.mapimedic.model.SubjectKind;
import io.mapimedic.model.Unrecognised;
import io.mapimedic.report.json.Fingerprint;
import io.mapimedic.testsupport.TestKnowledge;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Interviews on the project's own knowledge, over a database in memory, with a clock that the test turns. */
class InterviewsUseCaseTest {

    private static final String SWITCH = "organization.mapi-http-enabled";
    private static final Instant START = Instant.parse("2026-11-29T08:00:00.123456Z");
    private static final Limits LIMITS = new Limits(Duration.ofDays(30), 4, 2, 10_000, 12_000);
    private static final Subject ORGANIZATION = Subject.unnamed(SubjectKind.ORGANIZATION);

    private final TurnedClock clock = new TurnedClock();
    private Troubleshooter serving = TestKnowledge.troubleshooter();
    private Database database;

    @BeforeEach
    void open() {
        database = new Database(StorageSettings.at("jdbc:h2:mem:" + UUID.randomUUID(), "sa", "", 2));
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void the_state_is_what_the_events_make() {
        Interviews interviews = interviews(Fingerprint::of);
        String id = start(interviews, nothing());
        interviews.change(id, 1, answered(true), request());
        clock.now = clock.now.plusSeconds(60);
        interviews.change(
                id, 2, new Change.Answered(Answer.unknown("client.mapi-http-disabled", null, Source.CHAT)), request());

        Interview interview = interviews.log(id).interview();

        assertThat(interview.revision()).isEqualTo(3);
        assertThat(interview.answers())
                .extracting(given -> given.answer().value())
                .containsExactly(true, null);
        assertThat(interview.context().notKnown()).containsExactly("client.mapi-http-disabled");
        assertThat(interview.context().now()).isEqualTo(Instant.parse("2026-11-29T08:01:00.123Z"));
        assertThat(interview.observations())
                .extracting(Observation::observedAt)
                .containsOnly(START.minusNanos(456_000));
    }

    @Test
    void what_was_read_later_wins_although_neither_has_a_date() {
        Interviews interviews = interviews(Fingerprint::of);
        String id = start(interviews, printed(false));
        clock.now = clock.now.plusSeconds(60);
        interviews.change(id, 1, new Change.Reported(printed(true)), request());

        assertThat(interviews.current(id).diagnosis().evidence())
                .filteredOn(evidence -> evidence.key().equals(SWITCH))
                .extracting(evidence -> evidence.value().toString())
                .containsExactly("yes");
    }

    @Test
    void a_step_counts_as_it_went_the_last_time_and_one_that_helped_has_nothing_against_it() {
        Interviews interviews = interviews(Fingerprint::of);
        String id = start(interviews, nothing());
        interviews.change(id, 1, tried(Trial.Result.DID_NOT_HELP), request());
        assertThat(interviews.log(id).interview().context().tried())
                .containsExactly(
                        new Attempt("protocol.enable-organization", ORGANIZATION, Attempt.Result.DID_NOT_HELP));

        interviews.change(id, 2, tried(Trial.Result.FIXED), request());

        assertThat(interviews.log(id).interview().context().tried()).isEmpty();
        assertThat(interviews.log(id).interview().tried()).hasSize(1);
    }

    @Test
    void an_event_is_never_older_than_the_one_before_whatever_the_clock_says() {
        Interviews interviews = interviews(Fingerprint::of);
        String id = start(interviews, nothing());
        clock.now = START.minusSeconds(3600);

        interviews.change(id, 1, answered(true), request());

        assertThat(interviews.log(id).interview().changedAt()).isEqualTo(START.minusNanos(456_000));
    }

    @Test
    void a_replay_is_identical_as_long_as_the_knowledge_is_the_same() {
        Interviews interviews = interviews(Fingerprint::of);
        String id = start(interviews, printed(false));
        clock.now = clock.now.plus(Duration.ofDays(20));
        interviews.change(id, 1, answered(true), request());
        clock.now = clock.now.plus(Duration.ofDays(20));

        Replay replay = interviews.replay(id);

        assertThat(replay.steps()).extracting(Replay.Step::result).containsOnly(Replay.Result.IDENTICAL);
    }

    @Test
    void a_replay_says_which_events_another_knowledge_answered() {
        Interviews interviews = interviews(Fingerprint::of);
        String id = start(interviews, printed(false));
        assertThat(interviews.current(id).knowledgeChanged()).isFalse();
        serving = new OtherKnowledge();
        assertThat(interviews.current(id).knowledgeChanged()).isTrue();
        interviews.change(id, 1, answered(true), request());

        assertThat(interviews.replay(id).steps())
                .extracting(Replay.Step::result)
                .containsExactly(Replay.Result.NOT_COMPARABLE, Replay.Result.IDENTICAL);
    }

    @Test
    void a_replay_says_when_the_same_knowledge_concludes_otherwise() {
        String id = start(interviews(diagnosis -> "sha256:of-an-older-version"), nothing());

        assertThat(interviews(Fingerprint::of).replay(id).steps())
                .extracting(Replay.Step::result)
                .containsExactly(Replay.Result.DIFFERENT);
    }

    @Test
    void an_interview_expires_some_time_after_its_last_change() {
        Interviews interviews = interviews(Fingerprint::of);
        String id = start(interviews, nothing());
        clock.now = clock.now.plus(Duration.ofDays(29));
        interviews.change(id, 1, answered(true), request());
        clock.now = clock.now.plus(Duration.ofDays(29));
        assertThat(interviews.eraseExpired()).isZero();
        assertThat(interviews.current(id).interview().revision()).isEqualTo(2);

        clock.now = clock.now.plus(Duration.ofDays(1));

        assertThatThrownBy(() -> interviews.current(id)).isInstanceOf(InterviewNotFoundException.class);
        assertThat(interviews.eraseExpired()).isEqualTo(1);
    }

    @Test
    void an_interview_has_so_many_events_and_no_more() {
        Interviews interviews = interviews(Fingerprint::of);
        String id = start(interviews, nothing());
        interviews.change(id, 1, answered(true), request());
        interviews.change(id, 2, answered(false), request());
        interviews.change(id, 3, answered(true), request());

        assertThatThrownBy(() -> interviews.change(id, 4, answered(false), request()))
                .isInstanceOf(InterviewLimitException.class)
                .hasMessageContaining("4 events");
    }

    @Test
    void so_many_interviews_are_open_and_no_more() {
        Interviews interviews = interviews(Fingerprint::of);
        start(interviews, nothing());
        String second = start(interviews, nothing());
        assertThatThrownBy(() -> start(interviews, nothing())).isInstanceOf(InterviewLimitException.class);

        interviews.change(
                second, 1, new Change.Closed(new Outcome(Outcome.Result.ABANDONED, null, null, null)), request());

        assertThat(start(interviews, nothing())).isNotEmpty();
    }

    @Test
    void what_is_kept_of_a_change_and_of_an_interview_is_bounded() {
        Interviews interviews = interviews(Fingerprint::of);
        String id = start(interviews, unread(5_000));

        assertThatThrownBy(() -> interviews.change(id, 1, new Change.Reported(unread(11_000)), request()))
                .hasMessageContaining("10,000 are allowed at once");
        assertThatThrownBy(() -> interviews.change(id, 1, new Change.Reported(unread(9_000)), request()))
                .hasMessageContaining("12,000 in one interview");
        assertThat(interviews.log(id).revision()).isEqualTo(1);
    }

    @Test
    void limits_that_cannot_be_are_named() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Limits(Duration.ZERO, 500, 10, 1, 1))
                .withMessageContaining("mapimedic.interviews.expire-after");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Limits(Duration.ofDays(1), 1, 10, 1, 1))
                .withMessageContaining("mapimedic.interviews.max-events");
    }

    @Test
    void ids_are_long_and_never_the_same() {
        Interviews interviews = interviews(Fingerprint::of);
        String one = start(interviews, nothing());
        String other = start(interviews, nothing());

        assertThat(one).matches("[A-Za-z0-9_-]{27}").isNotEqualTo(other);
    }

    private Interviews interviews(DiagnosisDigest digest) {
        Generations generations = new Generations() {
            @Override
            public Troubleshooter current() {
                return serving;
            }

            @Override
            public Instant loadedAt() {
                return START;
            }

            @Override
            public List<String> problems() {
                return List.of();
            }
        };
        return new Interviews(new JdbcInterviewStore(database), generations, digest, clock, LIMITS);
    }

    private static String start(Interviews interviews, Report report) {
        return interviews
                .start(new Change.Started(new Setting(Audience.ADMIN, null, Mode.ADAPTIVE), report), request())
                .id();
    }

    private static Repeatable request() {
        return new Repeatable(null, 200, state -> new byte[0]);
    }

    private static Report nothing() {
        return new Report(List.of(), List.of(), List.of(), List.of());
    }

    private static Report printed(boolean on) {
        return new Report(
                List.of(),
                List.of(new Observation(SWITCH, null, on, null, Source.PROBE, null, "text line 1")),
                List.of(),
                List.of());
    }

    private static Report unread(int characters) {
        Unrecognised piece = new Unrecognised("text line 1", "x".repeat(200), "It is not understood.", null);
        return new Report(List.of(), List.of(), java.util.Collections.nCopies(characters / 300, piece), List.of());
    }

    private static Change answered(boolean value) {
        return new Change.Answered(new Answer(SWITCH, null, true, value, null, Source.FORM, null));
    }

    private static Change tried(Trial.Result result) {
        return new Change.Tried(new Trial("protocol.enable-organization", ORGANIZATION, result));
    }

    /** The same knowledge under another digest. */
    private static final class OtherKnowledge implements Troubleshooter {

        private final Troubleshooter same = TestKnowledge.troubleshooter();
        private final KnowledgeBase other = new KnowledgeBase(
                "sha256:" + "1".repeat(64),
                new KnowledgeBase.Items(
                        same.knowledge().vocabulary(),
                        same.knowledge().indicators(),
                        same.knowledge().causes(),
                        same.knowledge().remediations(),
                        same.knowledge().references(),
                        same.knowledge().guide(),
                        same.knowledge().decisionTree(),
                        same.knowledge().catalogue(),
                        same.knowledge().phrasebook(),
                        same.knowledge().lifecycles()));

        @Override
        public KnowledgeBase knowledge() {
            return other;
        }

        @Override
        public int ruleCount() {
            return same.ruleCount();
        }

        @Override
        public Diagnosis diagnose(List<Observation> observations, List<Unrecognised> unread, Context context) {
            Diagnosis one = same.diagnose(observations, unread, context);
            return new Diagnosis(
                    one.context(),
                    other,
                    one.reading(),
                    one.findings(),
                    one.hypotheses(),
                    one.remediations(),
                    one.path(),
                    one.beliefs(),
                    one.next());
        }

        @Override
        public Reading read(List<Observation> observations, List<Unrecognised> unread, Context context) {
            return same.read(observations, unread, context);
        }
    }

    private static final class TurnedClock extends Clock {

        private Instant now = START;

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }
}
