package io.mapimedic.artifact;

import io.mapimedic.change.Change;
import io.mapimedic.change.ParameterType;
import io.mapimedic.model.SubjectKind;
import io.mapimedic.model.Verdict;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One remediation to be carried out on one subject: all that a renderer needs. Holds text of the knowledge base and typed
 * parameters, and no text of a user.
 *
 * @param number         1 for the first of the case
 * @param id             of the remediation
 * @param title          an imperative
 * @param kind           {@code repair}, {@code check} or {@code advisory}
 * @param target         what kind of thing it is done to
 * @param appliesTo      Exchange versions: 2013, 2016, 2019, se, online; empty for all
 * @param minutes        of work
 * @param risk           {@code none}, {@code low}, {@code medium}, {@code high}
 * @param riskSentence   the fixed sentence of that risk
 * @param outage         who is interrupted: {@code none}, {@code one-user}, {@code server}, {@code organization}
 * @param restart        what must be restarted before it works: {@code none}, {@code outlook}, {@code app-pool} …
 * @param privileges     who may do it
 * @param undo           how the whole is taken back
 * @param parameters     names that the steps use, each once, sorted by name
 * @param steps          in order; steps that the request did not ask for are not here
 * @param leftOut        steps that are not here, and why
 * @param knowledge      version and digest of the knowledge it comes from
 */
public record Job(
        int number,
        String id,
        String title,
        String kind,
        SubjectKind target,
        List<String> appliesTo,
        int minutes,
        String risk,
        String riskSentence,
        String outage,
        String restart,
        String privileges,
        String undo,
        List<Parameter> parameters,
        List<Step> steps,
        List<LeftOut> leftOut,
        Knowledge knowledge) {

    /** Which knowledge a file comes from. */
    public record Knowledge(String version, String digest) {}

    /**
     * A typed name that the steps use.
     *
     * @param value   null when nobody said it; then scripts ask for it
     * @param example shows what is meant
     */
    public record Parameter(
            String name, ParameterType type, @Nullable String value, String example) {}

    /**
     * One action.
     *
     * @param number       as in the remediation, from 1
     * @param precondition what must be true before, null when nothing special
     * @param verifyByHand what a person sees when it worked, null when a command shows it
     * @param undoByHand   what a person does to take it back, null when a command does
     * @param sources      where it can be read up
     */
    public record Step(
            int number,
            String text,
            Change change,
            Verdict verdict,
            @Nullable String precondition,
            @Nullable String verifyByHand,
            @Nullable String undoByHand,
            List<Source> sources) {}

    /** A reference. */
    public record Source(String id, String title, @Nullable String url) {}

    /** A step that stays out of the files. */
    public record LeftOut(int number, String text, Verdict verdict, String why) {}

    /** The parameter of that name. */
    public Optional<Parameter> parameter(String name) {
        return parameters.stream().filter(one -> one.name().equals(name)).findFirst();
    }

    /** The value of a parameter, where it is known. */
    public Optional<String> value(String name) {
        return parameter(name).map(Parameter::value);
    }

    /** Beginning of the file names of this job: {@code 01-protocol.enable-client}. */
    public String fileStem() {
        return "%02d-%s".formatted(number, id);
    }
}
