package io.mapimedic.report.view;

import java.util.List;

/**
 * A cause, how sure we are, and why.
 *
 * @param belief  the word for the style: {@code very-likely}
 * @param label   the word for people: {@code very likely}
 * @param listed  true from "possible" on: shown at once, the others are folded
 * @param because what speaks for it
 * @param against what speaks against it
 * @param unknown findings that nobody measured and that would count
 * @param holds   builds and days from which on it is so or no longer so; none when it always is
 * @param tried   what was tried against it and did to its probability
 * @param words   words of the text that are also those of the cause; none where it was not written about
 * @param chain   the whole chain in sentences, from the belief down to evidence and source; none for what is ruled out
 */
public record CauseView(
        String id,
        String title,
        String subject,
        String belief,
        String label,
        boolean listed,
        String impact,
        RichText meaning,
        List<ReasonView> because,
        List<ReasonView> against,
        List<LinkView> unknown,
        List<String> holds,
        List<RichText> tried,
        List<String> words,
        List<Sentence> chain) {

    /** One finding that counts, with its weight in words: {@code strongly for}. */
    public record ReasonView(String weight, FindingView finding) {}
}
