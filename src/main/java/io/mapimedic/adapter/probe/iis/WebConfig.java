package io.mapimedic.adapter.probe.iis;

import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Collects of a web.config what Exchange needs in it, and what does not belong there. */
final class WebConfig implements ConfigXml.Listener {

    private static final Pattern PLACEHOLDER = Pattern.compile("(?i)%ExchangeInstallDir%");
    private static final String WEB_SERVER = "configuration/system.webServer/";
    private static final String MODULES = WEB_SERVER + "modules/";
    private static final String HANDLERS = WEB_SERVER + "handlers/";
    private static final String SECURITY = WEB_SERVER + "security/";
    private static final String REWRITE = WEB_SERVER + "rewrite/";
    private static final String HEADERS = WEB_SERVER + "httpProtocol/customHeaders/";

    private final WebConfigMarks marks = new WebConfigMarks();
    private final RewriteRules rewrites = new RewriteRules();
    private final Set<String> parts = new LinkedHashSet<>();
    private final Set<String> removed = new LinkedHashSet<>();
    private String server = "";
    private int placeholder = -1;
    private int locked = -1;
    private @Nullable Element hsts;
    private @Nullable Element redirect;
    private @Nullable Element runtime;
    private @Nullable Element limits;
    private boolean isLinked;
    private boolean isElsewhere;

    @Override
    public void start(String path, Element element) {
        if (placeholder < 0
                && element.attributes().values().stream()
                        .anyMatch(value -> PLACEHOLDER.matcher(value).find())) {
            placeholder = element.line();
        }
        if (path.equals("configuration/location")) {
            isElsewhere = !element.attribute("path", "").replace(".", "").isBlank();
            return;
        }
        marks.start(path, element);
        isLinked |= element.name().equals("linkedConfiguration");
        String inside = path.replace("configuration/location/", "configuration/");
        if (!isElsewhere || !path.startsWith("configuration/location/")) {
            section(inside, element);
        }
    }

    @Override
    public void end(String path) {
        isElsewhere &= !path.equals("configuration/location");
    }

    @Override
    public void text(String text, int line) {
        if (placeholder < 0 && PLACEHOLDER.matcher(text).find()) {
            placeholder = line;
        }
    }

    private void section(String path, Element element) {
        if (path.startsWith(MODULES) || path.startsWith(HANDLERS)) {
            part(element);
        } else if (path.startsWith(REWRITE)) {
            rewrites.start(element);
        } else if (path.startsWith(HEADERS)) {
            header(element);
        } else if (path.startsWith(SECURITY)) {
            security(path.substring(SECURITY.length()), element);
        } else if (path.equals(WEB_SERVER + "httpRedirect")) {
            redirect = element;
        } else if (path.equals("configuration/system.web/httpRuntime")) {
            runtime = element;
        }
    }

    private void part(Element element) {
        if (element.name().equals("add")) {
            parts.add(element.attribute("type", "").split(",", 2)[0].strip());
        } else if (element.name().equals("remove")) {
            removed.add(element.attribute("name", "").strip().toLowerCase(Locale.ROOT));
        }
    }

    /** IIS names these sections, and lets only applicationHost.config have them. */
    private void security(String path, Element element) {
        if (path.equals("requestFiltering/requestLimits")) {
            limits = element;
        } else if (locked < 0
                && (path.equals("access") || path.equals("ipSecurity") || path.matches("authentication/[A-Za-z]+"))) {
            locked = element.line();
        }
    }

    private void header(Element element) {
        if (!element.name().equals("add")) {
            return;
        }
        String name = element.attribute("name", "").strip();
        if (name.equalsIgnoreCase("X-FEServer") || name.equalsIgnoreCase("X-BEServer")) {
            server = element.attribute("value", "").strip();
        } else if (name.equalsIgnoreCase("Strict-Transport-Security")) {
            hsts = element;
        }
    }

    /**
     * What is to be said of the file, the worst first; {@code valid} only of one that was read to its end.
     *
     * @param kind whose file it is
     */
    String state(WebConfigKind kind, Ending ending) {
        if (ending.isMalformed()) {
            return "malformed";
        }
        if (placeholder >= 0) {
            return "placeholder";
        }
        if (locked >= 0 && kind.isOfMapi()) {
            return "locked-section";
        }
        if (!ending.isComplete()) {
            return "";
        }
        return lacksPart(kind) ? "incomplete" : kind.isOfMapi() && !isLinked ? "unlinked" : "valid";
    }

    private boolean lacksPart(WebConfigKind kind) {
        String needed = switch (kind) {
            case FRONT_END -> "Microsoft.Exchange.HttpProxy.ProxyModule";
            case EMSMDB -> "Microsoft.Exchange.MapiHttp.EmsmdbHttpHandler";
            case NSPI -> "Microsoft.Exchange.MapiHttp.NspiHttpHandler";
            default -> "";
        };
        boolean isSignInRemoved = kind.isOfMapi() && removed.contains("windowsauthenticationmodule");
        return isSignInRemoved || (!needed.isEmpty() && !parts.contains(needed));
    }

    /** Where the state shows. */
    int line(Ending ending) {
        return ending.isMalformed() ? ending.line() : placeholder >= 0 ? placeholder : Math.max(0, locked);
    }

    WebConfigMarks marks() {
        return marks;
    }

    RewriteRules rewrites() {
        return rewrites;
    }

    /** The name that Exchange tells clients in a header; empty when it is not there. */
    String server() {
        return server;
    }

    @Nullable
    Element hsts() {
        return hsts;
    }

    @Nullable
    Element redirect() {
        return redirect;
    }

    @Nullable
    Element runtime() {
        return runtime;
    }

    @Nullable
    Element limits() {
        return limits;
    }
}
