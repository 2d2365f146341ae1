package io.mapimedic.explanation;

import io.mapimedic.diagnosis.Context;
import io.mapimedic.diagnosis.Diagnosis;
import io.mapimedic.diagnosis.Troubleshooter;
import io.mapimedic.model.Observation;
import io.mapimedic.model.Unrecognised;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What a diagnosis is made of, so that it can be made again with something changed.
 *
 * @param unread what the readers did not understand
 */
public record Case(List<Observation> observations, List<Unrecognised> unread, Context context) {

    public Case {
        observations = List.copyOf(observations);
        unread = List.copyOf(unread);
    }

    public Diagnosis diagnosed(Troubleshooter troubleshooter) {
        return troubleshooter.diagnose(observations, unread, context);
    }

    /** The same case, had these been the answers. What is reported last and without a date wins over what its like said before. */
    Case with(List<Assignment> answers) {
        List<Observation> all = new ArrayList<>(observations);
        Set<String> notKnown = new HashSet<>(context.notKnown());
        for (Assignment answer : answers) {
            all.add(answer.observation());
            notKnown.remove(answer.key());
        }
        return new Case(all, unread, context(notKnown));
    }

    /** The same case, had somebody been asked this and not known it. */
    Case notKnowing(String key) {
        Set<String> notKnown = new HashSet<>(context.notKnown());
        notKnown.add(key);
        return new Case(observations, unread, context(notKnown));
    }

    private Context context(Set<String> notKnown) {
        return new Context(
                context.audience(), context.exchange(), context.mode(), context.now(), context.tried(), notKnown);
    }
}
