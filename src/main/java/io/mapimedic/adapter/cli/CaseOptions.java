package io.mapimedic.adapter.cli;

import io.mapimedic.diagnosis.Context;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** What a case is answered from, and for whom. */
final class CaseOptions {

    private static final Set<String> EXCHANGE = Set.of("2013", "2016", "2019", "se", "online");

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec = CommandSpec.create();

    @Option(
            names = "--knowledge",
            paramLabel = "<folder>",
            description = "The knowledge base. Default: as configured, else beside the application")
    private @Nullable Path knowledge;

    @Option(
            names = "--now",
            paramLabel = "<time>",
            converter = Moment.class,
            description = "The time that counts as now, as 2026-11-22T09:00:00Z. Default: the clock")
    private @Nullable Instant now;

    @Option(
            names = "--exchange",
            paramLabel = "<version>",
            description = "Only steps for this version: 2013, 2016, 2019, se or online")
    private @Nullable String exchange;

    @Option(
            names = "--audience",
            paramLabel = "<who>",
            defaultValue = "admin",
            converter = AudienceWord.class,
            description = "Who reads it: admin, helpdesk or enduser. Default: admin")
    private Context.Audience audience = Context.Audience.ADMIN;

    /** The folder that was named, null for the usual one. */
    @Nullable
    Path knowledge() {
        Path folder = knowledge;
        if (folder != null && !Files.isDirectory(folder)) {
            throw new ParameterException(
                    spec.commandLine(), "There is no folder %s. Name it with --knowledge.".formatted(folder));
        }
        return folder;
    }

    /** Who asks, and when. */
    Context context(Surroundings around) {
        String version = exchange == null ? null : exchange.toLowerCase(Locale.ROOT);
        if (version != null && !EXCHANGE.contains(version)) {
            throw new ParameterException(
                    spec.commandLine(), "'%s' is not one of 2013, 2016, 2019, se, online.".formatted(exchange));
        }
        return new Context(
                audience,
                version,
                Context.Mode.ADAPTIVE,
                now == null ? around.clock().instant() : now);
    }

    /** Reads a time with its offset. */
    static final class Moment implements ITypeConverter<Instant> {
        @Override
        public Instant convert(String text) {
            try {
                return OffsetDateTime.parse(text).toInstant();
            } catch (DateTimeParseException e) {
                throw new TypeConversionException("'%s' is not a time such as 2026-11-22T09:00:00Z.".formatted(text));
            }
        }
    }

    /** Reads an audience. */
    static final class AudienceWord implements ITypeConverter<Context.Audience> {
        @Override
        public Context.Audience convert(String word) {
            try {
                return Context.Audience.valueOf(word.toUpperCase(Locale.ROOT));
            } catch (IllegalArgumentException e) {
                throw new TypeConversionException("'%s' is not one of admin, helpdesk, enduser.".formatted(word));
            }
        }
    }
}
