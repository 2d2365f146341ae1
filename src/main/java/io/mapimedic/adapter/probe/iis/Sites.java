package io.mapimedic.adapter.probe.iis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The two sites of Exchange, and whether its applications for MAPI over HTTP are where setup puts them. */
final class Sites {

    private static final String DEFAULTS = "applicationDefaults";
    private static final int YEAR = 31_536_000;

    private final Map<String, Site> sites = new LinkedHashMap<>();
    private @Nullable Site current;
    private String defaultPool = "";
    private boolean isOver;

    /** Takes an element below {@code sites}; the path begins behind it. */
    void start(String path, Element element) {
        if (path.equals("site")) {
            current = new Site(element);
            if (isOfExchange(current.name())) {
                sites.put(current.name(), current);
            }
        } else if (path.equals(DEFAULTS)) {
            defaultPool = element.attribute("applicationPool", "");
        } else if (path.startsWith("site/") && current != null) {
            current.start(path.substring("site/".length()), element);
        }
    }

    /** The section has ended, so what is not here does not exist. */
    void end() {
        isOver = true;
    }

    boolean isOver() {
        return isOver;
    }

    private static boolean isOfExchange(String name) {
        return name.equals(MapiLocation.FRONT_END_SITE) || name.equals(MapiLocation.BACK_END_SITE);
    }

    private Optional<Site> site(String name) {
        return Optional.ofNullable(sites.get(name));
    }

    /** Whether Exchange has its front end here: a Mailbox server of Exchange 2013 has none. */
    boolean hasFrontEnd() {
        return site(MapiLocation.FRONT_END_SITE)
                .filter(site -> site.servesFrom("\\frontend\\httpproxy"))
                .isPresent();
    }

    /** Whether MAPI over HTTP has its back end here: a Client Access server of Exchange 2013 has the site, but not these. */
    boolean hasBackEnd(AppPools pools) {
        return Arrays.stream(MapiLocation.values())
                .filter(location -> location != MapiLocation.FRONT_END)
                .anyMatch(location -> site(location.site())
                        .filter(site -> pools.isDefined(location.pool())
                                || site.application(location.application()).isPresent())
                        .isPresent());
    }

    /** Whether this half of Exchange is on the server. */
    boolean has(MapiLocation location, AppPools pools) {
        return location == MapiLocation.FRONT_END ? hasFrontEnd() : hasBackEnd(pools);
    }

    void report(Report report, AppPools pools) {
        if (hasFrontEnd()) {
            site(MapiLocation.FRONT_END_SITE).ifPresent(site -> frontEnd(report, site));
        }
        if (hasBackEnd(pools)) {
            site(MapiLocation.BACK_END_SITE).ifPresent(site -> backEnd(report, site));
        }
        if (hasFrontEnd() || hasBackEnd(pools)) {
            applications(report, pools);
            report.deviations("server.sites-not-auto-started", stopped(), firstLine());
        }
    }

    private void frontEnd(Report report, Site site) {
        if (isOver) {
            report.say("server.front-end-binding", site.httpsBinding("443"), site.line());
            report.say("server.front-end-hsts", hsts(site), site.line());
            report.say(
                    "server.mapi-virtual-directory.exists",
                    site.application(MapiLocation.FRONT_END.application()).isPresent(),
                    site.line());
        }
    }

    private void backEnd(Report report, Site site) {
        if (isOver) {
            report.say("server.back-end-binding", site.httpsBinding("444"), site.line());
            report.say("server.back-end-hsts", !hsts(site).equals("off"), site.line());
        }
    }

    private static String hsts(Site site) {
        Element hsts = site.hsts().filter(it -> it.is("enabled", true)).orElse(null);
        if (hsts == null) {
            return "off";
        }
        String age = hsts.attribute("max-age", "0").strip();
        boolean isLong = age.matches("[0-9]{1,12}") && Long.parseLong(age) >= YEAR;
        return hsts.is("redirectHttpToHttps", true) ? "redirects" : isLong ? "on" : "short";
    }

    private List<String> stopped() {
        return sites.values().stream()
                .filter(site -> !site.isAutoStarted())
                .map(Site::name)
                .sorted()
                .toList();
    }

    private void applications(Report report, AppPools pools) {
        List<String> missing = new ArrayList<>();
        List<String> wrongPath = new ArrayList<>();
        List<String> wrongPool = new ArrayList<>();
        for (MapiLocation location : MapiLocation.values()) {
            Site.Application application = site(location.site())
                    .flatMap(site -> site.application(location.application()))
                    .orElse(null);
            if (application == null) {
                addIf(isOver && has(location, pools), location, missing);
            } else {
                addIf(!location.isServedFrom(application.folder()), location, wrongPath);
                String pool = application.pool().isEmpty() ? defaultPool : application.pool();
                addIf(
                        !pool.equalsIgnoreCase(location.pool()) || !pools.isDefined(location.pool()),
                        location,
                        wrongPool);
            }
        }
        report.deviations("server.mapi-locations.missing", missing, firstLine());
        report.deviations("server.mapi-locations.wrong-path", wrongPath, line(wrongPath));
        report.deviations("server.mapi-locations.wrong-pool", wrongPool, line(wrongPool));
    }

    private static void addIf(boolean deviates, MapiLocation location, List<String> deviating) {
        if (deviates) {
            deviating.add(location.path());
        }
    }

    private int line(List<String> deviating) {
        for (MapiLocation location : MapiLocation.values()) {
            if (deviating.contains(location.path())) {
                return site(location.site())
                        .flatMap(site -> site.application(location.application()))
                        .map(Site.Application::line)
                        .orElse(firstLine());
            }
        }
        return firstLine();
    }

    private int firstLine() {
        return sites.values().stream().mapToInt(Site::line).findFirst().orElse(0);
    }
}
