package io.mapimedic.adapter.probe.xml;

import io.mapimedic.adapter.probe.ReadingSink;
import io.mapimedic.model.Subject;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads the application pools of Exchange as HealthChecker collects them: a dictionary by the name of the pool.
 *
 * <pre>
 * { MSExchangeMapiFrontEndAppPool = { AppSettings = { state, add = { processModel, recycling = { periodicRestart } } },
 *                                     GCServerEnabled, GCUnknown } }
 * </pre>
 */
final class AppPools implements Shape {

    private static final String FRONT_END = "MSExchangeMapiFrontEndAppPool";

    private static final List<String> OF_MAPI =
            List.of(FRONT_END, "MSExchangeMapiMailboxAppPool", "MSExchangeMapiAddressBookAppPool");

    /** Exchange itself sets a period for these two. */
    private static final List<String> RECYCLED_BY_TIME = List.of("MSExchangeOWAAppPool", "MSExchangeECPAppPool");

    private static final Pattern SPAN = Pattern.compile("(?:(\\d{1,4})\\.)?(\\d{1,2}):(\\d{2}):(\\d{2})");

    @Override
    public boolean fits(ClixmlNode node) {
        return node.properties.stream().anyMatch(AppPools::isPool);
    }

    private static boolean isPool(ClixmlNode node) {
        return node.has("AppSettings", "GCServerEnabled")
                && node.at("AppSettings", "state").isPresent();
    }

    @Override
    public void report(ClixmlNode node, @Nullable String machine, ReadingSink sink) {
        Subject server = Shape.server(machine);
        node.properties.stream().filter(AppPools::isPool).forEach(pool -> reportPool(pool, server, sink));
    }

    private static void reportPool(ClixmlNode pool, @Nullable Subject server, ReadingSink sink) {
        String name =
                pool.at("AppSettings", "add").flatMap(add -> add.text("name")).orElse(pool.name);
        String state = pool.at("AppSettings").flatMap(it -> it.text("state")).orElse("");
        sink.observe("Get-WebAppPoolState." + name, server, state, Shape.at(pool));
        boolean isStarted = state.toLowerCase(Locale.ROOT).equals("started");
        sink.summaries()
                .list(
                        "server.exchange-pools-not-started",
                        server,
                        isStarted ? List.of() : List.of(name),
                        Shape.at(pool));
        reportRestart(name, pool, server, sink);
        if (name.equalsIgnoreCase(FRONT_END)) {
            reportFrontEnd(pool, server, sink);
        }
    }

    /** The pools of MAPI have a key of their own, which the configuration file of IIS tells as well. */
    private static void reportRestart(String name, ClixmlNode pool, @Nullable Subject server, ReadingSink sink) {
        Optional<String> condition = restartCondition(name, pool);
        String ofMapi =
                OF_MAPI.stream().filter(name::equalsIgnoreCase).findFirst().orElse(null);
        sink.summaries()
                .list(
                        ofMapi == null ? "server.exchange-pools-with-restart-condition" : "server.mapi-pools.recycled",
                        server,
                        condition
                                .map(text -> ofMapi == null ? text : ofMapi)
                                .map(List::of)
                                .orElse(List.of()),
                        Shape.at(pool));
    }

    private static void reportFrontEnd(ClixmlNode pool, @Nullable Subject server, ReadingSink sink) {
        boolean isKnown =
                pool.text("GCUnknown").filter("true"::equalsIgnoreCase).isEmpty();
        if (isKnown) {
            pool.text("GCServerEnabled")
                    .ifPresent(gc -> sink.observe("server.mapi-front-end-gc-server", server, gc, Shape.at(pool)));
        }
        pool.at("AppSettings", "add", "processModel")
                .flatMap(model -> model.text("idleTimeout"))
                .flatMap(AppPools::minutes)
                .ifPresent(minutes ->
                        sink.observe("server.mapi-front-end-pool-idle-timeout", server, minutes, Shape.at(pool)));
    }

    /** What would restart the pool without need: {@code MSExchangeServicesAppPool: time 1.05:00:00}. */
    private static Optional<String> restartCondition(String name, ClixmlNode pool) {
        ClixmlNode periodic =
                pool.at("AppSettings", "add", "recycling", "periodicRestart").orElse(null);
        if (periodic == null) {
            return Optional.empty();
        }
        for (String limit : List.of("privateMemory", "memory", "requests")) {
            String value = periodic.text(limit).orElse("0");
            if (!value.equals("0")) {
                return Optional.of(name + ": " + limit + " " + value);
            }
        }
        String time = periodic.text("time").orElse("00:00:00");
        boolean isByTime = !time.equals("00:00:00") && RECYCLED_BY_TIME.stream().noneMatch(name::equalsIgnoreCase);
        boolean isScheduled = periodic.property("schedule")
                .filter(schedule -> !schedule.isNothing() && isFilled(schedule))
                .isPresent();
        return isByTime
                ? Optional.of(name + ": time " + time)
                : isScheduled ? Optional.of(name + ": schedule") : Optional.empty();
    }

    private static boolean isFilled(ClixmlNode node) {
        return !node.properties.isEmpty() || !node.items.isEmpty() || (node.text != null && !node.text.isBlank());
    }

    private static Optional<Long> minutes(String span) {
        Matcher time = SPAN.matcher(span);
        if (!time.matches()) {
            return Optional.empty();
        }
        long days = time.group(1) == null ? 0 : Long.parseLong(time.group(1));
        return Optional.of((days * 24 + Long.parseLong(time.group(2))) * 60 + Long.parseLong(time.group(3)));
    }
}
