package io.mapimedic.benchmark;

import com.sun.management.OperatingSystemMXBean;
import io.mapimedic.adapter.probe.ProbeReaders;
import io.mapimedic.diagnosis.ProbeInput;
import io.mapimedic.model.Observation;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;

/**
 * Reads an IIS log several times in one process: {@code LogReading FILE RUNS ours|duckdb}. Prints the figures once, then wall and
 * processor time of the first run and of the median of the second half, and the memory.
 */
public final class LogReading {

    private static final List<String> FIGURES = List.of(
            "server.mapi-response-time",
            "server.mapi-response-time-p95",
            "server.mapi-authentication-failure-rate",
            "server.mapi-server-error-rate");

    /** The same figures as log-reading.awk. */
    private static final String QUERY = """
            SELECT count(*) n, avg(took) FILTER (status <> 401), 100.0 * count(*) FILTER (status = 401) / count(*),
                   100.0 * count(*) FILTER (status >= 500) / count(*),
                   quantile_disc(took, 0.95) FILTER (status <> 401)
            FROM (SELECT f[5] stem, f[8] "user", f[10] agent, f[12]::INT status, f[15]::INT took
                  FROM (SELECT string_split(line, ' ') f
                        FROM read_csv('%s', columns = {'line': 'VARCHAR'}, delim = '\\x01', quote = '', escape = '', header = false, auto_detect = false)
                        WHERE line NOT LIKE '#%%'))
            WHERE starts_with(stem, '/mapi/') AND NOT contains("user", 'HealthMailbox') AND NOT contains(agent, 'MapiHttpClient')
            """;

    private static final OperatingSystemMXBean PROCESS =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    private LogReading() {}

    public static void main(String[] arguments) throws Exception {
        Path file = Path.of(arguments[0]);
        int runs = Integer.parseInt(arguments[1]);
        if (arguments[2].equals("duckdb")) {
            try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                    Statement statement = connection.createStatement()) {
                statement.execute("SET threads = 1");
                time(runs, () -> duckDb(statement, file));
            }
        } else {
            ProbeReaders readers = new ProbeReaders();
            time(runs, () -> ours(readers, file));
        }
    }

    private static String ours(ProbeReaders readers, Path file) {
        List<Observation> read = readers.read(ProbeInput.of("iis.log", file)).observations();
        StringBuilder figures = new StringBuilder();
        for (String figure : FIGURES) {
            read.stream()
                    .filter(one -> one.name().equals(figure))
                    .forEach(one -> figures.append(
                                    one.sample() == null ? 0 : one.sample().size())
                            .append(' ')
                            .append(one.value())
                            .append(' '));
        }
        return figures.toString();
    }

    private static String duckDb(Statement statement, Path file) throws SQLException {
        try (ResultSet row = statement.executeQuery(QUERY.formatted(file))) {
            row.next();
            return String.format(
                    Locale.ROOT,
                    "%d %.1f %.2f %.2f %d",
                    row.getLong(1),
                    row.getDouble(2),
                    row.getDouble(3),
                    row.getDouble(4),
                    row.getLong(5));
        }
    }

    private static void time(int runs, Callable<String> reading) throws Exception {
        long[] times = new long[runs];
        long[] processor = new long[runs];
        String figures = "";
        for (int run = 0; run < runs; run++) {
            long begin = System.nanoTime();
            long beginOfWork = PROCESS.getProcessCpuTime();
            figures = reading.call();
            times[run] = (System.nanoTime() - begin) / 1_000_000;
            processor[run] = (PROCESS.getProcessCpuTime() - beginOfWork) / 1_000_000;
        }
        System.gc();
        long heap = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() / 1024;
        System.out.printf(
                Locale.ROOT,
                "%s| first %d ms (processor %d), when warm %d ms (processor %d), heap after it %d KiB%n",
                figures,
                times[0],
                processor[0],
                medianWhenWarm(times),
                medianWhenWarm(processor),
                heap);
    }

    private static long medianWhenWarm(long[] all) {
        long[] warm = Arrays.copyOfRange(all, all.length / 2, all.length);
        Arrays.sort(warm);
        return warm[warm.length / 2];
    }
}
