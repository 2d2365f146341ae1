package io.mapimedic.report.text;

import io.mapimedic.model.Subject;
import io.mapimedic.report.InputFile;
import io.mapimedic.report.view.Printable;
import io.mapimedic.report.view.Words;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;

/** The files that were read, each with its time and whom it is about: an old file in the folder must be seen. */
final class TextFiles {

    private static final int MOST = 100;
    private static final int MOST_SILENT = 40;
    private static final int MOST_SUBJECTS = 4;

    private final Paper paper;

    TextFiles(Paper paper) {
        this.paper = paper;
    }

    void write(List<InputFile> files) {
        if (files.isEmpty()) {
            return;
        }
        paper.section("Read");
        List<InputFile> told = files.stream().filter(file -> file.values() > 0).toList();
        told.stream().limit(MOST).forEach(file -> paper.hanging(2, "- ", line(file)));
        if (told.size() > MOST) {
            paper.line(2, Line.of("and %d more files.".formatted(told.size() - MOST)));
        }
        silent(files.stream().filter(file -> file.values() == 0).toList());
    }

    /** Why they told nothing stands under "Not used". */
    private void silent(List<InputFile> files) {
        if (files.isEmpty()) {
            return;
        }
        String names = files.stream()
                .limit(MOST_SILENT)
                .map(file -> Printable.of(file.name()))
                .collect(Collectors.joining(", "));
        Line line = Line.of("nothing of use in: ", Ink.WARN).then(names);
        paper.hanging(
                2,
                "- ",
                files.size() <= MOST_SILENT ? line : line.then(" and %d more".formatted(files.size() - MOST_SILENT)));
    }

    private static Line line(InputFile file) {
        Line line = Line.of(Printable.of(file.name())).then(": ");
        line.then("%d %s".formatted(file.values(), file.values() == 1 ? "value" : "values"));
        line.then(time(file));
        return file.subjects().isEmpty() ? line : line.then(", about " + subjects(file.subjects()));
    }

    private static String time(InputFile file) {
        Instant from = file.from();
        Instant to = file.to();
        if (from == null || to == null) {
            return ", without a time";
        }
        return from.equals(to) ? ", of " + Words.of(from) : ", of %s to %s".formatted(Words.of(from), Words.of(to));
    }

    private static String subjects(List<Subject> subjects) {
        String named = subjects.stream().limit(MOST_SUBJECTS).map(Words::of).collect(Collectors.joining(", "));
        return subjects.size() <= MOST_SUBJECTS
                ? named
                : named + " and %d more".formatted(subjects.size() - MOST_SUBJECTS);
    }
}
