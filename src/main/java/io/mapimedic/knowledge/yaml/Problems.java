package io.mapimedic.knowledge.yaml;

import io.mapimedic.knowledge.Problem;
import java.util.ArrayList;
import java.util.List;

/** Collects what is wrong, so that all of it is reported at once. */
final class Problems {

    private final List<Problem> found = new ArrayList<>();

    void add(String file, String place, String message) {
        add(new Problem(file, place, message));
    }

    void add(Problem problem) {
        found.add(problem);
    }

    List<Problem> found() {
        return List.copyOf(found);
    }
}
