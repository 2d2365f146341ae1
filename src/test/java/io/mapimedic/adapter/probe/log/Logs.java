package io.mapimedic.adapter.probe.log;

import io.mapimedic.adapter.probe.ProbeReaders;
import io.mapimedic.diagnosis.ProbeInput;
import io.mapimedic.diagnosis.ProbeReader.ProbeResult;
import io.mapimedic.model.Observation;
import io.mapimedic.model.Unrecognised;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The language of the tests of logs: rows of an IIS log, and what was read of a log. */
final class Logs {

    static final String FIELDS = "#Fields: date time s-ip cs-method cs-uri-stem cs-uri-query s-port cs-username c-ip"
            + " cs(User-Agent) cs(Referer) sc-status sc-substatus sc-win32-status time-taken\n";
    static final String OUTLOOK = "Microsoft+Office/16.0+(Windows+NT+10.0;+Microsoft+Outlook+16.0.4266;+Pro)";

    private final ProbeResult result;

    private Logs(ProbeResult result) {
        this.result = result;
    }

    static Logs reading(String text) {
        return reading(ProbeInput.of("test.log", text.getBytes(StandardCharsets.UTF_8)));
    }

    static Logs reading(ProbeInput input) {
        return new Logs(new ProbeReaders().read(input));
    }

    static Logs readingRecorded(String file) {
        try (InputStream stream = Logs.class.getResourceAsStream("/recorded/log/" + file)) {
            return reading(ProbeInput.of(file, stream.readAllBytes()));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** A request of this second of an hour, by the client of this number. */
    static String row(int second, int client, String result, int milliseconds) {
        return row(
                second,
                "/mapi/emsmdb/",
                "MailboxId=m%d@contoso.com".formatted(client),
                "CONTOSO\\user" + client,
                client,
                OUTLOOK,
                result,
                milliseconds);
    }

    static String row(
            int second,
            String url,
            String query,
            String user,
            int client,
            String agent,
            String result,
            int milliseconds) {
        return "2026-11-22 08:%02d:%02d 10.0.0.11 POST %s %s 443 %s 10.0.1.%d %s - %s %d\n"
                .formatted(second / 60, second % 60, url, query, user, client, agent, result, milliseconds);
    }

    /** As many good requests, one a second, of client 1. */
    static String good(int count) {
        return IntStream.range(0, count).mapToObj(i -> row(i, 1, "200 0 0", 20)).collect(Collectors.joining());
    }

    Object value(String key) {
        List<Object> values = values(key);
        return values.isEmpty() ? null : values.get(0);
    }

    List<Object> values(String key) {
        return result.observations().stream()
                .filter(observation -> observation.name().equals(key))
                .map(Observation::value)
                .toList();
    }

    Observation observation(String key) {
        return result.observations().stream()
                .filter(observation -> observation.name().equals(key))
                .findFirst()
                .orElseThrow();
    }

    List<String> keys() {
        return result.observations().stream().map(Observation::name).distinct().toList();
    }

    List<String> reasons() {
        return result.unrecognised().stream().map(Unrecognised::reason).toList();
    }

    List<Unrecognised> unrecognised() {
        return result.unrecognised();
    }

    List<Observation> observations() {
        return result.observations();
    }
}
