package io.mapimedic.text;

import io.mapimedic.knowledge.Language;
import io.mapimedic.model.Likeness;
import io.mapimedic.text.Understanding.Span;
import java.util.List;
import java.util.Set;
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

    /**
     * What words say about causes, whether or not a sentence of them is understood.
     *
     * @param sentences what somebody wrote
     * @param shown     what they show with it, lines of output; alone it says nothing
     */
    default Likeness likeness(String sentences, String shown) {
        return Likeness.NONE;
    }

    /**
     * Whose and when what is shown around a passage is.
     *
     * @param passage what somebody wrote
     * @param names   of what is shown, in small letters
     * @param year    this year
     */
    default Belonging belonging(String passage, Set<String> names, int year) {
        return Belonging.UNSAID;
    }

    /** Whether the name of an account says that no person uses it: {@code svc-scan}. */
    default boolean isOfService(String account) {
        return false;
    }

    /** Whether the name of a host says that it serves another protocol: {@code imap.contoso.com}. */
    default boolean isOfOtherProtocol(String host) {
        return false;
    }
}
