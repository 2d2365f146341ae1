package io.mapimedic.report.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.charset.StandardCharsets;

/**
 * Writes answers in the order of their record components. It is not the mapper of a container, so that no setting made elsewhere
 * changes the contract.
 */
public final class AnswerJson {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build();

    private AnswerJson() {}

    /** The answer on one line. */
    public static String text(Object answer) {
        try {
            return MAPPER.writeValueAsString(answer);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("An answer of the contract cannot be written.", e);
        }
    }

    /**
     * The bytes of an answer, by way of a text: written straight to bytes, half of a character that needs two units, which a
     * stranger may send and a cut may leave, would be an error.
     */
    public static byte[] bytes(Object answer) {
        return text(answer).getBytes(StandardCharsets.UTF_8);
    }
}
