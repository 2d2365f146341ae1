package io.mapimedic.adapter.probe;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The command line above an output, as a prompt shows it. It says which cmdlet printed the lines below, and often of which
 * server or mailbox:
 *
 * <pre>
 * [PS] C:\&gt;Get-MapiVirtualDirectory -Server EX02 | Format-List
 * [EX01]: PS C:\Users\adm\Documents&gt; Get-CASMailbox anna | fl
 * C:\&gt;reg query HKCU\Software\Microsoft\Exchange /v MapiHttpDisabled
 * </pre>
 *
 * @param text       the command without the prompt
 * @param cmdlets    the reading cmdlets in it, in order: {@code Get-…} and {@code Test-…} that print objects
 * @param parameters what stands after {@code -Name}, by name
 * @param argument   the first argument without a name, null when there is none
 * @param computer   the computer that the prompt names, null when it names none
 */
public record CommandLine(
        String text,
        List<String> cmdlets,
        Map<String, String> parameters,
        @Nullable String argument,
        @Nullable String computer) {

    public static final CommandLine NONE = new CommandLine("", List.of(), Map.of(), null, null);

    private static final int LONGEST = 2_000;
    private static final Pattern PROMPT = Pattern.compile("\\s*+(?:\\[(?<box>[\\w.-]{1,255}+)\\]:?\\s*+)?+"
            + "(?:(?<shell>PS)(?=[\\s>])\\s*+)?+(?<place>[A-Za-z]{1,10}+:\\\\[^>|\"=]{0,300}+)?+"
            + ">(?<command>.*+)");
    /** {@code EX01: Get-MapiVirtualDirectory | fl}, as people write it; a name with a digit, so that it is none of their words. */
    private static final Pattern NAMED_PROMPT =
            Pattern.compile("\\s*+(?<computer>[A-Z][A-Z0-9-]{0,13}\\d{1,3}): (?<command>(?:Get|Test)-.*+)");

    private static final Pattern CONTINUATION = Pattern.compile("\\s*+>>.*+");
    private static final Pattern CMDLET = Pattern.compile("(?i)(?:Get|Test)-[A-Z][A-Za-z0-9]{1,80}+");
    private static final Pattern ANY_CMDLET = Pattern.compile(
            "(?i)(?:Get|Test|Set|New|Remove|Enable|Disable|Invoke|Start|Stop|Restart|Add|Import|Export|Resolve)-[A-Z][A-Za-z0-9]{1,80}+");
    private static final Pattern TOKEN =
            Pattern.compile("'(?<single>[^']*+)'|\"(?<double>[^\"]*+)\"|(?<bar>[|;{}()])|(?<word>[^\\s'\"|;{}()]++)");

    /** Short forms that PowerShell itself brings. */
    private static final Map<String, String> ALIASES = Map.of("tnc", "Test-NetConnection");

    /** How people call the objects that cmdlets print. */
    private static final Map<Pattern, String> SPOKEN = Map.of(
            Pattern.compile("(?i)\\bmapi[- /]?(?:v-?dir|virtual director|virtuelle[sn]? Verzeichnis)"),
                    "Get-MapiVirtualDirectory",
            Pattern.compile("(?i)\\borg(?:ani[sz]ation(?:s?))?[- ]?(?:config|konfig)"), "Get-OrganizationConfig",
            Pattern.compile("(?i)\\bcas[- ]?mailbox"), "Get-CASMailbox",
            Pattern.compile("(?i)\\boutlook[- ]?anywhere[- ](?:v-?dir|config|virtual|settings)"),
                    "Get-OutlookAnywhere");

    /** Reads a line that shows a command, behind a prompt or as a bare cmdlet; empty for any other line. */
    public static Optional<CommandLine> parse(String line) {
        if (line.length() > LONGEST) {
            return Optional.empty();
        }
        boolean hasPrompt = line.indexOf('>') >= 0;
        if (!hasPrompt && line.indexOf('-') < 0) {
            return Optional.empty();
        }
        if (hasPrompt && CONTINUATION.matcher(line).matches()) {
            return Optional.of(NONE);
        }
        Matcher prompt = PROMPT.matcher(line);
        if (hasPrompt && prompt.matches() && isPrompt(prompt)) {
            String box = prompt.group("box");
            return Optional.of(of(prompt.group("command").strip(), "PS".equals(box) ? null : box));
        }
        Matcher named = line.indexOf(": ") > 0 ? NAMED_PROMPT.matcher(line) : null;
        if (named != null && named.matches() && isBareCommand(named.group("command"))) {
            return Optional.of(of(named.group("command").strip(), named.group("computer")));
        }
        return isBareCommand(line.strip()) ? Optional.of(of(line.strip(), null)) : Optional.empty();
    }

    /** The one reading cmdlet that a sentence names, or the object it speaks of; {@link #NONE} when it names none or several. */
    static CommandLine named(String sentence) {
        if (sentence.length() > LONGEST) {
            return NONE;
        }
        Set<String> cmdlets = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        Matcher cmdlet = CMDLET.matcher(sentence);
        while (cmdlet.find()) {
            cmdlets.add(cmdlet.group());
        }
        SPOKEN.forEach((pattern, name) -> {
            if (pattern.matcher(sentence).find()) {
                cmdlets.add(name);
            }
        });
        return cmdlets.size() == 1 ? new CommandLine("", List.copyOf(cmdlets), Map.of(), null, null) : NONE;
    }

    /** The command behind the prompt, or the line itself when it has none. */
    public static String withoutPrompt(String line) {
        if (line.length() > LONGEST || line.indexOf('>') < 0) {
            return line.strip();
        }
        Matcher prompt = PROMPT.matcher(line);
        return prompt.matches() && isPrompt(prompt) ? prompt.group("command").strip() : line.strip();
    }

    public Optional<String> parameter(String name) {
        return Optional.ofNullable(parameters.get(name));
    }

    private static boolean isPrompt(Matcher prompt) {
        return prompt.group("box") != null || prompt.group("shell") != null || prompt.group("place") != null;
    }

    /** {@code Get-OrganizationConfig | fl} is a command; "Get-OrganizationConfig shows this" is a sentence. */
    private static boolean isBareCommand(String line) {
        Matcher cmdlet = ANY_CMDLET.matcher(line);
        if (!cmdlet.lookingAt()) {
            return false;
        }
        String rest = line.substring(cmdlet.end());
        boolean isAlone =
                rest.isBlank() || (rest.startsWith(" ") && rest.strip().matches("[\\w.@'\"*-]{1,256}+"));
        return isAlone || (rest.startsWith(" ") && (rest.contains("|") || hasParameter(rest)));
    }

    private static boolean hasParameter(String rest) {
        int dash = rest.indexOf(" -");
        return dash >= 0 && dash + 2 < rest.length() && Character.isLetter(rest.charAt(dash + 2));
    }

    private static CommandLine of(String command, @Nullable String computer) {
        List<String> cmdlets = new ArrayList<>();
        Map<String, String> parameters = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        String argument = null;
        String open = null;
        boolean inReader = false;
        Matcher token = TOKEN.matcher(command);
        while (token.find()) {
            String word = wordOf(token);
            if (word == null) {
                open = null;
                inReader = false;
            } else if (isReader(token, word)) {
                cmdlets.add(ALIASES.getOrDefault(word.toLowerCase(Locale.ROOT), word));
                inReader = true;
            } else if (token.group("word") != null && word.length() > 1 && word.charAt(0) == '-') {
                open = word.substring(1);
            } else if (inReader && open != null) {
                parameters.putIfAbsent(open, word);
                open = null;
            } else if (inReader && argument == null) {
                argument = word;
            }
        }
        return new CommandLine(command, List.copyOf(cmdlets), parameters, argument, computer);
    }

    private static @Nullable String wordOf(Matcher token) {
        if (token.group("bar") != null) {
            return null;
        }
        String single = token.group("single");
        String twice = token.group("double");
        return single != null ? single : twice != null ? twice : token.group("word");
    }

    private static boolean isReader(Matcher token, String word) {
        String name = word.toLowerCase(Locale.ROOT);
        return token.group("word") != null
                && (CMDLET.matcher(word).matches() && !name.equals("get-member") || ALIASES.containsKey(name));
    }
}
