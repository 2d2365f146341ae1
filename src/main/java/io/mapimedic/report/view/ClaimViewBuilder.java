package io.mapimedic.report.view;

import io.mapimedic.knowledge.GuideClaim;
import io.mapimedic.report.view.ClaimView.Detail;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Claims of the source guide, marked with the verdict on them. */
public final class ClaimViewBuilder {

    public ClaimView build(GuideClaim claim) {
        return new ClaimView(
                claim.id(),
                claim.section(),
                RichText.of(claim.says()),
                claim.details().entrySet().stream()
                        .map(entry -> new Detail(Words.heading(entry.getKey()), Printable.of(flat(entry.getValue()))))
                        .toList(),
                BadgeView.of(claim.verdict()),
                rich(claim.alternative()),
                rich(claim.why()),
                claim.fails());
    }

    private static @Nullable RichText rich(@Nullable String sentence) {
        return sentence == null || sentence.isBlank() ? null : RichText.of(sentence);
    }

    private static String flat(@Nullable Object value) {
        if (value instanceof Map<?, ?> map) {
            return map.entrySet().stream()
                    .map(entry -> entry.getKey() + ": " + flat(entry.getValue()))
                    .collect(Collectors.joining("\n"));
        }
        if (value instanceof List<?> list) {
            return list.stream().map(ClaimViewBuilder::flat).collect(Collectors.joining("\n"));
        }
        return value == null ? "" : value.toString().strip();
    }
}
