package io.mapimedic.adapter.rest.request;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import io.mapimedic.adapter.rest.Limits;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The JSON request of a diagnosis, its shape checked, its words not yet compared with the vocabulary.
 *
 * @param context  who asks
 * @param evidence what is known
 * @param tried    what was carried out already
 * @param text     what a person says or pastes
 * @param include  optional parts of the answer
 */
public record DiagnosisRequest(
        @Valid Asker context,

        @Size(max = Limits.EVIDENCE, message = "has more than {max} entries")
        List<@Valid Entry> evidence,

        @Size(max = Limits.TRIED, message = "has more than {max} entries")
        List<@Valid Trial> tried,

        @Size(max = Limits.TEXT_CHARACTERS, message = "has more than {max} characters") @Nullable
        String text,

        List<
                        @Pattern(
                                regexp = "explanation|counterfactual|artifacts|trace",
                                message = "is not one of explanation, counterfactual, artifacts, trace")
                        String>
                include) {

    /** Nothing asked, nothing known. */
    public static final DiagnosisRequest EMPTY =
            new DiagnosisRequest(Asker.ANYBODY, List.of(), List.of(), null, List.of());

    /** The part {@code context}: words as written, null where nothing was. */
    public record Asker(
            @Pattern(regexp = "admin|helpdesk|enduser", message = "is not one of admin, helpdesk, enduser") @Nullable
            String audience,

            @Pattern(regexp = "2013|2016|2019|se|online", message = "is not one of 2013, 2016, 2019, se, online")
            @Nullable
            String exchange,

            @Pattern(regexp = "adaptive|guided", message = "is not one of adaptive, guided") @Nullable
            String mode,

            @Instants.Iso @Nullable String now) {

        static final Asker ANYBODY = new Asker(null, null, null, null);
    }

    /** One entry of {@code tried}. */
    public record Trial(
            @NotBlank(message = "is missing") @Size(max = 200, message = "has more than {max} characters") @Nullable
            String remediation,

            @Size(min = 1, max = 280, message = "does not have {min} to {max} characters") @Nullable
            String subject,

            @NotBlank(message = "is missing")
            @Pattern(regexp = "did-not-help|helped-partly", message = "is not one of did-not-help, helped-partly")
            @Nullable
            String result,

            @Instants.Iso @Nullable String at) {

        /** Nobody said when. */
        public Trial(@Nullable String remediation, @Nullable String subject, @Nullable String result) {
            this(remediation, subject, result, null);
        }

        /** Keeps the place of an entry that is no object, so that the others keep their numbers. */
        static final Trial UNREADABLE = new Trial("unreadable", null, "did-not-help");
    }

    /**
     * One entry of {@code evidence}.
     *
     * @param value null only when the entry has no field {@code value}; JSON's null says "looked at, and there is nothing"
     */
    public record Entry(
            @NotBlank(message = "is missing") @Size(max = 200, message = "has more than {max} characters") @Nullable
            String key,

            @NotNull(message = "is missing; null says that somebody looked and there is nothing") @Nullable
            JsonNode value,

            @Size(min = 1, max = 280, message = "does not have {min} to {max} characters") @Nullable
            String subject,

            @Pattern(
                    regexp = "probe|monitoring|form|chat|ticket",
                    message = "is not one of probe, monitoring, form, chat, ticket")
            @Nullable
            String source,

            @Instants.Iso @Nullable String observedAt,

            @Size(max = 20, message = "has more than {max} characters") @Nullable
            String unit) {

        /** Keeps the place of an entry that is no object, so that the others keep their numbers. */
        static final Entry UNREADABLE = new Entry("unreadable", NullNode.getInstance(), null, null, null, null);
    }
}
