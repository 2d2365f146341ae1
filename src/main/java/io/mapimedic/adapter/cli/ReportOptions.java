package io.mapimedic.adapter.cli;

import io.mapimedic.diagnosis.Diagnosis;
import io.mapimedic.diagnosis.Reading;
import io.mapimedic.knowledge.KnowledgeBase;
import io.mapimedic.report.InputFile;
import io.mapimedic.report.Status;
import io.mapimedic.report.json.AnswerJson;
import io.mapimedic.report.json.DiagnosisAnswer;
import io.mapimedic.report.json.ReadingAnswer;
import io.mapimedic.report.markdown.MarkdownNote;
import io.mapimedic.report.markdown.MarkdownReading;
import io.mapimedic.report.nagios.NagiosLine;
import io.mapimedic.report.sarif.SarifReport;
import io.mapimedic.report.text.Paper;
import io.mapimedic.report.text.TextReading;
import io.mapimedic.report.text.TextReport;
import io.mapimedic.report.view.DiagnosisViewBuilder;
import io.mapimedic.report.view.ReadingViewBuilder;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How and where an answer is written. */
final class ReportOptions {

    @Option(
            names = "--format",
            paramLabel = "<format>",
            defaultValue = "text",
            converter = ReportFormat.Converter.class,
            description = "text, json, markdown, sarif or nagios. Default: text")
    private ReportFormat format = ReportFormat.TEXT;

    @Option(names = "--output", paramLabel = "<file>", description = "Where the answer goes. Default: standard output")
    private @Nullable Path output;

    @Nullable
    Path output() {
        return output;
    }

    /** Writes a diagnosis. */
    void write(Diagnosis diagnosis, Status status, List<InputFile> files, Surroundings around) throws IOException {
        write(
                switch (format) {
                    case TEXT -> new TextReport(diagnosis, files, paper(around)).write();
                    case JSON -> AnswerJson.text(DiagnosisAnswer.of(diagnosis, Set.of())) + "\n";
                    case MARKDOWN -> new MarkdownNote(new DiagnosisViewBuilder().build(diagnosis)).write();
                    case SARIF ->
                        new SarifReport(
                                        diagnosis.knowledge(),
                                        files,
                                        diagnosis.context().now())
                                .of(diagnosis);
                    case NAGIOS -> NagiosLine.of(diagnosis, status);
                },
                around);
    }

    /** Writes a reading. */
    void write(
            Reading reading,
            KnowledgeBase knowledge,
            Instant now,
            Status status,
            List<InputFile> files,
            Surroundings around)
            throws IOException {
        write(
                switch (format) {
                    case TEXT ->
                        new TextReading(new ReadingViewBuilder(knowledge, now).build(reading), files, paper(around))
                                .write();
                    case JSON -> AnswerJson.text(ReadingAnswer.of(reading)) + "\n";
                    case MARKDOWN -> new MarkdownReading(new ReadingViewBuilder(knowledge, now).build(reading)).write();
                    case SARIF -> new SarifReport(knowledge, files, now).of(reading);
                    case NAGIOS -> NagiosLine.of(reading, status);
                },
                around);
    }

    private Paper paper(Surroundings around) {
        return output == null ? around.paper() : around.paperOfFile();
    }

    /** What programs read is UTF-8 wherever it goes; what people read is in what their terminal shows. */
    private void write(String report, Surroundings around) throws IOException {
        boolean isForTerminal = output == null && (format == ReportFormat.TEXT || format == ReportFormat.NAGIOS);
        Charset charset = isForTerminal ? around.charset() : StandardCharsets.UTF_8;
        byte[] bytes = report.getBytes(charset);
        if (output == null) {
            print(bytes, around.out());
        } else {
            Files.write(output, bytes);
        }
    }

    private static void print(byte[] bytes, OutputStream out) {
        try {
            out.write(bytes);
            out.flush();
        } catch (IOException nobodyListens) {
            // A pager that was left early; the exit code still tells.
        }
    }
}
