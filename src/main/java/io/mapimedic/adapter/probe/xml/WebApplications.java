package io.mapimedic.adapter.probe.xml;

import io.mapimedic.adapter.probe.ReadingSink;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads from which folder the applications of MAPI over HTTP are served, of all that {@code Get-WebApplication} returns.
 *
 * <pre>
 * path = /mapi, PhysicalPath = C:\…\FrontEnd\HttpProxy\mapi,
 * ItemXPath = /system.applicationHost/sites/site[@name='Default Web Site' and @id='1']/application[@path='/mapi']
 * </pre>
 */
final class WebApplications implements Shape {

    private static final Pattern PLACE =
            Pattern.compile("site\\[@name='([^']{1,200})'[^\\]]{0,100}\\]/application\\[@path='([^']{1,200})'\\]");

    private static final Map<String, String> KEYS = Map.of(
            "default web site/mapi", "server.mapi-folder",
            "exchange back end/mapi/emsmdb", "server.mapi-emsmdb-folder",
            "exchange back end/mapi/nspi", "server.mapi-nspi-folder");

    @Override
    public boolean fits(ClixmlNode node) {
        return node.type().endsWith("ConfigurationElement#site#application")
                || (node.has("path", "applicationPool", "PhysicalPath", "ItemXPath"));
    }

    @Override
    public void report(ClixmlNode node, @Nullable String machine, ReadingSink sink) {
        Matcher place = PLACE.matcher(node.text("ItemXPath").orElse(""));
        if (place.find()) {
            String key = KEYS.get((place.group(1) + place.group(2)).toLowerCase(Locale.ROOT));
            if (key != null) {
                sink.observe(
                        key, Shape.server(machine), node.text("PhysicalPath").orElse(null), Shape.at(node));
            }
        }
    }
}
