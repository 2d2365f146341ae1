package io.mapimedic.evaluation.simulator;

import io.mapimedic.diagnosis.Context;
import io.mapimedic.diagnosis.Troubleshooter;
import io.mapimedic.knowledge.EvidenceDefinition;
import io.mapimedic.knowledge.Impact;
import io.mapimedic.model.Subject;
import java.util.Map;
import java.util.Objects;

/** Everything is asked before anything is believed; nothing is repaired. */
record AllAnswers(Troubleshooter troubleshooter) implements Way {

    @Override
    public Outcome conduct(Case it) {
        Interview interview = new Interview(troubleshooter, it, Context.Mode.ADAPTIVE);
        for (String key : it.tables().keys()) {
            EvidenceDefinition definition = Objects.requireNonNull(
                    troubleshooter.knowledge().vocabulary().get(key), key);
            for (int server = 0;
                    server < (it.tables().isPerServer(key) ? it.setting().servers() : 1);
                    server++) {
                if (!key.equals(it.complaint().key())) {
                    Subject subject = it.tables().isPerServer(key)
                            ? interview.server(server)
                            : Subject.unnamed(definition.kind());
                    interview.ask(definition, subject);
                }
            }
        }
        if (it.fault().isOther()) {
            return new Outcome(it, new Bill(), null, 0);
        }
        Map<String, Double> belief = Ranks.believed(interview.diagnose());
        belief.keySet()
                .removeIf(cause -> Objects.requireNonNull(
                                        troubleshooter.knowledge().causes().get(cause), cause)
                                .impact()
                        == Impact.NOBODY);
        Map<String, Double> exact =
                new ExactBayes(it.tables(), it.setting(), it.disturbance()).belief(it.complaint(), interview.told());
        return new Outcome(it, new Bill(), Ranks.standing(it.fault(), belief, exact), 0);
    }
}
