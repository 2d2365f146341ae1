package io.mapimedic.collect;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** On which computer a script is meant to run. */
public enum Scope {
    CLIENT(Set.of(Place.CLIENT, Place.ENDPOINT)),
    SERVER(Set.of(Place.SERVER, Place.EXCHANGE, Place.ENDPOINT)),
    /** On either: the script looks where it is. */
    ALL(Set.of(Place.values()));

    private final Set<Place> places;

    Scope(Set<Place> places) {
        this.places = places;
    }

    boolean has(Place place) {
        return places.contains(place);
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Scope> ofWord(String word) {
        return Stream.of(values()).filter(scope -> scope.word().equals(word)).findFirst();
    }
}
