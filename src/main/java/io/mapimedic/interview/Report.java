package io.mapimedic.interview;

import io.mapimedic.diagnosis.Context;
import io.mapimedic.model.Attempt;
import io.mapimedic.model.Observation;
import io.mapimedic.model.Source;
import io.mapimedic.model.Unrecognised;
import java.util.ArrayList;
import java.util.List;

/**
 * Several facts that came together: what somebody said, what was read out of texts and files, and what was not understood.
 *
 * @param answers      what people said: each can be changed and taken back
 * @param observations what machines printed
 */
public record Report(
        List<Answer> answers, List<Observation> observations, List<Unrecognised> unread, List<Trial> tried) {

    public Report {
        answers = List.copyOf(answers);
        observations = List.copyOf(observations);
        unread = List.copyOf(unread);
        tried = List.copyOf(tried);
    }

    /**
     * Takes an input apart.
     *
     * @param entryPlace how the place of an observation begins that somebody stated key by key, and did not paste
     */
    public static Report of(
            List<Observation> observations, List<Unrecognised> unread, Context context, String entryPlace) {
        List<Answer> answers = new ArrayList<>();
        List<Observation> printed = new ArrayList<>();
        for (Observation one : observations) {
            if (!one.source().isMachine() && one.place().startsWith(entryPlace)) {
                answers.add(Answer.of(one));
            } else {
                printed.add(one);
            }
        }
        Setting setting = Setting.of(context);
        context.notKnown().stream()
                .sorted()
                .map(key -> Answer.unknown(key, null, Source.FORM))
                .forEach(answers::add);
        List<Attempt> tried = context.tried();
        return new Report(
                answers, printed, unread, tried.stream().map(Trial::of).toList());
    }
}
