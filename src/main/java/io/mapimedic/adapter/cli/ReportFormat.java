package io.mapimedic.adapter.cli;

import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** How an answer is written. */
enum ReportFormat {
    /** For a person. */
    TEXT,
    /** The answer of the REST interface. */
    JSON,
    /** A note for a ticket. */
    MARKDOWN,
    /** For code scanning and its viewers. */
    SARIF,
    /** One line for monitoring. */
    NAGIOS;

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static String words() {
        return Stream.of(values()).map(ReportFormat::word).collect(Collectors.joining(", "));
    }

    /** Reads the word. */
    static final class Converter implements ITypeConverter<ReportFormat> {
        @Override
        public ReportFormat convert(String word) {
            return Stream.of(values())
                    .filter(format -> format.word().equalsIgnoreCase(word))
                    .findFirst()
                    .orElseThrow(() -> new TypeConversionException("'%s' is not one of %s.".formatted(word, words())));
        }
    }
}
