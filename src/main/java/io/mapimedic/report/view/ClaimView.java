package io.mapimedic.report.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the source guide says, with the verdict on it.
 *
 * @param details     what it names as it stands there: commands, registry values, numbers
 * @param alternative what is documented instead
 * @param fails       true when the command ends in an error as written
 */
public record ClaimView(
        String id,
        String section,
        RichText says,
        List<Detail> details,
        BadgeView verdict,
        @Nullable RichText alternative,
        @Nullable RichText why,
        boolean fails) {

    /** Something the guide names. */
    public record Detail(String label, String text) {}
}
