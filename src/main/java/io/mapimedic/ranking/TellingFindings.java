package io.mapimedic.ranking;

import io.mapimedic.knowledge.Cause;
import io.mapimedic.knowledge.KnowledgeBase;
import io.mapimedic.model.Finding;
import io.mapimedic.model.Subject;
import io.mapimedic.model.SubjectKind;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * For each cause the findings that speak for or against it, the most telling first. They are numbered when the knowledge is loaded, so
 * that a case, which has some thousands of pairs of a cause and a finding, looks at bits and not at names.
 */
final class TellingFindings {

    private final Map<String, Integer> numbers = new HashMap<>();
    private final Map<String, OfCause> byCause = new HashMap<>();

    TellingFindings(KnowledgeBase knowledge) {
        for (Cause cause : knowledge.causes().values()) {
            List<String> ids = mostTellingFirst(cause);
            int[] ofCause = ids.stream()
                    .mapToInt(id -> numbers.computeIfAbsent(id, any -> numbers.size()))
                    .toArray();
            byCause.put(cause.id(), new OfCause(ids, ofCause));
        }
    }

    private record OfCause(List<String> ids, int[] numbers) {

        List<String> without(BitSet known) {
            return IntStream.range(0, numbers.length)
                    .filter(i -> !known.get(numbers[i]))
                    .mapToObj(ids::get)
                    .toList();
        }
    }

    private static List<String> mostTellingFirst(Cause cause) {
        Map<String, Double> telling = new TreeMap<>();
        Stream.of(cause.whenPresent(), cause.whenAbsent())
                .flatMap(weights -> weights.entrySet().stream())
                .forEach(weight -> telling.merge(
                        weight.getKey(), Math.abs(weight.getValue().logarithm()), Math::max));
        return telling.entrySet().stream()
                .sorted(Map.Entry.<String, Double>comparingByValue().reversed())
                .map(Map.Entry::getKey)
                .toList();
    }

    /** What is known in a case. */
    Known known(List<Finding> findings) {
        return new Known(findings);
    }

    /** What is known of one server says nothing of another one; what is known of another kind of thing holds for all. */
    final class Known {

        private final BitSet ofAny = new BitSet();
        private final Map<SubjectKind, BitSet> ofKind = new EnumMap<>(SubjectKind.class);
        private final Map<Subject, BitSet> ofSubject = new HashMap<>();
        private final Map<Subject, BitSet> heldFor = new ConcurrentHashMap<>();

        private Known(List<Finding> findings) {
            for (Finding finding : findings) {
                Integer number = numbers.get(finding.id());
                if (number != null) {
                    Subject subject = finding.subject();
                    ofAny.set(number);
                    ofKind.computeIfAbsent(subject.kind(), kind -> new BitSet()).set(number);
                    ofSubject.computeIfAbsent(subject, any -> new BitSet()).set(number);
                }
            }
        }

        /** Ids of the findings about this cause on this subject that nobody measured, the most telling first. */
        List<String> missing(Cause cause, Subject subject) {
            return new Late<>(() -> without(cause, subject));
        }

        private List<String> without(Cause cause, Subject subject) {
            OfCause findings = byCause.get(cause.id());
            return findings == null ? List.of() : findings.without(holdingFor(subject));
        }

        private BitSet holdingFor(Subject subject) {
            return heldFor.computeIfAbsent(subject, this::workedFor);
        }

        private BitSet workedFor(Subject subject) {
            BitSet holding = (BitSet) ofAny.clone();
            holding.andNot(ofKind.getOrDefault(subject.kind(), new BitSet()));
            holding.or(ofSubject.getOrDefault(subject, new BitSet()));
            return holding;
        }
    }
}
