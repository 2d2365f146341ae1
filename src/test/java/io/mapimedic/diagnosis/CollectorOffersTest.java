package io.mapimedic.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import io.mapimedic.collect.Collection;
import io.mapimedic.collect.Scope;
import io.mapimedic.diagnosis.Context.Audience;
import io.mapimedic.diagnosis.Context.Mode;
import io.mapimedic.model.Observation;
import io.mapimedic.model.Source;
import io.mapimedic.testsupport.TestKnowledge;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** When the answer says that the collector script should run. */
class CollectorOffersTest {

    private static final Instant NOW = Instant.parse("2026-11-29T09:00:00Z");

    private final Troubleshooter troubleshooter = TestKnowledge.troubleshooter();

    /** Outlook cannot connect, and nobody knows anything that a single question asks for. */
    private Diagnosis nobodyKnows(Audience audience, @Nullable String exchange, Mode mode, Set<String> alsoUnknown) {
        Set<String> notKnown = new HashSet<>(alsoUnknown);
        Diagnosis diagnosis = diagnose(new Context(audience, exchange, mode, NOW, notKnown));
        while (diagnosis.nextQuestion() != null) {
            notKnown.add(diagnosis.nextQuestion().definition().key());
            diagnosis = diagnose(new Context(audience, exchange, mode, NOW, notKnown));
        }
        return diagnosis;
    }

    private Diagnosis diagnose(Context context) {
        return troubleshooter.diagnose(List.of(said("client.cannot-connect")), List.of(), context);
    }

    private static Observation said(String key) {
        return new Observation(key, null, true, null, Source.FORM, null, "test");
    }

    private Set<String> keys(Scope scope) {
        return Collection.of(troubleshooter.knowledge()).keys(scope);
    }

    @Test
    void where_nothing_is_likely_and_no_question_pays_the_script_runs_on_a_server_and_on_a_client() {
        CollectorOffer offer =
                nobodyKnows(Audience.ADMIN, null, Mode.ADAPTIVE, Set.of()).collector();

        assertThat(offer).isNotNull();
        assertThat(offer.scopes()).containsExactly(Scope.CLIENT, Scope.SERVER);
        assertThat(offer.open()).isGreaterThan(100);
        assertThat(offer.says()).contains("on an Exchange server and on a client", "changes nothing");
    }

    @Test
    void while_a_question_pays_it_is_asked() {
        Diagnosis diagnosis = diagnose(Context.at(NOW));

        assertThat(diagnosis.nextQuestion()).isNotNull();
        assertThat(diagnosis.collector()).isNull();
    }

    @Test
    void what_was_seen_directly_is_repaired() {
        Observation off =
                new Observation("organization.mapi-http-enabled", null, false, null, Source.PROBE, null, "test");

        assertThat(troubleshooter
                        .diagnose(List.of(off), List.of(), Context.at(NOW))
                        .collector())
                .isNull();
    }

    @Test
    void a_script_that_has_run_is_not_asked_for_again() {
        CollectorOffer offer = nobodyKnows(Audience.ADMIN, null, Mode.ADAPTIVE, keys(Scope.SERVER))
                .collector();

        assertThat(offer).isNotNull();
        assertThat(offer.scopes()).containsExactly(Scope.CLIENT);
        assertThat(offer.says()).contains("run it on a client that has the trouble");
        assertThat(nobodyKnows(Audience.ADMIN, null, Mode.ADAPTIVE, keys(Scope.ALL))
                        .collector())
                .isNull();
    }

    @Test
    void nobody_runs_it_on_a_server_of_exchange_online() {
        CollectorOffer offer =
                nobodyKnows(Audience.ADMIN, "online", Mode.ADAPTIVE, Set.of()).collector();

        assertThat(offer).isNotNull();
        assertThat(offer.scopes()).containsExactly(Scope.CLIENT);
    }

    @Test
    void users_and_who_follows_the_tree_are_not_sent_to_a_script() {
        assertThat(nobodyKnows(Audience.ENDUSER, null, Mode.ADAPTIVE, Set.of()).collector())
                .isNull();
        assertThat(nobodyKnows(Audience.ADMIN, null, Mode.GUIDED, Set.of()).collector())
                .isNull();
    }

    @Test
    void where_nothing_is_wrong_nothing_is_collected() {
        Diagnosis diagnosis = troubleshooter.diagnose(List.of(), List.of(), Context.at(NOW));

        assertThat(diagnosis.collector()).isNull();
    }
}
