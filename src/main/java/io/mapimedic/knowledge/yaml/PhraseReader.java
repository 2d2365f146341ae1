package io.mapimedic.knowledge.yaml;

import io.mapimedic.knowledge.AsideCues;
import io.mapimedic.knowledge.Cues;
import io.mapimedic.knowledge.Language;
import io.mapimedic.knowledge.Phrase;
import io.mapimedic.knowledge.Phrasebook;
import io.mapimedic.knowledge.Phrasebook.Area;
import io.mapimedic.knowledge.Phrasebook.SaidOf;
import io.mapimedic.knowledge.Phrasebook.Synonyms;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads {@code phrases/}: phrases by topic, words said of causes, areas, synonyms, cues, asides; a file is what its fields say, whatever its
 * name. And {@code pastes/}, one text a file.
 */
final class PhraseReader {

    private static final int USUAL_GAP = 6;
    private static final double LARGEST_GAP = 30;
    private static final List<String> JUDGED = List.of("language", "audience", "topic", "fix");
    private static final List<String> JUDGED_AT_TIMES = List.of("acceptable", "also-fine", "source");

    private final List<Phrase> phrases = new ArrayList<>();
    private final Map<String, Synonyms> synonyms = new LinkedHashMap<>();
    private final Map<Language, Map<Cues.Kind, List<String>>> cues = new EnumMap<>(Language.class);
    private final Map<String, Double> limits = new LinkedHashMap<>();
    private final List<SaidOf> saidOf = new ArrayList<>();
    private final List<Area> areas = new ArrayList<>();
    private final Map<AsideCues.Kind, List<String>> asides = new EnumMap<>(AsideCues.Kind.class);

    /** @param pastes the files of {@code pastes/} */
    Phrasebook read(List<YamlMap> files, List<YamlMap> pastes) {
        for (YamlMap file : files) {
            if (file.has("synonyms")) {
                file.maps("synonyms").forEach(this::synonyms);
            } else if (file.has("cues")) {
                cues(file);
            } else if (file.has("said-of")) {
                file.maps("said-of").forEach(this::saidOf);
            } else if (file.has("areas")) {
                file.maps("areas").forEach(this::area);
            } else if (file.has("asides")) {
                asides(file.map("asides"));
            } else {
                file.text("topic");
                file.maps("phrases").forEach(this::phrase);
            }
            file.done();
        }
        return new Phrasebook(
                phrases,
                synonyms,
                new Cues(cues, limits),
                saidOf,
                areas,
                new AsideCues(asides),
                pastes.stream().map(PhraseReader::paste).toList());
    }

    /** Here it teaches words only; what else stands in it is what the program is held against. */
    private static SaidOf paste(YamlMap file) {
        SaidOf paste = new SaidOf(file.text("cause"), List.of(file.text("paste")), file.file(), file.line());
        JUDGED.forEach(file::text);
        JUDGED_AT_TIMES.forEach(file::texts);
        file.optionalText("expect");
        file.done();
        return paste;
    }

    private void saidOf(YamlMap entry) {
        saidOf.add(new SaidOf(entry.text("cause"), required(entry, "texts"), entry.file(), entry.line()));
        entry.done();
    }

    private void area(YamlMap entry) {
        areas.add(new Area(entry.text("title"), required(entry, "texts"), entry.text("turn-to")));
        entry.done();
    }

    private static List<String> required(YamlMap entry, String name) {
        List<String> texts = entry.texts(name);
        if (texts.isEmpty()) {
            entry.complain(name, "at least one text is needed.");
        }
        return texts;
    }

    private void phrase(YamlMap entry) {
        Map<Language, List<String>> wordings = words(entry);
        if (wordings.isEmpty()) {
            entry.complain("en", "a phrase needs wordings under en, de or any.");
        }
        Double within = entry.optionalNumber("within");
        if (within != null && (within < 0 || within > LARGEST_GAP)) {
            entry.complain("within", "'%s' is not from 0 to %d.".formatted(within, (int) LARGEST_GAP));
        }
        Phrase.Sureness sureness = entry.optionalChoice("sureness", Phrase.Sureness.class);
        phrases.add(new Phrase(
                entry.text("key"),
                entry.text("value"),
                entry.optionalText("unit"),
                wordings,
                entry.texts("not-with"),
                sureness == null ? Phrase.Sureness.SURE : sureness,
                flag(entry, "in-order", false),
                within == null ? USUAL_GAP : (int) Math.max(0, Math.min(LARGEST_GAP, within)),
                flag(entry, "not-turns", true),
                entry.texts("source"),
                entry.file(),
                entry.line()));
        entry.done();
    }

    private static boolean flag(YamlMap entry, String name, boolean usual) {
        String text = entry.optionalText(name);
        if (text == null) {
            return usual;
        }
        if (!text.equals("true") && !text.equals("false")) {
            entry.complain(name, "'%s' is neither true nor false.".formatted(text));
        }
        return text.equals("true");
    }

    private void synonyms(YamlMap entry) {
        String name = entry.text("name");
        Synonyms read = new Synonyms(name, words(entry), entry.file(), entry.line());
        if (synonyms.putIfAbsent(name, read) != null) {
            entry.complain("name", "the synonyms '%s' stand twice.".formatted(name));
        }
        entry.done();
    }

    private static Map<Language, List<String>> words(YamlMap entry) {
        Map<Language, List<String>> words = new EnumMap<>(Language.class);
        for (Language language : Language.values()) {
            List<String> texts = entry.texts(language.word());
            if (!texts.isEmpty()) {
                words.put(language, texts);
            }
        }
        return words;
    }

    private void cues(YamlMap file) {
        YamlMap all = file.map("cues");
        for (Language language : List.of(Language.EN, Language.DE)) {
            YamlMap own = all == null ? null : all.map(language.word());
            if (own != null) {
                Map<Cues.Kind, List<String>> words = new EnumMap<>(Cues.Kind.class);
                for (Cues.Kind kind : Cues.Kind.values()) {
                    words.put(kind, own.texts(kind.word()));
                }
                own.done();
                cues.put(language, words);
            }
        }
        if (all != null) {
            all.done();
        }
        limits(file, file.map("assume-from"));
    }

    private void asides(@Nullable YamlMap all) {
        for (Language language : List.of(Language.EN, Language.DE)) {
            YamlMap own = all == null ? null : all.map(language.word());
            if (own != null) {
                for (AsideCues.Kind kind : AsideCues.Kind.values()) {
                    asides.computeIfAbsent(kind, any -> new ArrayList<>()).addAll(own.texts(kind.word()));
                }
                own.done();
            }
        }
        if (all != null) {
            all.done();
        }
    }

    private void limits(YamlMap file, @Nullable YamlMap limits) {
        if (limits == null) {
            return;
        }
        for (String audience : List.of("admin", "helpdesk", "enduser")) {
            Double limit = limits.optionalNumber(audience);
            if (limit != null && (limit < 0 || limit > 1)) {
                file.complain("assume-from", "'%s' is not from 0 to 1.".formatted(limit));
            } else if (limit != null) {
                this.limits.put(audience, limit);
            }
        }
        limits.done();
    }
}
