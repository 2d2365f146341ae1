package io.mapimedic.collect;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The regular expressions of the generated script, in Java's dialect. What differs is translated: Java wants a bound for what it looks
 * back over, and each name of a group once.
 */
final class ScriptPatterns {

    private static final Pattern ASSIGNMENT = Pattern.compile("\\s*\\$(\\w+) = '((?:[^']|'')*)'");
    private static final Pattern REPLACEMENT =
            Pattern.compile("-replace (\\(.*?\\)|\\$\\w+|'(?:[^']|'')*'), '((?:[^']|'')*)'\\s*$");
    private static final Pattern TERM = Pattern.compile("'((?:[^']|'')*)'|\\$(\\w+)");

    private final List<String> lines;
    private final Map<String, String> variables = new HashMap<>();

    ScriptPatterns(String script, String function) {
        int from = script.indexOf("function " + function + " {");
        this.lines =
                script.substring(from, script.indexOf("\r\n}", from)).lines().toList();
        for (String line : lines) {
            Matcher assignment = ASSIGNMENT.matcher(line);
            if (assignment.matches()) {
                variables.put(assignment.group(1), plain(assignment.group(2)));
            }
        }
    }

    /** As if a line had set the variable. */
    ScriptPatterns with(String variable, String value) {
        variables.put(variable, value);
        return this;
    }

    /** What the {@code -replace} lines of the function make of a text, one after the other. */
    String replacing(String text) {
        String result = text;
        for (String line : lines) {
            Matcher replacement = REPLACEMENT.matcher(line);
            if (replacement.find()) {
                result = java(value(replacement.group(1))).matcher(result).replaceAll(plain(replacement.group(2)));
            }
        }
        return result;
    }

    /** The values on the lines that contain this, in their order. */
    List<String> after(String mark) {
        List<String> found = new ArrayList<>();
        for (String line : lines) {
            int at = line.indexOf(mark);
            if (at >= 0) {
                found.add(value(line.substring(at + mark.length())));
            }
        }
        return found;
    }

    static Pattern java(String net) {
        int second = net.indexOf("(?<address>", net.indexOf("(?<address>") + 1);
        String named = second < 0 ? net : net.substring(0, second) + "(?<address2>" + net.substring(second + 11);
        StringBuilder java = new StringBuilder();
        int at = 0;
        while (at < named.length()) {
            boolean isLookBehind = named.startsWith("(?<=", at) || named.startsWith("(?<!", at);
            int end = isLookBehind ? closing(named, at) : at;
            if (isLookBehind) {
                java.append(bounded(named.substring(at, end)));
                at = end;
            } else if (named.charAt(at) == '\\') {
                java.append(named, at, at + 2);
                at += 2;
            } else {
                java.append(named.charAt(at++));
            }
        }
        return Pattern.compile(java.toString(), Pattern.CASE_INSENSITIVE);
    }

    private static String bounded(String lookBehind) {
        return lookBehind.replaceAll("(?<=[\\]a-z)])\\*", "{0,80}").replaceAll("(?<=[\\]a-z)])\\+", "{1,80}");
    }

    /** Behind the parenthesis that closes the one here. */
    private static int closing(String text, int from) {
        int depth = 0;
        boolean isClass = false;
        for (int i = from; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\\') {
                i++;
            } else if (isClass) {
                isClass = c != ']';
            } else if (c == '[') {
                isClass = true;
            } else if (c == '(') {
                depth++;
            } else if (c == ')' && --depth == 0) {
                return i + 1;
            }
        }
        throw new IllegalArgumentException(text);
    }

    /** Literals and variables one after the other. */
    private String value(String expression) {
        StringBuilder value = new StringBuilder();
        Matcher term = TERM.matcher(expression);
        while (term.find()) {
            value.append(term.group(1) != null ? plain(term.group(1)) : variables.get(term.group(2)));
        }
        return value.toString();
    }

    private static String plain(String literal) {
        return literal.replace("''", "'");
    }
}
