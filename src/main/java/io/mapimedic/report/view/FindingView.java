package io.mapimedic.report.view;

import java.util.List;

/**
 * A finding with the evidence behind it.
 *
 * @param state    {@code present}, {@code absent} or {@code unknown}, for the style
 * @param label    the state for people
 * @param severity {@code info}, {@code warning} or {@code critical}
 * @param normal   looks like a fault and is none
 * @param why      why it matters, or why it is normal
 */
public record FindingView(
        String id,
        String title,
        String subject,
        String state,
        String label,
        String severity,
        boolean normal,
        RichText why,
        List<EvidenceView> because) {}
