package io.mapimedic.diagnosis;

import io.mapimedic.knowledge.EvidenceDefinition;
import io.mapimedic.knowledge.KnowledgeBase;
import io.mapimedic.knowledge.Language;
import io.mapimedic.model.Observation;
import io.mapimedic.model.Passage;
import io.mapimedic.model.Source;
import io.mapimedic.model.Subject;
import io.mapimedic.model.Unrecognised;
import io.mapimedic.text.Belonging.Verdict;
import io.mapimedic.text.Mention;
import io.mapimedic.text.TextReader;
import io.mapimedic.text.Understanding;
import io.mapimedic.text.Understanding.Span;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads what no reader of probe output understood: sentences as such, other lines for codes. */
final class Prose {

    private static final int MOST_PIECES = 50;

    /** Characters that are read of a case: more than people write, and less than a second of work. The rest stays listed. */
    static final int MOST_CHARACTERS = 1 << 17;

    private final KnowledgeBase knowledge;
    private final TextReader reader;
    private final double limit;
    private final Sifting sifting;
    private final List<Observation> observations = new ArrayList<>();
    private final List<Proposal> proposals = new ArrayList<>();
    private final List<Unrecognised> rest = new ArrayList<>();
    private int left = MOST_CHARACTERS;

    private Prose(KnowledgeBase knowledge, TextReader reader, double limit, Sifting sifting) {
        this.sifting = sifting;
        this.knowledge = knowledge;
        this.reader = reader;
        this.limit = limit;
    }

    static Prose of(
            KnowledgeBase knowledge,
            TextReader reader,
            List<Unrecognised> unread,
            Sifting sifting,
            Context.Audience audience) {
        double limit = knowledge.phrasebook().cues().limit(audience.word());
        Prose prose = new Prose(knowledge, reader, limit, sifting);
        prose.rest.addAll(sifting.leftOut());
        unread.forEach(prose::read);
        return prose;
    }

    /** What is taken as said. */
    List<Observation> observations() {
        return observations;
    }

    /** What may have been said. */
    List<Proposal> proposals() {
        return proposals;
    }

    /** What was not understood. */
    List<Unrecognised> rest() {
        return rest;
    }

    private void read(Unrecognised piece) {
        Passage passage = piece.passage();
        String text = passage == null ? piece.text() : passage.text();
        if (left == 0 || passage == null && text.length() > left) {
            rest.add(piece);
            return;
        }
        String begun = text.substring(0, Math.min(text.length(), left));
        left -= begun.length();
        Understanding understood = reader.read(begun, passage == null ? Language.ANY : null);
        if (understood.mentions().isEmpty() || begun.length() < text.length()) {
            rest.add(piece);
        }
        if (understood.mentions().isEmpty()) {
            return;
        }
        boolean isAnyAssumed = false;
        for (Mention mention : understood.mentions()) {
            String place = passage == null ? piece.place() : passage.place(mention.begin());
            isAnyAssumed |= take(mention, place);
        }
        if (passage != null) {
            understood.rest().stream().limit(MOST_PIECES).forEach(span -> rest.add(unread(piece, passage, span)));
            more(passage, understood.rest());
        } else if (!isAnyAssumed) {
            rest.add(piece);
        }
    }

    /** Whether the mention is assumed. */
    private boolean take(Mention mention, String place) {
        EvidenceDefinition definition = knowledge.definition(mention.key());
        if (definition == null || mention.value() == null) {
            return false;
        }
        Verdict ofPlace = sifting.why(place);
        Verdict aside = ofPlace == null ? sifting.why(mention.subject()) : ofPlace;
        if (aside == null && mention.isAssumed(limit)) {
            observations.add(new Observation(
                    mention.key(),
                    named(mention.subject()),
                    mention.value(),
                    mention.unit(),
                    Source.CHAT,
                    null,
                    place));
            return true;
        }
        Proposal proposal = new Proposal(mention, definition, place);
        proposals.add(proposal);
        String reason = aside == null
                ? "This may say something, but not for certain."
                : "This may say something, but the text says that %s: '%s'"
                        .formatted(aside.kind().words(), aside.quote());
        rest.add(new Unrecognised(place, mention.text(), reason, proposal.question()));
        return false;
    }

    /** Nothing is dropped in silence. */
    private void more(Passage passage, List<Span> unread) {
        if (unread.size() > MOST_PIECES) {
            rest.add(new Unrecognised(
                    passage.place(unread.get(MOST_PIECES).begin()),
                    "",
                    "%d more sentences are not understood.".formatted(unread.size() - MOST_PIECES),
                    null));
        }
    }

    private static @Nullable Subject named(Subject subject) {
        return subject.isNamed() ? subject : null;
    }

    private static Unrecognised unread(Unrecognised piece, Passage passage, Span span) {
        String text = passage.text().substring(span.begin(), span.end()).replaceAll("\\s++", " ");
        return new Unrecognised(passage.place(span.begin()), text, piece.reason(), piece.remedy());
    }
}
