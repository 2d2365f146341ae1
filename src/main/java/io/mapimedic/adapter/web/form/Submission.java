package io.mapimedic.adapter.web.form;

import io.mapimedic.diagnosis.ProbeInput;
import io.mapimedic.model.SubjectKind;
import io.mapimedic.report.view.QuestionViewBuilder;
import java.util.List;
import java.util.Map;

/**
 * A form as it was sent: fields by name, each with its values, and files. Nothing is checked yet.
 */
public record Submission(Map<String, List<String>> fields, List<Upload> files) {

    /** An uploaded file and its size in bytes; its name is the sender's and is only shown. */
    public record Upload(ProbeInput content, long size) {}

    public static final String TEXT = "text";
    public static final String FILES = "file";
    public static final String CARRIED = "evidence";
    public static final String AUDIENCE = "audience";
    public static final String EXCHANGE = "exchange";
    public static final String MODE = "mode";

    /** The key that the page asked for; without an answer, nobody knows it. */
    public static final String ASKED = "asked";

    /** Keys that were asked for before and that nobody knows. */
    public static final String NOT_KNOWN = "not-known";

    /** The form before anybody filled it in. */
    public static Submission empty() {
        return new Submission(Map.of(), List.of());
    }

    /** The first value of a field, empty when it was not sent. */
    public String first(String field) {
        List<String> values = fields.getOrDefault(field, List.of());
        return values.isEmpty() ? "" : values.get(0);
    }

    /** What was entered for a key, blanks left out. */
    public List<String> entered(String key) {
        return fields.getOrDefault(QuestionViewBuilder.field(key), List.of()).stream()
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .toList();
    }

    /** Somebody looked, and there is nothing. */
    public boolean isNothing(String key) {
        return fields.containsKey(QuestionViewBuilder.nothingField(key));
    }

    /** Somebody answered the question of a key. */
    public boolean isAnswered(String key) {
        return !entered(key).isEmpty() || isNothing(key);
    }

    /** Something was pasted or chosen, so that the answers may stand there. */
    public boolean hasOutput() {
        return !first(TEXT).isBlank() || !files.isEmpty();
    }

    /** The name given for subjects of a kind, empty for none. */
    public String name(SubjectKind kind) {
        return first(QuestionViewBuilder.nameField(kind)).strip();
    }

    /** Bytes of all files. */
    public long fileBytes() {
        return files.stream().mapToLong(Upload::size).sum();
    }
}
