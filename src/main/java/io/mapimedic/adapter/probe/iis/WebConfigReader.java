package io.mapimedic.adapter.probe.iis;

import io.mapimedic.adapter.probe.DocumentReader;
import io.mapimedic.adapter.probe.Head;
import io.mapimedic.adapter.probe.Places;
import io.mapimedic.adapter.probe.ReadingSink;
import io.mapimedic.diagnosis.ProbeInput;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads the {@code web.config} of the MAPI directories and of their sites, {@code SharedWebConfig.config} and the CLR configuration of
 * the front-end pool.
 *
 * <pre>
 * &lt;configuration&gt;
 *   &lt;appSettings&gt;&lt;add key="HttpProxy.ProtocolType" value="Mapi" /&gt;&lt;/appSettings&gt;
 *   &lt;system.webServer&gt;
 *     &lt;modules&gt;&lt;add name="HttpProxy" type="Microsoft.Exchange.HttpProxy.ProxyModule,…" /&gt;&lt;/modules&gt;
 *     &lt;httpProtocol&gt;&lt;customHeaders&gt;&lt;add name="X-FEServer" value="EX01" /&gt;&lt;/customHeaders&gt;&lt;/httpProtocol&gt;
 *   &lt;/system.webServer&gt;
 *   &lt;assemblyBinding&gt;&lt;linkedConfiguration href="file://C:\…\SharedWebConfig.config" /&gt;&lt;/assemblyBinding&gt;
 * &lt;/configuration&gt;
 * </pre>
 *
 * A file that is no XML is not only unreadable for us: IIS cannot read it either, which is what is wrong with the server.
 */
public final class WebConfigReader implements DocumentReader {

    private static final String PRINT_PATH =
            "Send the file under its path, for example FrontEnd\\HttpProxy\\mapi\\web.config, so that it is known whose it is.";
    private static final Pattern MAX_AGE = Pattern.compile("(?i)max-age\\s{0,5}=\\s{0,5}\"?([0-9]{1,12})");
    private static final long YEAR = 31_536_000;

    @Override
    public boolean recognises(Head head) {
        return Root.of(head.text()).equals("configuration");
    }

    @Override
    public void read(ProbeInput input, ReadingSink sink) throws IOException {
        WebConfig file = new WebConfig();
        Ending ending = ConfigXml.walk(input, file);
        WebConfigKind kind = file.marks().kind(input.name());
        Report report = new Report(sink, Report.server(file.server()), ending.isComplete());
        if (!ending.reason().isEmpty()) {
            reject(kind, ending, sink);
        }
        switch (kind) {
            case UNKNOWN, OTHER -> ofNobody(file, kind, ending, sink);
            case POOL -> pool(file.marks(), input.name(), report);
            default -> report(file, kind, ending, report);
        }
    }

    private static void ofNobody(WebConfig file, WebConfigKind kind, Ending ending, ReadingSink sink) {
        if (kind == WebConfigKind.OTHER) {
            sink.reject(
                    Places.WHOLE,
                    "web.config",
                    "This is the configuration of %s; nothing in it is about MAPI over HTTP."
                            .formatted(file.marks().protocol()),
                    null);
        } else if (ending.reason().isEmpty()) {
            sink.reject(Places.WHOLE, "web.config", "Nothing tells whose configuration this is.", PRINT_PATH);
        }
    }

    private static void reject(WebConfigKind kind, Ending ending, ReadingSink sink) {
        String what = ending.isMalformed()
                ? "The file cannot be read from here on, by IIS as little as by us: "
                : "The file was not read further: ";
        String remedy = kind == WebConfigKind.UNKNOWN
                ? PRINT_PATH
                : "Compare it with the same file of a healthy server of the same build, and send it whole.";
        sink.reject(ending.line(), "web.config", what + ending.reason(), remedy);
    }

    private static void report(WebConfig file, WebConfigKind kind, Ending ending, Report report) {
        String state = file.state(kind, ending);
        if (!kind.key().isEmpty() && !state.isEmpty()) {
            report.say(kind.key(), state, file.line(ending));
        }
        List<Element> broken = file.rewrites().broken();
        report.deviationsOnly(
                "server.mapi-broken-rewrite-rules",
                broken.stream().map(rule -> rule.attribute("name", "")).toList(),
                broken.isEmpty() ? 0 : broken.get(0).line());
        redirect(file.redirect(), kind, report);
        hsts(file.hsts(), kind, report);
        limits(file, kind, report);
        if (ending.reason().isEmpty() && report.sink().observationCount() == 0) {
            report.sink()
                    .reject(
                            Places.WHOLE,
                            "web.config",
                            "This is the configuration of the whole site; nothing in it changes MAPI over HTTP.",
                            null);
        }
    }

    private static void redirect(@Nullable Element redirect, WebConfigKind kind, Report report) {
        if (redirect != null && redirect.is("enabled", true)) {
            List<String> redirected = List.of(MapiLocation.values()).stream()
                    .filter(location -> isAbove(kind, location))
                    .map(MapiLocation::path)
                    .toList();
            report.deviationsOnly("server.mapi-locations.redirected", redirected, redirect.line());
        }
    }

    private static boolean isAbove(WebConfigKind kind, MapiLocation location) {
        return switch (kind) {
            case FRONT_END, FRONT_END_SITE -> location == MapiLocation.FRONT_END;
            case EMSMDB -> location == MapiLocation.EMSMDB;
            case NSPI -> location == MapiLocation.NSPI;
            case BACK_END_SITE -> location != MapiLocation.FRONT_END;
            default -> false;
        };
    }

    private static void hsts(@Nullable Element hsts, WebConfigKind kind, Report report) {
        if (hsts == null) {
            return;
        }
        if (kind.isOfBackEnd()) {
            report.say("server.back-end-hsts-header", true, hsts.line());
        } else if (kind.isOfFrontEnd()) {
            Matcher age = MAX_AGE.matcher(hsts.attribute("value", ""));
            boolean isLong = age.find() && Long.parseLong(age.group(1)) >= YEAR;
            report.say("server.front-end-hsts", isLong ? "on" : "short", hsts.line());
        }
    }

    /** Of the two limits, of IIS in bytes and of ASP.NET in kilobytes, the smaller one holds. */
    private static void limits(WebConfig file, WebConfigKind kind, Report report) {
        Element runtime = file.runtime();
        Element limits = file.limits();
        if (runtime == null || !kind.isOfMapi()) {
            return;
        }
        if (kind == WebConfigKind.FRONT_END) {
            number(runtime, "executionTimeout")
                    .ifPresent(seconds -> report.say("server.mapi-execution-timeout", seconds, runtime.line()));
        }
        Optional<Long> kilobytes = number(runtime, "maxRequestLength");
        Optional<Long> bytes = limits == null ? Optional.empty() : number(limits, "maxAllowedContentLength");
        if (kind != WebConfigKind.NSPI && kilobytes.isPresent() && bytes.isPresent()) {
            String key =
                    kind == WebConfigKind.FRONT_END ? "server.mapi-request-limit" : "server.mapi-emsmdb.request-limit";
            report.say(key, Math.min(kilobytes.get() * 1024, bytes.get()), runtime.line());
        }
    }

    private static Optional<Long> number(Element element, String attribute) {
        return element.attribute(attribute)
                .map(String::strip)
                .filter(text -> text.matches("[0-9]{1,12}"))
                .map(Long::valueOf);
    }

    /** The file does not say whose pool it is; its name does. */
    private static void pool(WebConfigMarks marks, String name, Report report) {
        if (name.toLowerCase(Locale.ROOT).contains("msexchangemapifrontendapppool")) {
            report.say("server.mapi-front-end-gc-server", marks.gcServer(), marks.gcLine());
        } else {
            report.sink()
                    .reject(
                            marks.gcLine(),
                            "gcServer enabled=\"%s\"".formatted(marks.gcServer()),
                            "Nothing tells whose configuration this is.",
                            "Send the file under its own name, for example MSExchangeMapiFrontEndAppPool_CLRConfig.config.");
        }
    }
}
