package io.mapimedic.knowledge;

import io.mapimedic.change.Change;
import io.mapimedic.change.CommandText;
import io.mapimedic.change.ParameterType;
import io.mapimedic.change.RegistryChange;
import io.mapimedic.model.SubjectKind;
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
 * @param applicability the versions and times for which it is
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
        Applicability applicability,
        Cost cost,
        Restart restart,
        String runAs,
        String undo,
        Map<String, Parameter> parameters,
        List<Step> steps,
        List<String> guideSays,
        List<String> sources) {

    /** Exchange versions for which it is: 2013, 2016, 2019, se, online. */
    public List<String> appliesTo() {
        return applicability.exchange();
    }

    /** The same remediation with other probabilities of success. */
    public Remediation withFixes(Map<String, Double> learned) {
        return with(learned, steps);
    }

    /** The same remediation with some of its steps. */
    public Remediation withSteps(List<Step> some) {
        return with(fixes, some);
    }

    private Remediation with(Map<String, Double> rates, List<Step> some) {
        return new Remediation(
                id,
                title,
                kind,
                rates,
                applicability,
                cost,
                restart,
                runAs,
                undo,
                parameters,
                some,
                guideSays,
                sources);
    }

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
    public record Parameter(ParameterType type, @Nullable String from, String example) {

        /** What the name of a subject may be: {@code {server}} needs no declaration. */
        public static Parameter ofSubject(SubjectKind kind) {
            return switch (kind) {
                case SERVER -> new Parameter(ParameterType.SERVER, null, "SERVERNAME");
                case CLIENT -> new Parameter(ParameterType.SERVER, null, "CLIENTNAME");
                case MAILBOX -> new Parameter(ParameterType.MAILBOX, null, "user@contoso.com");
                case ENDPOINT -> new Parameter(ParameterType.HOST, null, "mail.contoso.com");
                case PROXY -> new Parameter(ParameterType.HOST, null, "proxy.contoso.com");
                case NETWORK -> new Parameter(ParameterType.NAME, null, "network");
                case ORGANIZATION -> new Parameter(ParameterType.NAME, null, "organization");
            };
        }
    }

    /**
     * One action. A step that changes something has verify and undo, each as a command or in words.
     *
     * @param line         where it stands in the file of its remediation, from 1
     * @param lines        the change as commands; made once, as every case shows them
     * @param precondition what must be true before, null when nothing special
     * @param verifyByHand what a person sees when it worked, null when the command of {@code lines} shows it
     * @param undoByHand   what a person does to take it back, null when the command of {@code lines} does
     * @param applicability the versions for which it is, where it is not for all of its remediation
     */
    public record Step(
            int line,
            String text,
            Change change,
            CommandText lines,
            Verdict verdict,
            @Nullable String precondition,
            @Nullable String verifyByHand,
            @Nullable String undoByHand,
            List<String> sources,
            Applicability applicability) {

        /** For all versions for which its remediation is. */
        public Step(
                int line,
                String text,
                Change change,
                Verdict verdict,
                @Nullable String precondition,
                @Nullable String verifyByHand,
                @Nullable String undoByHand,
                List<String> sources) {
            this(
                    line,
                    text,
                    change,
                    CommandText.of(change),
                    verdict,
                    precondition,
                    verifyByHand,
                    undoByHand,
                    sources,
                    Applicability.ALL);
        }

        /** The same step with other texts: names filled in. */
        public Step with(CommandText filled) {
            return with(filled, applicability);
        }

        /** The same step for other versions. */
        public Step with(Applicability other) {
            return with(lines, other);
        }

        private Step with(CommandText texts, Applicability other) {
            return new Step(line, text, change, texts, verdict, precondition, verifyByHand, undoByHand, sources, other);
        }

        /** What to do, after the versions for which alone it is. */
        public String textForItsVersions() {
            String versions = applicability.versions();
            return versions.isEmpty() ? text : "Only for %s: %s".formatted(versions, text);
        }

        public @Nullable String command() {
            return lines.command();
        }

        public @Nullable String verify() {
            return lines.verify();
        }

        public @Nullable String undo() {
            return lines.undo();
        }

        public Kind kind() {
            return Kind.of(change);
        }

        /** What the registry is to hold, empty for a step of another kind. */
        public List<RegistryChange> registry() {
            return change instanceof Change.RegistryEdit edit ? edit.changes() : List.of();
        }

        public enum Kind {
            POWERSHELL,
            REGISTRY,
            IIS,
            SERVICE,
            NATIVE,
            FILE,
            MANUAL;

            static Kind of(Change change) {
                if (change instanceof Change.CmdletCalls) {
                    return POWERSHELL;
                }
                if (change instanceof Change.RegistryEdit) {
                    return REGISTRY;
                }
                if (change instanceof Change.IisSetting) {
                    return IIS;
                }
                if (change instanceof Change.ServiceControl) {
                    return SERVICE;
                }
                if (change instanceof Change.ProgramCall) {
                    return NATIVE;
                }
                return change instanceof Change.FileEdit ? FILE : MANUAL;
            }

            public String word() {
                return name().toLowerCase(Locale.ROOT);
            }
        }
    }
}
