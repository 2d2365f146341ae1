package io.mapimedic.adapter.probe.iis;

import io.mapimedic.adapter.probe.Places;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Collects of applicationHost.config what is about MAPI over HTTP; everything else is passed over. */
final class ApplicationHost implements ConfigXml.Listener {

    private static final String POOLS = "system.applicationHost/applicationPools/";
    private static final String SITES = "system.applicationHost/sites";
    private static final String DECLARED = "configSections/";
    private static final String REDIRECT = "system.webServer/httpRedirect";
    private static final String REWRITE = "system.webServer/rewrite/";
    private static final String FRONT_END = MapiLocation.FRONT_END_SITE.toLowerCase(Locale.ROOT);
    private static final String HEADER = "system.webServer/httpProtocol/customHeaders/add";

    /** What the web.config of MAPI over HTTP sets, and so must be allowed to. */
    private static final List<String> NEEDED = List.of("modules", "handlers", "serverRuntime");

    private final AppPools pools = new AppPools();
    private final Sites sites = new Sites();
    private final Levels levels = new Levels();
    private final RewriteRules rewrites = new RewriteRules();
    private Element location = new Element("location", Map.of(), 0);
    private boolean isInLocation;
    private @Nullable Element hsts;

    /** Lists: which of their own elements stand for the list that is named before them. */
    private static final Set<String> OF_LISTS = Set.of("add", "remove", "clear", "spn", "clearSpns", "removeSpn");

    @Override
    public void start(String path, Element element) {
        String below = below(path);
        if (element.name().equals("location") && below.isEmpty()) {
            location = element;
            isInLocation = true;
        } else if (below.startsWith(POOLS)) {
            pools.start(below.substring(POOLS.length()), element);
        } else if (below.startsWith(SITES + "/")) {
            sites.start(below.substring(SITES.length() + 1), element);
        } else if (below.startsWith(DECLARED)) {
            declare(element);
        } else if (below.startsWith("system.webServer/")) {
            section(below, element);
        }
    }

    @Override
    public void end(String path) {
        if (path.endsWith("/location") || path.equals("location")) {
            isInLocation = false;
        } else if (path.endsWith("/" + SITES)) {
            sites.end();
        }
    }

    /** The path within the configuration or the location. */
    private static String below(String path) {
        String rest = path.startsWith("configuration/") ? path.substring("configuration/".length()) : path;
        return rest.startsWith("location/")
                ? rest.substring("location/".length())
                : rest.equals("location") ? "" : rest;
    }

    private void declare(Element element) {
        if (element.name().equals("section")) {
            boolean isLocked = element.attribute("overrideModeDefault", "Allow").equalsIgnoreCase("Deny");
            levels.lockByDefault(element.attribute("name", ""), isLocked);
        }
    }

    private void section(String path, Element element) {
        String at = isInLocation ? location.attribute("path", "") : "";
        if (!isOnTheWay(at)) {
            return;
        }
        lock(at, path);
        if (path.startsWith(REWRITE)) {
            rewrites.start(element);
        } else if (path.equals(HEADER)) {
            header(at, element);
        } else if (path.startsWith("system.webServer/security/") || path.equals(REDIRECT)) {
            levels.add(at, section(path, element.name()), element);
        }
    }

    /** Above or on the back end, where HSTS does not belong. */
    private void header(String at, Element element) {
        boolean isHsts = element.attribute("name", "").strip().equalsIgnoreCase("Strict-Transport-Security");
        if (isHsts && !at.strip().toLowerCase(Locale.ROOT).startsWith(FRONT_END)) {
            hsts = element;
        }
    }

    /** {@code …/providers/add} is about the list {@code …/providers}; the other lists have an element that carries settings as well. */
    private static String section(String path, String name) {
        if (!OF_LISTS.contains(name)) {
            return path;
        }
        String list = path.substring(0, path.lastIndexOf('/'));
        return list.equals(Effective.IP_SECURITY)
                ? list + "/add"
                : list.equals(Effective.PROTECTION) ? list + "/spn" : list;
    }

    private void lock(String at, String path) {
        String mode = location.attribute("overrideMode", "");
        boolean isDenied = mode.equalsIgnoreCase("Deny") || location.is("allowOverride", false);
        if (isInLocation && (isDenied || mode.equalsIgnoreCase("Allow") || location.is("allowOverride", true))) {
            NEEDED.stream()
                    .filter(name -> path.equals("system.webServer/" + name))
                    .forEach(name -> levels.lock(at, name, isDenied));
        }
    }

    /** Whether the location is one of ours or above one. */
    private static boolean isOnTheWay(String at) {
        String path = at.strip().toLowerCase(Locale.ROOT);
        for (MapiLocation location : MapiLocation.values()) {
            if (path.isEmpty()
                    || path.equals(".")
                    || (location.path().toLowerCase(Locale.ROOT) + "/").startsWith(path + "/")) {
                return true;
            }
        }
        return false;
    }

    /** Whether the file was read to its end and holds the whole configuration, not a part that somebody copied. */
    boolean isWhole(Ending ending) {
        return ending.isComplete() && sites.isOver();
    }

    /** Whether there is anything of Exchange in it. */
    boolean isOfExchange() {
        return sites.hasFrontEnd()
                || sites.hasBackEnd(pools)
                || !rewrites.broken().isEmpty()
                || Arrays.stream(MapiLocation.values()).anyMatch(location -> levels.has(location.path()));
    }

    void report(Report report) {
        pools.report(report);
        sites.report(report, pools);
        List<MapiLocation> here = Arrays.stream(MapiLocation.values())
                .filter(location -> report.isComplete() ? sites.has(location, pools) : levels.has(location.path()))
                .toList();
        if (!here.isEmpty()) {
            Effective effective = new Effective(levels, report.isComplete());
            new Protection(effective).report(report, here);
            new Authentication(effective).report(report, here);
        }
        if (report.isComplete() && sites.hasFrontEnd()) {
            locked(report);
        }
        List<Element> broken = rewrites.broken();
        report.deviationsOnly(
                "server.mapi-broken-rewrite-rules",
                broken.stream().map(rule -> rule.attribute("name", "")).toList(),
                broken.isEmpty() ? Places.WHOLE : broken.get(0).line());
        redirects(report);
        if (hsts != null) {
            report.say("server.back-end-hsts-header", true, hsts.line());
        }
    }

    private void locked(Report report) {
        List<String> locked = NEEDED.stream()
                .filter(name -> levels.isLocked(MapiLocation.FRONT_END.path(), name))
                .toList();
        report.say("server.mapi-locked-sections", locked, Places.WHOLE);
    }

    private void redirects(Report report) {
        List<String> redirected = new ArrayList<>();
        int line = 0;
        for (MapiLocation location : MapiLocation.values()) {
            Element redirect = levels.saying(location.path(), REDIRECT, "enabled")
                    .filter(it -> it.is("enabled", true))
                    .orElse(null);
            if (redirect != null) {
                redirected.add(location.path());
                line = redirect.line();
            }
        }
        report.deviationsOnly("server.mapi-locations.redirected", redirected, line);
    }
}
