package io.mapimedic.adapter.storage;

import static io.mapimedic.adapter.storage.ChangeJson.text;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.mapimedic.interview.Answer;
import io.mapimedic.interview.Report;
import io.mapimedic.interview.Trial;
import io.mapimedic.model.Observation;
import io.mapimedic.model.Passage;
import io.mapimedic.model.Sample;
import io.mapimedic.model.Source;
import io.mapimedic.model.Subject;
import io.mapimedic.model.SubjectKind;
import io.mapimedic.model.Unrecognised;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What is told in an interview as JSON, as it is kept. */
final class FactJson {

    private FactJson() {}

    static void put(ObjectNode node, Report report) {
        list(node, "answers", report.answers(), FactJson::put);
        list(node, "observations", report.observations(), FactJson::put);
        list(node, "unread", report.unread(), FactJson::put);
        list(node, "tried", report.tried(), FactJson::put);
    }

    static Report report(JsonNode node) {
        return new Report(
                list(node, "answers", FactJson::answer),
                list(node, "observations", FactJson::observation),
                list(node, "unread", FactJson::unread),
                list(node, "tried", FactJson::trial));
    }

    static void put(ObjectNode node, Answer answer) {
        node.put("question", answer.question());
        put(node, answer.subject());
        node.put("known", answer.known());
        node.set("value", ValueJson.node(answer.value()));
        node.put("unit", answer.unit());
        node.put("source", answer.source().word());
        put(node, "observedAt", answer.observedAt());
    }

    static Answer answer(JsonNode node) {
        return new Answer(
                node.get("question").textValue(),
                subject(node.get("subject")),
                node.get("known").booleanValue(),
                ValueJson.value(node.get("value")),
                text(node, "unit"),
                Source.ofWord(node.get("source").textValue()).orElseThrow(),
                time(node, "observedAt"));
    }

    static void put(ObjectNode node, Trial trial) {
        node.put("remediation", trial.remediation());
        put(node, trial.subject());
        node.put("result", trial.result().word());
    }

    static Trial trial(JsonNode node) {
        Subject subject = subject(node.get("subject"));
        return new Trial(
                node.get("remediation").textValue(),
                subject == null ? Subject.unnamed(SubjectKind.ORGANIZATION) : subject,
                Trial.Result.ofWord(node.get("result").textValue()).orElseThrow());
    }

    private static void put(ObjectNode node, Observation one) {
        node.put("name", one.name());
        put(node, one.subject());
        node.set("value", ValueJson.node(one.value()));
        node.put("unit", one.unit());
        node.put("source", one.source().word());
        put(node, "observedAt", one.observedAt());
        node.put("place", one.place());
        Sample sample = one.sample();
        if (sample != null) {
            ObjectNode sums = node.putObject("sample");
            sums.put("size", sample.size());
            put(sums, "from", sample.from());
            put(sums, "to", sample.to());
        }
    }

    private static Observation observation(JsonNode node) {
        JsonNode sample = node.get("sample");
        return new Observation(
                node.get("name").textValue(),
                subject(node.get("subject")),
                ValueJson.value(node.get("value")),
                text(node, "unit"),
                Source.ofWord(node.get("source").textValue()).orElseThrow(),
                time(node, "observedAt"),
                node.get("place").textValue(),
                sample == null
                        ? null
                        : new Sample(sample.get("size").longValue(), time(sample, "from"), time(sample, "to")));
    }

    private static void put(ObjectNode node, Unrecognised piece) {
        node.put("place", piece.place());
        node.put("text", piece.text());
        node.put("reason", piece.reason());
        node.put("remedy", piece.remedy());
        Passage passage = piece.passage();
        if (passage != null) {
            ObjectNode whole = node.putObject("passage");
            whole.put("text", passage.text());
            whole.put("file", passage.file());
            whole.put("line", passage.line());
        }
    }

    private static Unrecognised unread(JsonNode node) {
        return new Unrecognised(
                node.get("place").textValue(),
                node.get("text").textValue(),
                node.get("reason").textValue(),
                text(node, "remedy"),
                passage(node.get("passage")));
    }

    /** What somebody wrote is understood anew with each diagnosis, by the phrases of the knowledge that serves then. */
    private static @Nullable Passage passage(@Nullable JsonNode node) {
        return node == null
                ? null
                : new Passage(
                        node.get("text").textValue(),
                        node.get("file").textValue(),
                        node.get("line").intValue());
    }

    private static void put(ObjectNode node, @Nullable Subject subject) {
        if (subject != null) {
            node.put("subject", subject.toString());
        }
    }

    static @Nullable Subject subject(@Nullable JsonNode node) {
        if (node == null || node.isNull()) {
            return null;
        }
        String text = node.textValue();
        int colon = text.indexOf(':');
        SubjectKind kind =
                SubjectKind.ofWord(colon < 0 ? text : text.substring(0, colon)).orElseThrow();
        return new Subject(kind, colon < 0 ? null : text.substring(colon + 1));
    }

    private static void put(ObjectNode node, String field, @Nullable Instant time) {
        if (time != null) {
            node.put(field, time.toString());
        }
    }

    private static @Nullable Instant time(JsonNode node, String field) {
        String text = text(node, field);
        return text == null ? null : Instant.parse(text);
    }

    private static <T> void list(ObjectNode node, String field, List<T> items, BiConsumer<ObjectNode, T> writer) {
        ArrayNode array = node.putArray(field);
        items.forEach(item -> writer.accept(array.addObject(), item));
    }

    private static <T> List<T> list(JsonNode node, String field, Function<JsonNode, T> reader) {
        List<T> items = new ArrayList<>();
        node.path(field).forEach(item -> items.add(reader.apply(item)));
        return items;
    }
}
