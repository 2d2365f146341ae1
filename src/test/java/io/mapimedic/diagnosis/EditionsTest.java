package io.mapimedic.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import io.mapimedic.knowledge.Applicability;
import io.mapimedic.model.BuildNumber;
import io.mapimedic.model.Evidence;
import io.mapimedic.model.Source;
import io.mapimedic.model.Subject;
import io.mapimedic.model.SubjectKind;
import io.mapimedic.model.Value;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which Exchange versions a case can be about. */
class EditionsTest {

    private static final Subject EX01 = new Subject(SubjectKind.SERVER, "EX01");
    private static final Subject EX02 = new Subject(SubjectKind.SERVER, "EX02");

    @Test
    void without_any_word_about_it_every_version_is_possible() {
        assertThat(editions(null).possible()).containsExactlyInAnyOrder("2013", "2016", "2019", "se", "online");
    }

    @Test
    void what_was_stated_counts_more_than_what_is_seen() {
        assertThat(editions("2016", version(EX01, "15.2.1748.24")).possible()).containsExactly("2016");
    }

    @ParameterizedTest
    @CsvSource({
        "15.0.1497.48, 2013",
        "15.1.2507.39, 2016",
        "15.2.1748.24, 2019",
        "15.2.2561.99, 2019",
        "15.2.2562.17, se"
    })
    void the_build_tells_the_version(String build, String edition) {
        assertThat(editions(null, version(EX01, build), online(false)).possible())
                .containsExactly(edition);
    }

    @Test
    void a_server_says_nothing_about_where_mailboxes_are() {
        assertThat(editions(null, version(EX01, "15.2.1748.24")).possible())
                .containsExactlyInAnyOrder("2019", "online");
    }

    @Test
    void a_mailbox_in_exchange_online_leaves_servers_out_unless_one_was_looked_at() {
        assertThat(editions(null, online(true)).possible()).containsExactly("online");
        assertThat(editions(null, online(true), version(EX01, "15.1.2507.39")).possible())
                .containsExactlyInAnyOrder("2016", "online");
    }

    @Test
    void of_two_servers_only_the_one_with_the_version_can_have_the_fault() {
        Editions editions = editions(null, version(EX01, "15.0.1497.48"), version(EX02, "15.2.1748.24"));

        Applicability only = Applicability.ofExchange(List.of("2013"));
        assertThat(editions.allow(only, EX01)).isTrue();
        assertThat(editions.allow(only, EX02)).isFalse();
        assertThat(editions.allow(only, new Subject(SubjectKind.SERVER, "EX03")))
                .as("nobody said which version it is")
                .isTrue();
    }

    private static Editions editions(@Nullable String stated, Evidence... evidence) {
        Context context = new Context(
                Context.Audience.ADMIN, stated, Context.Mode.ADAPTIVE, Instant.parse("2026-11-22T09:00:00Z"));
        return new Editions(context, List.of(evidence));
    }

    private static Evidence version(Subject server, String build) {
        Value value = new Value.Version(BuildNumber.parse(build).orElseThrow());
        return new Evidence("server.exchange-version", server, value, null, Source.PROBE, null);
    }

    private static Evidence online(boolean isOnline) {
        Subject mailbox = new Subject(SubjectKind.MAILBOX, "anna@contoso.com");
        return new Evidence("mailbox.in-exchange-online", mailbox, new Value.Flag(isOnline), null, Source.FORM, null);
    }
}
