package io.mapimedic.adapter.probe.console;

import io.mapimedic.adapter.probe.Block;
import io.mapimedic.adapter.probe.FormatReader;
import io.mapimedic.adapter.probe.Lines;
import io.mapimedic.adapter.probe.ReadingSink;
import io.mapimedic.adapter.probe.ReadingSink.At;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads the address of a proxy script on a disk or a share, which somebody names within a sentence. The other words are read as such, with
 * the name of the script in place of its address.
 *
 * <pre>
 * The proxy script is file://C:/Windows/proxy.pac on all clients.
 * </pre>
 */
public final class ScriptAddressReader implements FormatReader {

    private static final int LONGEST = 4_000;
    private static final Pattern ADDRESS = Pattern.compile(
            "(?i)(?<![\\w/])file:[/\\\\]{1,5}(?:[^\\s\"'<>|,;/\\\\]{0,100}+[/\\\\]{1,2}+){0,20}+(?<name>[\\w.-]{1,100}\\.(?:pac|dat))(?![\\w/\\\\])");
    /** It is no longer so, was never so, or is to be so. */
    private static final Pattern DENIED = Pattern.compile(
            "(?i)\\b(?:no|not|never|without|instead|longer|removed|replaced|was|old|former|formerly|should|would|could|can|if|kein|keine|keinen|nicht|ohne|statt|entfernt|ersetzt|früher|war|alte|alten|sollte|würde|kann|wenn|falls)\\b|n't\\b");

    @Override
    public int extent(Lines lines, int from) {
        return address(lines.at(from)) == null ? 0 : 1;
    }

    private static @Nullable Matcher address(String line) {
        boolean mayBe = line.length() < LONGEST
                && line.indexOf(':') > 0
                && line.toLowerCase(Locale.ROOT).contains("file:");
        Matcher address = mayBe && !DENIED.matcher(line).find() ? ADDRESS.matcher(line) : null;
        return address != null && address.find() ? address : null;
    }

    @Override
    public void read(Block block, ReadingSink sink) {
        Matcher address = address(block.lines().at(block.from()));
        if (address != null) {
            sink.observe("client.proxy-script-url", Whom.client(), address.group(), At.line(block.from()));
        }
    }

    @Override
    public String wordsAround(Block block) {
        Matcher address = address(block.lines().at(block.from()));
        return address == null ? "" : address.replaceFirst(Matcher.quoteReplacement(address.group("name")));
    }
}
