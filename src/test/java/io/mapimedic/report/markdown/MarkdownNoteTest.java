package io.mapimedic.report.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import io.mapimedic.diagnosis.Diagnosis;
import io.mapimedic.report.SampleDiagnosis;
import io.mapimedic.report.view.DiagnosisViewBuilder;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class MarkdownNoteTest {

    private static final Pattern CODE = Pattern.compile("(?s)(?<!`)(`+)(?!`)(.*?)(?<!`)\\1(?!`)");

    @Test
    void a_note_has_the_steps_the_reasons_and_the_verdict_of_the_guide() {
        String note = write(SampleDiagnosis.hostile());

        assertThat(note)
                .contains("### 1. Switch MAPI over HTTP on")
                .contains("```powershell\nSet-OrganizationConfig -MapiHttpEnabled $true\n```")
                .contains("Verify:", "Undo:")
                .contains(
                        "| Set | `HKCU\\Software\\Microsoft\\Exchange` | `MapiHttpDisabled` | `REG_DWORD` | `120 (0x78)` |")
                .contains("The guide says instead (C045, **contradicted**, fails as written)")
                .contains("weakly for")
                .contains("## Next question", "## Reports that differ", "## Not used");
    }

    @Test
    void names_of_the_case_are_code_and_nothing_else() {
        String outsideOfCode = CODE.matcher(write(SampleDiagnosis.hostile())).replaceAll("");

        assertThat(outsideOfCode).doesNotContain("script", "Remove-Mailbox", "evil.example");
    }

    @Test
    void a_note_about_nothing_says_so() {
        assertThat(write(SampleDiagnosis.empty()))
                .contains("Nothing in the input could be used")
                .doesNotContain("## What to do", "## Causes");
    }

    private static String write(Diagnosis diagnosis) {
        return new MarkdownNote(new DiagnosisViewBuilder().build(diagnosis)).write();
    }
}
