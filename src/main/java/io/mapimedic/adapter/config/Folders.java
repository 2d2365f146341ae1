package io.mapimedic.adapter.config;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The folders the application works with: as configured, else beside the application, else in the working directory. */
@ApplicationScoped
public class Folders {

    private final MapiMedicConfig config;

    Folders(MapiMedicConfig config) {
        this.config = config;
    }

    public Path knowledge() {
        return config.knowledgeDir().orElseGet(() -> beside("knowledge"));
    }

    public Path rules() {
        return config.rulesDir().orElseGet(() -> beside("rules"));
    }

    public Path ruleBase() {
        return config.rulebaseDir().orElseGet(() -> beside("rulebase"));
    }

    public Path data() {
        return config.dataDir().orElseGet(() -> beside("data"));
    }

    /** The folder of this name beside the application, else in the working directory. */
    public static Path beside(String name) {
        return Stream.concat(applicationFolders().stream(), Stream.of(Path.of("")))
                .map(folder -> folder.resolve(name))
                .filter(Files::isDirectory)
                .findFirst()
                .orElse(Path.of(name));
    }

    /** The folder of this class's jar and those above it: {@code quarkus-app/app/x.jar} lies one below {@code quarkus-app}. */
    private static List<Path> applicationFolders() {
        try {
            var source = Folders.class.getProtectionDomain().getCodeSource();
            if (source == null
                    || source.getLocation() == null
                    || !"file".equals(source.getLocation().getProtocol())) {
                return List.of();
            }
            Path jar = Path.of(source.getLocation().toURI());
            return Stream.iterate(jar.getParent(), folder -> folder != null, Path::getParent)
                    .limit(2)
                    .toList();
        } catch (URISyntaxException | RuntimeException e) {
            return List.of();
        }
    }
}
