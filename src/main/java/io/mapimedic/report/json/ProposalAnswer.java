package io.mapimedic.report.json;

import io.mapimedic.diagnosis.Proposal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What somebody may have said, and the question that settles it. */
public record ProposalAnswer(
        String key,
        String subject,
        @Nullable Object value,
        @Nullable String unit,
        double confidence,
        String text,
        String place,
        String question) {

    static List<ProposalAnswer> of(List<Proposal> proposals) {
        return proposals.stream()
                .map(proposal -> new ProposalAnswer(
                        proposal.mention().key(),
                        proposal.mention().subject().toString(),
                        MentionAnswer.value(proposal.mention().value()),
                        MentionAnswer.unit(proposal.mention(), proposal.definition()),
                        proposal.mention().confidence(),
                        proposal.mention().text(),
                        proposal.place(),
                        proposal.question()))
                .toList();
    }
}
