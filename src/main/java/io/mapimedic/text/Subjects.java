package io.mapimedic.text;

import io.mapimedic.model.Subject;
import io.mapimedic.model.SubjectKind;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Whom a sentence is about: the one server, mailbox or host that it names. */
final class Subjects {

    private static final int LONGEST_NAME = 64;
    private static final int SHORTEST_SERVER = 3;
    private static final int LONGEST_SERVER = 15;
    /** What looks like the name of a server and is none. */
    private static final Set<String> NO_SERVERS = Set.of(
            "CU",
            "KB",
            "SP",
            "SU",
            "RU",
            "HU",
            "TLS",
            "SSL",
            "HTTP",
            "IPV",
            "SHA",
            "MD",
            "X",
            "O",
            "M",
            "W",
            "UTF",
            "ID",
            "DB",
            "DAG",
            "FYDIBOHF");

    private static final Set<String> FILES = Set.of(
            "exe", "htm", "html", "xml", "log", "txt", "config", "dll", "svc", "aspx", "pac", "ps", "mapi", "ost",
            "pst");

    /** A class of a program, in what it reports. */
    private static final Pattern CLASS = Pattern.compile("(?:System|Microsoft\\.[A-Z]\\w*)\\..*|.*(?:Exception|Error)");
    /** {@code s.berg}: an account, whose name begins with an initial. */
    private static final Pattern ACCOUNT = Pattern.compile("[a-z]\\.[a-z]+");
    /** What a device reads of a request, in its rules. */
    private static final Pattern EXPRESSION =
            Pattern.compile("(?i)(?:http|client|server)\\.(?:req|res|ip|tcp|ssl)\\..*");

    private Subjects() {}

    static Subject of(SubjectKind kind, String text, Line line) {
        Set<String> names = new TreeSet<>();
        for (Word word : line.words()) {
            String written = text.substring(word.begin(), word.end());
            boolean isAddress = word.begin() > 0 && text.charAt(word.begin() - 1) == '@';
            switch (kind) {
                case SERVER -> server(names, text, word, written);
                case MAILBOX -> {
                    if (isAddress) {
                        mailbox(names, text, word);
                    }
                }
                case ENDPOINT -> {
                    if (!isAddress && isHost(written)) {
                        names.add(text.substring(beginOfLabel(text, word), word.end())
                                .toLowerCase(Locale.ROOT));
                    }
                }
                default -> {}
            }
        }
        return names.size() == 1 ? new Subject(kind, names.iterator().next()) : Subject.unnamed(kind);
    }

    /** {@code EX01}, {@code SRV-EX01}: capital letters, then digits. */
    private static void server(Set<String> names, String text, Word word, String written) {
        int begin = word.begin();
        while (begin > 0 && (text.charAt(begin - 1) == '-' || isCapital(text.charAt(begin - 1)))) {
            begin--;
        }
        String name = text.substring(begin, word.end());
        int letters = 0;
        while (letters < written.length() && isCapital(written.charAt(letters))) {
            letters++;
        }
        boolean isName = letters > 0
                && letters < written.length()
                && written.substring(letters).chars().allMatch(c -> c >= '0' && c <= '9' || isCapital((char) c))
                && !NO_SERVERS.contains(written.substring(0, letters))
                && name.length() >= SHORTEST_SERVER
                && name.length() <= LONGEST_SERVER
                && isCapital(name.charAt(0));
        if (isName) {
            names.add(name);
        }
    }

    private static boolean isCapital(char c) {
        return c >= 'A' && c <= 'Z';
    }

    private static void mailbox(Set<String> names, String text, Word domain) {
        int begin = domain.begin() - 1;
        while (begin > 0
                && !Character.isWhitespace(text.charAt(begin - 1))
                && "<>(),;:\"'".indexOf(text.charAt(begin - 1)) < 0) {
            begin--;
        }
        String name = text.substring(begin, domain.end());
        if (name.length() <= LONGEST_NAME && name.indexOf('@') > 0) {
            names.add(name.toLowerCase(Locale.ROOT));
        }
    }

    /** Words end at a hyphen, names of hosts do not: {@code autodiscover-s.outlook.com}. A name begins with no hyphen, and is no longer than names are. */
    private static int beginOfLabel(String text, Word word) {
        int first = word.begin();
        while (first > 0 && word.end() - first < LONGEST_NAME && isOfLabel(text.charAt(first - 1))) {
            first--;
        }
        while (text.charAt(first) == '-') {
            first++;
        }
        return first;
    }

    private static boolean isOfLabel(char c) {
        return c == '-' || c >= 'a' && c <= 'z' || isCapital(c) || c >= '0' && c <= '9';
    }

    /** {@code mail.contoso.com}, and no file name. */
    private static boolean isHost(String word) {
        int last = word.lastIndexOf('.');
        String end = word.substring(last + 1).toLowerCase(Locale.ROOT);
        return last > 0
                && word.length() <= LONGEST_NAME
                && end.length() >= 2
                && end.chars().allMatch(Character::isLetter)
                && !FILES.contains(end)
                && !CLASS.matcher(word).matches()
                && !ACCOUNT.matcher(word).matches()
                && !EXPRESSION.matcher(word).matches();
    }
}
