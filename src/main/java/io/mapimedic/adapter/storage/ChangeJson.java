package io.mapimedic.adapter.storage;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.mapimedic.diagnosis.Context;
import io.mapimedic.interview.Change;
import io.mapimedic.interview.Outcome;
import io.mapimedic.interview.Setting;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Changes as JSON, as they are kept. What is written is read back equal, so that a diagnosis of the one is a diagnosis of the other.
 * Only ASCII is written: no database and no character set on the way has a say in it.
 */
final class ChangeJson {

    private static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .enable(JsonWriteFeature.ESCAPE_NON_ASCII)
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxStringLength(Integer.MAX_VALUE)
                            .build())
                    .build())
            .build();

    private ChangeJson() {}

    static String write(Change change) {
        try {
            return JSON.writeValueAsString(node(change));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A change cannot be written.", e);
        }
    }

    /** @param word what kind of change it is */
    static Change read(String word, String json) {
        try {
            return change(word, JSON.readTree(json));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("What is kept of a change of kind '%s' cannot be read.".formatted(word), e);
        }
    }

    private static ObjectNode node(Change change) {
        ObjectNode node = JSON.createObjectNode();
        if (change instanceof Change.Started started) {
            Setting setting = started.setting();
            node.put("audience", setting.audience().word());
            node.put("exchange", setting.exchange());
            node.put("mode", setting.mode().word());
            FactJson.put(node, started.report());
        } else if (change instanceof Change.Answered answered) {
            FactJson.put(node, answered.answer());
        } else if (change instanceof Change.TakenBack back) {
            node.put("question", back.question());
            node.put("subject", back.subject() == null ? null : back.subject().toString());
        } else if (change instanceof Change.Reported more) {
            FactJson.put(node, more.report());
        } else if (change instanceof Change.Tried tried) {
            FactJson.put(node, tried.trial());
        } else if (change instanceof Change.Closed closed) {
            node.put("result", closed.outcome().result().word());
            node.put("remediation", closed.outcome().remediation());
            node.put("cause", closed.outcome().cause());
            node.put("comment", closed.outcome().comment());
        }
        return node;
    }

    private static Change change(String word, JsonNode node) {
        return switch (word) {
            case "started" ->
                new Change.Started(
                        new Setting(
                                Context.Audience.valueOf(upper(node, "audience")),
                                text(node, "exchange"),
                                Context.Mode.valueOf(upper(node, "mode"))),
                        FactJson.report(node));
            case "answered" -> new Change.Answered(FactJson.answer(node));
            case "taken-back" ->
                new Change.TakenBack(node.get("question").textValue(), FactJson.subject(node.get("subject")));
            case "reported" -> new Change.Reported(FactJson.report(node));
            case "tried" -> new Change.Tried(FactJson.trial(node));
            case "closed" ->
                new Change.Closed(new Outcome(
                        Outcome.Result.valueOf(upper(node, "result")),
                        text(node, "remediation"),
                        text(node, "cause"),
                        text(node, "comment")));
            case "reopened" -> new Change.Reopened();
            default ->
                throw new IllegalStateException(
                        "A newer version of the service has kept a change of kind '%s'.".formatted(word));
        };
    }

    private static String upper(JsonNode node, String field) {
        return node.get(field).textValue().toUpperCase(Locale.ROOT).replace('-', '_');
    }

    static @Nullable String text(JsonNode node, String field) {
        JsonNode value = node.get(field);
        return value == null || value.isNull() ? null : value.textValue();
    }
}
