package io.mapimedic.text;

import io.mapimedic.knowledge.EvidenceDefinition;
import io.mapimedic.model.SubjectKind;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Tells which of several keys a printed name stands for, by what the sentence says around it: a cmdlet, a path, whom it is about. When
 * nothing tells, nothing is chosen.
 */
final class QuotedOwner {

    private static final Pattern MAILBOX =
            Pattern.compile("(?i)cas[- ]?mailbox|get-mailbox\\b|mailbox|postfach|postfächer|\\buser\\b|benutzer");
    private static final Pattern ORGANIZATION =
            Pattern.compile("(?i)organi[sz]ation|\\borg\\b|org[- ]?config|organisationsweit|tenant");
    private static final Pattern CLIENT = Pattern.compile(
            "(?i)\\bclients?\\b|hkcu|current_user|laptop|notebook|\\bpcs?\\b|workstation|rechner|arbeitsplatz|citrix|terminal");
    private static final Pattern SERVER =
            Pattern.compile("(?i)\\bserver\\b|healthchecker|\\bexchange\\b|\\bex\\d{1,2}\\b|\\bhklm\\b.*exchange");
    /** Directories that print the same properties as the one for MAPI. */
    private static final Pattern OTHER_DIRECTORY = Pattern.compile(
            "(?i)/(?:ews|owa|oab|ecp|autodiscover|microsoft-server-activesync|powershell)\\b|\\b(?:ews|owa|oab|ecp|activesync|autodiscover|webservices)[- ]?(?:v|virtual)|Get-(?:Owa|Ecp|Oab|WebServices|Autodiscover|ActiveSync|PowerShell)VirtualDirectory");

    private static final Pattern OUTLOOK_ANYWHERE =
            Pattern.compile("(?i)outlook[- ]?anywhere|\\brpc(?:[- ]?over[- ]?http|proxy)|/rpc\\b");

    private static final Pattern MAPI = Pattern.compile("(?i)mapi");
    private static final String MAPI_DIRECTORY = "get-mapivirtualdirectory";
    private static final List<String> URLS = List.of("internalurl", "externalurl");

    private QuotedOwner() {}

    /**
     * The key.
     *
     * @param name   as printed
     * @param clause what stands between the nearest punctuation
     * @param before what stands in the sentence before the name
     * @param whole  the sentence
     */
    static Optional<EvidenceDefinition> of(
            List<QuotedName> candidates, String name, String clause, String before, String whole) {
        boolean isOfDirectory = candidates.get(0).owner().equals(MAPI_DIRECTORY);
        if (isOfDirectory && !isOfMapi(name, whole)) {
            return Optional.empty();
        }
        List<QuotedName> owned = ofPath(candidates, name, before);
        if (keys(owned).size() != 1) {
            owned = byOwner(candidates, whole);
        }
        if (keys(owned).size() != 1) {
            owned = byKind(candidates, clause);
        }
        if (keys(owned).size() != 1) {
            owned = byKind(candidates, whole);
        }
        if (keys(owned).size() != 1) {
            owned = ofMapi(candidates, whole);
        }
        return keys(owned).size() == 1 ? Optional.of(owned.get(0).definition()) : Optional.empty();
    }

    private static boolean isOfMapi(String name, String whole) {
        boolean isMapi = MAPI.matcher(whole).find();
        return isMapi
                || !URLS.contains(name.toLowerCase(Locale.ROOT))
                        && !OTHER_DIRECTORY.matcher(whole).find();
    }

    /** What several directories print is said of the one for MAPI, where the sentence names no other. */
    private static List<QuotedName> ofMapi(List<QuotedName> candidates, String whole) {
        if (OTHER_DIRECTORY.matcher(whole).find()
                || OUTLOOK_ANYWHERE.matcher(whole).find()) {
            return List.of();
        }
        return candidates.stream()
                .filter(candidate -> candidate.owner().equals(MAPI_DIRECTORY))
                .toList();
    }

    private static List<String> keys(List<QuotedName> names) {
        return names.stream().map(name -> name.definition().key()).distinct().toList();
    }

    /** {@code TLS 1.2\Server  Enabled}, {@code TLS 1.2 Server Enabled}: the end of the path stands right before the name. */
    private static List<QuotedName> ofPath(List<QuotedName> candidates, String name, String before) {
        boolean isGeneric = name.equalsIgnoreCase("Enabled") || name.equalsIgnoreCase("DisabledByDefault");
        if (!isGeneric) {
            return keys(candidates).size() == 1 ? candidates : List.of();
        }
        String path = before.toLowerCase(Locale.ROOT)
                .replaceAll("[\\s\\\\/\\]:\"']++", " ")
                .strip();
        return candidates.stream()
                .filter(candidate -> path.endsWith(tail(candidate.owner())))
                .toList();
    }

    private static String tail(String path) {
        String[] parts = path.split("\\\\");
        return parts.length < 2 ? path : parts[parts.length - 2] + " " + parts[parts.length - 1];
    }

    /** The cmdlet or the path itself stands in the sentence. */
    private static List<QuotedName> byOwner(List<QuotedName> candidates, String whole) {
        String text = whole.toLowerCase(Locale.ROOT)
                .replace("hkey_current_user", "hkcu")
                .replace("hkey_local_machine", "hklm")
                .replace("hkcu:", "hkcu")
                .replace("hklm:", "hklm");
        List<QuotedName> named = candidates.stream()
                .filter(candidate -> text.contains(candidate.owner()))
                .toList();
        return named.isEmpty()
                        || candidates.stream()
                                .noneMatch(one ->
                                        one.owner().startsWith(named.get(0).owner() + "\\"))
                ? named
                : List.of();
    }

    private static List<QuotedName> byKind(List<QuotedName> candidates, String text) {
        return candidates.stream()
                .filter(candidate -> isAbout(candidate.definition().kind(), text))
                .toList();
    }

    private static boolean isAbout(SubjectKind kind, String text) {
        return switch (kind) {
            case MAILBOX -> MAILBOX.matcher(text).find();
            case ORGANIZATION -> ORGANIZATION.matcher(text).find();
            case CLIENT -> CLIENT.matcher(text).find();
            case SERVER -> SERVER.matcher(text).find();
            default -> false;
        };
    }
}
