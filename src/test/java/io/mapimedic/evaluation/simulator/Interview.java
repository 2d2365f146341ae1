package io.mapimedic.evaluation.simulator;

import io.mapimedic.collect.Collection;
import io.mapimedic.collect.Scope;
import io.mapimedic.diagnosis.Context;
import io.mapimedic.diagnosis.Diagnosis;
import io.mapimedic.diagnosis.Troubleshooter;
import io.mapimedic.knowledge.EvidenceDefinition;
import io.mapimedic.knowledge.Respondent;
import io.mapimedic.model.Attempt;
import io.mapimedic.model.Observation;
import io.mapimedic.model.Subject;
import io.mapimedic.model.SubjectKind;
import io.mapimedic.ranking.NextQuestion;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What the product is told of a case, and what it says. */
final class Interview {

    private final Troubleshooter troubleshooter;
    private final Case it;
    private final Context.Mode mode;
    private final List<Observation> observations = new ArrayList<>();
    private final List<Told> told = new ArrayList<>();
    private final Set<String> notKnown = new HashSet<>();
    private final List<Attempt> tried = new ArrayList<>();

    Interview(Troubleshooter troubleshooter, Case it, Context.Mode mode) {
        this.troubleshooter = troubleshooter;
        this.it = it;
        this.mode = mode;
        inventory();
        take(it.complains(), Subject.unnamed(SubjectKind.CLIENT));
    }

    /** What everybody knows of the configuration, and with it the names of several servers. */
    private void inventory() {
        take(it.look("endpoint.load-balanced", 0), Subject.unnamed(SubjectKind.ENDPOINT));
        for (int server = 0; server < it.setting().servers(); server++) {
            take(it.look("server.mapi-virtual-directory.extended-protection", server), server(server));
        }
    }

    Diagnosis diagnose() {
        Context context = new Context(Context.Audience.ADMIN, it.setting().exchange(), mode, Told.NOW, tried, notKnown);
        return troubleshooter.diagnose(observations, List.of(), context);
    }

    /** Asks as the product would, and takes in what is answered. */
    void ask(EvidenceDefinition definition, Subject subject) {
        boolean byMachine = definition.answeredBy() == Respondent.PROBE;
        take(it.answer(definition.key(), place(subject), byMachine), subject);
    }

    /** One command prints the answers to the question and to those beside it. */
    void ask(NextQuestion question) {
        ask(question.definition(), question.subject());
        question.together().forEach(definition -> ask(definition, question.subject()));
    }

    /** The collector runs on a client and on the servers: what it reads that nobody told yet is told by a machine, as rightly as machines tell. */
    void collect() {
        Set<String> known = told.stream().map(Told::key).collect(Collectors.toSet());
        for (String key : Collection.of(troubleshooter.knowledge()).keys(Scope.ALL)) {
            EvidenceDefinition definition =
                    troubleshooter.knowledge().vocabulary().get(key);
            if (definition == null || known.contains(key) || !it.tables().keys().contains(key)) {
                continue;
            }
            int places = it.tables().isPerServer(key) ? it.setting().servers() : 1;
            for (int server = 0; server < places; server++) {
                take(
                        it.answer(key, server, true),
                        it.tables().isPerServer(key) ? server(server) : Subject.unnamed(definition.kind()));
            }
        }
    }

    /** Carries out a check: what it prints is pasted. */
    void look(String check, Subject subject) {
        for (String key : it.tables().reads(check)) {
            boolean all = it.tables().isPerServer(key) && subject.kind() != SubjectKind.SERVER;
            for (int server = 0; server < (all ? it.setting().servers() : 1); server++) {
                int of = all ? server : place(subject);
                Told seen = it.look(key, of);
                if (seen.isKnown() && told.stream().noneMatch(one -> one.equals(seen))) {
                    take(seen, it.tables().isPerServer(key) ? server(of) : unnamed(key));
                }
            }
        }
    }

    void didNotHelp(String remediation, Subject subject) {
        tried.add(new Attempt(remediation, subject, Attempt.Result.DID_NOT_HELP));
    }

    private void take(Told one, Subject subject) {
        told.add(one);
        if (one.isKnown()) {
            EvidenceDefinition definition =
                    troubleshooter.knowledge().vocabulary().get(one.key());
            Subject of = subject.kind() == SubjectKind.ofKey(one.key()).orElseThrow() ? subject : unnamed(one.key());
            observations.add(one.observation(Objects.requireNonNull(definition, one.key()), of));
        } else {
            notKnown.add(one.key());
        }
    }

    List<Told> told() {
        return told;
    }

    /** True when a remediation is carried out where the fault is. */
    boolean hits(Subject subject) {
        return subject.kind() != SubjectKind.SERVER || !subject.isNamed() || place(subject) == it.server();
    }

    Subject server(int place) {
        return it.setting().servers() == 1
                ? Subject.unnamed(SubjectKind.SERVER)
                : new Subject(SubjectKind.SERVER, "EX0" + (place + 1));
    }

    private static Subject unnamed(String key) {
        return Subject.unnamed(SubjectKind.ofKey(key).orElseThrow());
    }

    private static int place(Subject subject) {
        @Nullable String name = subject.name();
        return name == null || subject.kind() != SubjectKind.SERVER ? 0 : name.charAt(name.length() - 1) - '1';
    }
}
