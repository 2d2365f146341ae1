package io.mapimedic.text;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Tells whether a printed value is told as a fact. What was so, what somebody would like, asks or has set, is none: the value may be
 * another by now.
 */
final class QuotedTone {

    private static final Pattern SETTER = Pattern.compile(
            "(?i)\\b(?:Set|New|Enable|Disable|Add|Update|Remove|Restart)-[A-Za-z]{3,60}|\\breg(?:\\.exe)? add\\b|\\bappcmd(?:\\.exe)? set\\b|\\bsc(?:\\.exe)? config\\b");
    private static final Pattern PAST = Pattern.compile(
            "(?i)(?:^|\\W)(?:was|were|had|before|previously|earlier|originally|formerly|until|used to|vorher|zuvor|davor|früher|damals|war|waren|hatte|hatten|bisher|ursprünglich)(?:\\W|$)");
    private static final Pattern DOUBT = Pattern.compile(
            "(?i)(?:^|\\W)(?:with an?|mit einem|mit einer|should|shouldn't|must|if|whether|would|could|might|may|perhaps|maybe|expected?|want|wanted|recommend(?:ed|s)?|default|for example|e\\.g|suppose|assume|docs?|documentation|unless|instead of|soll|sollte|sollen|muss|müsste|wenn|falls|ob|würde|könnte|kann|vielleicht|eventuell|evtl|empfohlen|empfiehlt|standard|zum Beispiel|z\\. ?B|laut (?:Doku|Microsoft|Artikel|Anleitung)\\w*|angenommen|statt|not|nicht|kein)(?:\\W|$)");
    private static final Pattern ASKED = Pattern.compile(
            "(?i)^\\W*(?:is|are|does|do|did|can|has|have|ist|sind|hat|habt|muss|darf|kann|why|warum|what|was passiert)\\b");
    private static final Pattern ACTION = Pattern.compile(
            "(?i)(?<!\\bis )(?<!\\bist )\\b(?:set|sets|setting|setze|setzen|gesetzt|stellen?|put|change[ds]?|changing|switch(?:ed)?|turn(?:ed)?|enabled?|disabled?|aktiviert|deaktiviert|configured?|toggled|added|adding|restart(?:ed)?|stopped|started|try|tried|run|ran)\\s+(?:\\S+\\s+){0,3}[-\"'`(]?$");
    private static final Pattern UNDONE = Pattern.compile(
            "(?i)\\b(?:changed|set|switched|turned|corrected|fixed|put|restarted|started) (?:it|that|this|them|back|both|to)\\b|\\b(?:geändert|korrigiert|umgestellt|behoben|zurückgestellt)\\b|\\b(?:before|vorher|previously|zuvor|früher|tests?|testing|testweise)\\b");
    private static final Pattern VERB_AFTER = Pattern.compile(
            "(?i)^\\W{0,2}\\s{0,2}(?:gesetzt|gestellt|geändert|umgestellt|setzen|stellen|ändern|umstellen)\\b");
    private static final Pattern COMPARED =
            Pattern.compile("(?i)[\"'})\\s]{0,3}\\s-(?:eq|ne|like|notlike|match|notmatch|in|lt|gt|le|ge)\\b");
    private static final int AFTER = 160;

    private QuotedTone() {}

    /**
     * Whether the name stands in a command that sets or filters by it, from which nothing follows about its value.
     *
     * @param isOperand whether a name behind the command is what it works on, {@code Restart-WebAppPool MSExchange…}
     */
    static boolean isInCommand(String before, String after, boolean isOperand) {
        return isSet(before, isOperand) || COMPARED.matcher(after).lookingAt();
    }

    private static boolean isSet(String before, boolean isOperand) {
        Matcher setter = SETTER.matcher(before);
        int last = -1;
        while (setter.find()) {
            last = setter.end();
        }
        boolean isOver = last < 0 || before.substring(last).matches("(?s).*(?:[;!?]|\\.\\s|\\n|\\bGet-).*");
        return !isOver && (isOperand || before.indexOf(" -", last) >= 0 || before.indexOf(" /v", last) >= 0);
    }

    /**
     * Why it is no fact; empty when it is one.
     *
     * @param clause   what stands before the name, since the last punctuation
     * @param rest     what stands behind the value, to the end of the sentence
     * @param question whether the sentence is one
     */
    static Optional<String> doubt(String clause, QuotedValue value, String rest, boolean question) {
        String after = rest.substring(0, Math.min(rest.length(), AFTER));
        if (value.isPast()
                || PAST.matcher(clause).find()
                || UNDONE.matcher(after).find()) {
            return Optional.of("It is told of the past.");
        }
        if (ACTION.matcher(clause).find()
                || !value.isSign() && VERB_AFTER.matcher(after).find()) {
            return Optional.of("Somebody has set it, which is not seen.");
        }
        if (DOUBT.matcher(clause).find()) {
            return Optional.of("It is said with reserve.");
        }
        boolean isAsked = question
                && (ASKED.matcher(clause).find()
                        || !value.isSign()
                                && after.indexOf(',') < 0
                                && after.indexOf('(') < 0
                                && after.indexOf('.') < 0);
        return isAsked ? Optional.of("It is a question.") : Optional.empty();
    }
}
