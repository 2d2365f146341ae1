package io.mapimedic.ranking;

import io.mapimedic.knowledge.EvidenceDefinition;
import io.mapimedic.knowledge.KnowledgeBase;
import io.mapimedic.model.Finding;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a case is about: that somebody is without mail, or complains. It wants a reason, and what many have without noticing anything is none until something
 * bears it out; where nobody is in trouble, what is out of order is the matter itself.
 */
final class Troubles {

    /** Keys that only users can tell. */
    private final Set<String> told;

    Troubles(KnowledgeBase knowledge) {
        this.told = knowledge.vocabulary().values().stream()
                .filter(EvidenceDefinition::isToldByUsersOnly)
                .map(EvidenceDefinition::key)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The findings that want a reason. */
    List<Finding> of(List<Finding> findings) {
        return findings.stream()
                .filter(Finding::isPresent)
                .filter(this::isTrouble)
                .toList();
    }

    private boolean isTrouble(Finding finding) {
        return switch (finding.severity()) {
            case CRITICAL -> true;
            case WARNING -> finding.because().stream().allMatch(one -> told.contains(one.key()));
            case INFO -> false;
        };
    }
}
