package io.mapimedic.adapter.probe.message;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds requests and answers in a text, with or without line ends, as tools and analyzers print them. */
final class HttpText {

    static final Pattern STATUS = Pattern.compile("HTTP/[123](?:\\.[01])?[ \\t]{1,3}(?<status>[1-5]\\d\\d)(?!\\d)");

    private static final int MAX_MESSAGES = 200;
    private static final Pattern REQUEST = Pattern.compile(
            "(?<method>GET|POST|HEAD|OPTIONS)[ \\t]{1,3}(?<path>/[^\\r\\n]{0,400}?)[ \\t]*HTTP/[12](?:\\.[01])?(?![ \\t]{1,3}\\d{3})");
    private static final Pattern END = Pattern.compile(
            "#{3,}|---[ \\t]*RESPONSE BODY|---[ \\t]*REQUEST|EXCEPTION THROWN|(?m:^[ \\t]*(?:RE(?:QUEST|SPONSE)[ \\t]*\\[|Request:|Response:))");
    private static final Pattern EMPTY_LINE = Pattern.compile("\\R[ \\t<>*]*+\\R(?=[ \\t<>*]*+(?<next>[^\\r\\n]*+))");
    private static final Pattern FIELD = Pattern.compile("[<>]?[ \\t]*[A-Za-z][A-Za-z0-9-]{1,60}[ \\t]?:.*+");

    private HttpText() {}

    private record Mark(
            int start, int end, int status, @Nullable String path) {}

    /** All answers in the order of the text; each knows the request above it. */
    static List<HttpAnswer> answers(String text, boolean isGlued) {
        List<Mark> marks = marks(text);
        List<HttpAnswer> answers = new ArrayList<>();
        String path = null;
        HttpHeaders request = HttpHeaders.NONE;
        for (int i = 0; i < marks.size(); i++) {
            Mark mark = marks.get(i);
            int next = i + 1 < marks.size() ? marks.get(i + 1).start : text.length();
            // The path of a request may hold what looks like an answer.
            String rest = text.substring(mark.end, Math.max(mark.end, next));
            int end = endOfHeaders(rest, isGlued);
            HttpHeaders headers = HttpHeaders.parse(rest.substring(0, end), isGlued);
            if (mark.path != null) {
                path = mark.path;
                request = headers;
            } else {
                boolean isComplete = end < rest.length() || isWhole(headers);
                answers.add(new HttpAnswer(mark.status, headers, isComplete, rest.substring(end), path, null, request));
            }
        }
        return answers;
    }

    private static List<Mark> marks(String text) {
        List<Mark> marks = new ArrayList<>();
        Matcher request = REQUEST.matcher(text);
        while (request.find() && marks.size() < MAX_MESSAGES) {
            marks.add(new Mark(
                    request.start(), request.end(), 0, request.group("path").replace(" ", "")));
        }
        Matcher status = STATUS.matcher(text);
        while (status.find() && marks.size() < 2 * MAX_MESSAGES) {
            marks.add(new Mark(status.start(), status.end(), Integer.parseInt(status.group("status")), null));
        }
        marks.sort(Comparator.comparingInt(Mark::start));
        return marks;
    }

    /** The header fields end at a mark of the tool, or at an empty line below which there is no further field. */
    private static int endOfHeaders(String rest, boolean isGlued) {
        int end = rest.length();
        Matcher mark = END.matcher(rest);
        if (mark.find()) {
            end = mark.start();
        }
        if (!isGlued) {
            Matcher empty = EMPTY_LINE.matcher(rest);
            while (empty.find() && empty.start() < end) {
                if (!FIELD.matcher(empty.group("next")).matches()) {
                    return empty.start();
                }
            }
        }
        return end;
    }

    /** Exchange and IIS end with these; a paste that has both was not cut between them. */
    private static boolean isWhole(HttpHeaders headers) {
        return headers.has("Date") && (headers.has("Content-Length") || headers.has("Transfer-Encoding"));
    }
}
