package io.mapimedic.model;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The very thing that evidence, a finding or a cause is about: {@code server:EX01}, {@code mailbox:anna@contoso.com}, or
 * just {@code organization}. A subject without a name is "the one that nobody named".
 *
 * @param kind what sort of thing it is
 * @param name its name as reported, at most {@value #MAX_NAME_LENGTH} characters without control characters
 */
public record Subject(SubjectKind kind, @Nullable String name) implements Comparable<Subject> {

    public static final int MAX_NAME_LENGTH = 256;

    public Subject {
        if (name != null) {
            if (name.isBlank() || name.length() > MAX_NAME_LENGTH) {
                throw new IllegalArgumentException(
                        "The name of a subject must have 1 to %d characters.".formatted(MAX_NAME_LENGTH));
            }
            if (name.chars().anyMatch(Character::isISOControl)) {
                throw new IllegalArgumentException("The name of a subject must not contain control characters.");
            }
        }
    }

    /** The subject of this kind that nobody named. */
    public static Subject unnamed(SubjectKind kind) {
        return new Subject(kind, null);
    }

    /** Reads {@code kind} or {@code kind:name}; empty when the kind is not known. */
    public static Optional<Subject> parse(String text) {
        int colon = text.indexOf(':');
        String word = colon < 0 ? text : text.substring(0, colon);
        String name = colon < 0 ? null : text.substring(colon + 1).strip();
        return SubjectKind.ofWord(word.strip())
                .map(kind -> new Subject(kind, name == null || name.isEmpty() ? null : name));
    }

    public boolean isNamed() {
        return name != null;
    }

    @Override
    public int compareTo(Subject other) {
        int byKind = kind.compareTo(other.kind);
        if (byKind != 0) {
            return byKind;
        }
        String mine = name == null ? "" : name;
        String theirs = other.name == null ? "" : other.name;
        int byName = mine.compareToIgnoreCase(theirs);
        return byName != 0 ? byName : mine.compareTo(theirs);
    }

    @Override
    public String toString() {
        return name == null ? kind.word() : kind.word() + ":" + name;
    }
}
