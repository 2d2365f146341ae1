package io.mapimedic.adapter.web.browse;

import io.mapimedic.report.view.ClaimView;
import io.mapimedic.report.view.RemediationView;
import io.mapimedic.report.view.RichText;
import io.mapimedic.report.view.StepView;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The page of one item.
 *
 * @param lead      what it says in one paragraph, null when the title says it all
 * @param facts     its fields as label and text
 * @param steps     of a remediation
 * @param cost      of a remediation, else null
 * @param claim     of a claim of the guide, else null
 * @param url       of a reference, else null
 * @param downloads a remediation as files
 * @param mentions  items that it names
 * @param referrers items that name it
 */
public record ItemView(
        Item item,
        @Nullable RichText lead,
        List<Fact> facts,
        List<StepView> steps,
        List<RemediationView.Download> downloads,
        RemediationView.@Nullable Cost cost,
        @Nullable ClaimView claim,
        @Nullable String url,
        List<Item> mentions,
        List<Item> referrers) {

    /** A field; {@code code} for what is typed as it stands. */
    public record Fact(String label, RichText text, boolean code) {

        static Fact of(String label, String text) {
            return new Fact(label, RichText.of(text), false);
        }

        static Fact code(String label, String text) {
            return new Fact(label, new RichText(List.of(new RichText.Part(text, false))), true);
        }
    }
}
