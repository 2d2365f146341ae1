package io.mapimedic.adapter.rest;

import io.mapimedic.adapter.rest.problem.FieldProblem;
import io.mapimedic.adapter.rest.problem.ProblemException;
import io.mapimedic.adapter.rest.request.DiagnosisRequest;
import io.mapimedic.adapter.rest.request.EvidenceChecks;
import io.mapimedic.adapter.rest.request.Instants;
import io.mapimedic.adapter.rest.request.JsonRequests;
import io.mapimedic.adapter.rest.request.TrialChecks;
import io.mapimedic.diagnosis.Context;
import io.mapimedic.diagnosis.ProbeInput;
import io.mapimedic.diagnosis.ProbeReader;
import io.mapimedic.diagnosis.ProbeReader.ProbeResult;
import io.mapimedic.knowledge.KnowledgeBase;
import io.mapimedic.model.Attempt;
import io.mapimedic.model.Observation;
import io.mapimedic.model.Unrecognised;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes one input for the core of whatever a request brings: JSON, pastes, files. */
@ApplicationScoped
public class Inputs {

    private final JsonRequests requests;
    private final ProbeReader reader;
    private final Clock clock;

    public Inputs(JsonRequests requests, ProbeReader reader, Clock clock) {
        this.requests = requests;
        this.reader = reader;
        this.clock = clock;
    }

    /** A JSON request. */
    Input json(byte[] body, KnowledgeBase knowledge) {
        return input(requests.read(body), List.of(), knowledge);
    }

    /** Pastes and files, and what a request says beside them. */
    Input pastes(List<ProbeInput> pastes, byte @Nullable [] request, KnowledgeBase knowledge) {
        return input(request == null ? DiagnosisRequest.EMPTY : requests.read(request), pastes, knowledge);
    }

    /** What a probe of ours saw, for whoever asked for it. */
    Input probed(DiagnosisRequest request, ProbeResult seen) {
        return new Input(
                request, seen.observations(), seen.unrecognised(), context(request.context(), List.of(), Set.of()));
    }

    private Input input(DiagnosisRequest request, List<ProbeInput> pastes, KnowledgeBase knowledge) {
        EvidenceChecks checks = new EvidenceChecks(knowledge);
        List<Observation> observations = new ArrayList<>(checks.observations(request.evidence()));
        TrialChecks trials = new TrialChecks(knowledge);
        List<Attempt> tried = trials.attempts(request.tried());
        List<FieldProblem> problems = new ArrayList<>(checks.problems());
        problems.addAll(trials.problems());
        if (!problems.isEmpty()) {
            throw ProblemException.invalid(problems);
        }
        List<ProbeInput> all = new ArrayList<>();
        if (request.text() != null && !request.text().isBlank()) {
            all.add(ProbeInput.of("text", request.text().getBytes(StandardCharsets.UTF_8)));
        }
        all.addAll(pastes);
        ProbeResult result = reader.read(all);
        observations.addAll(result.observations());
        return new Input(
                request,
                List.copyOf(observations),
                result.unrecognised(),
                context(request.context(), tried, checks.notKnown()));
    }

    private Context context(DiagnosisRequest.Asker asker, List<Attempt> tried, Set<String> notKnown) {
        return new Context(
                asker.audience() == null ? Context.Audience.ADMIN : Context.Audience.valueOf(upper(asker.audience())),
                asker.exchange(),
                asker.mode() == null ? Context.Mode.ADAPTIVE : Context.Mode.valueOf(upper(asker.mode())),
                asker.now() == null
                        ? clock.instant()
                        : Instants.parse(asker.now()).orElseThrow(),
                tried,
                notKnown);
    }

    private static String upper(String word) {
        return word.toUpperCase(Locale.ROOT);
    }

    /**
     * The entries of the request that the core refused after all: {@link EvidenceChecks} did not know better, but a program must
     * not overlook it.
     */
    static void refuseEntries(List<Unrecognised> unrecognised) {
        List<FieldProblem> refused = unrecognised.stream()
                .filter(piece -> piece.place().startsWith("$.evidence["))
                .map(piece -> new FieldProblem(
                        piece.place(),
                        piece.text(),
                        piece.reason(),
                        piece.remedy() == null ? "See /api/v1/knowledge/vocabulary." : piece.remedy()))
                .toList();
        if (!refused.isEmpty()) {
            throw ProblemException.invalid(refused);
        }
    }
}
