package io.mapimedic.adapter.probe.iis;

import io.mapimedic.adapter.probe.Places;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * Who may sign in at the locations of MAPI over HTTP, and how.
 *
 * <pre>
 * &lt;location path="Default Web Site/mapi"&gt;
 *   &lt;system.webServer&gt;&lt;security&gt;
 *     &lt;access sslFlags="Ssl, Ssl128" /&gt;
 *     &lt;authentication&gt;
 *       &lt;windowsAuthentication enabled="true" useKernelMode="false"&gt;
 *         &lt;providers&gt;&lt;clear /&gt;&lt;add value="Negotiate" /&gt;&lt;add value="NTLM" /&gt;&lt;/providers&gt;
 *       &lt;/windowsAuthentication&gt;
 *       &lt;anonymousAuthentication enabled="false" /&gt;
 * </pre>
 */
record Authentication(Effective effective) {

    /** Reports of each deviation which of the locations have it. */
    void report(Report report, List<MapiLocation> here) {
        deviations().forEach((what, deviates) -> {
            List<MapiLocation> deviating = here.stream().filter(deviates).toList();
            report.deviations(
                    "server.mapi-locations." + what,
                    deviating.stream().map(MapiLocation::path).toList(),
                    line(deviating.isEmpty() ? here.get(0) : deviating.get(0)));
        });
    }

    private Map<String, Predicate<MapiLocation>> deviations() {
        return new TreeMap<>(Map.of(
                "without-windows-authentication", at -> effective.isSignIn(at, "windows", false),
                "with-anonymous", at -> effective.isSignIn(at, "anonymous", true),
                "with-basic", at -> effective.isSignIn(at, "basic", true),
                "without-negotiate",
                        at -> providers(at, list -> list.stream().noneMatch(one -> one.startsWith("negotiate"))),
                "without-ntlm", at -> providers(at, list -> !list.contains("ntlm")),
                "ntlm-first",
                        at -> providers(
                                at, list -> list.size() > 1 && list.get(0).equals("ntlm")),
                "kernel-mode", this::isInKernel,
                "without-ssl", at -> effective.sslFlags(at).isPresent() && !effective.hasFlag(at, "Ssl"),
                "with-client-certificates",
                        at -> effective.hasFlag(at, "SslNegotiateCert") || effective.hasFlag(at, "SslRequireCert"),
                "ip-filtered", this::isFiltered));
    }

    /** Whether the providers of Windows authentication, where it is on and they are known, are such. */
    private boolean providers(MapiLocation at, Predicate<List<String>> are) {
        Optional<List<Element>> items = effective.items(at, Effective.PROVIDERS, "value");
        return effective.isSignIn(at, "windows", true)
                && items.map(list -> list.stream()
                                .map(item -> item.attribute("value", "").strip().toLowerCase(Locale.ROOT))
                                .toList())
                        .filter(are)
                        .isPresent();
    }

    private boolean isInKernel(MapiLocation at) {
        return effective.isSignIn(at, "windows", true)
                && effective
                        .said(at, Effective.WINDOWS, "useKernelMode", "true")
                        .filter(said -> said.is("true"))
                        .isPresent();
    }

    /** Only listed addresses may come in, or some listed may not. */
    private boolean isFiltered(MapiLocation at) {
        boolean onlyListed = effective
                .said(at, Effective.IP_SECURITY, "allowUnlisted", "true")
                .filter(said -> said.is("false"))
                .isPresent();
        List<Element> listed =
                effective.items(at, Effective.IP_SECURITY + "/add", "ipAddress").orElse(List.of());
        return onlyListed || listed.stream().anyMatch(entry -> !entry.is("allowed", true));
    }

    /** Where the location says anything of signing in, or of SSL. */
    private int line(MapiLocation at) {
        return effective
                .said(at, Effective.WINDOWS, "enabled", "")
                .or(() -> effective.sslFlags(at))
                .map(Effective.Said::line)
                .orElse(Places.WHOLE);
    }
}
