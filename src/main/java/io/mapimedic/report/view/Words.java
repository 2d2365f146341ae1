package io.mapimedic.report.view;

import io.mapimedic.knowledge.Impact;
import io.mapimedic.knowledge.Remediation;
import io.mapimedic.knowledge.Respondent;
import io.mapimedic.model.FindingState;
import io.mapimedic.model.Sample;
import io.mapimedic.model.Source;
import io.mapimedic.model.Subject;
import io.mapimedic.model.SubjectKind;
import io.mapimedic.model.Verdict;
import io.mapimedic.ranking.Belief;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Objects;

/** The words that people read for the closed choices of the model. */
public final class Words {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss 'UTC'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    private Words() {}

    /** {@code very likely}. */
    public static String of(Belief belief) {
        return spaced(belief.word());
    }

    /** {@code partly documented}. */
    public static String of(Verdict verdict) {
        return spaced(verdict.word());
    }

    /** What a verdict means for whoever runs the step. */
    public static String meaning(Verdict verdict) {
        return switch (verdict) {
            case DOCUMENTED -> "The vendor's documentation says the same.";
            case PARTLY_DOCUMENTED -> "Documented in part or under conditions.";
            case UNDOCUMENTED -> "No public document says it.";
            case CONTRADICTED -> "Public documentation says otherwise.";
            case OBSOLETE -> "Was true once and is no longer.";
            case UNSAFE -> "Can do damage as written.";
        };
    }

    public static String of(SubjectKind kind) {
        return kind == SubjectKind.ORGANIZATION ? "organisation" : kind.word();
    }

    /** Whether the one who may do something is the user of Outlook: the knowledge says "the user …" or "any user". */
    public static boolean isTheUser(String runAs) {
        String words = runAs.toLowerCase(Locale.ROOT);
        return words.contains("user") && !words.contains("administrator");
    }

    /** {@code server EX01}; the kind alone when nobody named it. */
    public static String of(Subject subject) {
        return subject.isNamed()
                ? of(subject.kind()) + " " + Printable.of(Objects.requireNonNull(subject.name()))
                : of(subject.kind());
    }

    public static String of(Source source) {
        return switch (source) {
            case PROBE -> "read from output";
            case MONITORING -> "monitoring";
            case FORM -> "answered in the form";
            case CHAT -> "said in a chat";
            case TICKET -> "said in a ticket";
        };
    }

    public static String of(FindingState state) {
        return switch (state) {
            case PRESENT -> "found";
            case ABSENT -> "checked, not so";
            case UNKNOWN -> "not known";
        };
    }

    public static String of(Impact impact) {
        return switch (impact) {
            case NOBODY -> "nobody is without mail";
            case DEGRADED -> "mail is slow or incomplete";
            case ONE_USER -> "one user is without mail";
            case MANY -> "many users are without mail";
            case EVERYONE -> "everyone is without mail";
        };
    }

    public static String of(Respondent respondent) {
        return switch (respondent) {
            case PROBE -> "a command answers it";
            case USER -> "the user can answer it";
            case ADMIN -> "an administrator can answer it";
        };
    }

    public static String of(Remediation.Kind kind) {
        return switch (kind) {
            case REPAIR -> "Repair";
            case CHECK -> "Check, changes nothing";
            case ADVISORY -> "Advice";
        };
    }

    public static String of(Remediation.Restart restart) {
        return switch (restart) {
            case NONE -> "nothing";
            case OUTLOOK -> "Outlook";
            case APP_POOL -> "application pool";
            case IIS -> "IIS";
            case SERVICE -> "service";
            case SERVER -> "server";
        };
    }

    public static String of(Remediation.Outage outage) {
        return switch (outage) {
            case NONE -> "nobody";
            case ONE_USER -> "one user";
            case SERVER -> "users of the server";
            case ORGANIZATION -> "the whole organisation";
        };
    }

    public static String of(Remediation.Step.Kind kind) {
        return switch (kind) {
            case POWERSHELL -> "PowerShell";
            case REGISTRY -> "Registry";
            case IIS -> "IIS setting";
            case SERVICE -> "Service";
            case NATIVE -> "Command line";
            case FILE -> "File";
            case MANUAL -> "By hand";
        };
    }

    /** Name of a version of Exchange: {@code Exchange 2019}. */
    public static String edition(String version) {
        return switch (version) {
            case "se" -> "Exchange Server SE";
            case "online" -> "Exchange Online";
            default -> "Exchange " + version;
        };
    }

    /** {@code 30 days}, {@code 12 hours}. */
    public static String span(Duration time) {
        boolean isDays = time.toHours() % 24 == 0;
        long count = isDays ? time.toDays() : time.toHours();
        return count + (isDays ? " day" : " hour") + (count == 1 ? "" : "s");
    }

    /** {@code 3 months ago}, in the largest unit of which there are two. */
    public static String age(Duration age) {
        long days = age.toDays();
        return days >= 730
                ? days / 365 + " years ago"
                : days >= 60
                        ? days / 30 + " months ago"
                        : days >= 2 ? days + " days ago" : age.toHours() + " hours ago";
    }

    /** {@code 2026-11-22 09:00:00 UTC}. */
    public static String of(Instant time) {
        return TIME.format(time);
    }

    /** {@code of 120 readings from 2026-11-22 09:00:00 UTC to 2026-11-22 10:00:00 UTC}. */
    public static String of(Sample sample) {
        String readings = "of %d %s".formatted(sample.size(), sample.size() == 1 ? "reading" : "readings");
        String from = sample.from() == null ? "" : " from " + of(sample.from());
        return readings + from + (sample.to() == null ? "" : " to " + of(sample.to()));
    }

    /** Name of a topic or another word of the knowledge base as a heading: {@code Virtual directory}, {@code TLS}. */
    public static String heading(String word) {
        return word.length() <= 3 ? word.toUpperCase(Locale.ROOT) : capital(spaced(word));
    }

    /** A reason as a sentence: the first letter large, a full stop at the end. */
    public static String sentence(String reason) {
        String shown = capital(Printable.of(reason.strip()));
        return shown.isEmpty() || shown.endsWith(".") || shown.endsWith("?") || shown.endsWith("!")
                ? shown
                : shown + ".";
    }

    /** The first letter large. */
    public static String capital(String words) {
        return words.isEmpty() ? words : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    private static String spaced(String word) {
        return word.replace('-', ' ').replace('_', ' ');
    }
}
