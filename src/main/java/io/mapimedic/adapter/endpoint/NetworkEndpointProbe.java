package io.mapimedic.adapter.endpoint;

import io.mapimedic.diagnosis.EndpointProbe;
import io.mapimedic.diagnosis.EndpointRequest;
import io.mapimedic.diagnosis.ProbePolicy;
import io.mapimedic.diagnosis.ProbeReader.ProbeResult;
import io.mapimedic.diagnosis.ProbeRefusedException;
import io.mapimedic.diagnosis.ProbeRefusedException.Reason;
import java.time.Clock;
import java.util.concurrent.Semaphore;

/**
 * The probe over the network, within the policy of the operator. A name is looked up once, every address it gives is judged, and
 * connections go to exactly these addresses: what the name gives a moment later does not matter.
 */
public final class NetworkEndpointProbe implements EndpointProbe {

    /** Each holds a worker thread for as long as the budget lasts. */
    static final int AT_ONCE = 4;

    private final ProbePolicy policy;
    private final Clock clock;
    private final Surroundings surroundings;
    private final Gate gate;
    private final Semaphore free = new Semaphore(AT_ONCE);

    public NetworkEndpointProbe(ProbePolicy policy, Clock clock) {
        this(policy, clock, Surroundings.ofThisMachine());
    }

    NetworkEndpointProbe(ProbePolicy policy, Clock clock, Surroundings surroundings) {
        this.policy = policy;
        this.clock = clock;
        this.surroundings = surroundings;
        this.gate = new Gate(policy, surroundings.network());
    }

    @Override
    public ProbeResult probe(EndpointRequest request) {
        String host = gate.name(request.host(), request.port());
        if (!free.tryAcquire()) {
            throw new ProbeRefusedException(
                    Reason.BUSY, AT_ONCE + " probes run already. Try again when one of them has ended.");
        }
        try (Budget budget = new Budget(surroundings, policy.budget())) {
            Sheet sheet = new Sheet(host, clock.instant());
            Wire wire = new Wire(surroundings.network(), budget);
            new ProbeRun(request, gate, wire, surroundings, sheet).look(host);
            if (budget.isSpent()) {
                sheet.missed(
                        "time",
                        policy.budget().toSeconds() + " s",
                        "The time for one probe was over before everything was asked.",
                        "Raise mapimedic.probe.budget, or ask for fewer requests.");
            }
            return sheet.result();
        } finally {
            free.release();
        }
    }
}
