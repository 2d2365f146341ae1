package io.mapimedic.adapter.rest.testsupport;

import io.mapimedic.diagnosis.EndpointProbe;
import io.mapimedic.diagnosis.EndpointRequest;
import io.mapimedic.diagnosis.ProbeReader.ProbeResult;
import io.mapimedic.diagnosis.ProbeRefusedException;
import io.mapimedic.diagnosis.ProbeRefusedException.Reason;
import io.mapimedic.model.Observation;
import io.mapimedic.model.Source;
import io.mapimedic.model.Subject;
import io.mapimedic.model.SubjectKind;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import java.time.Instant;
import java.util.List;

/** In place of the network in every test with a server: finds that mail.contoso.com does not resolve, and refuses all others. */
@Alternative
@Priority(1)
@ApplicationScoped
public class FakeEndpointProbe implements EndpointProbe {

    @Override
    public ProbeResult probe(EndpointRequest request) {
        switch (request.host()) {
            case "mail.contoso.com":
                Subject subject = new Subject(SubjectKind.ENDPOINT, request.host());
                Instant now = Instant.parse("2026-11-22T09:00:00Z");
                return new ProbeResult(
                        List.of(new Observation(
                                "endpoint.resolves", subject, false, null, Source.PROBE, now, "probe, DNS")),
                        List.of());
            case "busy.contoso.com":
                throw new ProbeRefusedException(Reason.BUSY, "4 probes run already.");
            case "169.254.169.254":
                throw new ProbeRefusedException(Reason.NO_HOST_NAME, "This is no host name.");
            default:
                throw new ProbeRefusedException(Reason.HOST_NOT_ALLOWED, "Not in mapimedic.probe.allowed-hosts.");
        }
    }
}
