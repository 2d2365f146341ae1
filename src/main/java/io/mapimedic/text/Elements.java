package io.mapimedic.text;

import io.mapimedic.knowledge.Cues;
import io.mapimedic.knowledge.Language;
import io.mapimedic.knowledge.Phrasebook;
import io.mapimedic.knowledge.Wording;
import io.mapimedic.knowledge.Wording.Part;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Numbers the elements of all phrases of one language, and teaches the lexicon their words. */
final class Elements {

    /** Elements that no words stand for; they are looked for in another way. */
    enum Slot {
        NUMBER,
        /** Of HTTP, with a sub-status of IIS perhaps. */
        STATUS,
        VERSION,
        NAME
    }

    private final Phrasebook phrasebook;
    private final Language language;
    private final Lexicon lexicon;
    private final Map<Part, Integer> numbers = new HashMap<>();
    private final Map<Slot, Integer> slots = new EnumMap<>(Slot.class);
    private final Map<Cues.Kind, Integer> cues = new EnumMap<>(Cues.Kind.class);

    Elements(Phrasebook phrasebook, Language language, Lexicon lexicon) {
        this.phrasebook = phrasebook;
        this.language = language;
        this.lexicon = lexicon;
        for (Cues.Kind kind : Cues.Kind.values()) {
            cues.put(kind, cues.size());
        }
    }

    /** The number of a part of a wording, a new one when it was not seen before. */
    int of(Part part) {
        Integer number = numbers.get(part);
        if (number == null) {
            number = cues.size() + numbers.size();
            numbers.put(part, number);
            teach(part, number);
        }
        return number;
    }

    private void teach(Part part, int number) {
        switch (part.kind()) {
            case WORDS, SEQUENCE -> List.of(part.text().split("\\|")).forEach(words -> lexicon.add(words, number));
            case SYNONYMS -> synonyms(part.text()).forEach(word -> lexicon.add(word, number));
            case SLOT -> slots.put(Slot.valueOf(part.text().toUpperCase(Locale.ROOT)), number);
            case BROKEN -> throw new IllegalArgumentException("The phrases were checked when they were read.");
        }
    }

    private List<String> synonyms(String name) {
        Phrasebook.Synonyms synonyms = phrasebook.synonyms().get(name);
        List<String> words = new ArrayList<>();
        if (synonyms != null) {
            words.addAll(synonyms.words().getOrDefault(language, List.of()));
            words.addAll(synonyms.words().getOrDefault(Language.ANY, List.of()));
        }
        return words;
    }

    List<Integer> of(String wording) {
        return Wording.of(wording).parts().stream().map(this::of).toList();
    }

    Map<Slot, Integer> slots() {
        return slots;
    }

    /** How many there are; their numbers begin with 0. */
    int count() {
        return cues.size() + numbers.size();
    }
}
