package io.mapimedic.knowledge.yaml;

import io.mapimedic.knowledge.Problem;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.composer.Composer;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.parser.ParserImpl;
import org.yaml.snakeyaml.reader.StreamReader;
import org.yaml.snakeyaml.resolver.Resolver;

/**
 * One file, parsed: what it holds, or why it holds nothing. Knows nothing of other files, so that many can be parsed side by side.
 *
 * @param name    as problems name it
 * @param node    null when there is a problem
 * @param problem null when there is a node
 */
record YamlFile(String name, @Nullable Node node, @Nullable Problem problem) {

    private static final int MAX_DEPTH = 30;
    private static final long MAX_BYTES = 2 << 20;

    static YamlFile parsed(String name, Path file) {
        try {
            if (Files.size(file) > MAX_BYTES) {
                return broken(name, "the file", "is larger than %d bytes. Maybe split it.".formatted(MAX_BYTES));
            }
            Node node = compose(Files.readString(file));
            return node == null ? broken(name, "the file", "is empty.") : new YamlFile(name, node, null);
        } catch (MarkedYAMLException e) {
            int line = e.getProblemMark() == null ? 1 : e.getProblemMark().getLine() + 1;
            return broken(
                    name,
                    "line " + line,
                    "is not YAML: " + e.getProblem() + ". Maybe a quotation mark or an indent is missing.");
        } catch (CharacterCodingException e) {
            return broken(name, "the file", "is not UTF-8 text.");
        } catch (IOException | RuntimeException e) {
            return broken(name, "the file", "cannot be read: " + e.getMessage());
        }
    }

    private static YamlFile broken(String name, String place, String message) {
        return new YamlFile(name, null, new Problem(name, place, message));
    }

    /** Nodes and no objects, as those know their lines; so only the part of the library that makes nodes is set up, thousands of times. */
    private static @Nullable Node compose(String text) {
        LoaderOptions options = new LoaderOptions();
        options.setNestingDepthLimit(MAX_DEPTH);
        options.setMaxAliasesForCollections(0);
        options.setAllowDuplicateKeys(true); // reported by YamlMap, with the place
        StreamReader reader = new StreamReader(new StringReader(text));
        return new Composer(new ParserImpl(reader, options), new Resolver(), options).getSingleNode();
    }
}
