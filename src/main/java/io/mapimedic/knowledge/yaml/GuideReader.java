package io.mapimedic.knowledge.yaml;

import io.mapimedic.knowledge.GuideClaim;
import io.mapimedic.knowledge.Reference;
import io.mapimedic.model.Verdict;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads {@code guide/*.yaml} and {@code references/*.yaml}. */
final class GuideReader {

    private static final List<String> DETAILS =
            List.of("command", "registry", "value", "limit", "version", "url", "xml", "steps");

    List<GuideClaim> claims(YamlMap file) {
        file.optionalText("topic");
        String section = file.optionalText("section");
        List<GuideClaim> claims = file.maps("claims").stream()
                .map(entry -> claim(entry, section == null ? "" : section))
                .toList();
        file.done();
        return claims;
    }

    private GuideClaim claim(YamlMap entry, String section) {
        Map<String, Object> details = new LinkedHashMap<>();
        for (String name : DETAILS) {
            Object value = entry.plain(name);
            if (value != null) {
                details.put(name, value);
            }
        }
        String own = entry.optionalText("section");
        Double line = entry.optionalNumber("line");
        GuideClaim claim = new GuideClaim(
                entry.text("id"),
                own == null ? section : own,
                line == null ? 0 : line.intValue(),
                entry.text("kind"),
                entry.text("says"),
                details,
                entry.choice("verdict", Verdict.class, Verdict.UNDOCUMENTED),
                entry.optionalText("alternative"),
                entry.optionalText("why"),
                "true".equals(entry.optionalText("fails")),
                entry.texts("served-by"),
                entry.texts("sources"));
        if (claim.verdict() != Verdict.DOCUMENTED && claim.alternative() == null && claim.why() == null) {
            entry.complain(
                    "verdict",
                    "a claim that is %s needs alternative or why."
                            .formatted(claim.verdict().word()));
        }
        entry.done();
        return claim;
    }

    List<Reference> references(YamlMap file) {
        file.optionalText("topic");
        List<Reference> references =
                file.maps("references").stream().map(this::reference).toList();
        file.done();
        return references;
    }

    private Reference reference(YamlMap entry) {
        String checked = entry.text("checked");
        LocalDate date = LocalDate.EPOCH;
        try {
            date = LocalDate.parse(checked);
        } catch (DateTimeException e) {
            entry.complain("checked", "'%s' is not a date such as 2026-11-22.".formatted(checked));
        }
        String url = entry.optionalText("url");
        if (url != null && !url.startsWith("https://")) {
            entry.complain("url", "'%s' must begin with https://.".formatted(url));
        }
        Reference reference = new Reference(entry.text("id"), entry.text("title"), url, date);
        entry.optionalText("source");
        entry.optionalText("note");
        entry.done();
        return reference;
    }
}
