package io.mapimedic.adapter.probe.log;

import io.mapimedic.adapter.probe.ReadingSink;
import io.mapimedic.adapter.probe.ReadingSink.At;
import io.mapimedic.adapter.probe.Subjects;
import io.mapimedic.model.Sample;
import io.mapimedic.model.Subject;
import io.mapimedic.model.SubjectKind;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reports what a log tells about one server. */
final class ServerSums {

    /**
     * Below this many requests no rate, average or percentile is reported: one failure would be five percent and more, and a handful
     * of pasted rows was chosen by somebody.
     */
    static final long FEWEST = 20;
    /** A failure is worth a mention when it is at least one of a hundred requests, and not a single one. */
    private static final long FEWEST_ALIKE = 3;

    private static final double SHARE_ALIKE = 0.01;
    private static final double SHARE_ALIKE_OF_FEW = 0.5;
    private static final Pattern ADDRESS = Pattern.compile("[0-9.]+|.*:.*");

    private final ServerLog server;
    private final Tally tally;
    private final ReadingSink sink;
    private final int line;
    private final Subject subject;

    ServerSums(ServerLog server, ReadingSink sink, int line) {
        this.server = server;
        this.tally = server.tally();
        this.sink = sink;
        this.line = line;
        this.subject = subject(server.name());
    }

    void report() {
        server.version().ifPresent(version -> observe("server.exchange-version", version, null));
        clients();
        if (!server.isUsed()) {
            return;
        }
        if (tally.requests() >= FEWEST) {
            observe("server.mapi-connection-count", server.sessions().peak(), sample(tally.requests()));
            durations();
            rates();
        } else {
            sink.reject(
                    line,
                    "",
                    "Requests to /mapi%s: %d, and %d steps of a sign-in. Fewer than %d requests say nothing about times and rates."
                            .formatted(
                                    server.name().isEmpty() ? "" : " on " + server.name(),
                                    tally.requests(),
                                    tally.legs(),
                                    FEWEST),
                    "Send the whole log of an hour with the problem.");
        }
        failures();
        server.isOffloaded()
                .ifPresent(isOffloaded -> observe("server.tls-offloaded", isOffloaded, sample(tally.requests())));
        if (server.waits() > 0) {
            sink.reject(
                    line,
                    "",
                    "Requests that wait for news, up to five minutes, are not in the times: %d."
                            .formatted(server.waits()),
                    null);
        }
    }

    private void clients() {
        Clients clients = server.clients();
        clients.failingShare()
                .ifPresent(share -> observe("server.mapi-failing-client-share", share, sample(clients.judged())));
        clients.outlookAnywhereShare()
                .ifPresent(share -> observe("server.outlook-anywhere-user-share", share, sample(clients.users())));
    }

    private void durations() {
        if (tally.timed() < FEWEST) {
            return;
        }
        Sample sample = sample(tally.timed());
        observe("server.mapi-response-time", tally.averageDuration(), sample);
        observe("server.mapi-response-time-p50", tally.percentile(50), sample);
        observe("server.mapi-response-time-p95", tally.percentile(95), sample);
        observe("server.mapi-response-time-p99", tally.percentile(99), sample);
    }

    private void rates() {
        if (tally.judged() < FEWEST) {
            return;
        }
        Sample sample = sample(tally.judged());
        observe("server.mapi-authentication-failure-rate", tally.authenticationFailureRate(), sample);
        observe("server.mapi-connection-timeout-rate", tally.timeoutRate(), sample);
        observe("server.mapi-server-error-rate", tally.serverErrorRate(), sample);
        observe("server.mapi-failed-answer-rate", tally.failedAnswerRate(), sample);
    }

    private void failures() {
        Failures failures = server.failures();
        failures.status().filter(this::isTelling).ifPresent(top -> observe("server.iis-status", top));
        if (tally.judged() >= FEWEST && failures.status().isEmpty()) {
            // Looked at, and none fails: that answers the questions as well.
            sink.observe("server.iis-status", subject, null, sample(tally.judged()), new At(line, tally.last()));
            sink.observe("server.iis-win32-status", subject, null, sample(tally.judged()), new At(line, tally.last()));
        }
        failures.win32().filter(this::isTelling).ifPresent(top -> observe("server.iis-win32-status", top));
        failures.backEnd().filter(this::isTelling).ifPresent(top -> observe("server.mapi-back-end-error", top));
        failures.responseCode()
                .filter(this::isTelling)
                .ifPresent(top -> sink.observe(
                        "endpoint.x-response-code",
                        endpoint(),
                        top.value(),
                        sample(top.count()),
                        new At(line, tally.last())));
    }

    /** Of few rows the failure must be most of them; a lone 401 in few rows may have been the first leg. */
    private boolean isTelling(Failures.Top top) {
        if (tally.requests() < FEWEST) {
            boolean isLoneChallenge = top.value().toString().startsWith("401") && top.count() < FEWEST_ALIKE;
            return top.count() >= SHARE_ALIKE_OF_FEW * tally.requests() && !isLoneChallenge;
        }
        return top.count() >= FEWEST_ALIKE && top.count() >= SHARE_ALIKE * tally.requests();
    }

    private void observe(String key, Failures.Top top) {
        observe(key, top.value(), sample(top.count()));
    }

    private void observe(String key, Object value, @org.jspecify.annotations.Nullable Sample sample) {
        sink.observe(key, subject, value, sample, new At(line, tally.last()));
    }

    private Sample sample(long size) {
        return tally.sample(Math.max(1, size));
    }

    private Subject endpoint() {
        try {
            return new Subject(SubjectKind.ENDPOINT, server.host().orElse(null));
        } catch (IllegalArgumentException noName) {
            return Subject.unnamed(SubjectKind.ENDPOINT);
        }
    }

    /** An address is no name: a command for it would fail. */
    private static Subject subject(String name) {
        try {
            return Optional.of(name)
                    .filter(one -> !one.isBlank() && !ADDRESS.matcher(one).matches())
                    .map(Subjects::server)
                    .orElse(Subject.unnamed(SubjectKind.SERVER));
        } catch (IllegalArgumentException noName) {
            return Subject.unnamed(SubjectKind.SERVER);
        }
    }
}
