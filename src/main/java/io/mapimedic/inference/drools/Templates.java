package io.mapimedic.inference.drools;

import io.mapimedic.knowledge.BrokenKnowledgeException;
import io.mapimedic.knowledge.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.drools.template.ObjectDataCompiler;

/** Rows for each template, compiled together. */
final class Templates {

    private final Path folder;
    private final Map<String, List<Map<String, Object>>> rows = new LinkedHashMap<>();

    Templates(Path folder) {
        this.folder = folder;
    }

    void add(String template, Map<String, String> row) {
        rows.computeIfAbsent(template, name -> new ArrayList<>()).add(new LinkedHashMap<>(row));
    }

    Map<String, String> compile() {
        Map<String, String> files = new LinkedHashMap<>();
        rows.forEach((template, values) -> {
            Path file = folder.resolve(template + ".drt");
            try (InputStream source = Files.newInputStream(file)) {
                files.put("rules/generated/" + template + ".drl", new ObjectDataCompiler().compile(values, source));
            } catch (IOException e) {
                throw new BrokenKnowledgeException(List.of(new Problem(
                        "rules/templates/" + template + ".drt", "the file", "cannot be read: " + e.getMessage())));
            }
        });
        return files;
    }
}
