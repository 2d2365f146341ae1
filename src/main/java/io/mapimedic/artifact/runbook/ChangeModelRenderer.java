package io.mapimedic.artifact.runbook;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import io.mapimedic.artifact.Artifact;
import io.mapimedic.artifact.Format;
import io.mapimedic.artifact.Job;
import io.mapimedic.artifact.Renderer;
import io.mapimedic.change.Change;
import java.io.IOException;
import java.io.StringWriter;
import java.util.List;

/** {@code changes.json}: the change model as data, for programs that apply it their own way. */
public final class ChangeModelRenderer implements Renderer {

    private static final JsonFactory JSON = new JsonFactory();

    @Override
    public Format format() {
        return Format.JSON;
    }

    @Override
    public List<Artifact> render(Job job) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(text)) {
            json.setPrettyPrinter(new DefaultPrettyPrinter()
                    .withObjectIndenter(new DefaultIndenter("  ", "\n"))
                    .withArrayIndenter(new DefaultIndenter("  ", "\n")));
            json.writeStartObject();
            json.writeNumberField("schema", 1);
            json.writeStringField("remediation", job.id());
            json.writeStringField("title", job.title());
            json.writeStringField("kind", job.kind());
            json.writeStringField("knowledge", job.knowledge().digest());
            json.writeStringField("undo", job.undo());
            json.writeArrayFieldStart("parameters");
            for (Job.Parameter parameter : job.parameters()) {
                json.writeStartObject();
                json.writeStringField("name", parameter.name());
                json.writeStringField("type", parameter.type().word());
                json.writeStringField("pattern", "^(?:" + parameter.type().expression() + ")$");
                json.writeStringField("value", parameter.value());
                json.writeStringField("example", parameter.example());
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeArrayFieldStart("steps");
            for (Job.Step step : job.steps()) {
                step(json, job, step);
            }
            json.writeEndArray();
            json.writeArrayFieldStart("leftOut");
            for (Job.LeftOut left : job.leftOut()) {
                json.writeStartObject();
                json.writeNumberField("number", left.number());
                json.writeStringField("text", left.text());
                json.writeStringField("verdict", left.verdict().word());
                json.writeStringField("why", left.why());
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeEndObject();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return List.of(
                Artifact.ofText(Format.JSON, "changes.json", "application/json", "The changes as data.", text + "\n"));
    }

    private static void step(JsonGenerator json, Job job, Job.Step step) throws IOException {
        Sheet sheet = Sheet.of(job, step);
        json.writeStartObject();
        json.writeNumberField("number", step.number());
        json.writeStringField("text", step.text());
        json.writeStringField("type", type(step.change()));
        json.writeStringField("verdict", step.verdict().word());
        json.writeStringField("target", job.target().word());
        json.writeStringField("privileges", job.privileges());
        json.writeStringField("restart", job.restart());
        json.writeStringField("outage", job.outage());
        json.writeObjectFieldStart("riskOfChange");
        json.writeStringField("level", job.risk());
        json.writeStringField("sentence", job.riskSentence());
        json.writeEndObject();
        json.writeNumberField("minutes", job.minutes());
        json.writeStringField("precondition", step.precondition());
        json.writeStringField("command", sheet.text().command());
        json.writeStringField("verify", sheet.text().verify());
        json.writeStringField("verifyByHand", step.verifyByHand());
        json.writeStringField("undo", sheet.text().undo());
        json.writeStringField("undoByHand", step.undoByHand());
        json.writeArrayFieldStart("registry");
        for (Sheet.Row row : sheet.rows()) {
            json.writeStartObject();
            json.writeStringField("action", row.action());
            json.writeStringField("key", row.key());
            json.writeStringField("name", row.name());
            json.writeStringField("type", row.type());
            json.writeStringField("value", row.value());
            json.writeStringField("undo", row.undo());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeArrayFieldStart("sources");
        for (Job.Source source : step.sources()) {
            json.writeStartObject();
            json.writeStringField("id", source.id());
            json.writeStringField("title", source.title());
            json.writeStringField("url", source.url());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static String type(Change change) {
        if (change instanceof Change.CmdletCalls) {
            return "powershell";
        }
        if (change instanceof Change.RegistryEdit) {
            return "registry";
        }
        if (change instanceof Change.IisSetting) {
            return "iis";
        }
        if (change instanceof Change.ServiceControl) {
            return "service";
        }
        if (change instanceof Change.ProgramCall) {
            return "native";
        }
        return change instanceof Change.FileEdit ? "file" : "manual";
    }
}
