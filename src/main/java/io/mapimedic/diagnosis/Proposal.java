package io.mapimedic.diagnosis;

import io.mapimedic.knowledge.EvidenceDefinition;
import io.mapimedic.text.Mention;

/**
 * What somebody may have said. It is not assumed, but asked back.
 *
 * @param mention    what was understood
 * @param definition the key that it is about
 * @param place      where it stands in the input, for people
 */
public record Proposal(Mention mention, EvidenceDefinition definition, String place) {

    private static final int LONGEST_QUOTATION = 100;

    /** The question that settles it: {@code You wrote '…': does Outlook …?} */
    public String question() {
        String text = mention.text().replaceAll("\\s++", " ");
        String quoted = text.length() <= LONGEST_QUOTATION ? text : text.substring(0, LONGEST_QUOTATION - 1) + "…";
        return "You wrote '%s': %s".formatted(quoted, definition.ask());
    }
}
