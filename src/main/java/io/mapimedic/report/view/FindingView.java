package io.mapimedic.report.view;

import java.util.List;

/**
 * A finding with the evidence behind it.
 *
 * @param state    {@code present}, {@code absent} or {@code unknown}, for the style
 * @param label    the state for people
 * @param severity {@code info}, {@code warning} or {@code critical}
 * @param why      why it matters
 */
public record FindingView(
        String id,
        String title,
        String subject,
        String state,
        String label,
        String severity,
        RichText why,
        List<EvidenceView> because) {}
