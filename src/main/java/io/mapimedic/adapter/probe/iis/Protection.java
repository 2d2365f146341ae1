package io.mapimedic.adapter.probe.iis;

import io.mapimedic.adapter.probe.Places;
import java.util.List;
import java.util.Locale;

/**
 * Extended Protection of the locations of MAPI over HTTP, and SSL of the front end, which it builds upon.
 *
 * <pre>
 * &lt;windowsAuthentication enabled="true"&gt;
 *   &lt;extendedProtection tokenChecking="Require" flags="None"&gt;
 *     &lt;spn name="HTTP/mail.contoso.com" /&gt;
 * </pre>
 */
record Protection(Effective effective) {

    void report(Report report, List<MapiLocation> here) {
        for (MapiLocation at : here) {
            effective
                    .said(at, Effective.PROTECTION, "tokenChecking", "None")
                    .ifPresent(said -> report.say(
                            at.key("extended-protection"), said.value().toLowerCase(Locale.ROOT), said.line()));
        }
        if (here.contains(MapiLocation.FRONT_END)) {
            frontEnd(report, MapiLocation.FRONT_END);
        }
    }

    private void frontEnd(Report report, MapiLocation at) {
        effective.sslFlags(at).ifPresent(said -> {
            report.say(at.key("ssl-flags"), flags(said), said.line());
            report.say(at.key("requires-ssl"), effective.hasFlag(at, "Ssl"), said.line());
        });
        effective
                .said(at, Effective.PROTECTION, "flags", "None")
                .ifPresent(said -> report.say(at.key("extended-protection-flags"), flags(said), said.line()));
        effective
                .items(at, Effective.PROTECTION + "/spn", "name")
                .ifPresent(items -> report.say(
                        at.key("extended-protection-names"),
                        items.stream().map(item -> item.attribute("name", "")).toList(),
                        items.isEmpty() ? Places.WHOLE : items.get(0).line()));
    }

    /** {@code None} is no flag but the lack of any. */
    private static List<String> flags(Effective.Said said) {
        return said.items().stream()
                .filter(flag -> !flag.equalsIgnoreCase("None"))
                .toList();
    }
}
