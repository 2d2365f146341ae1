package io.mapimedic.benchmark;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Random;

/**
 * Writes an IIS log of a given size, the same one each time: {@code LogFile FILE MEGABYTES}. Four rows of five are MAPI over HTTP, with
 * sign-ins (401 and then 200), refusals, 5xx and health probes; the rest are other protocols.
 */
public final class LogFile {

    private static final String[] OTHERS = {"/EWS/Exchange.asmx", "/owa/service.svc", "/Autodiscover/Autodiscover.xml"};
    private static final int CLIENTS = 4_000;

    private final Random random = new Random(20261122);
    private final DateTimeFormatter time = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

    public static void main(String[] arguments) throws IOException {
        new LogFile().write(Path.of(arguments[0]), Long.parseLong(arguments[1]) * 1_000_000);
    }

    private void write(Path file, long bytes) throws IOException {
        try (BufferedWriter out = Files.newBufferedWriter(file, StandardCharsets.US_ASCII)) {
            out.write(
                    "#Software: Microsoft Internet Information Services 10.0\n#Version: 1.0\n#Date: 2026-11-22 00:00:00\n"
                            + "#Fields: date time s-ip cs-method cs-uri-stem cs-uri-query s-port cs-username c-ip cs(User-Agent)"
                            + " cs(Referer) sc-status sc-substatus sc-win32-status time-taken\n");
            LocalDateTime now = LocalDateTime.of(2026, 11, 22, 0, 0);
            long written = 0;
            for (long row = 0; written < bytes; row++) {
                String line = line(now.plusSeconds(row / 40));
                out.write(line);
                written += line.length();
            }
        }
    }

    private String line(LocalDateTime at) {
        int client = random.nextInt(CLIENTS);
        boolean isMapi = random.nextInt(5) < 4;
        boolean isProbe = isMapi && random.nextInt(50) == 0;
        int chance = random.nextInt(1_000);
        String result = chance < 120
                ? "401 1 2148074254"
                : chance < 130 ? "401 1 2148074252" : chance < 138 ? "503 2 0" : "200 0 0";
        boolean isSignedIn = result.startsWith("200");
        return "%s 10.0.0.11 POST %s %s&CorrelationID=<empty>;&cafeReqId=%08x-1d2c-4e5f-8a9b-%012x; 443 %s 10.%d.%d.%d %s - %s %d\n"
                .formatted(
                        time.format(at),
                        isMapi ? client % 7 == 0 ? "/mapi/nspi/" : "/mapi/emsmdb/" : OTHERS[random.nextInt(3)],
                        isMapi
                                ? "MailboxId=%08x-0000-4000-8000-%012x@contoso.com".formatted(client, client * 7_919L)
                                : "",
                        random.nextInt(),
                        random.nextLong() >>> 16,
                        isProbe ? "CONTOSO\\HealthMailbox" + client : isSignedIn ? "CONTOSO\\user" + client : "-",
                        1 + client % 20,
                        client / 20 % 250,
                        1 + client % 250,
                        isProbe
                                ? "MapiHttpClient"
                                : "Microsoft+Office/16.0+(Windows+NT+10.0;+Microsoft+Outlook+16.0.%d;+Pro)"
                                        .formatted(4266 + client % 12 * 1000),
                        result,
                        isSignedIn ? 3 + (int) Math.exp(random.nextGaussian() + 3) : 1);
    }
}
