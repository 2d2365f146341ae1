package io.mapimedic.ranking;

import io.mapimedic.model.Finding;
import io.mapimedic.model.Subject;
import io.mapimedic.model.Support;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Who is heard about a cause on a subject: what is known of that very subject, and what is known of other kinds of things. Of the
 * latter each finding is heard once, however many clients or endpoints show it; and where one shows it, the healthy ones beside it do
 * not speak against.
 */
final class Voices {

    private static final Comparator<Support> BY_FINDING = Comparator.comparing(Support::finding);

    /**
     * What is asked of each finding once, however many causes it speaks for.
     *
     * @param number           the same for all causes that the finding speaks for, so that it counts once in a set of them
     * @param teller           whose word it is
     * @param isHeardElsewhere it counts for other kinds of things as well
     */
    record Speaker(Finding finding, int number, Noise.Teller teller, boolean isHeardElsewhere) {}

    /** One support, with who says so. */
    record Voice(Support support, Speaker speaker) {}

    private static final int UNKNOWN = -1;

    private final List<Support> supports;
    /** By the place of the support. */
    private final Speaker[] speakers;
    /** Where the supports of each cause begin in {@link #ofCauses}; one more at the end. */
    private final int[] begins;
    /** Places of supports, cause by cause. */
    private final int[] ofCauses;

    /** @param places of the causes by id, from 0 */
    Voices(List<Support> unordered, List<Finding> findings, Map<String, Integer> places) {
        supports = inOrder(unordered);
        speakers = speakers(supports, findings);
        begins = new int[places.size() + 1];
        int[] causes = new int[supports.size()];
        for (int i = 0; i < causes.length; i++) {
            causes[i] = places.getOrDefault(supports.get(i).cause(), UNKNOWN);
            if (causes[i] != UNKNOWN) {
                begins[causes[i] + 1]++;
            }
        }
        for (int cause = 1; cause < begins.length; cause++) {
            begins[cause] += begins[cause - 1];
        }
        int[] next = begins.clone();
        ofCauses = new int[begins[places.size()]];
        for (int i = 0; i < causes.length; i++) {
            if (causes[i] != UNKNOWN) {
                ofCauses[next[causes[i]]++] = i;
            }
        }
    }

    private static Speaker[] speakers(List<Support> supports, List<Finding> findings) {
        Set<String> presentSomewhere = new HashSet<>();
        for (Finding finding : findings) {
            if (finding.isPresent()) {
                presentSomewhere.add(finding.id());
            }
        }
        Speaker[] speakers = new Speaker[supports.size()];
        Speaker speaker = null;
        int number = 0;
        for (int i = 0; i < speakers.length; i++) {
            Finding finding = supports.get(i).finding();
            if (speaker == null || speaker.finding() != finding) {
                speaker = new Speaker(
                        finding,
                        number++,
                        Noise.Teller.of(finding),
                        finding.isPresent() || !presentSomewhere.contains(finding.id()));
            }
            speakers[i] = speaker;
        }
        return speakers;
    }

    /**
     * By finding, so that the same weights make the same sum, to the last digit, whatever the order of the input. That is how the rules hand
     * them over, so mostly there is nothing to sort.
     */
    private static List<Support> inOrder(List<Support> supports) {
        Finding last = null;
        for (Support support : supports) {
            Finding finding = support.finding();
            if (finding != last && last != null && last.compareTo(finding) > 0) {
                return supports.stream().sorted(BY_FINDING).toList();
            }
            last = finding;
        }
        return supports;
    }

    /** What counts for the cause of this place on this subject, by finding. */
    List<Voice> about(int place, Subject subject) {
        int begin = begins[place];
        int end = begins[place + 1];
        if (begin == end) {
            return List.of();
        }
        List<Voice> heard = new ArrayList<>(end - begin);
        String last = "";
        for (int i = begin; i < end; i++) {
            Speaker speaker = speakers[ofCauses[i]];
            Finding finding = speaker.finding();
            if (finding.subject().kind() == subject.kind()) {
                if (finding.subject().equals(subject)) {
                    heard.add(new Voice(supports.get(ofCauses[i]), speaker));
                }
            } else if (speaker.isHeardElsewhere() && !finding.id().equals(last)) {
                // In the order of their ids, so the same finding of several subjects stands together.
                last = finding.id();
                heard.add(new Voice(supports.get(ofCauses[i]), speaker));
            }
        }
        return heard;
    }
}
