package io.mapimedic.adapter.endpoint;

import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What an answer to a PING says of the protocol:
 *
 * <pre>
 * HTTP/1.1 200 OK
 * Content-Type: application/mapi-http
 * X-RequestType: PING
 * X-RequestId: {E2EA6C1C-E61B-49E9-9CFB-38184F907552}:1
 * X-ResponseCode: 0
 *
 * PROCESSING
 * DONE
 * X-ResponseCode: 0
 * X-ElapsedTime: 4
 * </pre>
 */
final class ProtocolAnswer {

    /** Codes of a lost session. A PING has none, so they only prove that the protocol answers. */
    private static final Set<Integer> WITHOUT_SESSION = Set.of(6, 10, 13);

    private static final int HIGHEST_CODE = 18;
    private static final Pattern LATER_CODE = Pattern.compile("(?m)^X-ResponseCode:[ \t]*([0-9]{1,3})[ \t\r]*$");

    private ProtocolAnswer() {}

    static void report(HttpAnswer answer, HttpRequest request, Sheet sheet) {
        String code = code(answer);
        if (answer.status() == 200) {
            sheet.saw("answers-as-exchange", !code.isEmpty(), request.place());
        }
        if (code.isEmpty()) {
            return;
        }
        int number = Integer.parseInt(code);
        if (number > HIGHEST_CODE) {
            sheet.missed(
                    request.place(), "X-ResponseCode " + number, "The code is not documented.", "Read the MAPI log.");
        } else if (!WITHOUT_SESSION.contains(number)) {
            sheet.saw("x-response-code", number, request.place());
        }
        List<String> echoed = answer.all("x-requestid");
        sheet.saw(
                "echoes-request-id",
                echoed.contains(String.valueOf(request.headers().get("X-RequestId"))),
                request.place());
    }

    /** A second code after DONE replaces the first; empty when there is none. */
    private static String code(HttpAnswer answer) {
        String code = answer.first("x-responsecode")
                .filter(value -> value.matches("[0-9]{1,3}"))
                .orElse("");
        Matcher later = LATER_CODE.matcher(answer.body());
        while (!code.isEmpty() && later.find()) {
            code = later.group(1);
        }
        return code;
    }
}
