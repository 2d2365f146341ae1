package io.mapimedic.text;

import io.mapimedic.knowledge.EvidenceDefinition;
import io.mapimedic.model.Subject;
import io.mapimedic.text.QuotedName.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds what programs printed within sentences: a name that the vocabulary reads, and its value beside it.
 *
 * <pre>
 * The mapi vdir has IISAuthenticationMethods : {} since Monday.
 * SSLOffloading (Get-OutlookAnywhere) : True
 * Stopped  MSExchangeRPC
 * EX02  TLS 1.2 Server Enabled=0, TLS 1.0 Server Enabled=1
 * </pre>
 */
final class Quotes {

    private static final double SURE = 0.9;
    private static final double DOUBTFUL = 0.4;
    private static final int MOST = 30;
    private static final int NEAR = 30;
    private static final Pattern NAME = Pattern.compile("(?<![\\w$.])-?(?<name>[A-Za-z][A-Za-z0-9]{3,60})(?![\\w])");
    private static final Pattern SITE = Pattern.compile("(?i)Default Web Site|Exchange Back End");
    private static final Pattern STATE_BEFORE = Pattern.compile(
            "(?i)(?:^|[\\n|,;>])[ \\t]{0,20}(?<state>Stopped|Running|Beendet|Wird ausgeführt)[ \\t]{1,40}\"?$");

    private final QuotedNames names;

    Quotes(Map<String, EvidenceDefinition> vocabulary) {
        this.names = new QuotedNames(vocabulary.values());
    }

    /** What is quoted in a sentence, in its order. */
    List<Mention> in(String text, Sentence sentence, Line line) {
        List<Mention> found = new ArrayList<>();
        for (Pattern pattern : List.of(NAME, SITE)) {
            Matcher name = pattern.matcher(text).region(sentence.begin(), sentence.end());
            for (int tried = 0; tried < MOST && name.find(); ) {
                String word = pattern == NAME ? name.group("name") : name.group();
                List<QuotedName> candidates = names.of(word);
                if (!candidates.isEmpty()) {
                    tried++;
                    boolean isParameter = text.charAt(name.start()) == '-';
                    mention(text, sentence, line, name.start(), name.end(), word, candidates, isParameter)
                            .ifPresent(found::add);
                }
            }
        }
        return found;
    }

    private static Optional<Mention> mention(
            String text,
            Sentence sentence,
            Line line,
            int begin,
            int end,
            String word,
            List<QuotedName> candidates,
            boolean isParameter) {
        String before = text.substring(sentence.begin(), begin);
        Optional<EvidenceDefinition> key = QuotedOwner.of(
                candidates,
                word,
                text.substring(clause(text, sentence.begin(), begin), endOfClause(text, end, sentence.end())),
                before,
                text.substring(sentence.begin(), sentence.end()));
        if (key.isEmpty()) {
            return Optional.empty();
        }
        QuotedName name = candidates.stream()
                .filter(candidate -> candidate.definition().equals(key.get()))
                .findFirst()
                .orElseThrow();
        boolean isOperand = isParameter || name.kind() == Kind.STATE;
        String following = text.substring(end, Math.min(sentence.end(), end + NEAR));
        if (QuotedTone.isInCommand(before, following, isOperand)) {
            return Optional.of(inCommand(key.get(), text, begin, end + following.length()));
        }
        Optional<QuotedValue> value =
                QuotedValue.behind(name, text, end, sentence.end()).or(() -> stateBefore(name, before, end));
        return value.map(it -> {
            boolean isBefore = it.end() == end;
            String clause = isBefore ? "" : text.substring(clause(text, sentence.begin(), begin), begin);
            String rest = text.substring(it.end(), Math.max(it.end(), sentence.end()));
            Optional<String> doubt = QuotedTone.doubt(clause, it, rest, sentence.isQuestion());
            return new Mention(
                    key.get().key(),
                    Subjects.of(key.get().kind(), text, line),
                    it.value(),
                    null,
                    begin,
                    it.end(),
                    text.substring(begin, it.end()),
                    false,
                    doubt.isPresent() ? DOUBTFUL : SURE,
                    "'%s' is what a program prints. %s"
                            .formatted(word, doubt.orElse(""))
                            .strip());
        });
    }

    /** It says nothing, and words there say nothing either. */
    private static Mention inCommand(EvidenceDefinition key, String text, int begin, int end) {
        return new Mention(
                key.key(),
                Subject.unnamed(key.kind()),
                null,
                null,
                begin,
                end,
                text.substring(begin, end),
                false,
                0,
                "It is part of a command.");
    }

    /** {@code Stopped  MSExchangeRPC}: a row of a table whose header is missing. */
    private static Optional<QuotedValue> stateBefore(QuotedName name, String before, int end) {
        Matcher state = STATE_BEFORE.matcher(before.substring(Math.max(0, before.length() - 80)));
        return name.kind() == Kind.STATE && state.find()
                ? Optional.ofNullable(QuotedValue.before(name, state.group("state"), end))
                : Optional.empty();
    }

    private static int clause(String text, int from, int at) {
        int begin = at;
        while (begin > from && !isBorder(text, begin - 1)) {
            begin--;
        }
        return begin;
    }

    private static int endOfClause(String text, int at, int to) {
        int end = at;
        while (end < to && !isBorder(text, end)) {
            end++;
        }
        return end;
    }

    /** Where a clause ends. A colon is none of it, because it may stand between the name and the value. */
    private static boolean isBorder(String text, int at) {
        char c = text.charAt(at);
        boolean isDash = (c == '-' || c == '–')
                && at > 0
                && text.charAt(at - 1) == ' '
                && at + 1 < text.length()
                && text.charAt(at + 1) == ' ';
        return ",;(\n!?|".indexOf(c) >= 0 || isDash;
    }
}
