package io.mapimedic.artifact.registry;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import io.mapimedic.artifact.Artifact;
import io.mapimedic.artifact.Format;
import io.mapimedic.artifact.Job;
import io.mapimedic.artifact.Renderer;
import io.mapimedic.artifact.registry.RegistryPlan.Scope;
import io.mapimedic.change.RegistryChange;
import io.mapimedic.change.RegistryChange.SetValue;
import io.mapimedic.change.RegistryValue;
import java.io.IOException;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/**
 * A configuration document of Microsoft DSC version 3. Its resource for the registry is called a proof of concept by the vendor, so
 * the file says that it is a preview.
 *
 * @see <a href="https://learn.microsoft.com/powershell/dsc/reference/resources/microsoft/windows/registry/">Microsoft.Windows/Registry</a>
 */
public final class DesiredStateRenderer implements Renderer {

    private static final String SCHEMA = "https://aka.ms/dsc/schemas/v3/bundled/config/document.json";
    private static final JsonFactory JSON = new JsonFactory();

    @Override
    public Format format() {
        return Format.DSC;
    }

    @Override
    public List<Artifact> render(Job job) {
        List<Artifact> files = new ArrayList<>();
        for (Scope scope : Scope.values()) {
            RegistryPlan plan = RegistryPlan.of(job, scope);
            if (!plan.isEmpty()) {
                files.add(
                        file(
                                "apply-%s.dsc.json".formatted(scope.word()),
                                job,
                                plan.changes(),
                                "Preview: dsc config set --file with it; dsc config test shows the difference without a change."));
                plan.undo()
                        .ifPresent(undo -> files.add(file(
                                "undo-%s.dsc.json".formatted(scope.word()),
                                job,
                                undo,
                                "Preview: takes the change back.")));
            }
        }
        return files;
    }

    private static Artifact file(String name, Job job, List<RegistryChange> changes, String purpose) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(text)) {
            json.setPrettyPrinter(new DefaultPrettyPrinter()
                    .withObjectIndenter(new DefaultIndenter("  ", "\n"))
                    .withArrayIndenter(new DefaultIndenter("  ", "\n")));
            json.writeStartObject();
            json.writeStringField("$schema", SCHEMA);
            json.writeObjectFieldStart("metadata");
            json.writeStringField("title", job.title());
            json.writeStringField("remediation", job.id());
            json.writeStringField("knowledge", job.knowledge().digest());
            json.writeStringField("status", "preview: the vendor calls the resource a proof of concept");
            json.writeEndObject();
            json.writeArrayFieldStart("resources");
            for (int i = 0; i < changes.size(); i++) {
                resource(json, i + 1, changes.get(i));
            }
            json.writeEndArray();
            json.writeEndObject();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return Artifact.ofText(Format.DSC, name, "application/json", purpose, text + "\n");
    }

    private static void resource(JsonGenerator json, int number, RegistryChange change) throws IOException {
        json.writeStartObject();
        json.writeStringField("name", "Change " + number);
        json.writeStringField("type", "Microsoft.Windows/Registry");
        json.writeObjectFieldStart("properties");
        json.writeStringField("keyPath", change.key().toString());
        if (change.valueName() != null) {
            json.writeStringField("valueName", change.valueName());
        }
        if (change instanceof SetValue set) {
            json.writeObjectFieldStart("valueData");
            value(json, set.value());
            json.writeEndObject();
        }
        json.writeBooleanField("_exist", change instanceof SetValue);
        json.writeEndObject();
        json.writeEndObject();
    }

    private static void value(JsonGenerator json, RegistryValue value) throws IOException {
        if (value instanceof RegistryValue.Whole whole) {
            json.writeNumberField(whole.type().powershell(), whole.number());
        } else if (value instanceof RegistryValue.Text text) {
            json.writeStringField(text.type().powershell(), text.text());
        } else if (value instanceof RegistryValue.MultiText texts) {
            json.writeArrayFieldStart(texts.type().powershell());
            for (String text : texts.texts()) {
                json.writeString(text);
            }
            json.writeEndArray();
        } else {
            RegistryValue.Binary binary = (RegistryValue.Binary) value;
            json.writeArrayFieldStart(binary.type().powershell());
            for (byte one : HexFormat.of().parseHex(binary.hex())) {
                json.writeNumber(one & 0xFF);
            }
            json.writeEndArray();
        }
    }
}
