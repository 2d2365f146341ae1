package io.mapimedic.knowledge;

import io.mapimedic.change.ParameterType;
import io.mapimedic.model.Verdict;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What can be done about causes: a repair that changes something, a check that finds out more, or advice.
 *
 * @param id         for example {@code protocol.enable-organization}
 * @param title      an imperative
 * @param kind       repair, check or advisory
 * @param fixes      for each cause, the probability (0 to 1) that this fixes it
 * @param appliesTo  Exchange versions: 2013, 2016, 2019, se, online
 * @param cost       minutes, risk and outage
 * @param restart    what must be restarted before it works
 * @param runAs      who may do it
 * @param undo       how the whole is taken back
 * @param parameters names that the commands need beside the subject's
 * @param steps      one action each, in order
 * @param guideSays  claims of the source guide that advise something else
 * @param sources    ids of references
 */
public record Remediation(
        String id,
        String title,
        Kind kind,
        Map<String, Double> fixes,
        List<String> appliesTo,
        Cost cost,
        Restart restart,
        String runAs,
        String undo,
        Map<String, Parameter> parameters,
        List<Step> steps,
        List<String> guideSays,
        List<String> sources) {

    public enum Kind {
        REPAIR,
        CHECK,
        ADVISORY;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** What a remediation costs beside hope. */
    public record Cost(int minutes, Risk risk, Outage outage) {}

    /** Risk of the change, each with its fixed sentence. */
    public enum Risk {
        NONE(0, "Nothing is changed."),
        LOW(2, "Easily taken back; no service is interrupted beyond a restart of the client."),
        MEDIUM(10, "Affects more than the fault itself; plan it and keep the undo at hand."),
        HIGH(40, "Can leave users without mail if it goes wrong; do it in a maintenance window, with a way back.");

        private final double minutes;
        private final String sentence;

        Risk(double minutes, String sentence) {
            this.minutes = minutes;
            this.sentence = sentence;
        }

        /** Expected loss by harm, in minutes of work. */
        public double minutes() {
            return minutes;
        }

        public String sentence() {
            return sentence;
        }

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Who is interrupted while it is done. */
    public enum Outage {
        NONE(0),
        ONE_USER(1),
        SERVER(15),
        ORGANIZATION(60);

        private final double minutes;

        Outage(double minutes) {
            this.minutes = minutes;
        }

        /** Price of the interruption, in minutes of work. */
        public double minutes() {
            return minutes;
        }

        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** What must be restarted before the change works. */
    public enum Restart {
        NONE,
        OUTLOOK,
        APP_POOL,
        IIS,
        SERVICE,
        SERVER;

        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /**
     * A name that a command needs.
     *
     * @param type    decides which characters may reach a command
     * @param from    evidence key whose value is taken, null for none
     * @param example shown when nothing is known
     */
    public record Parameter(ParameterType type, @Nullable String from, String example) {}

    /** One action. A step that changes something has verify and undo. */
    public record Step(
            String text,
            Kind kind,
            Verdict verdict,
            @Nullable String command,
            @Nullable String verify,
            @Nullable String undo,
            List<RegistryChange> registry,
            List<String> sources) {

        public enum Kind {
            POWERSHELL,
            REGISTRY,
            NATIVE,
            MANUAL;

            public String word() {
                return name().toLowerCase(Locale.ROOT);
            }
        }
    }

    /**
     * One value in the registry set or deleted.
     *
     * @param value what is set, null when deleted: {@code Long} for numbers, {@code String}, or {@code List<String>}
     * @param undo  what brings the state before back
     */
    public record RegistryChange(
            Action action,
            String hive,
            String key,
            String name,
            String type,
            @Nullable Object value,
            Undo undo) {

        public enum Action {
            SET,
            DELETE;

            public String word() {
                return name().toLowerCase(Locale.ROOT);
            }
        }

        public record Undo(Action action, @Nullable Object value) {}
    }
}
