package io.mapimedic.knowledge.yaml;

import io.mapimedic.knowledge.Cause;
import io.mapimedic.knowledge.Suggestion;
import io.mapimedic.model.WeightOfEvidence;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What users complain of with each cause, {@code noticed-as}. The complaints that it is told by ({@code complaints} in a file of {@code scopes/}) are few and
 * exclude each other more or less, so what a cause does not name speaks against it: who is warned of a certificate has no full folder. How strongly stands with
 * the complaint, as "it does not connect" is said of nearly everything. A cause without {@code noticed-as} says nothing of the kind. For rules and belief each is a weight of the cause like any other.
 */
final class Complaints {

    private enum Share {
        /** At least two of five who call. */
        MOSTLY,
        /** Fewer, and more than one of twenty. */
        SOMETIMES
    }

    /** What is said by a complaint about causes that mostly, sometimes or else make it; empty where it says nothing. */
    private record Weights(Map<Share, WeightOfEvidence> named, WeightOfEvidence otherwise) {

        @Nullable
        WeightOfEvidence of(@Nullable Share share) {
            return share == null ? otherwise : named.get(share);
        }
    }

    private record Profile(YamlMap entry, String cause, Map<String, Share> shares) {}

    private final List<Profile> profiles = new ArrayList<>();
    private final Map<String, Weights> all = new LinkedHashMap<>();

    /** Takes {@code noticed-as} of a cause. */
    void read(String cause, YamlMap entry) {
        if (!entry.has("noticed-as")) {
            return;
        }
        Map<String, Share> shares = new LinkedHashMap<>();
        entry.textMap("noticed-as").forEach((complaint, word) -> {
            Share share = entry.word("noticed-as", word, Share.class);
            if (share != null) {
                shares.put(complaint, share);
            }
        });
        profiles.add(new Profile(entry, cause, shares));
    }

    /** Takes the complaints of a file of scopes. */
    void define(YamlMap file, Set<String> findings) {
        for (YamlMap entry : file.maps("complaints")) {
            String complaint = entry.text("finding");
            if (!findings.contains(complaint)) {
                entry.complain(
                        "finding",
                        "there is no finding '%s'.%s".formatted(complaint, Suggestion.sentence(complaint, findings)));
            }
            Map<Share, WeightOfEvidence> named = new EnumMap<>(Share.class);
            for (Share share : Share.values()) {
                WeightOfEvidence weight = CauseReader.weight(entry, share.name().toLowerCase(Locale.ROOT), true);
                if (weight != null) {
                    named.put(share, weight);
                }
            }
            WeightOfEvidence otherwise = CauseReader.weight(entry, "otherwise", false);
            if (otherwise == null) {
                entry.complain("otherwise", "is missing. Say how strongly it speaks against a cause without it.");
            } else if (all.put(complaint, new Weights(named, otherwise)) != null) {
                entry.complain("finding", "'%s' stands twice among the complaints.".formatted(complaint));
            }
            entry.done();
        }
    }

    /** Gives each cause what its complaints say, named or not; what it says of a complaint elsewhere, present or absent, stays alone. */
    void addTo(Map<String, Cause> causes) {
        for (Profile profile : profiles) {
            profile.shares.keySet().stream()
                    .filter(named -> !all.containsKey(named))
                    .forEach(named -> profile.entry.complain(
                            "noticed-as",
                            "'%s' is no complaint.%s".formatted(named, Suggestion.sentence(named, all.keySet()))));
            causes.computeIfPresent(profile.cause, (id, cause) -> with(cause, profile));
        }
    }

    private Cause with(Cause cause, Profile profile) {
        Map<String, WeightOfEvidence> present = new LinkedHashMap<>(cause.whenPresent());
        Set<String> said = Set.copyOf(present.keySet());
        all.forEach((complaint, weights) -> {
            WeightOfEvidence weight = weights.of(profile.shares.get(complaint));
            if (!said.contains(complaint)) {
                if (weight != null) {
                    present.put(complaint, weight);
                }
            } else if (profile.shares.containsKey(complaint)) {
                profile.entry.complain(
                        "noticed-as",
                        "'%s' is named for this cause as what speaks for or against it. Maybe name it once."
                                .formatted(complaint));
            }
        });
        return cause.withWhenPresent(present);
    }
}
