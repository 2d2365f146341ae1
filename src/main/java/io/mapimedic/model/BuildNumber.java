package io.mapimedic.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A product version of two to four numbers. Exchange prints the same build as {@code Version 15.2 (Build 986.5)} and as
 * {@code 15.02.0986.005}; both are read and equal.
 *
 * @param parts the numbers, most significant first
 */
public record BuildNumber(List<Integer> parts) implements Comparable<BuildNumber> {

    private static final Pattern ADMIN_DISPLAY =
            Pattern.compile("Version\\s+(\\d{1,6})\\.(\\d{1,6})\\s+\\(Build\\s+(\\d{1,6})\\.(\\d{1,6})\\)");
    private static final Pattern DOTTED = Pattern.compile("\\d{1,6}(\\.\\d{1,6}){1,3}");

    public BuildNumber {
        parts = List.copyOf(parts);
        if (parts.size() < 2 || parts.size() > 4) {
            throw new IllegalArgumentException("A version has two to four numbers, not %d.".formatted(parts.size()));
        }
    }

    /** Reads either notation; empty when the text is no version. */
    public static Optional<BuildNumber> parse(String text) {
        Matcher admin = ADMIN_DISPLAY.matcher(text.strip());
        String dotted = admin.matches()
                ? String.join(".", admin.group(1), admin.group(2), admin.group(3), admin.group(4))
                : text.strip();
        if (!DOTTED.matcher(dotted).matches()) {
            return Optional.empty();
        }
        List<Integer> parts = new ArrayList<>();
        for (String part : dotted.split("\\.")) {
            parts.add(Integer.valueOf(part));
        }
        return Optional.of(new BuildNumber(parts));
    }

    @Override
    public int compareTo(BuildNumber other) {
        for (int i = 0; i < Math.max(parts.size(), other.parts.size()); i++) {
            int difference = Integer.compare(part(i), other.part(i));
            if (difference != 0) {
                return difference;
            }
        }
        return 0;
    }

    private int part(int index) {
        return index < parts.size() ? parts.get(index) : 0;
    }

    @Override
    public String toString() {
        return parts.stream().map(String::valueOf).collect(Collectors.joining("."));
    }
}
