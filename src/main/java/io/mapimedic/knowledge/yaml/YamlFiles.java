package io.mapimedic.knowledge.yaml;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.representer.Representer;

/** The YAML files of one folder, parsed; what is no YAML becomes a problem with its line. */
final class YamlFiles {

    private static final int MAX_DEPTH = 30;
    private static final long MAX_BYTES = 2 << 20;

    private final Path root;
    private final Problems problems;
    private final Set<String> taken = new HashSet<>();

    /** @param root the folder {@code knowledge/} */
    YamlFiles(Path root, Problems problems) {
        this.root = root;
        this.problems = problems;
    }

    /** All files below the folder, by name; those that begin with an underscore are templates for people and left out. */
    List<YamlMap> in(String folder) {
        Path directory = root.resolve(folder);
        if (!Files.isDirectory(directory)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(directory, 4)) {
            List<YamlMap> maps = new ArrayList<>();
            files.filter(Files::isRegularFile)
                    .filter(file -> file.toString().endsWith(".yaml"))
                    .filter(file -> !file.getFileName().toString().startsWith("_"))
                    .sorted()
                    .forEach(file -> parse(file, maps));
            return maps;
        } catch (IOException e) {
            problems.add(name(directory), "the folder", "cannot be read: " + e.getMessage());
            return List.of();
        }
    }

    /** Complains about files that look like knowledge and were never asked for: a misspelt folder, another ending, too deep. */
    void complainAboutStrays() {
        try (Stream<Path> files = Files.walk(root.toRealPath())) {
            files.filter(Files::isRegularFile)
                    .filter(file -> file.toString().matches(".*\\.ya?ml"))
                    .map(file -> "knowledge/" + relative(file))
                    .filter(name -> !name.matches(".*/_[^/]*|knowledge/cases/.*\\.yaml"))
                    .filter(name -> !taken.contains(name))
                    .sorted()
                    .forEach(name -> problems.add(
                            name,
                            "the file",
                            "is read by nobody. Maybe its folder or its ending (.yaml) is misspelt."));
        } catch (IOException e) {
            problems.add("knowledge", "the folder", "cannot be read: " + e.getMessage());
        }
    }

    private String relative(Path file) {
        try {
            return root.toRealPath().relativize(file).toString().replace('\\', '/');
        } catch (IOException e) {
            return file.toString();
        }
    }

    private void parse(Path file, List<YamlMap> maps) {
        String name = name(file);
        taken.add(name);
        try {
            if (Files.size(file) > MAX_BYTES) {
                problems.add(name, "the file", "is larger than %d bytes. Maybe split it.".formatted(MAX_BYTES));
                return;
            }
            Node node = yaml().compose(new StringReader(Files.readString(file)));
            if (node == null) {
                problems.add(name, "the file", "is empty.");
                return;
            }
            maps.add(new YamlMap(name, "", node, problems));
        } catch (MarkedYAMLException e) {
            int line = e.getProblemMark() == null ? 1 : e.getProblemMark().getLine() + 1;
            problems.add(
                    name,
                    "line " + line,
                    "is not YAML: " + e.getProblem() + ". Maybe a quotation mark or an indent is missing.");
        } catch (CharacterCodingException e) {
            problems.add(name, "the file", "is not UTF-8 text.");
        } catch (IOException | RuntimeException e) {
            problems.add(name, "the file", "cannot be read: " + e.getMessage());
        }
    }

    private String name(Path file) {
        return "knowledge/" + root.relativize(file).toString().replace('\\', '/');
    }

    private static Yaml yaml() {
        LoaderOptions options = new LoaderOptions();
        options.setNestingDepthLimit(MAX_DEPTH);
        options.setMaxAliasesForCollections(0);
        options.setAllowDuplicateKeys(true); // reported by YamlMap, with the place
        return new Yaml(
                new SafeConstructor(options),
                new Representer(new org.yaml.snakeyaml.DumperOptions()),
                new org.yaml.snakeyaml.DumperOptions(),
                options);
    }
}
