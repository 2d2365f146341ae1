package io.mapimedic.adapter.probe;

import io.mapimedic.diagnosis.ProbeReader.ProbeResult;
import io.mapimedic.model.Observation;
import io.mapimedic.model.Subject;
import io.mapimedic.model.SubjectKind;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Tells from the words around a value whether it is of a server or of a client, for the few that both have and that name no machine. Where
 * the words speak of both or of none, nothing is said, and a question has to tell.
 */
final class Machines {

    private static final int LONGEST = 100_000;
    private static final Set<String> OF_BOTH = Set.of(
            "hklm\\system\\currentcontrolset\\control\\lsa\\lmcompatibilitylevel",
            "netsh.winhttpproxy",
            "w32tm.offsetminutes");

    /** A hive of a user, or a word for the machine at which users sit. */
    private static final Pattern CLIENT = Pattern.compile(
            "(?i)(?<!\\\\)\\b(?:HKCU|HKEY_CURRENT_USER|clients?|laptops?|notebooks?|workstations?|desktops?|some devices|(?:my|his|her|this|that|one) PC|golden image|einige Geräte|Rechner|Arbeitspl(?:atz|ätze)|PCs?|NB-\\d{2,6})\\b");

    /** The Exchange Management Shell, settings of the server's side of TLS, or a word for the machine on which Exchange runs. */
    private static final Pattern SERVER = Pattern.compile(
            "(?i)\\[PS\\]|\\bon (?:the|our|both|all|one|each) (?:exchange|servers?|boxe?s?)\\b|\\b(?:auf|am|vom|von) (?:dem |den |allen )?(?:exchange|servern?)\\b|\\bHealthChecker\\b|SCHANNEL\\\\Protocols\\\\TLS 1\\.\\d\\\\Server|\\bEX\\d{1,2}\\b(?! says)");

    private Machines() {}

    static ProbeResult told(ProbeResult result, Lines lines) {
        if (result.observations().stream().noneMatch(Machines::isOpen)) {
            return result;
        }
        Subject subject = subject(lines.text());
        return subject == null
                ? result
                : new ProbeResult(
                        result.observations().stream()
                                .map(one -> isOpen(one) ? one.on(subject) : one)
                                .toList(),
                        result.unrecognised());
    }

    private static boolean isOpen(Observation observation) {
        return observation.subject() == null
                && OF_BOTH.contains(observation.name().toLowerCase(Locale.ROOT));
    }

    private static @Nullable Subject subject(String whole) {
        String text = whole.substring(0, Math.min(whole.length(), LONGEST));
        boolean isClient = CLIENT.matcher(text).find();
        boolean isServer = SERVER.matcher(text).find();
        return isClient == isServer ? null : Subject.unnamed(isClient ? SubjectKind.CLIENT : SubjectKind.SERVER);
    }
}
