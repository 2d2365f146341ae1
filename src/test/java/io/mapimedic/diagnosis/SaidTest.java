package io.mapimedic.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import io.mapimedic.model.Observation;
import io.mapimedic.model.Passage;
import io.mapimedic.model.Source;
import io.mapimedic.model.Unrecognised;
import io.mapimedic.text.TextReader;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class SaidTest {

    private static final Unrecognised SENTENCE =
            new Unrecognised("line 1", "It hangs.", "?", null, new Passage("It hangs.", "", 1));

    private static Said said(List<Observation> observations, List<Unrecognised> unread) {
        return Said.of(Sifting.of(observations, unread, TextReader.NONE, Instant.EPOCH), unread);
    }

    private static Observation of(Source source) {
        return new Observation("Get-OrganizationConfig.MapiHttpEnabled", null, false, null, source, null, "line 2");
    }

    @Test
    void sentences_count_with_what_is_shown_beside_them() {
        Said said = said(List.of(of(Source.PROBE)), List.of(SENTENCE));

        assertThat(said.sentences()).contains("It hangs.");
        assertThat(said.shown()).contains("MapiHttpEnabled false");
    }

    @Test
    void the_words_of_a_question_that_was_answered_do_not_count() {
        assertThat(said(List.of(of(Source.FORM)), List.of(SENTENCE)).shown()).isBlank();
    }

    @Test
    void of_a_whole_collection_only_the_sentences_beside_it_count() {
        Unrecognised line = new Unrecognised("web.config line 3", "<handlers/>", "?", null);
        Unrecognised inFile =
                new Unrecognised("log line 1", "text", "?", null, new Passage("text of a log", "log ", 1));

        Said said = said(Collections.nCopies(101, of(Source.PROBE)), List.of(SENTENCE, line, inFile));

        assertThat(said.sentences()).isEqualToIgnoringWhitespace("It hangs.");
        assertThat(said.shown()).isBlank();
    }

    @Test
    void a_long_text_is_cut() {
        Unrecognised endless = new Unrecognised("line 1", "x", "?", null, new Passage("word ".repeat(100_000), "", 1));

        assertThat(said(List.of(), List.of(endless)).sentences()).hasSizeLessThan(20_002);
    }
}
