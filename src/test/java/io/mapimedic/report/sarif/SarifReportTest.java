package io.mapimedic.report.sarif;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import io.mapimedic.report.InputFile;
import io.mapimedic.report.SampleDiagnosis;
import io.mapimedic.report.SampleKnowledge;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SarifReportTest {

    /** The parts of SARIF 2.1.0 that we fill, as strict as the standard. */
    private static final String SARIF = """
            {"type":"object","required":["version","runs"],"properties":{"version":{"const":"2.1.0"},
             "runs":{"type":"array","minItems":1,"items":{"type":"object","additionalProperties":false,"required":["tool","results"],"properties":{
              "tool":{"type":"object","required":["driver"],"properties":{"driver":{"type":"object","required":["name","rules"],
               "properties":{"rules":{"type":"array","uniqueItems":true,"items":{"type":"object","required":["id","shortDescription"],"properties":{
                "defaultConfiguration":{"type":"object","properties":{"level":{"$ref":"#/$defs/level"}}}}}}}}}},
              "invocations":{"type":"array","items":{"type":"object","required":["executionSuccessful"],"properties":{
               "toolExecutionNotifications":{"type":"array","items":{"type":"object","required":["message"],"properties":{
                "level":{"$ref":"#/$defs/level"},"message":{"$ref":"#/$defs/message"},
                "locations":{"type":"array","items":{"$ref":"#/$defs/location"}}}}}}}},
              "results":{"type":"array","items":{"type":"object","additionalProperties":false,
               "required":["ruleId","ruleIndex","level","message","locations"],
               "properties":{"ruleId":{"type":"string"},"ruleIndex":{"type":"integer","minimum":0},"level":{"$ref":"#/$defs/level"},
                "message":{"$ref":"#/$defs/message"},"locations":{"type":"array","minItems":1,"items":{"$ref":"#/$defs/location"}},
                "partialFingerprints":{"type":"object","additionalProperties":{"type":"string"}}}}}}}}},
             "$defs":{"level":{"enum":["none","note","warning","error"]},
              "message":{"type":"object","required":["text"],"properties":{"text":{"type":"string","minLength":1}}},
              "location":{"type":"object","additionalProperties":false,"properties":{
               "physicalLocation":{"type":"object","required":["artifactLocation"],"properties":{
                "artifactLocation":{"type":"object","required":["uri"],"properties":{"uri":{"type":"string","format":"uri-reference"}}},
                "region":{"type":"object","properties":{"startLine":{"type":"integer","minimum":1}}}}},
               "logicalLocations":{"type":"array","items":{"type":"object","properties":{
                "fullyQualifiedName":{"type":"string"},"kind":{"type":"string"}}}}}}}}
            """;

    private final SarifReport report = new SarifReport(SampleKnowledge.knowledge(), List.of(), java.time.Instant.EPOCH);

    @Test
    void a_diagnosis_is_sarif_with_a_rule_for_each_result() throws IOException {
        JsonNode log = new ObjectMapper().readTree(report.of(SampleDiagnosis.hostile()));

        assertThat(JsonSchemaFactory.getInstance(VersionFlag.V202012)
                        .getSchema(SARIF)
                        .validate(log))
                .isEmpty();
        JsonNode run = log.at("/runs/0");
        assertThat(run.at("/results")).hasSize(2);
        for (JsonNode result : run.at("/results")) {
            assertThat(run.at("/tool/driver/rules/" + result.get("ruleIndex").asInt() + "/id"))
                    .isEqualTo(result.get("ruleId"));
        }
        assertThat(run.at("/results/0/level").asText()).isEqualTo("error");
        assertThat(run.at("/results/0/locations/0/logicalLocations/0/kind").asText())
                .isEqualTo("organization");
    }

    @Test
    void what_was_not_understood_is_told_of_the_run() throws IOException {
        JsonNode log = new ObjectMapper().readTree(report.of(SampleDiagnosis.hostile()));

        assertThat(log.at("/runs/0/invocations/0/toolExecutionNotifications/0/message/text")
                        .asText())
                .contains("Not understood.", "Paste it whole.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            case/ex01.txt       | case/ex01.txt
            my case/100%.txt    | my%20case/100%25.txt
            a:b.txt             | ./a:b.txt
            /tmp/ex01.txt       | file:///tmp/ex01.txt
            C:\\\\case\\\\ex.txt    | file:///C:/case/ex.txt
            münchen.txt         | m%C3%BCnchen.txt
            """)
    void a_path_becomes_an_address(String path, String address) {
        assertThat(SarifLocations.address(path.replace("\\\\", "\\"))).isEqualTo(address);
    }

    @Test
    void of_two_names_that_begin_alike_the_longest_is_meant() {
        List<InputFile> files = List.of(file("case.txt"), file("case.txt line"));

        assertThat(file("case.txt").holds("case.txt line 3")).isTrue();
        assertThat(file("case").holds("case.txt line 3")).isFalse();
        assertThat(InputFile.line("case.txt line 3")).contains(3);
        assertThat(InputFile.line("case.txt")).isEmpty();
        assertThat(new SarifLocations(files).of("case.txt line 3", null).physicalLocation())
                .isNotNull();
    }

    private static InputFile file(String name) {
        return new InputFile(name, name, 1, 0, null, null, List.of());
    }
}
