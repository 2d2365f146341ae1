package io.mapimedic.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.yaml.snakeyaml.Yaml;

/** The sentences in {@code src/test/resources/sentences} with what they say. */
final class Sentences {

    private Sentences() {}

    /**
     * One sentence.
     *
     * @param isHeldOut whether phrases may not be written after it
     * @param expected  what is assumed, by key
     * @param doubtful  what may be proposed, but is never assumed
     */
    record Example(
            String language,
            String text,
            boolean isHeldOut,
            Map<String, String> expected,
            Map<String, String> doubtful) {}

    /** As the author of the phrases writes. */
    static List<Example> all() {
        return read("english.yaml", "german.yaml");
    }

    /** As strangers write in forums and to helpdesks. */
    static List<Example> ofStrangers() {
        return read("strangers-english.yaml", "strangers-german.yaml");
    }

    /** As people ask and complain in public threads. */
    static List<Example> ofThreads() {
        return read("threads-english.yaml", "threads-german.yaml");
    }

    /** As strangers write, about keys that were chosen evenly over all. */
    static List<Example> ofAllKeys() {
        return read("evenly-english.yaml", "evenly-german.yaml");
    }

    /** One way to say one thing; what else it may say is left open. */
    record Saying(String key, String value, String text) {}

    /** How people put the things that matter most, several ways each. */
    static List<Saying> wordings() {
        List<Saying> all = new ArrayList<>();
        for (Object entry : (List<?>) load("wordings.yaml").get("wordings")) {
            Map<?, ?> one = (Map<?, ?>) entry;
            for (String language : List.of("en", "de")) {
                for (Object text : (List<?>) one.get(language)) {
                    all.add(new Saying(
                            String.valueOf(one.get("key")),
                            number(String.valueOf(one.get("value"))),
                            String.valueOf(text)));
                }
            }
        }
        return all;
    }

    /** Every second sentence is held out. */
    private static List<Example> read(String... files) {
        List<Example> all = new ArrayList<>();
        for (String file : files) {
            Map<String, Object> read = load(file);
            List<?> sentences = (List<?>) read.get("sentences");
            for (int i = 0; i < sentences.size(); i++) {
                Map<?, ?> one = (Map<?, ?>) sentences.get(i);
                all.add(new Example(
                        String.valueOf(read.get("language")),
                        String.valueOf(one.get("text")),
                        i % 2 == 1,
                        texts(one.get("expect")),
                        texts(one.get("doubtful"))));
            }
        }
        return all;
    }

    private static Map<String, Object> load(String file) {
        try (InputStream in = Objects.requireNonNull(Sentences.class.getResourceAsStream("/sentences/" + file))) {
            return new Yaml().load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, String> texts(Object map) {
        Map<String, String> texts = new LinkedHashMap<>();
        if (map instanceof Map<?, ?> entries) {
            entries.forEach((key, value) -> texts.put(String.valueOf(key), number(String.valueOf(value))));
        }
        return texts;
    }

    /** {@code 5} and {@code 5.0} are one number. */
    static String number(String text) {
        return text.matches("-?[0-9]+\\.0") ? text.substring(0, text.length() - 2) : text;
    }
}
