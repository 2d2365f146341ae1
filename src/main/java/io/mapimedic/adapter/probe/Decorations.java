package io.mapimedic.adapter.probe;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Takes away what people and programs put around a line of output: bullets, a single sign of quotation, the time of a chat, the fences and
 * marks of code, quotation marks. Lines keep their numbers, and sentences stay as they are.
 *
 * <pre>
 * - MapiHttpEnabled : False
 * &gt; ServerWideOffline : Inactive
 * [10:42] Get-CASMailbox anna | fl
 * `InternalUrl : https://mail.contoso.com/mapi`
 * </pre>
 */
final class Decorations {

    /** What begins a line of output for certain. */
    private static final String OUTPUT =
            "(?=[A-Za-z]\\w{2,60}[ \\t]{1,40}:(?:[ \\t]|$)|\\[PS\\]|PS [A-Z]:\\\\|[A-Z]:\\\\[^\\s>]{0,200}>|HKEY_|HK(?:CU|LM)[:\\\\])";

    private static final Pattern BEFORE = Pattern.compile(
            "(?m)^[ \\t]{0,8}+(?:(?:[>|*•·–-]|\\d{1,2}[.)])[ \\t]{1,4}|\\[?\\d{1,2}:\\d{2}(?::\\d{2})?\\]?[ \\t]{1,3}){1,3}+"
                    + OUTPUT);

    private static final Pattern WRAPPED = Pattern.compile(
            "(?m)^[ \\t]{0,8}+([`\"'“„*]{1,3}+)(?=[A-Za-z]\\w{2,60}[ \\t]{0,40}[:=])([^`\"'“”„*\\r\\n]{3,500}+)[`\"'”“*]{1,3}+[.,;]?+[ \\t]*+$");

    private static final Pattern FENCE = Pattern.compile("(?m)^[ \\t]{0,8}+(?:```|~~~)[a-zA-Z0-9]{0,20}+[ \\t]*+$");

    private Decorations() {}

    /** The text without them; the text itself when it has none. */
    static String without(String text) {
        String plain = text;
        if (text.contains("```") || text.contains("~~~")) {
            plain = FENCE.matcher(plain).replaceAll("");
        }
        plain = BEFORE.matcher(plain).replaceAll("");
        Matcher wrapped = WRAPPED.matcher(plain);
        return wrapped.find() ? wrapped.replaceAll("$2") : plain;
    }
}
