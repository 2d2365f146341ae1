package io.mapimedic.adapter.probe.iis;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One site of IIS: what it listens to and which applications it has.
 *
 * <pre>
 * &lt;site name="Exchange Back End" id="2" serverAutoStart="true"&gt;
 *   &lt;application path="/mapi/nspi" applicationPool="MSExchangeMapiAddressBookAppPool"&gt;
 *     &lt;virtualDirectory path="/" physicalPath="C:\…\ClientAccess\mapi\nspi" /&gt;
 *   &lt;/application&gt;
 *   &lt;bindings&gt;&lt;binding protocol="https" bindingInformation="*:444:" /&gt;&lt;/bindings&gt;
 *   &lt;hsts enabled="false" /&gt;
 * &lt;/site&gt;
 * </pre>
 */
final class Site {

    private static final int MAX_APPLICATIONS = 500;

    private final String name;
    private final Element element;
    private final List<Element> bindings = new ArrayList<>();
    private final Map<String, Application> applications = new LinkedHashMap<>();
    private @Nullable Element hsts;
    private @Nullable Element application;

    Site(Element element) {
        this.element = element;
        this.name = element.attribute("name", "").strip();
    }

    /**
     * One application of a site.
     *
     * @param pool   its pool; empty when it says none
     * @param folder the physical path of its root; empty when it says none
     * @param line   where it stands
     */
    record Application(String pool, String folder, int line) {}

    /** Takes an element below {@code site}; the path begins behind it. */
    void start(String path, Element below) {
        switch (path) {
            case "application" -> application(below);
            case "application/virtualDirectory" -> virtualDirectory(below);
            case "bindings/binding" -> {
                if (bindings.size() < MAX_APPLICATIONS) {
                    bindings.add(below);
                }
            }
            case "hsts" -> hsts = below;
            default -> {
                // limits, logs and the like are not about MAPI over HTTP
            }
        }
    }

    private void application(Element below) {
        application = below;
        if (applications.size() < MAX_APPLICATIONS) {
            applications.put(folded(below), new Application(below.attribute("applicationPool", ""), "", below.line()));
        }
    }

    private void virtualDirectory(Element below) {
        Element of = application;
        if (of != null && below.attribute("path", "").equals("/") && applications.containsKey(folded(of))) {
            applications.put(
                    folded(of),
                    new Application(
                            of.attribute("applicationPool", ""), below.attribute("physicalPath", ""), of.line()));
        }
    }

    private static String folded(Element application) {
        return application.attribute("path", "").strip().toLowerCase(Locale.ROOT);
    }

    String name() {
        return name;
    }

    int line() {
        return element.line();
    }

    /** Whether IIS starts it; stopping a site in IIS Manager switches this off. */
    boolean isAutoStarted() {
        return !element.is("serverAutoStart", false);
    }

    Optional<Element> hsts() {
        return Optional.ofNullable(hsts);
    }

    Optional<Application> application(String path) {
        return Optional.ofNullable(applications.get(path.toLowerCase(Locale.ROOT)));
    }

    /** Whether Exchange has put any application of this half of it here. */
    boolean servesFrom(String folder) {
        return applications.values().stream()
                .anyMatch(one ->
                        one.folder().toLowerCase(Locale.ROOT).replace('/', '\\').contains(folder));
    }

    /** {@code present} when clients of every address and name get in, {@code restricted} when only some do, else {@code missing}. */
    String httpsBinding(String port) {
        List<String> https = bindings.stream()
                .filter(binding -> binding.attribute("protocol", "").equalsIgnoreCase("https"))
                .map(binding -> binding.attribute("bindingInformation", "").strip())
                .filter(binding -> binding.matches(".*:" + port + ":[^:]*+"))
                .toList();
        return https.stream().anyMatch(Site::isForAll) ? "present" : https.isEmpty() ? "missing" : "restricted";
    }

    /** {@code *:443:}, {@code :443:}: no address and no host name. */
    private static boolean isForAll(String binding) {
        return binding.matches("(\\*|0\\.0\\.0\\.0|\\[::])?+:[0-9]++:");
    }
}
