package io.mapimedic.report.json;

import io.mapimedic.explanation.KeyChange;
import io.mapimedic.explanation.WhyNot;
import io.mapimedic.knowledge.EvidenceDefinition;
import io.mapimedic.ranking.Hypothesis;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What stands between a cause and the first place. */
public record ObstaclesAnswer(
        @Nullable Believed first,
        List<Missing> unknown,
        @Nullable NotApplicable notApplicable,
        @Nullable ToBeFirst toBeFirst) {

    /** A cause with its probability. */
    public record Believed(String cause, String subject, String title, double probability) {
        static @Nullable Believed of(@Nullable Hypothesis hypothesis) {
            return hypothesis == null
                    ? null
                    : new Believed(
                            hypothesis.cause().id(),
                            hypothesis.subject().toString(),
                            hypothesis.cause().title(),
                            CauseAnswer.rounded(hypothesis.probability(), 4));
        }
    }

    /** A finding that nobody measured, in which state it would speak for the cause, and what would tell. */
    public record Missing(String finding, String title, String when, String weight, boolean sight, List<Ask> ask) {}

    /** A question and the read-only command that answers it. */
    public record Ask(String key, String text, @Nullable String command) {
        static List<Ask> of(List<EvidenceDefinition> definitions) {
            return definitions.stream()
                    .map(one -> new Ask(one.key(), one.ask(), one.command()))
                    .toList();
        }
    }

    /** The version of the case, and those that the remediations of the cause are for. */
    public record NotApplicable(String exchange, List<String> appliesTo) {}

    /** Answers that would put the cause first, or all that could be tried; and which cause is first then. */
    public record ToBeFirst(
            List<Change> changes, boolean reached, @Nullable Believed first) {}

    /** One answer that would be another; {@code from} is null too when nothing is known. */
    public record Change(
            String key,
            String subject,
            boolean known,
            @Nullable Object from,
            @Nullable Object to,
            @Nullable String unit) {
        static Change of(KeyChange change) {
            return new Change(
                    change.definition().key(),
                    change.subject().toString(),
                    change.from() != null,
                    change.from() == null ? null : EvidenceAnswer.value(change.from()),
                    EvidenceAnswer.value(change.to()),
                    change.definition().unit());
        }
    }

    static ObstaclesAnswer of(WhyNot why) {
        WhyNot.Inapplicable inapplicable = why.inapplicable();
        WhyNot.ToBeFirst way = why.toBeFirst();
        return new ObstaclesAnswer(
                Believed.of(why.leader()),
                why.unknown().stream()
                        .map(one -> new Missing(
                                one.indicator().id(),
                                one.indicator().title(),
                                one.state().word(),
                                one.weight().words(),
                                one.isSight(),
                                Ask.of(one.ask())))
                        .toList(),
                inapplicable == null ? null : new NotApplicable(inapplicable.exchange(), inapplicable.appliesTo()),
                way == null
                        ? null
                        : new ToBeFirst(
                                way.changes().stream().map(Change::of).toList(),
                                way.isReached(),
                                Believed.of(way.first())));
    }
}
