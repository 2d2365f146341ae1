package io.mapimedic.inference.drools;

import io.mapimedic.inference.Conclusions;
import io.mapimedic.inference.InferenceEngine;
import io.mapimedic.model.Evidence;
import io.mapimedic.model.Finding;
import io.mapimedic.model.Support;
import io.mapimedic.model.Testimony;
import io.mapimedic.model.TreeAnswer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.rule.Agenda;

/** Runs the rules in Drools: one session a run, the phase "detect" before the phase "diagnose". */
public final class DroolsInferenceEngine implements InferenceEngine {

    /** More firings than this are a loop, not a diagnosis. */
    private static final int MAX_FIRINGS = 2_000_000;

    private final RuleBase ruleBase;

    DroolsInferenceEngine(RuleBase ruleBase) {
        this.ruleBase = ruleBase;
    }

    @Override
    public Conclusions infer(List<Evidence> evidence) {
        KieSession session = ruleBase.newSession();
        try {
            evidence.forEach(session::insert);
            Agenda agenda = session.getAgenda();
            agenda.getAgendaGroup("diagnose").setFocus();
            agenda.getAgendaGroup("detect").setFocus(); // the last to get the focus fires first
            if (session.fireAllRules(MAX_FIRINGS) == MAX_FIRINGS) {
                throw new IllegalStateException("The rules fired %d times without an end.".formatted(MAX_FIRINGS));
            }
            return collect(session);
        } finally {
            session.dispose();
        }
    }

    /** Working memory has no order, so everything is sorted; of two findings with one id and subject the present one stays. */
    private static Conclusions collect(KieSession session) {
        Map<String, Map<Object, Finding>> winners = new HashMap<>();
        Map<Finding, Testimony> testimonies = new IdentityHashMap<>();
        List<TreeAnswer> answers = new ArrayList<>();
        for (Object fact : session.getObjects()) {
            if (fact instanceof Finding finding) {
                winners.computeIfAbsent(finding.id(), id -> new HashMap<>())
                        .merge(finding.subject(), finding, DroolsInferenceEngine::stronger);
            } else if (fact instanceof Testimony testimony) {
                testimonies.put(testimony.finding(), testimony);
            } else if (fact instanceof TreeAnswer answer) {
                answers.add(answer);
            }
        }
        List<Finding> findings = new ArrayList<>();
        winners.values().forEach(bySubject -> findings.addAll(bySubject.values()));
        Collections.sort(findings);
        List<Support> supports = new ArrayList<>();
        for (Finding finding : findings) {
            Testimony testimony = testimonies.get(finding);
            if (testimony != null) {
                supports.addAll(testimony.supports());
            }
        }
        answers.removeIf(answer -> !isWinner(answer.finding(), winners));
        answers.sort(Comparator.comparing(TreeAnswer::node)
                .thenComparing(TreeAnswer::answer)
                .thenComparing(TreeAnswer::finding));
        return new Conclusions(List.copyOf(findings), List.copyOf(supports), List.copyOf(answers));
    }

    private static boolean isWinner(Finding finding, Map<String, Map<Object, Finding>> winners) {
        return winners.getOrDefault(finding.id(), Map.of()).get(finding.subject()) == finding;
    }

    private static Finding stronger(Finding a, Finding b) {
        if (a.isPresent() != b.isPresent()) {
            return a.isPresent() ? a : b;
        }
        int severity = a.severity().compareTo(b.severity());
        if (severity != 0) {
            return severity > 0 ? a : b;
        }
        return a.because().toString().compareTo(b.because().toString()) <= 0 ? a : b;
    }

    @Override
    public int ruleCount() {
        return ruleBase.ruleCount();
    }

    @Override
    public void close() {
        ruleBase.close();
    }
}
