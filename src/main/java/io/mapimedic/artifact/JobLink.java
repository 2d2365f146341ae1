package io.mapimedic.artifact;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The address at which the service hands out the files of a job. */
public final class JobLink {

    public static final String PATH = "/api/v1/artifacts";

    private JobLink() {}

    /** The files of one job in one format, or in all as a zip when the format is null. */
    public static String of(String remediation, Map<String, String> values, @Nullable Format format) {
        return PATH + "?" + job(remediation, values) + (format == null ? "" : "&format=" + format.word());
    }

    /** One job as a part of a query; several are joined by {@code &}. */
    public static String job(String remediation, Map<String, String> values) {
        StringBuilder job = new StringBuilder(remediation);
        new TreeMap<>(values)
                .forEach((name, value) ->
                        job.append(';').append(name).append('=').append(value));
        return "job=" + URLEncoder.encode(job.toString(), StandardCharsets.UTF_8);
    }
}
