package io.mapimedic.adapter.probe;

import io.mapimedic.model.Passage;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What people write behind a command or a value, for it may say whose it is.
 *
 * <pre>
 * [PS] C:\&gt;Get-OrganizationConfig | fl MapiHttpEnabled   # the lab
 * MapiHttpEnabled : False   &lt;-- value of last year
 * </pre>
 */
final class Remarks {

    private static final Pattern COMMENT = Pattern.compile("[^'\"#]{3,400}\\s#\\s{0,3}(?<words>\\p{L}.{3,200})");
    private static final Pattern ARROW = Pattern.compile("\\s(?:<[-=]{1,4}|←)\\s{0,3}(?<words>\\p{L}.{3,200})");

    private Remarks() {}

    static void behindCommand(Lines lines, int at, ReadingSink sink) {
        String line = lines.at(at);
        if (line.indexOf('#') > 0) {
            Matcher comment = COMMENT.matcher(line);
            if (comment.matches()) {
                list(lines, at, comment.group("words"), sink);
            }
        }
    }

    static void behindValues(Block block, ReadingSink sink) {
        for (int at = block.from(); at < block.to(); at++) {
            String line = block.lines().at(at);
            if (line.indexOf('<') > 0 || line.indexOf('←') > 0) {
                Matcher arrow = ARROW.matcher(line);
                if (arrow.find()) {
                    list(block.lines(), at, arrow.group("words"), sink);
                }
            }
        }
    }

    /** With the sign of a comment, so that readers of sentences know what it is. */
    private static void list(Lines lines, int at, String words, ReadingSink sink) {
        Passage line = lines.passage(at, at + 1);
        sink.rejectProse(at, words, new Passage("# " + words, line.file(), line.line()));
    }
}
