package io.mapimedic.text;

import io.mapimedic.knowledge.EvidenceDefinition;
import io.mapimedic.knowledge.ValueType;
import io.mapimedic.text.QuotedName.Kind;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The value that stands behind a printed name.
 *
 * @param value  as mentions have it: a {@code Boolean}, a {@code Double}, a {@code String}, or a {@code List} of strings
 * @param end    where it ends in the text
 * @param isPast whether the word between says that it was so
 * @param isSign whether a colon, an arrow or a sign of equality stands between, as programs print it
 */
record QuotedValue(Object value, int end, boolean isPast, boolean isSign) {

    private static final int LONGEST = 400;

    private static final Pattern LINK =
            Pattern.compile("(?i)[\"'`´*]{0,2}(?: {0,3}\\((?<aside>[^()\\n]{1,80})\\))?[ \\t]{0,60}"
                    + "(?:(?<sign>:=|:|=>|->|→|==?)|(?<type>REG_(?:DWORD|SZ|QWORD|EXPAND_SZ))"
                    + "|(?<words>(?:(?:is|ist|are|sind|was|were|war|waren|stand|steht|set|auf|to|on|bei|uns|hier|here|now|jetzt|currently|aktuell|derzeit"
                    + "|still|noch|immer|says|say|shows|show|zeigt|sagt|reports|reported|liefert|returns|returned|gives|has|hat|value|wert|state|status|den|the)\\b[ \\t]{1,3}){1,5}))?"
                    + "[ \\t]{0,60}(?:REG_(?:DWORD|SZ)[ \\t]{1,40})?[\"'`´*]{0,2}");
    private static final Pattern WAS = Pattern.compile("(?i)\\b(?:was|were|war|waren|stand|reported|returned)\\b");
    private static final Pattern FLAG = Pattern.compile(
            "(?i)(?<yes>\\$?true|yes|wahr|ja|vrai|0x0*1|1)(?![\\w$-]|[.,]\\w)|(?<no>\\$?false|no|falsch|nein|faux|0x0+|0)(?![\\w$-]|[.,]\\w)");
    private static final Pattern LIST = Pattern.compile("\\{(?<items>[^{}\\n]{0,300})\\}");
    private static final Pattern TOKEN = Pattern.compile("[^\\s,;|()\"'`´<>]{1,200}");
    private static final Pattern STATE = Pattern.compile(
            "(?i)[(\\[]?(?:the |is |are |ist |sind |in state |im Zustand |= )?(?<not>(?:not|nicht) )?(?<state>stopped|running|started|inactive|active|draining|beendet|gestoppt|angehalten"
                    + "|wird ausgeführt|läuft|gestartet|inaktiv|aktiv|arrêté)(?![\\w-])(?<after> (?:not|nicht)\\b)?");
    private static final Map<String, String> STATES = Map.ofEntries(
            Map.entry("stopped", "Stopped"),
            Map.entry("beendet", "Stopped"),
            Map.entry("gestoppt", "Stopped"),
            Map.entry("angehalten", "Stopped"),
            Map.entry("arrêté", "Stopped"),
            Map.entry("running", "Running"),
            Map.entry("wird ausgeführt", "Running"),
            Map.entry("läuft", "Running"),
            Map.entry("started", "Running"),
            Map.entry("gestartet", "Running"),
            Map.entry("inactive", "Inactive"),
            Map.entry("inaktiv", "Inactive"),
            Map.entry("active", "Active"),
            Map.entry("aktiv", "Active"),
            Map.entry("draining", "Draining"));

    /** The value behind the name that ends here; empty when what stands there is none of this key. */
    static Optional<QuotedValue> behind(QuotedName name, String text, int from, int to) {
        int end = Math.min(to, from + LONGEST);
        Matcher link = LINK.matcher(text).region(from, end);
        int at = link.lookingAt() ? link.end() : from;
        boolean isSign = link.lookingAt() && (link.group("sign") != null || link.group("type") != null);
        String words = link.lookingAt() ? link.group("words") : null;
        boolean isPast = words != null && WAS.matcher(words).find();
        if (name.kind() == Kind.STATE) {
            return state(name, text, at, end, isPast, isSign);
        }
        boolean isApart = at > from;
        return isApart ? read(name.definition(), text, at, end, isPast, isSign) : Optional.empty();
    }

    private static Optional<QuotedValue> read(
            EvidenceDefinition definition, String text, int at, int end, boolean isPast, boolean isSign) {
        Matcher list = LIST.matcher(text).region(at, end);
        if (list.lookingAt()) {
            List<String> items = Arrays.stream(list.group("items").split(","))
                    .map(String::strip)
                    .filter(item -> !item.isEmpty())
                    .toList();
            boolean isCut =
                    list.group("items").endsWith("...") || list.group("items").endsWith("…");
            return isCut ? Optional.empty() : Optional.of(new QuotedValue(items, list.end(), isPast, isSign));
        }
        Matcher flag = FLAG.matcher(text).region(at, end);
        boolean isFlag = flag.lookingAt();
        if (definition.type() == ValueType.BOOLEAN) {
            boolean isPlain =
                    isFlag && flag.group().length() > 3 && !flag.group().startsWith("0x");
            return isFlag && (isSign || isPlain)
                    ? Optional.of(new QuotedValue(flag.group("yes") != null, flag.end(), isPast, isSign))
                    : Optional.empty();
        }
        Matcher token = TOKEN.matcher(text).region(at, end);
        if (!token.lookingAt()) {
            return Optional.empty();
        }
        String word = token.group().replaceAll("[.:!?]++$", "");
        Object value = value(definition, word, isSign);
        return value == null
                ? Optional.empty()
                : Optional.of(new QuotedValue(value, token.start() + word.length(), isPast, isSign));
    }

    private static @Nullable Object value(EvidenceDefinition definition, String word, boolean isSign) {
        String plain = word.startsWith("$") ? word.substring(1) : word;
        String mapped = mapped(definition, plain);
        return switch (definition.type()) {
            case CHOICE ->
                definition.choices().keySet().stream()
                        .filter(mapped::equalsIgnoreCase)
                        .findFirst()
                        .orElse(null);
            case NUMBER -> number(mapped);
            case TEXT, VERSION -> isSign && !plain.isEmpty() ? plain : null;
            default -> null;
        };
    }

    /** In our words; the word itself where the vocabulary has no other. */
    private static String mapped(EvidenceDefinition definition, String word) {
        return definition.valueMap().entrySet().stream()
                .filter(entry -> entry.getKey().equalsIgnoreCase(word) && !word.equals("missing"))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(word);
    }

    private static @Nullable Double number(String word) {
        if (word.matches("(?i)0x[0-9a-f]{1,8}")) {
            return (double) Long.parseLong(word.substring(2), 16);
        }
        return word.matches("\\d{1,12}") ? Double.valueOf(word) : null;
    }

    /** The state of a service, a pool, a site or a component, in the words of its kind. */
    private static Optional<QuotedValue> state(
            QuotedName name, String text, int at, int end, boolean isPast, boolean isSign) {
        Matcher found = STATE.matcher(text).region(at, end);
        if (!found.lookingAt()) {
            return Optional.empty();
        }
        String state = stateOf(name, found.group("state"));
        boolean isNot = found.group("not") != null || found.group("after") != null;
        return state == null || isNot && !isRunning(state)
                ? Optional.empty()
                : Optional.of(new QuotedValue(
                        mapped(name.definition(), isNot ? "Stopped" : state), found.end(), isPast, isSign));
    }

    private static boolean isRunning(String state) {
        return state.equals("Running") || state.equals("Started");
    }

    /** A state that stands before its name; null when the word is none of this kind. */
    static @Nullable QuotedValue before(QuotedName name, String word, int end) {
        String state = stateOf(name, word);
        return state == null ? null : new QuotedValue(mapped(name.definition(), state), end, false, true);
    }

    /** Services are running where pools and sites are started; null when the word is none of this kind. */
    private static @Nullable String stateOf(QuotedName name, String word) {
        String state = STATES.getOrDefault(word.toLowerCase(Locale.ROOT), "");
        boolean isMapped = name.definition().valueMap().containsKey(state);
        if (isMapped) {
            return state;
        }
        String other = state.equals("Running") ? "Started" : state.equals("Started") ? "Running" : "";
        return name.definition().valueMap().containsKey(other) ? other : null;
    }
}
