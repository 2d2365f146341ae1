package io.mapimedic.report.json;

import io.mapimedic.knowledge.EvidenceDefinition;
import io.mapimedic.knowledge.KnowledgeBase;
import io.mapimedic.text.Mention;
import org.jspecify.annotations.Nullable;

/** What a piece of a text says about a key. Offsets count UTF-16 code units. */
public record MentionAnswer(
        String key,
        String subject,
        @Nullable Object value,
        @Nullable String unit,
        int begin,
        int end,
        String text,
        boolean negated,
        double confidence,
        boolean assumed,
        String because) {

    static MentionAnswer of(Mention mention, KnowledgeBase knowledge, double limit) {
        return new MentionAnswer(
                mention.key(),
                mention.subject().toString(),
                value(mention.value()),
                unit(mention, knowledge.definition(mention.key())),
                mention.begin(),
                mention.end(),
                mention.text(),
                mention.negated(),
                mention.confidence(),
                mention.isAssumed(limit),
                mention.because());
    }

    /** A whole number is written without decimals. */
    static @Nullable Object value(@Nullable Object value) {
        boolean isWhole = value instanceof Double number && number == Math.rint(number) && Math.abs(number) < 1e15;
        return isWhole && value instanceof Double number ? (Object) number.longValue() : value;
    }

    static @Nullable String unit(Mention mention, @Nullable EvidenceDefinition definition) {
        return mention.unit() != null || definition == null || mention.value() == null
                ? mention.unit()
                : definition.unit();
    }
}
