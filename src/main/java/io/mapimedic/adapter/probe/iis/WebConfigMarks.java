package io.mapimedic.adapter.probe.iis;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Tells whose web.config it is, by what only that one contains: the protocol that its proxy module is told, the handler, the module of
 * the site, the places of the assemblies. The name of the file counts only where its content is silent.
 */
final class WebConfigMarks {

    private static final String PROTOCOL = "configuration/appSettings/add";
    private static final String GC = "configuration/runtime/gcServer";
    private static final String ASSEMBLY = "configuration/runtime/assemblyBinding/dependentAssembly/codeBase";

    private WebConfigKind kind = WebConfigKind.UNKNOWN;
    private @Nullable String protocol;
    private @Nullable String gcServer;
    private int gcLine;
    private int assemblies;
    private int ofFrontEnd;
    private int ofBackEnd;
    private boolean isOfExchange;

    void start(String path, Element element) {
        if (path.equals(PROTOCOL)) {
            setting(element.attribute("key", ""), element.attribute("value", ""));
        } else if (path.equals(ASSEMBLY)) {
            assembly(element.attribute("href", ""));
        } else if (path.equals(GC)) {
            gcServer = element.attribute("enabled", "");
            gcLine = element.line();
        } else if (element.attribute("type").isPresent()) {
            type(element.attribute("type", ""));
        } else if (element.name().equals("linkedConfiguration")) {
            isOfExchange |= element.attribute("href", "").contains("SharedWebConfig");
        }
    }

    private void setting(String key, String value) {
        switch (key) {
            case "HttpProxy.ProtocolType" -> is(value, "Mapi", WebConfigKind.FRONT_END);
            case "RoutingUpdateModule.ProtocolType" -> {
                if (value.equals("MapiAddressBook")) {
                    kind = WebConfigKind.NSPI;
                } else {
                    is(value, "MapiMailbox", WebConfigKind.EMSMDB);
                }
            }
            default -> {
                // the other settings do not tell one from another
            }
        }
    }

    private void is(String value, String wanted, WebConfigKind then) {
        if (value.equals(wanted)) {
            kind = then;
        } else {
            protocol = value;
        }
    }

    private void type(String type) {
        isOfExchange |= type.startsWith("Microsoft.Exchange.");
        if (type.startsWith("Microsoft.Exchange.MapiHttp.EmsmdbHttpHandler")) {
            kind = WebConfigKind.EMSMDB;
        } else if (type.startsWith("Microsoft.Exchange.MapiHttp.NspiHttpHandler")) {
            kind = WebConfigKind.NSPI;
        } else if (type.startsWith("Microsoft.Exchange.HttpRedirect.") && kind == WebConfigKind.UNKNOWN) {
            kind = WebConfigKind.FRONT_END_SITE;
        }
    }

    private void assembly(String href) {
        String place = href.toLowerCase(Locale.ROOT).replace('/', '\\');
        assemblies++;
        ofFrontEnd += place.contains("\\frontend\\httpproxy\\") ? 1 : 0;
        ofBackEnd += place.contains("\\clientaccess\\") ? 1 : 0;
    }

    /**
     * Whose file it is.
     *
     * @param name what the file was called
     */
    WebConfigKind kind(String name) {
        if (kind != WebConfigKind.UNKNOWN) {
            return kind;
        }
        if (gcServer != null && assemblies == 0) {
            return WebConfigKind.POOL;
        }
        if (protocol != null) {
            return WebConfigKind.OTHER;
        }
        if (assemblies > 0 && ofFrontEnd != ofBackEnd) {
            return ofFrontEnd > ofBackEnd ? WebConfigKind.SHARED_FRONT_END : WebConfigKind.SHARED_BACK_END;
        }
        return hint(name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]++", ""));
    }

    private WebConfigKind hint(String name) {
        boolean isFrontEnd = name.contains("defaultwebsite") || name.contains("frontend") || name.contains("httpproxy");
        boolean isBackEnd = name.contains("backend") || name.contains("clientaccess");
        if (name.contains("sharedwebconfig")) {
            return isFrontEnd
                    ? WebConfigKind.SHARED_FRONT_END
                    : isBackEnd ? WebConfigKind.SHARED_BACK_END : WebConfigKind.UNKNOWN;
        }
        if (name.contains("emsmdb")) {
            return WebConfigKind.EMSMDB;
        }
        if (name.contains("nspi")) {
            return WebConfigKind.NSPI;
        }
        if (isFrontEnd && name.contains("mapi")) {
            return WebConfigKind.FRONT_END;
        }
        if (name.endsWith("defaultwebsitewebconfig")) {
            return WebConfigKind.FRONT_END_SITE;
        }
        return name.endsWith("exchangebackendwebconfig") ? WebConfigKind.BACK_END_SITE : other();
    }

    private WebConfigKind other() {
        return isOfExchange ? WebConfigKind.OTHER : WebConfigKind.UNKNOWN;
    }

    /** Which protocol says it serves, for people. */
    String protocol() {
        return protocol == null ? "another part of Exchange" : protocol;
    }

    /** What {@code gcServer} says; empty when it is not there. */
    String gcServer() {
        return gcServer == null ? "" : gcServer;
    }

    int gcLine() {
        return gcLine;
    }
}
