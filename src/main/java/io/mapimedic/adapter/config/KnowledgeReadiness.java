package io.mapimedic.adapter.config;

import io.mapimedic.diagnosis.Generations;
import io.mapimedic.diagnosis.Troubleshooter;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Ready once a generation of knowledge serves; tells which, and whether a changed folder was refused. */
@Readiness
@ApplicationScoped
public class KnowledgeReadiness implements HealthCheck {

    private final Generations generations;

    KnowledgeReadiness(Generations generations) {
        this.generations = generations;
    }

    @Override
    public HealthCheckResponse call() {
        Troubleshooter troubleshooter = generations.current();
        return HealthCheckResponse.named("knowledge")
                .up()
                .withData("digest", troubleshooter.knowledge().digest())
                .withData("rules", troubleshooter.ruleCount())
                .withData("problemsOfNewestState", generations.problems().size())
                .build();
    }
}
