package io.mapimedic.adapter.storage;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

/** Answers interviews of a service that dies now and then; repeats with the same key until it is acknowledged. */
final class CrashClient implements Runnable {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final String address;
    private final int interviews;
    private final int answers;
    /** By id, the last revision that was acknowledged. */
    private final Map<String, Integer> acknowledged = new LinkedHashMap<>();

    private final AtomicInteger count = new AtomicInteger();
    private final AtomicInteger repeated = new AtomicInteger();
    private final AtomicInteger doneAlready = new AtomicInteger();

    CrashClient(String address, int interviews, int answers) {
        this.address = address;
        this.interviews = interviews;
        this.answers = answers;
    }

    int acknowledged() {
        return count.get();
    }

    int repeated() {
        return repeated.get();
    }

    /** Repeated requests that had been done before their answer was lost; a guess by time of the event, see {@link #send}. */
    int doneAlready() {
        return doneAlready.get();
    }

    @Override
    public void run() {
        try {
            for (int i = 0; i < interviews; i++) {
                JsonNode begun = send("/api/v1/interviews", null, "{}", 201);
                String id = begun.get("id").textValue();
                acknowledged.put(id, 1);
                for (int answer = 1; answer <= answers; answer++) {
                    String body =
                            "{\"question\": \"server.mapi-response-time\", \"value\": %d, \"subject\": \"server:S%d\"}"
                                    .formatted(100 + answer, answer);
                    JsonNode state = send("/api/v1/interviews/" + id + "/answers", "\"" + answer + "\"", body, 200);
                    assertThat(state.get("revision").intValue()).isEqualTo(answer + 1);
                    acknowledged.put(id, answer + 1);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private JsonNode send(String path, String tag, String body, int status) throws InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address + path))
                .timeout(Duration.ofSeconds(30))
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .POST(HttpRequest.BodyPublishers.ofString(body));
        if (tag != null) {
            request.header("If-Match", tag);
        }
        long lostAt = 0;
        while (true) {
            try {
                HttpResponse<String> response = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
                if (response.statusCode() == status) {
                    count.incrementAndGet();
                    JsonNode state = JSON.readTree(response.body());
                    if (lostAt > 0
                            && java.time.Instant.parse(state.get("changedAt").textValue())
                                            .toEpochMilli()
                                    <= lostAt) {
                        doneAlready.incrementAndGet();
                    }
                    return state;
                }
                assertThat(response.statusCode()).as(response.body()).isEqualTo(503); // it is only starting
            } catch (IOException lost) {
                if (lostAt == 0) {
                    lostAt = System.currentTimeMillis();
                }
            }
            repeated.incrementAndGet();
            Thread.sleep(20);
        }
    }

    /** Holds what is kept against what was acknowledged; returns the number of events. */
    int check() throws IOException, InterruptedException {
        int events = 0;
        for (Map.Entry<String, Integer> one : acknowledged.entrySet()) {
            HttpRequest request = HttpRequest.newBuilder(
                            URI.create(address + "/api/v1/interviews/" + one.getKey() + "/log"))
                    .build();
            HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString());
            assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
            JsonNode log = JSON.readTree(response.body()).get("events");
            assertThat(log.size()).isEqualTo(one.getValue()).isEqualTo(1 + answers);
            for (int i = 1; i < log.size(); i++) {
                assertThat(log.get(i).get("revision").intValue()).isEqualTo(i + 1);
                assertThat(log.get(i).get("answer").get("value").intValue()).isEqualTo(100 + i);
            }
            events += log.size();
        }
        return events;
    }

    static boolean answers(String url) throws InterruptedException {
        try {
            return HttpClient.newHttpClient()
                            .send(
                                    HttpRequest.newBuilder(URI.create(url)).build(),
                                    HttpResponse.BodyHandlers.discarding())
                            .statusCode()
                    == 200;
        } catch (IOException notYet) {
            return false;
        }
    }
}
