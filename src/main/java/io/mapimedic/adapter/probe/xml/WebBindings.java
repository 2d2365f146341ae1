package io.mapimedic.adapter.probe.xml;

import io.mapimedic.adapter.probe.ReadingSink;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads to which certificate the two sites of Exchange are bound: {@code Get-WebBinding} prints the site only inside a path.
 *
 * <pre>
 * protocol = https, bindingInformation = *:444:, certificateHash = 0123…,
 * ItemXPath = /system.applicationHost/sites/site[@name='Exchange Back End' and @id='2']
 * </pre>
 */
final class WebBindings implements Shape {

    private static final Pattern SITE = Pattern.compile("site\\[@name='([^']{1,200})'");

    /** All addresses, without a host name: the binding that every other falls back to. */
    private static final Pattern BACK_END = Pattern.compile("\\*?:444:");

    private static final Pattern FRONT_END = Pattern.compile("(?:\\*|0\\.0\\.0\\.0)?:443:");

    @Override
    public boolean fits(ClixmlNode node) {
        return node.has("protocol", "bindingInformation", "certificateHash");
    }

    @Override
    public void report(ClixmlNode node, @Nullable String machine, ReadingSink sink) {
        String information = node.text("bindingInformation").orElse("");
        String site = site(node);
        boolean isHttps =
                node.text("protocol").filter("https"::equalsIgnoreCase).isPresent();
        if (isHttps
                && site.equalsIgnoreCase("Exchange Back End")
                && BACK_END.matcher(information).matches()) {
            observe("server.certificate.back-end-hash", node, machine, sink);
        } else if (isHttps
                && site.equalsIgnoreCase("Default Web Site")
                && FRONT_END.matcher(information).matches()) {
            observe("server.certificate.front-end-hash", node, machine, sink);
        }
    }

    private static String site(ClixmlNode node) {
        Optional<String> path = node.text("ItemXPath");
        Matcher site = SITE.matcher(path.orElse(""));
        return site.find() ? site.group(1) : "";
    }

    private static void observe(String key, ClixmlNode node, @Nullable String machine, ReadingSink sink) {
        sink.observe(key, Shape.server(machine), node.text("certificateHash").orElse(null), Shape.at(node));
    }
}
