package io.mapimedic.artifact;

import static org.assertj.core.api.Assertions.assertThat;

import io.mapimedic.artifact.script.PowerShellScriptRenderer;
import io.mapimedic.diagnosis.JobPlanner;
import io.mapimedic.knowledge.KnowledgeBase;
import io.mapimedic.knowledge.Remediation;
import io.mapimedic.model.Verdict;
import io.mapimedic.testsupport.TestKnowledge;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class AllRemediationsTest {

    private final KnowledgeBase knowledge = TestKnowledge.knowledge();
    private final JobPlanner planner = new JobPlanner(knowledge);

    /** Values for every name of a remediation. */
    private interface Names {
        String of(String name, Remediation.Parameter parameter);
    }

    private static final Map<String, Names> SETS = Map.of(
            "plain", (name, parameter) -> parameter.example(),
            "hostile", (name, parameter) -> "'; Remove-Item C:\\ -Recurse #\u2019 $(x) {0}\n[HKEY_LOCAL_MACHINE\\X]",
            "international",
                    (name, parameter) -> switch (parameter.type()) {
                        case MAILBOX -> "j\u00FCrgen.o'brien@contoso.com";
                        case NAME -> "Zweigstelle M\u00FCnchen \u4E2D\u6587";
                        default -> parameter.example();
                    });

    @Test
    void every_remediation_comes_in_every_format_that_applies_with_every_kind_of_names() {
        Map<Format, Integer> counts = new EnumMap<>(Format.class);

        SETS.forEach((set, names) -> {
            for (Remediation remediation : knowledge.remediations().values()) {
                Job job = planner.job(1, remediation, values(remediation, names), Set.of());
                List<Artifact> files = Renderers.render(job, Arrays.asList(Format.values()));

                assertThat(files).extracting(Artifact::format).contains(Format.MARKDOWN, Format.HTML, Format.JSON);
                assertThat(files).extracting(Artifact::name).doesNotHaveDuplicates();
                files.forEach(file -> {
                    counts.merge(file.format(), 1, Integer::sum);
                    assertThat(new String(file.content(), charset(file)))
                            .as(remediation.id() + " " + file.name() + " " + set)
                            .doesNotContain("Remove-Item C:", "undefined", "null;");
                });
            }
        });

        System.out.println("files rendered: " + counts);
        assertThat(counts).containsKeys(Format.PS1, Format.REG, Format.GPP, Format.INTUNE, Format.DSC, Format.ODT);
    }

    @Test
    void a_script_is_ascii_lines_with_a_mark_and_uses_nothing_that_runs_text() {
        PowerShellScriptRenderer renderer = new PowerShellScriptRenderer();
        int scripts = 0;
        for (Remediation remediation : knowledge.remediations().values()) {
            for (Artifact file : renderer.render(planner.job(1, remediation, Map.of(), Set.of()))) {
                String text = new String(file.content(), StandardCharsets.UTF_8);
                scripts++;

                assertThat(text).as(remediation.id()).startsWith("\uFEFF<#").endsWith("\r\n");
                assertThat(text.replace("\r\n", "")).doesNotContain("\n", "\r", "\t");
                assertThat(text)
                        .doesNotContain("Invoke-Expression", "Write-Host", "iex ", "Add-Type", "FromBase64String");
            }
        }
        System.out.println("scripts: " + scripts);
    }

    @Test
    void no_file_has_a_step_that_is_not_documented_unless_it_is_asked_for() {
        for (Remediation remediation : knowledge.remediations().values()) {
            assertThat(planner.job(1, remediation, Map.of(), Set.of()).steps())
                    .extracting(Job.Step::verdict)
                    .isSubsetOf(Verdict.DOCUMENTED, Verdict.PARTLY_DOCUMENTED);
        }
    }

    @Test
    void equal_jobs_give_equal_zips() {
        List<Bundle.Part> parts = knowledge.remediations().values().stream()
                .limit(15)
                .map(remediation -> planner.job(1, remediation, Map.of(), Set.of()))
                .map(job -> new Bundle.Part(job, Renderers.render(job, Arrays.asList(Format.values()))))
                .toList();

        assertThat(Bundle.of(parts)).isEqualTo(Bundle.of(parts));
    }

    private static Map<String, String> values(Remediation remediation, Names names) {
        Map<String, String> values = new TreeMap<>();
        JobPlanner.parameters(remediation).forEach((name, parameter) -> values.put(name, names.of(name, parameter)));
        return values;
    }

    private static java.nio.charset.Charset charset(Artifact file) {
        return file.name().endsWith(".reg") ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8;
    }
}
