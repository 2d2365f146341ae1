package io.mapimedic.evaluation;

import io.mapimedic.diagnosis.Troubleshooter;
import io.mapimedic.knowledge.Phrasebook.SaidOf;
import io.mapimedic.testsupport.TestKnowledge;
import io.mapimedic.text.PhraseTextReader;
import io.mapimedic.text.lucene.LuceneWords;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Programs that have not seen a paste. The knowledge takes words from all known pastes, so that one is judged by a program that learned
 * from the others: they are divided into {@value #PARTS} parts, and for each of them there is a program that learned from the other parts only.
 */
final class Unseen {

    private static final int PARTS = 5;

    private final Map<String, Integer> parts = new HashMap<>();
    private final List<Troubleshooter> withoutPart;

    Unseen() {
        List<SaidOf> all = TestKnowledge.knowledge().phrasebook().pastes();
        for (int i = 0; i < all.size(); i++) {
            parts.put(text(all.get(i)), i % PARTS);
        }
        withoutPart = IntStream.range(0, PARTS)
                .mapToObj(part ->
                        all.stream().filter(one -> parts.get(text(one)) != part).toList())
                .map(others -> TestKnowledge.troubleshooter(new PhraseTextReader(
                        TestKnowledge.taughtBy(others, TestKnowledge.knowledge()), new LuceneWords())))
                .toList();
    }

    /** One that learned nothing from this text. */
    Troubleshooter of(Paste paste) {
        return withoutPart.get(parts.get(paste.paste().strip()));
    }

    private static String text(SaidOf paste) {
        return paste.texts().get(0).strip();
    }
}
