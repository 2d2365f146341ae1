package io.mapimedic.adapter.probe.log;

import io.mapimedic.model.Sample;
import java.time.Instant;
import org.HdrHistogram.Histogram;
import org.jspecify.annotations.Nullable;

/**
 * What is counted about the requests of one version of Outlook to one server, or of several of them. A 401 that belongs to a sign-in which succeeded is
 * no request of its own.
 */
final class Tally {

    /** Longer than any request may last, 5 minutes; what is above counts as this. */
    private static final long LONGEST = 3_600_000;
    /** Percentiles are right to one percent, and a histogram has 16 KiB. */
    private static final int DIGITS = 2;

    private final Histogram durations = new Histogram(LONGEST, DIGITS);
    private long requests;
    private long judged;
    private long legs;
    private long refused;
    private long serverErrors;
    private long timeouts;
    private long failedAnswers;
    private long milliseconds;
    private long first = Long.MAX_VALUE;
    private long last = Row.NONE;

    void request(long time, boolean isJudged) {
        requests++;
        judged += isJudged ? 1 : 0;
        if (time != Row.NONE) {
            first = Math.min(first, time);
            last = Math.max(last, time);
        }
    }

    void lasted(long duration) {
        milliseconds += duration;
        durations.recordValue(Math.min(duration, LONGEST));
    }

    void add(Tally other) {
        requests += other.requests;
        judged += other.judged;
        legs += other.legs;
        refused += other.refused;
        serverErrors += other.serverErrors;
        timeouts += other.timeouts;
        failedAnswers += other.failedAnswers;
        milliseconds += other.milliseconds;
        first = Math.min(first, other.first);
        last = Math.max(last, other.last);
        durations.add(other.durations);
    }

    /** 401s that belong to a sign-in. */
    void legs(long count) {
        legs += count;
    }

    /** 401s which nothing better followed. */
    void refused(long count, long time) {
        for (long i = 0; i < count; i++) {
            request(time, true);
        }
        refused += count;
    }

    void serverError() {
        serverErrors++;
    }

    void timeout() {
        timeouts++;
    }

    void failedAnswer() {
        failedAnswers++;
    }

    long requests() {
        return requests;
    }

    long judged() {
        return judged;
    }

    long legs() {
        return legs;
    }

    long refused() {
        return refused;
    }

    long timed() {
        return durations.getTotalCount();
    }

    long milliseconds() {
        return milliseconds;
    }

    double authenticationFailureRate() {
        return share(refused);
    }

    double serverErrorRate() {
        return share(serverErrors);
    }

    double timeoutRate() {
        return share(timeouts);
    }

    double failedAnswerRate() {
        return share(failedAnswers);
    }

    /** Requests that were refused, failed, or answered with a failing code. */
    double failureRate() {
        return share(refused + serverErrors + failedAnswers);
    }

    double averageDuration() {
        return tenths((double) milliseconds / Math.max(1, timed()));
    }

    long percentile(double percent) {
        return durations.getValueAtPercentile(percent);
    }

    @Nullable
    Instant last() {
        return last == Row.NONE ? null : Instant.ofEpochMilli(last);
    }

    Sample sample(long size) {
        return new Sample(size, last == Row.NONE ? null : Instant.ofEpochMilli(first), last());
    }

    private double share(long part) {
        return tenths(100.0 * part / Math.max(1, judged));
    }

    private static double tenths(double number) {
        return Math.round(number * 10) / 10.0;
    }
}
