package io.mapimedic.adapter.probe.iis;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The application pools of MAPI over HTTP. What a pool does not say comes from {@code applicationPoolDefaults}, and what these do not
 * say from the schema of IIS.
 *
 * <pre>
 * &lt;add name="MSExchangeMapiFrontEndAppPool" queueLength="1000" autoStart="true" managedRuntimeVersion="v4.0"&gt;
 *   &lt;processModel idleTimeout="00:00:00" /&gt;
 *   &lt;recycling&gt;&lt;periodicRestart time="00:00:00" /&gt;&lt;/recycling&gt;
 *   &lt;failure rapidFailProtection="false" /&gt;
 * </pre>
 */
final class AppPools {

    private static final int QUEUE_LENGTH = 1_000;
    private static final String DEFAULTS = "applicationPoolDefaults";
    private static final Map<String, String> SCHEMA = Map.of(
            "autoStart", "true",
            "queueLength", "1000",
            "processModel/idleTimeout", "00:20:00",
            "recycling/periodicRestart/time", "1.05:00:00",
            "failure/rapidFailProtection", "true");

    private final Map<String, Map<String, String>> pools = new LinkedHashMap<>();
    private final Map<String, Integer> lines = new LinkedHashMap<>();
    private final Map<String, String> defaults = new LinkedHashMap<>();
    private @Nullable Map<String, String> current;

    /** Takes an element below {@code applicationPools}; the path begins behind it. */
    void start(String path, Element element) {
        if (path.equals("add")) {
            current = MapiLocation.poolNamed(element.attribute("name", "").strip())
                    .map(name -> {
                        lines.put(name, element.line());
                        return pools.computeIfAbsent(name, pool -> new LinkedHashMap<>());
                    })
                    .orElse(null);
        } else if (path.equals(DEFAULTS)) {
            current = defaults;
        }
        Map<String, String> settings = current;
        if (settings != null) {
            int slash = path.indexOf('/');
            String prefix = slash < 0 ? "" : path.substring(slash + 1) + "/";
            element.attributes().forEach((name, value) -> settings.put(prefix + name, value));
        }
    }

    boolean isDefined(String pool) {
        return pools.containsKey(pool);
    }

    void report(Report report) {
        if (pools.isEmpty()) {
            return;
        }
        report(report, "server.mapi-pools.not-auto-started", pool -> isFalse(setting(pool, "autoStart")));
        report(report, "server.mapi-pools.recycled", this::isRecycled);
        report(report, "server.mapi-pools.idling-out", pool -> !isZero(setting(pool, "processModel/idleTimeout")));
        report(report, "server.mapi-pools.short-queue", this::hasShortQueue);
        report(report, "server.mapi-pools.rapid-fail", pool -> !isFalse(setting(pool, "failure/rapidFailProtection")));
        report(report, "server.mapi-pools.wrong-runtime", this::hasWrongRuntime);
        String frontEnd = MapiLocation.FRONT_END.pool();
        if (isDefined(frontEnd)) {
            TimeSpans.of(setting(frontEnd, "processModel/idleTimeout"))
                    .ifPresent(time -> report.say(
                            "server.mapi-front-end-pool-idle-timeout",
                            time.toMinutes(),
                            lines.getOrDefault(frontEnd, 0)));
        }
    }

    private void report(Report report, String key, Predicate<String> deviates) {
        List<String> deviating = new ArrayList<>(
                pools.keySet().stream().filter(deviates).sorted().toList());
        String first = deviating.isEmpty() ? pools.keySet().iterator().next() : deviating.get(0);
        report.deviations(key, deviating, lines.getOrDefault(first, 0));
    }

    private boolean isRecycled(String pool) {
        return List.of("memory", "privateMemory", "requests").stream()
                        .anyMatch(name -> !isZero(setting(pool, "recycling/periodicRestart/" + name)))
                || !isZero(setting(pool, "recycling/periodicRestart/time"))
                || !setting(pool, "recycling/periodicRestart/schedule/add/value")
                        .isEmpty();
    }

    private boolean hasShortQueue(String pool) {
        String length = setting(pool, "queueLength").strip();
        return length.matches("[0-9]{1,9}") && Integer.parseInt(length) < QUEUE_LENGTH;
    }

    /** Nothing said is no deviation: which runtime IIS then takes depends on its version. */
    private boolean hasWrongRuntime(String pool) {
        Map<String, String> own = pools.getOrDefault(pool, Map.of());
        String runtime = own.getOrDefault("managedRuntimeVersion", defaults.get("managedRuntimeVersion"));
        return runtime != null && !runtime.strip().equalsIgnoreCase("v4.0");
    }

    private String setting(String pool, String name) {
        Map<String, String> own = pools.getOrDefault(pool, Map.of());
        String inherited = defaults.getOrDefault(name, SCHEMA.getOrDefault(name, ""));
        return own.getOrDefault(name, inherited);
    }

    private static boolean isFalse(String value) {
        return value.strip().equalsIgnoreCase("false");
    }

    /** Never: no number, 0 or no time. */
    private static boolean isZero(String value) {
        return value.isBlank()
                || value.strip().equals("0")
                || TimeSpans.of(value).map(Duration::isZero).orElse(false);
    }
}
