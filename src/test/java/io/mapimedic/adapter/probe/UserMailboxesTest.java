package io.mapimedic.adapter.probe;

import static io.mapimedic.adapter.probe.Probes.reading;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Two mailboxes of one user, seen by asking for the same name on both sides. */
class UserMailboxesTest {

    private static final String ONE = "0c1b8f1e-5b0a-4d7a-9a54-1f64b0a3c3a1";
    private static final String OTHER = "b77e61c9-93f2-4f7c-8c25-6d1b2b7c9d04";

    private static String mailbox(String user, String type, String guid) {
        return """
                [PS] C:\\>Get-Mailbox %s | fl RecipientTypeDetails,ExchangeGuid

                RecipientTypeDetails : %s
                ExchangeGuid         : %s

                """.formatted(user, type, guid);
    }

    private static boolean isInBothPlaces(String text) {
        return reading(text).lines().stream().anyMatch(line -> line.endsWith("mailbox.in-both-places = true"));
    }

    @Test
    void two_user_mailboxes_of_one_name_are_two() {
        assertThat(isInBothPlaces(mailbox("kim", "UserMailbox", ONE) + mailbox("Kim", "UserMailbox", OTHER)))
                .isTrue();
        assertThat(isInBothPlaces(mailbox("-Identity kim", "UserMailbox", ONE) + mailbox("kim", "UserMailbox", OTHER)))
                .isTrue();
    }

    @Test
    void the_same_one_twice_is_one() {
        assertThat(isInBothPlaces(mailbox("kim", "UserMailbox", ONE) + mailbox("kim", "UserMailbox", ONE)))
                .isFalse();
    }

    @Test
    void those_of_two_users_are_compared_with_nothing() {
        assertThat(isInBothPlaces(mailbox("kim", "UserMailbox", ONE) + mailbox("anna", "UserMailbox", OTHER)))
                .isFalse();
    }

    @Test
    void a_mail_user_has_no_mailbox() {
        assertThat(isInBothPlaces(mailbox("kim", "UserMailbox", ONE) + mailbox("kim", "MailUser", OTHER)))
                .isFalse();
    }
}
