package io.mapimedic.report.json;

import io.mapimedic.explanation.CauseChain;
import io.mapimedic.explanation.EvidenceLink;
import io.mapimedic.explanation.FindingChain;
import io.mapimedic.explanation.TriedLink;
import io.mapimedic.explanation.WeightLink;
import io.mapimedic.knowledge.GuideClaim;
import io.mapimedic.knowledge.Reference;
import io.mapimedic.report.json.StepAnswer.ReferenceAnswer;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * From the belief in a cause down to evidence and sources.
 *
 * @param rank    place among all causes
 * @param logOdds sum of {@code prior}, all that is said for and against, what words say, and what was tried
 */
public record ChainAnswer(
        String cause,
        String subject,
        String title,
        String belief,
        double probability,
        int rank,
        PriorAnswer prior,
        double logOdds,
        List<Link> because,
        List<Link> against,
        List<TriedAnswer> tried,
        CauseAnswer.@Nullable WordsAnswer words,
        List<ReferenceAnswer> sources,
        List<Claim> guide) {

    /** Where the sum begins: how common such a fault is, shared among the things of its kind. */
    public record PriorAnswer(String word, double odds, int subjects, double logOdds) {
        static PriorAnswer of(CauseChain chain) {
            return new PriorAnswer(
                    chain.hypothesis().cause().prior().name().toLowerCase(Locale.ROOT),
                    chain.hypothesis().cause().odds(),
                    chain.subjects(),
                    CauseAnswer.rounded(chain.prior(), 3));
        }
    }

    /** A remediation that was carried out against the cause, and what that takes off the sum. */
    public record TriedAnswer(String remediation, String subject, String result, double fixes, double logOdds) {
        static TriedAnswer of(TriedLink link) {
            return new TriedAnswer(
                    link.trial().remediation().id(),
                    link.trial().attempt().subject().toString(),
                    link.trial().attempt().result().word(),
                    CauseAnswer.rounded(link.fixes(), 3),
                    CauseAnswer.rounded(link.logOdds(), 3));
        }
    }

    /** A finding that speaks; {@code sight} when it is the fault itself. */
    public record Link(String rule, String weight, double logOdds, double share, boolean sight, FindingLink finding) {}

    /** A finding with the evidence that its rule matched. */
    public record FindingLink(
            String id,
            String subject,
            String state,
            String severity,
            String title,
            String rule,
            List<Seen> because,
            List<ReferenceAnswer> sources,
            List<Claim> guide,
            boolean judgement) {}

    /** Evidence, where it stands, what it follows from and what was not believed beside it. */
    public record Seen(
            EvidenceAnswer evidence,
            @Nullable String place,
            @Nullable Seen derivedFrom,
            List<EvidenceAnswer.ConflictAnswer> overruled) {}

    /** A claim of the source guide and its section. */
    public record Claim(String claim, String section) {}

    static ChainAnswer of(CauseChain chain) {
        return new ChainAnswer(
                chain.hypothesis().cause().id(),
                chain.hypothesis().subject().toString(),
                chain.hypothesis().cause().title(),
                chain.hypothesis().belief().word(),
                CauseAnswer.rounded(chain.hypothesis().probability(), 4),
                chain.rank(),
                PriorAnswer.of(chain),
                CauseAnswer.rounded(chain.logOdds(), 3),
                chain.because().stream().map(ChainAnswer::link).toList(),
                chain.against().stream().map(ChainAnswer::link).toList(),
                chain.tried().stream().map(TriedAnswer::of).toList(),
                CauseAnswer.WordsAnswer.of(chain.hypothesis()),
                references(chain.sources()),
                claims(chain.guide()));
    }

    private static Link link(WeightLink link) {
        return new Link(
                link.support().rule(),
                link.support().weight().words(),
                CauseAnswer.rounded(link.logOdds(), 3),
                CauseAnswer.rounded(link.share(), 3),
                link.isSight(),
                finding(link.finding()));
    }

    static FindingLink finding(FindingChain chain) {
        return new FindingLink(
                chain.finding().id(),
                chain.finding().subject().toString(),
                chain.finding().state().word(),
                chain.finding().severity().word(),
                chain.indicator() == null ? chain.rule() : chain.indicator().title(),
                chain.rule(),
                chain.because().stream().map(ChainAnswer::seen).toList(),
                references(chain.sources()),
                claims(chain.guide()),
                chain.isJudgement());
    }

    private static Seen seen(EvidenceLink link) {
        return new Seen(
                EvidenceAnswer.of(link.evidence()),
                link.evidence().place(),
                link.derivedFrom() == null ? null : seen(link.derivedFrom()),
                EvidenceAnswer.ConflictAnswer.of(link.overruled()));
    }

    static List<ReferenceAnswer> references(List<Reference> sources) {
        return sources.stream()
                .map(source -> new ReferenceAnswer(source.id(), source.title(), source.url()))
                .toList();
    }

    private static List<Claim> claims(List<GuideClaim> guide) {
        return guide.stream()
                .map(claim -> new Claim(claim.id(), claim.section()))
                .toList();
    }
}
