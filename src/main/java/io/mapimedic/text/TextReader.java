package io.mapimedic.text;

import io.mapimedic.knowledge.Language;
import io.mapimedic.text.Understanding.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Port: understands what people write. A pure function of the knowledge and the text; takes time in proportion to the text. */
public interface TextReader {

    /** Understands nothing. */
    TextReader NONE = (text, language) ->
            new Understanding(Language.EN, List.of(), text.isBlank() ? List.of() : List.of(new Span(0, text.length())));

    /**
     * Reads sentences.
     *
     * @param language in which they are written, null to find out; {@link Language#ANY} looks for codes and product names only
     */
    Understanding read(String text, @Nullable Language language);
}
