package io.mapimedic.adapter.probe.monitoring;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.mapimedic.adapter.probe.DocumentReader;
import io.mapimedic.adapter.probe.Head;
import io.mapimedic.adapter.probe.Places;
import io.mapimedic.adapter.probe.ReadingSink;
import io.mapimedic.diagnosis.ProbeInput;
import io.mapimedic.model.Source;
import java.io.BufferedReader;
import java.io.IOException;

/**
 * Reads what Alertmanager (version 4) and Grafana send to a webhook, and what Alertmanager's own interface lists. Bodies may be changed
 * by templates, so nothing but the alerts themselves is relied upon:
 *
 * <pre>
 * {"version": "4", "status": "firing", "truncatedAlerts": 0,
 *  "alerts": [{"status": "firing", "labels": {"alertname": "MapiSlow", "instance": "ex01:9182", "mapi_fact": "server.mapi-response-time"},
 *              "annotations": {"mapi_value": "1.2", "mapi_unit": "s"}, "startsAt": "2026-11-22T08:40:00Z",
 *              "endsAt": "0001-01-01T00:00:00Z", "fingerprint": "5ef77f1f8a3ecfb1"}]}
 * </pre>
 */
public final class AlertsReader implements DocumentReader {

    private static final int MOST = 5_000;

    /** Five thousand alerts of three kibibytes. One alert alone is held as a whole, and must not be larger than memory either. */
    private static final long LONGEST = 16L * 1024 * 1024;

    /** Names of fields are not kept: they are ever new ones when somebody means harm. */
    private static final ObjectMapper MAPPER = new ObjectMapper(JsonFactory.builder()
            .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
            .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(50)
                    .maxStringLength(100_000)
                    .maxNumberLength(100)
                    .maxNameLength(1_000)
                    .maxTokenCount(1_000_000)
                    .maxDocumentLength(LONGEST)
                    .build())
            .build());

    @Override
    public boolean recognises(Head head) {
        String text = head.text().stripLeading();
        return (text.startsWith("{") || text.startsWith("["))
                && text.contains("\"labels\"")
                && text.contains("\"annotations\"")
                && text.contains("\"startsAt\"");
    }

    @Override
    public void read(ProbeInput input, ReadingSink sink) throws IOException {
        Alerts alerts = new Alerts(sink);
        sink.from(Source.MONITORING);
        try (BufferedReader reader = new BufferedReader(DecodedText.open(input));
                JsonParser parser = MAPPER.getFactory().createParser(reader)) {
            JsonToken first = parser.nextToken();
            if (first == JsonToken.START_ARRAY) {
                readAll(parser, alerts);
            } else if (first == JsonToken.START_OBJECT) {
                readBody(parser, alerts, sink);
            }
        } catch (JacksonException broken) {
            sink.reject(
                    broken.getLocation() == null
                            ? Places.WHOLE
                            : Math.max(0, broken.getLocation().getLineNr() - 1),
                    "",
                    "The JSON is broken or far too large; only the alerts before this place were read.",
                    "Send the body as the monitoring sent it.");
        } finally {
            sink.from(Source.PROBE);
        }
    }

    private static void readBody(JsonParser parser, Alerts alerts, ReadingSink sink) throws IOException {
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String field = parser.currentName();
            JsonToken value = parser.nextToken();
            if (field.equals("alerts") && value == JsonToken.START_ARRAY) {
                readAll(parser, alerts);
            } else if (field.equals("truncatedAlerts")
                    && value == JsonToken.VALUE_NUMBER_INT
                    && parser.getValueAsLong() > 0) {
                sink.reject(
                        parser.currentLocation().getLineNr() - 1,
                        "truncatedAlerts: " + parser.getText(),
                        "The sender left alerts out, so what they say is not known.",
                        "Raise max_alerts of the receiver.");
            } else {
                parser.skipChildren();
            }
        }
    }

    private static void readAll(JsonParser parser, Alerts alerts) throws IOException {
        int read = 0;
        while (parser.nextToken() != JsonToken.END_ARRAY && parser.currentToken() != null) {
            int line = parser.currentLocation().getLineNr() - 1;
            if (++read > MOST) {
                parser.skipChildren();
                continue;
            }
            JsonNode alert = MAPPER.readTree(parser);
            alerts.read(alert, line);
        }
        if (read > MOST) {
            alerts.sayBeyond(read - MOST);
        }
    }
}
