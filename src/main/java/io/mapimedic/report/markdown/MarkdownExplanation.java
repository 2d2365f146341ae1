package io.mapimedic.report.markdown;

import io.mapimedic.artifact.runbook.Markdown;
import io.mapimedic.explanation.Explanation;
import io.mapimedic.report.view.ExplanationWords;
import io.mapimedic.report.view.Sentence;
import io.mapimedic.report.view.Words;

/** An explanation as a note: each sentence below what it is the reason of. */
public final class MarkdownExplanation {

    private MarkdownExplanation() {}

    /** The note. */
    public static String write(Explanation explanation) {
        StringBuilder note = new StringBuilder("# MAPI over HTTP: why\n\n");
        for (Sentence sentence : ExplanationWords.of(explanation)) {
            note.append("    ".repeat(sentence.depth()))
                    .append("- ")
                    .append(Markdown.text(sentence.text()))
                    .append('\n');
        }
        return note.append("\n---\n\nMapiMedic, knowledge %s, at %s\n"
                        .formatted(
                                Markdown.code(
                                        explanation.diagnosis().knowledge().version()),
                                Words.of(explanation.diagnosis().context().now())))
                .toString();
    }
}
