package io.mapimedic.adapter.endpoint;

import io.mapimedic.adapter.endpoint.HttpAnswer.Ending;
import io.mapimedic.model.BuildNumber;
import io.mapimedic.model.Sample;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Asks the four addresses that Outlook and load balancers ask, without credentials. A 401 that offers a method is healthy. */
final class HttpStep {

    static final String HEALTH = "/mapi/healthcheck.htm";
    static final String EMSMDB = "/mapi/emsmdb/";
    static final String NSPI = "/mapi/nspi/";
    static final String AUTODISCOVER = "/autodiscover/autodiscover.xml";

    private final Conversation conversation;
    private final Redirects redirects;
    private final Sheet sheet;
    private final boolean wantsCertificate;
    private final Set<String> frontEnds = new HashSet<>();
    private @Nullable Ending trouble;
    private boolean redirected;
    private boolean answered;
    private @Nullable String version;
    private List<String> methods = List.of();

    /** @param wantsCertificate true when a refusal to answer can be because we have no certificate */
    HttpStep(Conversation conversation, Redirects redirects, Sheet sheet, boolean wantsCertificate) {
        this.conversation = conversation;
        this.redirects = redirects;
        this.sheet = sheet;
        this.wantsCertificate = wantsCertificate;
    }

    /** The methods that /mapi/emsmdb offers; none when it did not answer 401. */
    List<String> methods() {
        return methods;
    }

    void look(int requests) {
        health(requests);
        emsmdb();
        if (trouble != Ending.SILENT) {
            status("nspi-status", HttpRequest.ping(NSPI));
            status("autodiscover-status", HttpRequest.get(AUTODISCOVER));
        }
        if (trouble != null || answered) {
            sheet.saw("http-answer", trouble == null ? Ending.COMPLETE.word() : trouble.word(), "HTTP");
        }
        if (conversation.kept() + conversation.dropped() > 0) {
            sheet.saw("keeps-connections", conversation.dropped() == 0, "HTTP");
        }
        if (frontEnds.size() > 1) {
            sheet.saw("load-balanced", true, "X-FEServer names " + frontEnds.size() + " servers");
        }
        if (version != null) {
            sheet.saw("exchange-version", version, "headers of the answers");
        }
    }

    private HttpAnswer ask(HttpRequest request) {
        HttpAnswer answer = conversation.ask(request);
        answered |= answer.ending() == Ending.COMPLETE;
        boolean isRefusal = wantsCertificate && !answered && !answer.hasStatus();
        boolean isTrouble = answer.ending() != Ending.COMPLETE && answer.ending() != Ending.NOT_ASKED && !isRefusal;
        trouble = trouble == null && isTrouble ? answer.ending() : trouble;
        Intermediaries.of(answer).forEach(sheet::met);
        answer.first("x-feserver").map(Sheet::clean).ifPresent(frontEnds::add);
        if (version == null) {
            version = answer.first("x-serverapplication")
                    .map(text -> text.replaceFirst("(?i)^exchange/", ""))
                    .or(() -> answer.first("x-owa-version"))
                    .filter(text -> BuildNumber.parse(text).isPresent())
                    .orElse(null);
        }
        boolean isOfProtocol = request.path().startsWith("/mapi/"); // Autodiscover may redirect, and does
        if (answer.isRedirect() && isOfProtocol && !redirected) {
            redirected = true;
            redirects.follow(conversation.to(), request, answer);
        }
        return answer;
    }

    /** Several times: for the response time, and because behind a load balancer one server of many may be ill. */
    private void health(int requests) {
        HttpRequest request = HttpRequest.get(HEALTH);
        List<Double> times = new ArrayList<>();
        int shown = 0;
        for (int i = 0; i < requests; i++) {
            HttpAnswer answer = ask(request);
            if (answer.hasStatus()) {
                shown = shown == 0 || shown == 200 ? answer.status() : shown;
            }
            if (answer.ending() != Ending.COMPLETE) {
                break;
            }
            times.add(answer.millis());
        }
        if (shown > 0) {
            sheet.saw("healthcheck-status", shown, request.place());
        }
        if (!times.isEmpty()) {
            Sample sample = new Sample(times.size(), sheet.now(), sheet.now());
            sheet.saw("response-time", percentile(times, 50), request.place(), sample);
            sheet.saw("response-time-95", percentile(times, 95), request.place(), sample);
        }
    }

    /** The nearest rank: with few requests the 95th is the slowest. */
    static double percentile(List<Double> times, int percent) {
        List<Double> sorted = times.stream().sorted().toList();
        return sorted.get(Math.max(0, (int) Math.ceil(sorted.size() * percent / 100.0) - 1));
    }

    private void emsmdb() {
        HttpRequest request = HttpRequest.ping(EMSMDB);
        HttpAnswer answer = ask(request);
        if (!answer.hasStatus()) {
            sheet.missed(
                    request.place(), request.path(), "No answer came.", "See endpoint.http-answer, or give more time.");
            return;
        }
        sheet.saw("mapi-status-without-credentials", answer.status(), request.place());
        if (answer.status() == 401) {
            methods = AuthenticationMethods.of(answer.all("www-authenticate"));
            sheet.saw("www-authenticate", methods.isEmpty() ? null : methods, request.place());
        } else {
            ProtocolAnswer.report(answer, request, sheet);
        }
    }

    private void status(String key, HttpRequest request) {
        HttpAnswer answer = ask(request);
        if (answer.hasStatus()) {
            sheet.saw(key, answer.status(), request.place());
        }
    }
}
