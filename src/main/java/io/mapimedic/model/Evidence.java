package io.mapimedic.model;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A normalised observation: the fact that the rules match on.
 *
 * @param key        a key of the vocabulary
 * @param subject    whom it is about; its kind is the first word of the key
 * @param value      the value, in the vocabulary's type and unit
 * @param unit       the vocabulary's unit, null for what has none
 * @param source     who reported it
 * @param observedAt when it was so; null when nobody said
 * @param sample     what the value sums up, null when it is one single reading
 * @param isStale    whether it is older than such a value stays true; it still counts, and is shown as stale
 * @param place      where in the input it stands, for people; null when nobody said
 */
public record Evidence(
        String key,
        Subject subject,
        Value value,
        @Nullable String unit,
        Source source,
        @Nullable Instant observedAt,
        @Nullable Sample sample,
        boolean isStale,
        @Nullable String place)
        implements Comparable<Evidence> {

    /** A single reading that is not stale, from no place in particular. */
    public Evidence(
            String key,
            Subject subject,
            Value value,
            @Nullable String unit,
            Source source,
            @Nullable Instant observedAt) {
        this(key, subject, value, unit, source, observedAt, null, false, null);
    }

    /** The same about another subject of its kind. */
    public Evidence on(Subject other) {
        return new Evidence(key, other, value, unit, source, observedAt, sample, isStale, place);
    }

    private static final String AUTODISCOVER = "autodiscover.";
    private static final String COEXISTENCE = ".mail.onmicrosoft.com";

    /**
     * What people type to see whether any name gets an answer: words that say so, neighbours on the keyboard, a syllable twice, letters and
     * digits in turn. Names of servers seldom are of these.
     */
    private static final Pattern MADE_UP = Pattern.compile("^(?:foo(?:bar)?|bar|abc|xyz|blub|hurz)\\d*$"
            + "|^(?:quatsch|unsinn|irgend|random|nonsense|whatever|anything|something|made-?up|bogus|dummy|doesn|doesnt|does-?not|not-?exist"
            + "|non-?exist|gibt|wildcard)"
            + "|asdf|sdfg|dfgh|fghj|ghjk|hjkl|qwer|wert[yz]|yxcv|xcvb|zxcv|cvbn|lkjh|kjhg|jhgf|hgfd|gfds|poiu|oiuz|oiuy|rewq"
            + "|^[sdfghjkl]{6}|^([a-z]{3,6})\\1\\d*$|^(?:[a-z]{1,3}\\d{1,3}){3}");

    private static final Comparator<Evidence> ORDER =
            Comparator.comparing(Evidence::key).thenComparing(Evidence::subject);

    /** The number; not-a-number, which no limit crosses, when the value is of another type. */
    public double number() {
        return value instanceof Value.Quantity quantity ? quantity.value() : Double.NaN;
    }

    /** The text; empty when the value is of another type. */
    public String text() {
        return value instanceof Value.Text text ? text.value() : "";
    }

    /** The items; none when the value is of another type. */
    public List<String> items() {
        return value instanceof Value.Items items ? items.value() : List.of();
    }

    /** True when the value is known to be yes or no, and is this one. */
    public boolean flagIs(boolean expected) {
        return value instanceof Value.Flag flag && flag.value() == expected;
    }

    /** True when the value is known to be yes or no, and is not this one. */
    public boolean flagIsNot(boolean expected) {
        return flagIs(!expected);
    }

    /** True when the value is exactly this number. */
    public boolean numberIs(double expected) {
        return number() == expected;
    }

    /** True when the value is a number, and not this one. */
    public boolean numberIsNot(double expected) {
        return value instanceof Value.Quantity && number() != expected;
    }

    /** True above the limit; the limit itself is not above it. */
    public boolean numberIsAbove(double limit) {
        return number() > limit;
    }

    /** True from the limit on. */
    public boolean numberIsAtLeast(double limit) {
        return number() >= limit;
    }

    /** True below the limit; the limit itself is not below it. */
    public boolean numberIsBelow(double limit) {
        return number() < limit;
    }

    /** True up to the limit. */
    public boolean numberIsAtMost(double limit) {
        return number() <= limit;
    }

    /** True when the text is exactly this. */
    public boolean textIs(String expected) {
        return value instanceof Value.Text && text().equals(expected);
    }

    /** True when there is a text, or nothing, and it is not this. */
    public boolean textIsNot(String expected) {
        return !text().equals(expected);
    }

    /** True when the list has this text among its items, upper and lower case alike; nothing is in no list. */
    public boolean isAmong(Evidence list) {
        return !isNothing() && list.items().stream().anyMatch(text()::equalsIgnoreCase);
    }

    /** Somebody looked, and there is nothing: no such value, or an empty one. */
    public boolean isNothing() {
        return value instanceof Value.Nothing
                || (value instanceof Value.Items items && items.value().isEmpty());
    }

    /** True when the value is a version older than the given one. */
    public boolean isOlderThan(String version) {
        return value instanceof Value.Version build
                && build.value().compareTo(BuildNumber.parse(version).orElseThrow()) < 0;
    }

    /** True when the whole text matches the regular expression. */
    public boolean textMatches(String expression) {
        return CompiledExpressions.of(expression).matcher(text()).matches();
    }

    /** True when this is one of the items, upper and lower case alike. */
    public boolean hasItem(String item) {
        return items().stream().anyMatch(item::equalsIgnoreCase);
    }

    /** True when this is not one of the items; a list that is empty lacks everything. */
    public boolean lacksItem(String item) {
        return !hasItem(item);
    }

    /** True when the text is exactly one of these. */
    public boolean textIsOneOf(String... texts) {
        return List.of(texts).contains(text());
    }

    /** True when the number is exactly one of these. */
    public boolean numberIsOneOf(double... numbers) {
        return DoubleStream.of(numbers).anyMatch(candidate -> candidate == number());
    }

    /** True when the number lies between the two, both included. */
    public boolean numberIsBetween(double from, double to) {
        return number() >= from && number() <= to;
    }

    /** True when one of the items is the host name in the other evidence, or a wildcard for it ({@code *.contoso.com}). */
    public boolean coversHost(Evidence host) {
        String name = host.text().toLowerCase(Locale.ROOT);
        int dot = name.indexOf('.');
        String wildcard = dot < 0 ? name : "*" + name.substring(dot);
        return items().stream()
                .map(item -> item.toLowerCase(Locale.ROOT))
                .anyMatch(item -> item.equals(name) || item.equals(wildcard));
    }

    /** True when both are the same host name, upper and lower case alike. */
    public boolean isSameHostAs(Evidence other) {
        return text().equalsIgnoreCase(other.text());
    }

    /** True when it is a URL on the host that the other evidence is about. */
    public boolean isUrlOnSubjectOf(Evidence other) {
        String url = text().toLowerCase(Locale.ROOT);
        if (other.host().isEmpty() || !url.startsWith("https://") && !url.startsWith("http://")) {
            return false;
        }
        String behind = url.substring(url.indexOf("//") + 2);
        String rest =
                behind.startsWith(other.host()) ? behind.substring(other.host().length()) : "?";
        return rest.isEmpty() || rest.startsWith(":") || rest.startsWith("/");
    }

    /** True when it is about the coexistence domain of a hybrid ({@code contoso.mail.onmicrosoft.com}), not about a host in it. */
    public boolean isOfCoexistenceDomain() {
        int tenant = host().indexOf('.');
        return tenant > 0 && host().substring(tenant).equals(COEXISTENCE);
    }

    /** True when it is about a domain itself ({@code contoso.com}), not about a host in it. */
    public boolean isOfBareDomain() {
        return Domains.isBare(host());
    }

    /** True when it is about the web site of the domain whose Autodiscover name the other is about. */
    public boolean isOfWebSiteBeside(Evidence autodiscover) {
        String asked = autodiscover.host();
        return asked.startsWith(AUTODISCOVER) && host().equals("www." + asked.substring(AUTODISCOVER.length()));
    }

    /** True when it is about a name that nobody gives a host, in the domain whose Autodiscover name the other is about. */
    public boolean isOfMadeUpNameBeside(Evidence autodiscover) {
        String asked = autodiscover.host();
        int domain = host().indexOf('.');
        return asked.startsWith(AUTODISCOVER)
                && domain > 0
                && host().substring(domain).equals(asked.substring(AUTODISCOVER.length() - 1))
                && MADE_UP.matcher(host().substring(0, domain)).find();
    }

    /** True when one of the items is among those of the other. */
    public boolean sharesItemWith(Evidence other) {
        return items().stream().anyMatch(other::hasItem);
    }

    private String host() {
        return subject.name() == null ? "" : subject.name().toLowerCase(Locale.ROOT);
    }

    /** True when it is the host name of the very thing that it was seen on ({@code ex01.contoso.com} on {@code EX01}). */
    public boolean isHostOfSubject() {
        String host = text().toLowerCase(Locale.ROOT);
        String mine = subject.name() == null ? "" : subject.name().toLowerCase(Locale.ROOT);
        String own = mine.contains(".") ? mine.substring(0, mine.indexOf('.')) : mine;
        return !own.isEmpty() && (host.equals(own) || host.startsWith(own + "."));
    }

    /** True when all of them have the same text, upper and lower case alike. */
    public boolean isSameTextAs(Evidence... others) {
        return Stream.of(others).allMatch(other -> text().equalsIgnoreCase(other.text()));
    }

    @Override
    public int compareTo(Evidence other) {
        return ORDER.compare(this, other);
    }
}
