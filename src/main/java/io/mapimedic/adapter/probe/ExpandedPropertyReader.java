package io.mapimedic.adapter.probe;

import io.mapimedic.adapter.probe.ProbedObject.Property;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads a property that was printed alone. Its name stands in the command only:
 *
 * <pre>
 * [PS] C:\&gt;(Get-OrganizationConfig).MapiHttpEnabled
 * False
 *
 * [PS] C:\&gt;Get-MapiVirtualDirectory -Server EX01 | Select-Object -ExpandProperty IISAuthenticationMethods
 * Ntlm
 * Negotiate
 *
 * PS C:\&gt; Get-ItemPropertyValue 'HKLM:\SYSTEM\CurrentControlSet\Control\Lsa' -Name LmCompatibilityLevel
 * 3
 * </pre>
 */
final class ExpandedPropertyReader implements FormatReader {

    private static final int LONGEST = 1_000;
    private static final int MAX_LINES = 60;
    private static final Pattern MEMBER = Pattern.compile(
            "(?i)\\(\\s{0,9}(?<command>Get-[a-z]{2,60}(?:\\s[^()]{0,300})?)\\)\\.(?<name>[a-z]\\w{1,60})\\s*");
    private static final Pattern EXPAND = Pattern.compile(
            "(?i)(?<command>Get-[a-z]{2,60}(?:\\s[^|]{0,300})?)\\|\\s{0,9}select(?:-object)?\\s{1,9}-exp[a-z]{0,11}\\s{1,9}(?<name>[a-z]\\w{1,60})\\s*");
    private static final Pattern NAMED_VALUE = Pattern.compile(
            "(?i)(?<command>Get-ItemPropertyValue\\s[^|]{1,300}?)\\s-Name\\s{1,9}['\"]?(?<name>[a-z]\\w{1,60})['\"]?\\s*");
    private static final Pattern VALUE = Pattern.compile("[^\\s|<>][^|<>]{0,300}");
    /** Properties that hold several values; of others, several lines are those of several objects. */
    private static final Pattern LIST = Pattern.compile(
            "(?i)\\w{0,60}(?:Methods|Domains|Names|List|Bindings|Protocols|Addresses|Services|Flags|MemberOf)");

    private static final Pattern NAMED = Pattern.compile("\\S[^:]{0,60} : .*");

    @Override
    public int extent(Lines lines, int from) {
        String first = lines.at(from);
        boolean mayBe = first.length() < LONGEST
                && (first.indexOf(").") > 0 || first.indexOf('|') > 0 || first.indexOf("Value") > 0)
                && command(first).isPresent();
        int run = mayBe ? Runs.of(lines, from, 0, MAX_LINES, belongs(first)) : 0;
        return run > 1 ? run : 0;
    }

    /** The items of a list are words or objects of the directory; what else has blanks is a sentence below it. */
    private static Predicate<String> belongs(String command) {
        boolean isList = command(command)
                .filter(found -> LIST.matcher(found.group("name")).matches())
                .isPresent();
        return line -> isValue(line) && !(isList && line.strip().indexOf(' ') > 0 && !line.startsWith("CN="));
    }

    private static boolean isValue(String line) {
        return VALUE.matcher(line).matches()
                && !NAMED.matcher(line).matches()
                && CommandLine.parse(line).isEmpty()
                && command(line).isEmpty();
    }

    private static Optional<Matcher> command(String line) {
        String text = CommandLine.withoutPrompt(line);
        for (Pattern pattern : List.of(MEMBER, EXPAND, NAMED_VALUE)) {
            Matcher found = pattern.matcher(text);
            if (found.matches()) {
                return Optional.of(found);
            }
        }
        return Optional.empty();
    }

    @Override
    public void read(Block block, ReadingSink sink) {
        String line = block.lines().at(block.from());
        Matcher found = command(line).orElseThrow();
        List<String> values = block.lines()
                .text(block.from() + 1, block.to())
                .lines()
                .map(String::strip)
                .toList();
        CommandLine prompt = CommandLine.parse(line).orElse(CommandLine.NONE);
        CommandLine command = CommandLine.parse("PS>" + found.group("command"))
                .map(inner -> new CommandLine(
                        inner.text(), inner.cmdlets(), inner.parameters(), inner.argument(), prompt.computer()))
                .orElse(CommandLine.NONE);
        boolean isOfOne =
                values.size() == 1 || LIST.matcher(found.group("name")).matches();
        if (!isOfOne || values.stream().distinct().count() < values.size()) {
            sink.reject(
                    block.from() + 1,
                    String.join(" ", values),
                    "These are the values of several objects, and nothing tells whose they are.",
                    "Print them with Format-List Identity,%s.".formatted(found.group("name")));
            return;
        }
        Object value = values.size() == 1 ? PrintedValue.of(values.get(0)) : values;
        sink.object(new ProbedObject(command, List.of(new Property(found.group("name"), value, block.from() + 1)), 1));
    }
}
