package io.mapimedic.ranking;

import io.mapimedic.model.Finding;
import io.mapimedic.model.Subject;
import io.mapimedic.model.Support;
import java.util.ArrayList;
import java.util.Collections;
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

    /** By the place of the cause. */
    private final List<List<Voice>> byCause;

    /** @param places of the causes by id, from 0 */
    Voices(List<Support> supports, List<Finding> findings, Map<String, Integer> places) {
        byCause = new ArrayList<>(Collections.nCopies(places.size(), List.of()));
        Set<String> presentSomewhere = new HashSet<>();
        for (Finding finding : findings) {
            if (finding.isPresent()) {
                presentSomewhere.add(finding.id());
            }
        }
        Speaker speaker = null;
        int speakers = 0;
        for (Support support : inOrder(supports)) {
            Finding finding = support.finding();
            if (speaker == null || speaker.finding() != finding) {
                speaker = new Speaker(
                        finding,
                        speakers++,
                        Noise.Teller.of(finding),
                        finding.isPresent() || !presentSomewhere.contains(finding.id()));
            }
            Integer place = places.get(support.cause());
            if (place != null) {
                listAt(place).add(new Voice(support, speaker));
            }
        }
    }

    private List<Voice> listAt(int place) {
        List<Voice> list = byCause.get(place);
        if (list.isEmpty()) {
            list = new ArrayList<>(8);
            byCause.set(place, list);
        }
        return list;
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
        List<Voice> all = byCause.get(place);
        if (all.isEmpty()) {
            return List.of();
        }
        List<Voice> heard = new ArrayList<>(all.size());
        String last = "";
        for (Voice voice : all) {
            Finding finding = voice.speaker().finding();
            if (finding.subject().kind() == subject.kind()) {
                if (finding.subject().equals(subject)) {
                    heard.add(voice);
                }
            } else if (voice.speaker().isHeardElsewhere() && !finding.id().equals(last)) {
                // In the order of their ids, so the same finding of several subjects stands together.
                last = finding.id();
                heard.add(voice);
            }
        }
        return heard;
    }
}
