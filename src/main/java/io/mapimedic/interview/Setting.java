package io.mapimedic.interview;

import io.mapimedic.diagnosis.Context;
import org.jspecify.annotations.Nullable;

/** Who is interviewed, and how: fixed when an interview starts. */
public record Setting(Context.Audience audience, @Nullable String exchange, Context.Mode mode) {

    /** What of a context stays the same for a whole interview. */
    public static Setting of(Context context) {
        return new Setting(context.audience(), context.exchange(), context.mode());
    }
}
