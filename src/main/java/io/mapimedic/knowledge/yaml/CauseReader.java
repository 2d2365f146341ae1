package io.mapimedic.knowledge.yaml;

import io.mapimedic.knowledge.Cause;
import io.mapimedic.knowledge.Impact;
import io.mapimedic.knowledge.Prior;
import io.mapimedic.model.SubjectKind;
import io.mapimedic.model.WeightOfEvidence;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads {@code causes/<topic>/<name>.yaml}. */
final class CauseReader {

    private enum Strength {
        WEAK,
        CLEAR,
        STRONG
    }

    /**
     * Seeing the fault itself is as strong as a weight can be; not seeing it excludes the cause only if it is the only sight of it. Of several
     * sights one is enough, so each that is absent takes its part only: all together exclude the cause, and the one that is there outweighs
     * the others.
     */
    private static WeightOfEvidence whenOneSightIsAbsent(int sights) {
        return switch (sights) {
            case 1 -> WeightOfEvidence.STRONGLY_AGAINST;
            case 2 -> WeightOfEvidence.AGAINST;
            default -> WeightOfEvidence.WEAKLY_AGAINST;
        };
    }

    private final Complaints complaints;

    /** @param complaints takes how users notice each cause */
    CauseReader(Complaints complaints) {
        this.complaints = complaints;
    }

    Cause read(YamlMap entry) {
        List<String> confirmedBy = entry.texts("confirmed-by");
        Map<String, WeightOfEvidence> present = new LinkedHashMap<>();
        Map<String, WeightOfEvidence> absent = new LinkedHashMap<>();
        for (String finding : confirmedBy) {
            present.put(finding, WeightOfEvidence.STRONGLY_FOR);
            absent.put(finding, whenOneSightIsAbsent(confirmedBy.size()));
        }
        weights(entry, "speaks-for", true, present);
        weights(entry, "speaks-against", false, present);
        weights(entry, "absence-speaks-against", false, absent);
        Prior prior = entry.choice("prior", Prior.class, Prior.RARE);
        Cause cause = new Cause(
                entry.text("id"),
                entry.text("title"),
                entry.choice("subject", SubjectKind.class, SubjectKind.ORGANIZATION),
                prior,
                entry.choice("impact", Impact.class, Impact.ONE_USER),
                entry.text("meaning"),
                confirmedBy,
                present,
                absent,
                entry.texts("mistaken-for").stream()
                        .filter(id -> !id.equals("nothing-known"))
                        .toList(),
                entry.texts("guide"),
                entry.texts("sources"),
                ApplicabilityReader.read(entry),
                prior.odds(),
                entry.optionalText("latent"));
        complaints.read(cause.id(), entry);
        if (present.isEmpty()) {
            entry.complain(
                    "id", "nothing speaks for '%s'. Maybe give it confirmed-by or speaks-for.".formatted(cause.id()));
        }
        if (cause.isLatent() && confirmedBy.isEmpty()) {
            entry.complain(
                    "latent",
                    "nothing confirms '%s', so nothing is seen of it without trouble. Maybe give it confirmed-by."
                            .formatted(cause.id()));
        }
        entry.done();
        return cause;
    }

    private static void weights(YamlMap entry, String field, boolean speaksFor, Map<String, WeightOfEvidence> weights) {
        weights(entry, field, speaksFor).forEach((finding, weight) -> {
            if (weights.put(finding, weight) != null) {
                entry.complain(field, "'%s' is named twice for this cause.".formatted(finding));
            }
        });
    }

    /** A table of ids and words of strength. */
    static Map<String, WeightOfEvidence> weights(YamlMap entry, String field, boolean speaksFor) {
        Map<String, WeightOfEvidence> weights = new LinkedHashMap<>();
        entry.textMap(field).forEach((id, word) -> {
            Strength strength = entry.word(field, word, Strength.class);
            if (strength != null) {
                weights.put(id, weight(strength, speaksFor));
            }
        });
        return weights;
    }

    /** The word of strength in a field; null when it is not there, or no such word. */
    static @Nullable WeightOfEvidence weight(YamlMap entry, String field, boolean speaksFor) {
        Strength strength = entry.optionalChoice(field, Strength.class);
        return strength == null ? null : weight(strength, speaksFor);
    }

    private static WeightOfEvidence weight(Strength strength, boolean speaksFor) {
        return switch (strength) {
            case WEAK -> speaksFor ? WeightOfEvidence.WEAKLY_FOR : WeightOfEvidence.WEAKLY_AGAINST;
            case CLEAR -> speaksFor ? WeightOfEvidence.FOR : WeightOfEvidence.AGAINST;
            case STRONG -> speaksFor ? WeightOfEvidence.STRONGLY_FOR : WeightOfEvidence.STRONGLY_AGAINST;
        };
    }
}
