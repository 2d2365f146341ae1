package io.mapimedic.knowledge;

import java.util.List;
import java.util.stream.Collectors;

/** The knowledge base cannot be used. Carries every problem found, not only the first. */
public final class BrokenKnowledgeException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<Problem> problems;

    public BrokenKnowledgeException(List<Problem> problems) {
        super(problems.stream()
                .map(problem -> "  " + problem)
                .collect(Collectors.joining(
                        "\n", "The knowledge base is not usable, %d problems:\n".formatted(problems.size()), "")));
        this.problems = List.copyOf(problems);
    }

    public List<Problem> problems() {
        return problems;
    }
}
