package io.mapimedic.knowledge.yaml;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The YAML files of one folder, parsed side by side; what is no YAML becomes a problem with its line. */
final class YamlFiles {

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
            List<Path> wanted = files.filter(Files::isRegularFile)
                    .filter(file -> file.toString().endsWith(".yaml"))
                    .filter(file -> !file.getFileName().toString().startsWith("_"))
                    .sorted()
                    .toList();
            return maps(wanted.parallelStream()
                    .map(file -> YamlFile.parsed(name(file), file))
                    .toList());
        } catch (IOException e) {
            problems.add(name(directory), "the folder", "cannot be read: " + e.getMessage());
            return List.of();
        }
    }

    /** File by file in their order, so that problems come in the same order every time. */
    private List<YamlMap> maps(List<YamlFile> parsed) {
        List<YamlMap> maps = new ArrayList<>();
        for (YamlFile file : parsed) {
            taken.add(file.name());
            if (file.problem() != null) {
                problems.add(file.problem());
            } else if (file.node() != null) {
                maps.add(new YamlMap(file.name(), "", file.node(), problems));
            }
        }
        return maps;
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

    private String name(Path file) {
        return "knowledge/" + root.relativize(file).toString().replace('\\', '/');
    }
}
