package io.mapimedic.learning;

import io.mapimedic.knowledge.KnowledgeBase;
import io.mapimedic.knowledge.Prior;
import io.mapimedic.learning.Outcome.Result;
import io.mapimedic.model.SubjectKind;
import io.mapimedic.testsupport.SmallCauses;
import io.mapimedic.testsupport.SmallRemediation;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/** Outcomes of a test, each of a caller of its own unless said otherwise. */
final class Cases {

    static final Instant START = Instant.parse("2026-11-01T08:00:00Z");

    /** Two causes; "t.both" fixes both, "t.rare-only" one. */
    static final KnowledgeBase KNOWLEDGE = new SmallCauses()
            .cause(SmallCauses.cause("t.common", SubjectKind.SERVER, Prior.COMMON))
            .cause(SmallCauses.cause("t.rare", SubjectKind.SERVER, Prior.RARE))
            .remediation(new SmallRemediation("t.both")
                    .fixes("t.common", 0.8)
                    .fixes("t.rare", 0.5)
                    .build())
            .remediation(
                    new SmallRemediation("t.rare-only").fixes("t.rare", 0.95).build())
            .knowledge();

    private final List<StoredOutcome> outcomes = new ArrayList<>();

    Cases report(int times, String remediation, String cause, Result result) {
        for (int i = 0; i < times; i++) {
            add(remediation, cause, result, List.of(), "caller " + outcomes.size(), 0);
        }
        return this;
    }

    /** So many by one caller, so many a day. */
    Cases reportBy(String caller, int times, int aDay, String remediation, String cause, Result result) {
        for (int i = 0; i < times; i++) {
            add(remediation, cause, result, List.of(), caller, i / aDay);
        }
        return this;
    }

    Cases add(String remediation, String cause, Result result, List<String> tried, String caller, int day) {
        int id = outcomes.size() + 1;
        outcomes.add(new StoredOutcome(
                id,
                new Outcome(
                        "case " + id,
                        remediation,
                        cause,
                        null,
                        result,
                        tried,
                        caller,
                        START.plus(day, ChronoUnit.DAYS).plusMillis(id))));
        return this;
    }

    List<StoredOutcome> outcomes() {
        return outcomes;
    }

    Learned learned() {
        return Learned.of(KNOWLEDGE, outcomes, 20);
    }

    LearnedRate rate(String remediation, String cause) {
        return learned().rates().stream()
                .filter(rate ->
                        rate.remediation().equals(remediation) && rate.cause().equals(cause))
                .findFirst()
                .orElseThrow();
    }

    LearnedPrior prior(String cause) {
        return learned().priors().stream()
                .filter(prior -> prior.cause().equals(cause))
                .findFirst()
                .orElseThrow();
    }
}
