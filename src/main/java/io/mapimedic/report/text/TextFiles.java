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
        files.stream().limit(MOST).forEach(file -> paper.hanging(2, "- ", line(file)));
        if (files.size() > MOST) {
            paper.line(2, Line.of("and %d more files.".formatted(files.size() - MOST)));
        }
    }

    private static Line line(InputFile file) {
        Line line = Line.of(Printable.of(file.name())).then(": ");
        if (file.values() == 0) {
            return line.then("nothing in it was understood", Ink.WARN);
        }
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
