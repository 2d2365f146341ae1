package io.mapimedic.adapter.probe.iis;

import io.mapimedic.adapter.probe.Places;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * What holds at one location of MAPI over HTTP: who may sign in and how. Of a file that was not read to its end only what the location
 * says itself, because a later part may change what it inherits.
 *
 * <pre>
 * &lt;location path="Default Web Site/mapi"&gt;
 *   &lt;system.webServer&gt;&lt;security&gt;
 *     &lt;access sslFlags="Ssl, Ssl128" /&gt;
 *     &lt;authentication&gt;
 *       &lt;windowsAuthentication enabled="true" useKernelMode="false"&gt;
 *         &lt;providers&gt;&lt;clear /&gt;&lt;add value="Negotiate" /&gt;&lt;add value="NTLM" /&gt;&lt;/providers&gt;
 *         &lt;extendedProtection tokenChecking="Require" flags="None" /&gt;
 *       &lt;/windowsAuthentication&gt;
 *       &lt;anonymousAuthentication enabled="false" /&gt;
 * </pre>
 */
final class Authentication {

    static final String ACCESS = "system.webServer/security/access";
    static final String KINDS = "system.webServer/security/authentication/";
    static final String WINDOWS = KINDS + "windowsAuthentication";
    static final String PROVIDERS = WINDOWS + "/providers";
    static final String PROTECTION = WINDOWS + "/extendedProtection";
    static final String IP_SECURITY = "system.webServer/security/ipSecurity";

    private final Levels levels;
    private final boolean isComplete;

    Authentication(Levels levels, boolean isComplete) {
        this.levels = levels;
        this.isComplete = isComplete;
    }

    /** A value and where it stands. */
    private record Said(String value, int line) {}

    private Optional<Said> said(MapiLocation location, String section, String attribute, String otherwise) {
        Optional<Element> saying = isComplete
                ? levels.saying(location.path(), section, attribute)
                : levels.sayingItself(location.path(), section, attribute);
        return saying.map(element -> new Said(element.attribute(attribute, "").strip(), element.line()))
                .or(() -> isComplete ? Optional.of(new Said(otherwise, Places.WHOLE)) : Optional.empty());
    }

    private boolean is(MapiLocation location, String kind, boolean expected) {
        String otherwise = String.valueOf(kind.equals("anonymous"));
        return said(location, KINDS + kind + "Authentication", "enabled", otherwise)
                .filter(said -> said.value().equalsIgnoreCase(String.valueOf(expected)))
                .isPresent();
    }

    private List<String> flags(MapiLocation location) {
        return said(location, ACCESS, "sslFlags", "None")
                .map(said -> items(said.value()))
                .orElse(List.of());
    }

    /** The flags in lower case, when they are known. */
    private boolean hasFlag(MapiLocation location, String flag) {
        return flags(location).contains(flag);
    }

    private Optional<List<String>> providers(MapiLocation location) {
        boolean isWindows = is(location, "windows", true);
        Optional<List<Element>> items = isComplete
                ? Optional.of(levels.items(location.path(), PROVIDERS, "value"))
                : levels.itemsItself(location.path(), PROVIDERS, "value");
        return items.filter(list -> isWindows)
                .map(list -> list.stream()
                        .map(item -> item.attribute("value", "").strip().toLowerCase(Locale.ROOT))
                        .toList());
    }

    void report(Report report, Predicate<MapiLocation> isHere) {
        protection(report, isHere);
        deviations(report, isHere, "without-windows-authentication", at -> is(at, "windows", false));
        deviations(report, isHere, "with-anonymous", at -> is(at, "anonymous", true));
        deviations(report, isHere, "with-basic", at -> is(at, "basic", true));
        deviations(report, isHere, "without-ssl", at -> !flags(at).isEmpty() && !hasFlag(at, "ssl"));
        deviations(
                report,
                isHere,
                "with-client-certificates",
                at -> hasFlag(at, "sslnegotiatecert") || hasFlag(at, "sslrequirecert"));
        deviations(report, isHere, "without-negotiate", at -> providers(at).filter(list -> list.stream()
                        .noneMatch(provider -> provider.startsWith("negotiate")))
                .isPresent());
        deviations(report, isHere, "without-ntlm", at -> providers(at).filter(list -> !list.contains("ntlm"))
                .isPresent());
        deviations(report, isHere, "ntlm-first", at -> providers(at).filter(list -> list.size() > 1
                        && list.get(0).equals("ntlm"))
                .isPresent());
        deviations(report, isHere, "kernel-mode", at -> is(at, "windows", true)
                && said(at, WINDOWS, "useKernelMode", "true")
                        .filter(said -> said.value().equalsIgnoreCase("true"))
                        .isPresent());
        deviations(report, isHere, "ip-filtered", this::isFiltered);
    }

    private void deviations(
            Report report, Predicate<MapiLocation> isHere, String what, Predicate<MapiLocation> deviates) {
        List<String> deviating = new ArrayList<>();
        boolean isAnyHere = false;
        for (MapiLocation location : MapiLocation.values()) {
            if (isHere.test(location)) {
                isAnyHere = true;
                if (deviates.test(location)) {
                    deviating.add(location.path());
                }
            }
        }
        if (isAnyHere) {
            report.deviations("server.mapi-locations." + what, deviating, line(deviating, isHere));
        }
    }

    /** Where the location says anything of signing in, or of SSL. */
    private int line(List<String> deviating, Predicate<MapiLocation> isHere) {
        for (MapiLocation location : MapiLocation.values()) {
            if (isHere.test(location) && (deviating.isEmpty() || deviating.contains(location.path()))) {
                return said(location, WINDOWS, "enabled", "")
                        .or(() -> said(location, ACCESS, "sslFlags", ""))
                        .map(Said::line)
                        .orElse(Places.WHOLE);
            }
        }
        return Places.WHOLE;
    }

    /** Only listed addresses may come in, or some listed may not. */
    private boolean isFiltered(MapiLocation location) {
        boolean onlyListed = said(location, IP_SECURITY, "allowUnlisted", "true")
                .filter(said -> said.value().equalsIgnoreCase("false"))
                .isPresent();
        List<Element> listed = isComplete
                ? levels.items(location.path(), IP_SECURITY + "/add", "ipAddress")
                : levels.itemsItself(location.path(), IP_SECURITY + "/add", "ipAddress").orElse(List.of());
        return onlyListed || listed.stream().anyMatch(entry -> !entry.is("allowed", true));
    }

    private void protection(Report report, Predicate<MapiLocation> isHere) {
        for (MapiLocation location : MapiLocation.values()) {
            if (isHere.test(location)) {
                said(location, PROTECTION, "tokenChecking", "None")
                        .ifPresent(said -> report.say(
                                location.key("extended-protection"),
                                said.value().toLowerCase(Locale.ROOT),
                                said.line()));
            }
        }
        MapiLocation front = MapiLocation.FRONT_END;
        if (!isHere.test(front)) {
            return;
        }
        said(front, ACCESS, "sslFlags", "None").ifPresent(said -> {
            report.say(front.key("ssl-flags"), spelled(said.value()), said.line());
            report.say(front.key("requires-ssl"), items(said.value()).contains("ssl"), said.line());
        });
        said(front, PROTECTION, "flags", "None")
                .ifPresent(said -> report.say(
                        front.key("extended-protection-flags"), spelled(said.value()), said.line()));
        if (isComplete) {
            List<String> names = levels.items(front.path(), PROTECTION + "/spn", "name").stream()
                    .map(item -> item.attribute("name", ""))
                    .toList();
            report.say(front.key("extended-protection-names"), names, Places.WHOLE);
        }
    }

    /** {@code None} is no flag but the lack of any. */
    private static List<String> spelled(String flags) {
        return List.of(flags.split(",")).stream()
                .map(String::strip)
                .filter(flag -> !flag.isEmpty() && !flag.equalsIgnoreCase("None"))
                .toList();
    }

    private static List<String> items(String flags) {
        return List.of(flags.toLowerCase(Locale.ROOT).split(",")).stream()
                .map(String::strip)
                .filter(flag -> !flag.isEmpty())
                .toList();
    }
}
