package io.mapimedic.interview;

import io.mapimedic.diagnosis.Context;
import io.mapimedic.model.Source;
import org.jspecify.annotations.Nullable;

/** Who is interviewed, and how: fixed when an interview starts. */
public record Setting(Context.Audience audience, @Nullable String exchange, Context.Mode mode) {

    /** What of a context stays the same for a whole interview. */
    public static Setting of(Context context) {
        return new Setting(context.audience(), context.exchange(), context.mode());
    }

    /** Where an answer comes from when it does not say: whoever does not run the systems is asked in a conversation. */
    public Source source() {
        return audience == Context.Audience.ENDUSER ? Source.CHAT : Source.FORM;
    }
}
