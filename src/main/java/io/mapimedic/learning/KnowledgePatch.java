package io.mapimedic.learning;

import io.mapimedic.knowledge.FixRate;
import io.mapimedic.knowledge.KnowledgeBase;
import io.mapimedic.knowledge.Prior;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What an author would write to make learned values permanent. Authors write words, so only what outcomes moved nearer to another word is a
 * change.
 *
 * @param knowledge digest of the knowledge that it is for
 * @param learned   digest of what was learned, null for nothing
 */
public record KnowledgePatch(String knowledge, @Nullable String learned, List<Edit> edits) {

    /**
     * One word for another.
     *
     * @param file   below the folder of the knowledge
     * @param field  names from the top of the file
     * @param reason the counts
     */
    public record Edit(String file, List<String> field, String before, String after, String reason) {

        /** The line with the other word; the line itself when the field does not stand there. */
        private String in(String line) {
            String name = field.get(field.size() - 1);
            Matcher place = Pattern.compile("(^|[\\s{,])(" + Pattern.quote(name) + "\\s*:\\s+)" + Pattern.quote(before)
                            + "(?=$|[\\s,}#])")
                    .matcher(line);
            return place.find() ? line.substring(0, place.end(2)) + after + line.substring(place.end()) : line;
        }
    }

    /** The patch for this knowledge. */
    public static KnowledgePatch of(KnowledgeBase knowledge, Learned learned) {
        List<Edit> edits = new ArrayList<>();
        for (LearnedPrior prior : learned.priors()) {
            Prior word = Prior.nearest(prior.learned());
            if (word != prior.authored()) {
                edits.add(new Edit(
                        file("causes", prior.cause()),
                        List.of("prior"),
                        prior.authored().word(),
                        word.word(),
                        String.format(
                                Locale.ROOT,
                                "the cause of %d solved cases, where %.1f were expected; learned odds are %.2f times the authored",
                                prior.seen(),
                                prior.expected(),
                                prior.factor())));
            }
        }
        for (LearnedRate rate : learned.rates()) {
            FixRate before = FixRate.nearest(rate.authored());
            FixRate after = FixRate.nearest(rate.learned());
            if (before != after) {
                edits.add(new Edit(
                        file("remediations", rate.remediation()),
                        List.of("fixes", rate.cause()),
                        before.word(),
                        after.word(),
                        String.format(
                                Locale.ROOT,
                                "fixed %d of %d cases; authored %.2f, learned %.3f",
                                rate.fixed(),
                                rate.fixed() + rate.notFixed(),
                                rate.authored(),
                                rate.learned())));
            }
        }
        return new KnowledgePatch(knowledge.digest(), learned.digest(), List.copyOf(edits));
    }

    /** Ids tell where their entry stands: {@code protocol.enable-client} in {@code remediations/protocol/enable-client.yaml}. */
    private static String file(String kind, String id) {
        return kind + "/" + id.replaceFirst("\\.", "/") + ".yaml";
    }

    /** The patch as YAML. */
    public String yaml() {
        StringBuilder yaml = new StringBuilder();
        yaml.append(
                "# What outcomes taught, in the words of authors. Apply it by hand, or with: patch -p1 (see text/x-diff).\n");
        yaml.append(
                "# Once it is applied, forget the outcomes (DELETE /api/v1/knowledge/learning): else they count twice.\n");
        yaml.append("knowledge: ").append(knowledge).append('\n');
        yaml.append("learned: ").append(learned == null ? "null" : learned).append('\n');
        yaml.append(edits.isEmpty() ? "changes: []\n" : "changes:\n");
        for (Edit edit : edits) {
            yaml.append("  - file: knowledge/").append(edit.file).append('\n');
            yaml.append("    field: [").append(String.join(", ", edit.field)).append("]\n");
            yaml.append("    old: ").append(edit.before).append('\n');
            yaml.append("    new: ").append(edit.after).append('\n');
            yaml.append("    reason: ").append(edit.reason).append('\n');
        }
        return yaml.toString();
    }

    /**
     * The patch as a unified diff against the files as they are.
     *
     * @param files the lines of a file below the folder of the knowledge; none when it cannot be read
     */
    public String diff(Function<String, List<String>> files) {
        Map<String, List<Edit>> byFile = new LinkedHashMap<>();
        edits.forEach(edit ->
                byFile.computeIfAbsent(edit.file, file -> new ArrayList<>()).add(edit));
        StringBuilder diff = new StringBuilder();
        byFile.forEach((file, ofFile) -> {
            List<String> before = files.apply(file);
            List<String> after = before.stream()
                    .map(line -> {
                        String changed = line;
                        for (Edit edit : ofFile) {
                            changed = edit.in(changed);
                        }
                        return changed;
                    })
                    .toList();
            diff.append(LineDiff.of("knowledge/" + file, before, after));
        });
        return diff.toString();
    }
}
