package io.mapimedic.adapter.web.form;

import io.mapimedic.diagnosis.Context;
import io.mapimedic.diagnosis.Context.Audience;
import io.mapimedic.diagnosis.Context.Mode;
import io.mapimedic.knowledge.KnowledgeBase;
import io.mapimedic.knowledge.Remediation;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Who asks, about which Exchange, in which order: the selects of the form. */
final class FormContext {

    private final KnowledgeBase knowledge;
    private final Instant now;

    FormContext(KnowledgeBase knowledge, Instant now) {
        this.knowledge = knowledge;
        this.now = now;
    }

    /** The versions that any remediation names. */
    static List<String> editions(KnowledgeBase knowledge) {
        return knowledge.remediations().values().stream()
                .map(Remediation::appliesTo)
                .flatMap(List::stream)
                .distinct()
                .sorted(java.util.Comparator.comparing((String version) -> !Character.isDigit(version.charAt(0)))
                        .thenComparing(version -> version.equals("online"))
                        .thenComparing(version -> version))
                .toList();
    }

    Context read(Submission sent, Set<String> notKnown, List<FieldProblem> problems) {
        return new Context(audience(sent, problems), exchange(sent, problems), mode(sent, problems), now, notKnown);
    }

    private static Audience audience(Submission sent, List<FieldProblem> problems) {
        String word = sent.first(Submission.AUDIENCE);
        Optional<Audience> audience = Arrays.stream(Audience.values())
                .filter(candidate -> candidate.word().equals(word))
                .findFirst();
        if (audience.isEmpty() && !word.isEmpty()) {
            problems.add(new FieldProblem(Submission.AUDIENCE, "You are", "Choose one of the list."));
        }
        return audience.orElse(Audience.ADMIN);
    }

    private @Nullable String exchange(Submission sent, List<FieldProblem> problems) {
        String version = sent.first(Submission.EXCHANGE);
        if (version.isEmpty()) {
            return null;
        }
        if (!editions(knowledge).contains(version)) {
            problems.add(new FieldProblem(Submission.EXCHANGE, "Exchange version", "Choose one of the list."));
            return null;
        }
        return version;
    }

    private static Mode mode(Submission sent, List<FieldProblem> problems) {
        String word = sent.first(Submission.MODE);
        if (word.isEmpty() || word.equals(Mode.ADAPTIVE.word())) {
            return Mode.ADAPTIVE;
        }
        if (!word.equals(Mode.GUIDED.word())) {
            problems.add(new FieldProblem(Submission.MODE, "Order of questions", "Choose one of the list."));
        }
        return Mode.GUIDED;
    }
}
