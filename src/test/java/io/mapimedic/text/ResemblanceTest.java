package io.mapimedic.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.mapimedic.knowledge.KnowledgeBase;
import io.mapimedic.knowledge.Phrasebook.SaidOf;
import io.mapimedic.model.Likeness;
import io.mapimedic.testsupport.TestKnowledge;
import io.mapimedic.text.lucene.LuceneWords;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ResemblanceTest {

    private static final KnowledgeBase KNOWLEDGE = TestKnowledge.knowledge();

    private static final Resemblance RESEMBLANCE = new Resemblance(KNOWLEDGE, new LuceneWords());

    private static String first(Likeness likeness) {
        return likeness.causes().entrySet().stream()
                .max(Comparator.comparingDouble((Map.Entry<String, Likeness.Words> one) ->
                                one.getValue().logOdds())
                        .thenComparing(Map.Entry::getKey))
                .map(Map.Entry::getKey)
                .orElse("nothing");
    }

    @Test
    void a_description_in_other_words_resembles_its_cause() {
        assertThat(first(RESEMBLANCE.of("The firewall drops connections that idle for an hour, session timeout", "")))
                .isEqualTo("network.firewall-idle-timeout-short");
        assertThat(first(RESEMBLANCE.of("maybe the intermediate certificate of the chain was not installed", "")))
                .isEqualTo("certificate.intermediate-missing");
    }

    @Test
    void words_of_a_pasted_text_lead_to_what_it_turned_out_to_be() {
        String text = "The gizmotron hums since the move to the flugelbinder.";
        KnowledgeBase taught = TestKnowledge.taughtBy(
                List.of(new SaidOf("server.mailbox-quarantined", List.of(text), "pastes/x.yaml", 1)), KNOWLEDGE);

        assertThat(RESEMBLANCE.of(text, "").causes()).doesNotContainKey("server.mailbox-quarantined");
        assertThat(first(new Resemblance(taught, new LuceneWords()).of(text, "")))
                .isEqualTo("server.mailbox-quarantined");
    }

    @Test
    void the_words_in_common_stand_as_they_were_written() {
        Likeness likeness = RESEMBLANCE.of("The Mailbox was QUARANTINED", "");

        assertThat(likeness.causes().get("server.mailbox-quarantined").inCommon())
                .contains("QUARANTINED")
                .hasSizeLessThanOrEqualTo(5);
    }

    @Test
    void what_is_said_of_any_trouble_says_nothing() {
        assertThat(RESEMBLANCE
                        .of("Please help, it is urgent, Outlook does not work since Monday", "")
                        .isNone())
                .isTrue();
        assertThat(RESEMBLANCE.of("", "").isNone()).isTrue();
        assertThat(RESEMBLANCE.of("#!?%&", "").isNone()).isTrue();
    }

    @Test
    void codes_that_are_not_there_say_nothing() {
        assertThat(RESEMBLANCE.of("no cD or sD2 in the log", "").causes().values().stream()
                        .flatMap(words -> words.inCommon().stream()))
                .doesNotContain("cD", "sD2");
        assertThat(RESEMBLANCE.of("the log shows cD or sD", "").causes().values().stream()
                        .flatMap(words -> words.inCommon().stream()))
                .contains("cD");
    }

    @Test
    void output_alone_says_nothing() {
        assertThat(RESEMBLANCE
                        .of("on the server:", "ExtendedProtectionTokenChecking Require")
                        .isNone())
                .isTrue();
        assertThat(RESEMBLANCE
                        .of("they are prompted", "ExtendedProtectionTokenChecking Require")
                        .isNone())
                .isFalse();
    }

    @Test
    void a_text_about_another_field_names_it() {
        Likeness transport = RESEMBLANCE.of("Messages stay in the submission queue, the NDR says 5.7.1 relay", "");
        Likeness ours = RESEMBLANCE.of("The certificate has expired and Outlook shows a warning", "");

        assertThat(transport.area()).isEqualTo("Messages are not delivered between servers");
        assertThat(transport.beyond()).isGreaterThan(ours.beyond());
        assertThat(ours.area()).isNull();
    }

    @Test
    void a_longer_text_does_not_say_more_because_it_is_longer() {
        String sentence = "The mailbox was quarantined. ";

        assertThat(RESEMBLANCE.of(sentence.repeat(200), "")).isEqualTo(RESEMBLANCE.of(sentence, ""));
    }

    @Test
    void hostile_texts_end_soon_and_weigh_finitely() {
        Likeness likeness = RESEMBLANCE.of("a=b ".repeat(300_000) + "quarantined", "x\u0000\uD800 ".repeat(10_000));

        assertThat(likeness.causes().values())
                .allMatch(words -> Double.isFinite(words.logOdds()) && words.logOdds() > 0);
        assertThat(likeness.beyond()).isFinite();
    }
}
