package io.mapimedic.text;

import io.mapimedic.knowledge.Cause;
import io.mapimedic.knowledge.EvidenceDefinition;
import io.mapimedic.knowledge.Indicator;
import io.mapimedic.knowledge.KnowledgeBase;
import io.mapimedic.knowledge.Language;
import io.mapimedic.knowledge.Phrase;
import io.mapimedic.knowledge.Phrasebook.Area;
import io.mapimedic.knowledge.Phrasebook.SaidOf;
import io.mapimedic.knowledge.Reference;
import io.mapimedic.knowledge.Remediation;
import io.mapimedic.model.WeightOfEvidence;
import io.mapimedic.text.Tokens.Token;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The words with which the knowledge describes a cause, each with how much it counts: its title and meaning most, then what speaks for it
 * by how strongly, then what is done about it, and what people pasted who had it. How often a word counts is a judgement; halving or doubling any of them changes little.
 */
final class Descriptions {

    private static final double TITLE = 3;
    private static final double SAID = 1.5;
    private static final double MEANING = 2;
    private static final double ID = 1;
    private static final double SIGHT = 1.5;
    private static final double WHY = 0.5;
    private static final double QUESTION = 0.5;
    private static final double NAMES = 0.3;
    private static final double WORDING = 0.1;
    private static final double REMEDY = 1;
    private static final double SOURCE = 0.5;
    private static final double AREA = 4;
    /** A whole text has many words that are of no cause. */
    private static final double PASTED = 0.15;

    private static final Pattern PLACEHOLDER = Pattern.compile("[{<][^}>]*+[}>]");

    /** A clear weight counts whole, weaker ones less. */
    private static final double CLEAR = WeightOfEvidence.FOR.logarithm();

    private final KnowledgeBase knowledge;
    private final Tokens tokens;
    private final Map<String, List<Phrase>> phrases;
    private final Map<String, List<String>> said;
    private final Map<String, List<String>> pasted;
    /** Words of the findings, by id: many causes share a finding, and its words are the same for all of them. */
    private final Map<String, Map<String, Double>> findings = new HashMap<>();
    /** By text: findings share what they look at, and so its wordings; two of three texts come again. */
    private final Map<String, List<String>> forms = new HashMap<>();

    Descriptions(KnowledgeBase knowledge, Tokens tokens) {
        this.knowledge = knowledge;
        this.tokens = tokens;
        this.phrases = knowledge.phrasebook().phrases().stream().collect(Collectors.groupingBy(Phrase::key));
        this.said = texts(knowledge.phrasebook().saidOf());
        this.pasted = texts(knowledge.phrasebook().pastes());
    }

    private static Map<String, List<String>> texts(List<SaidOf> said) {
        Map<String, List<String>> texts = new HashMap<>();
        said.forEach(one ->
                texts.computeIfAbsent(one.cause(), id -> new ArrayList<>()).addAll(one.texts()));
        return texts;
    }

    /** Words of a cause, by how much they count. */
    Map<String, Double> of(Cause cause) {
        Map<String, Double> words = new HashMap<>();
        add(words, cause.id().replace('.', ' ').replace('-', ' '), ID);
        add(words, cause.title(), TITLE);
        add(words, cause.meaning(), MEANING);
        said.getOrDefault(cause.id(), List.of()).forEach(text -> add(words, text, SAID));
        pasted.getOrDefault(cause.id(), List.of()).forEach(text -> add(words, text, PASTED));
        cause.whenPresent().forEach((finding, weight) -> {
            Indicator indicator = knowledge.indicators().get(finding);
            if (indicator != null && weight.logarithm() > 0) {
                double counts = cause.confirmedBy().contains(finding) ? SIGHT : Math.min(1, weight.logarithm() / CLEAR);
                findings.computeIfAbsent(finding, id -> of(indicator))
                        .forEach((word, weighs) -> words.merge(word, weighs * counts, Double::sum));
            }
        });
        for (Remediation remediation : knowledge.remediations().values()) {
            if (remediation.fixes().containsKey(cause.id())) {
                add(words, remediation.title(), REMEDY);
            }
        }
        cause.sources().stream()
                .map(knowledge.references()::get)
                .filter(Objects::nonNull)
                .map(Reference::title)
                .forEach(title -> add(words, title, SOURCE));
        return words;
    }

    /** Words of an area that the knowledge has no causes of. */
    Map<String, Double> of(Area area) {
        Map<String, Double> words = new HashMap<>();
        add(words, area.title(), AREA);
        area.texts().forEach(text -> add(words, text, AREA));
        return words;
    }

    private Map<String, Double> of(Indicator indicator) {
        Map<String, Double> words = new HashMap<>();
        add(words, indicator.title(), 1);
        add(words, indicator.why(), WHY);
        for (String key : indicator.detection().evidence()) {
            EvidenceDefinition definition = knowledge.definition(key);
            if (definition == null) {
                continue;
            }
            String help = Objects.requireNonNullElse(definition.help(), "");
            add(words, definition.title() + " " + definition.ask() + " " + help, QUESTION);
            add(words, Objects.requireNonNullElse(definition.command(), ""), NAMES);
            definition.readFrom().forEach(name -> add(words, name, NAMES));
            phrases.getOrDefault(key, List.of()).forEach(phrase -> add(words, phrase));
        }
        return words;
    }

    private void add(Map<String, Double> words, Phrase phrase) {
        for (Map.Entry<Language, List<String>> wordings : phrase.wordings().entrySet()) {
            Set<String> once = new HashSet<>(wordings.getValue());
            once.forEach(wording -> add(words, PLACEHOLDER.matcher(wording).replaceAll(" "), WORDING));
        }
    }

    private void add(Map<String, Double> words, String text, double weight) {
        forms.computeIfAbsent(text, this::forms).forEach(form -> words.merge(form, weight, Double::sum));
    }

    private List<String> forms(String text) {
        return tokens.of(text).stream().map(Token::form).toList();
    }
}
