package io.mapimedic.knowledge;

import io.mapimedic.knowledge.KnowledgeBase.Items;
import io.mapimedic.knowledge.Phrasebook.SaidOf;
import io.mapimedic.knowledge.Wording.Part;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Holds phrases against the vocabulary and against each other. */
final class PhraseChecks {

    private final Items items;
    private final Phrasebook phrasebook;
    private final List<Problem> problems;
    /** Language, key and wording, and where it is claimed. */
    private final Map<String, Phrase> claims = new HashMap<>();

    PhraseChecks(Items items, List<Problem> problems) {
        this.items = items;
        this.phrasebook = items.phrasebook();
        this.problems = problems;
    }

    void check() {
        phrasebook.phrases().forEach(this::phrase);
        phrasebook.synonyms().values().forEach(this::synonyms);
        phrasebook.saidOf().forEach(this::saidOf);
        phrasebook.pastes().forEach(this::saidOf);
    }

    private void saidOf(SaidOf said) {
        if (!items.causes().containsKey(said.cause())) {
            problems.add(new Problem(
                    said.file(),
                    "line " + said.line(),
                    "no cause '%s'.%s"
                            .formatted(
                                    said.cause(),
                                    Suggestion.sentence(
                                            said.cause(), items.causes().keySet()))));
        }
    }

    private void phrase(Phrase phrase) {
        EvidenceDefinition definition = items.vocabulary().get(phrase.key());
        if (definition == null) {
            complain(
                    phrase,
                    "no key '%s'.%s"
                            .formatted(
                                    phrase.key(),
                                    Suggestion.sentence(
                                            phrase.key(), items.vocabulary().keySet())));
        } else {
            value(phrase, definition);
        }
        for (String source : phrase.sources()) {
            if (!items.references().containsKey(source)) {
                complain(
                        phrase,
                        "no reference '%s'.%s"
                                .formatted(
                                        source,
                                        Suggestion.sentence(
                                                source, items.references().keySet())));
            }
        }
        phrase.wordings().forEach((language, wordings) -> wordings.forEach(text -> wording(phrase, language, text)));
        phrase.notWith().forEach(text -> parts(phrase, text));
    }

    private void value(Phrase phrase, EvidenceDefinition definition) {
        String value = phrase.value();
        boolean isSlot = value.startsWith("<");
        boolean fits = switch (definition.type()) {
            case BOOLEAN -> value.equals("true") || value.equals("false");
            case CHOICE -> definition.choices().containsKey(value);
            case LIST -> definition.choices().isEmpty() || definition.choices().containsKey(value);
            case NUMBER ->
                value.equals("<number>") || value.equals("<status>") || value.matches("-?[0-9]{1,9}(\\.[0-9]{1,9})?");
            case VERSION -> value.equals("<version>") || value.matches("[0-9]{1,9}(\\.[0-9]{1,9}){1,3}");
            case TEXT -> !isSlot || !value.equals("<name>");
            case TIME -> false;
        };
        if (!fits) {
            complain(
                    phrase,
                    "'%s' is no value of %s, which is a %s%s."
                            .formatted(
                                    value,
                                    phrase.key(),
                                    definition.type().word(),
                                    definition.choices().isEmpty()
                                            ? ""
                                            : " of "
                                                    + String.join(
                                                            ", ",
                                                            definition.choices().keySet())));
        }
        if (isSlot
                && phrase.wordings().values().stream()
                        .flatMap(List::stream)
                        .anyMatch(wording -> !wording.contains(value))) {
            complain(phrase, "the value is the slot %s, but a wording has none.".formatted(value));
        }
    }

    private void wording(Phrase phrase, Language language, String text) {
        parts(phrase, text);
        String order = phrase.inOrder()
                ? text
                : Arrays.stream(text.split(" ")).sorted().collect(Collectors.joining(" "));
        String claim = language + " " + phrase.key() + " " + order.toLowerCase(Locale.ROOT);
        Phrase other = claims.putIfAbsent(claim, phrase);
        if (other != null) {
            complain(
                    phrase,
                    "'%s' is claimed for %s twice: for '%s' here, for '%s' in %s line %d."
                            .formatted(text, phrase.key(), phrase.value(), other.value(), other.file(), other.line()));
        }
    }

    private void parts(Phrase phrase, String text) {
        List<Part> parts = Wording.of(text).parts();
        if (parts.isEmpty()) {
            complain(phrase, "a wording is empty.");
        }
        Set<String> known = phrasebook.synonyms().keySet();
        for (Part part : parts) {
            if (part.kind() == Wording.Kind.BROKEN) {
                complain(
                        phrase,
                        "'%s' has a bracket or a quotation mark without its end, one beside a |, where only single words may stand (write a second wording), or a slot that is none of %s."
                                .formatted(text, Wording.SLOTS));
            } else if (part.kind() == Wording.Kind.SYNONYMS && !known.contains(part.text())) {
                complain(
                        phrase,
                        "'%s' names no synonyms '%s'.%s"
                                .formatted(text, part.text(), Suggestion.sentence(part.text(), known)));
            }
        }
    }

    private void synonyms(Phrasebook.Synonyms synonyms) {
        synonyms.words().values().stream()
                .flatMap(List::stream)
                .filter(word -> word.isBlank() || word.matches(".*[{}<>\"|].*"))
                .forEach(word -> problems.add(new Problem(
                        synonyms.file(),
                        "line %d, %s".formatted(synonyms.line(), synonyms.name()),
                        "'%s' is no plain word.".formatted(word))));
    }

    private void complain(Phrase phrase, String message) {
        problems.add(new Problem(phrase.file(), "line %d, %s".formatted(phrase.line(), phrase.key()), message));
    }
}
