package io.mapimedic.adapter.probe.message;

import static org.assertj.core.api.Assertions.assertThat;

import io.mapimedic.adapter.probe.Probes;
import io.mapimedic.knowledge.EvidenceDefinition;
import io.mapimedic.model.Evidence;
import io.mapimedic.normalisation.Normaliser;
import io.mapimedic.normalisation.ValueReader;
import io.mapimedic.testsupport.TestKnowledge;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every property of a cmdlet that the vocabulary names is read, however the cmdlet printed it. */
class VocabularyRoundTripTest {

    private static final Instant NOW = Instant.parse("2026-11-22T09:00:00Z");
    /** Functions of our own script, which print one form below their name; what several objects say only together; an attribute. */
    private static final List<String> IN_ONE_FORM_ONLY = List.of(
            "Get-Endpoint",
            "Get-StoredOfficeCredential",
            "Get-ADUser.Disabled", // printed as Enabled, see DirectoryAccountTest
            "Get-ADObject.msExchHomePublicMDB", // people print it as a list or a table
            "Get-NetAdapterRss.Disabled",
            "Test-ServiceHealth.NotRunning",
            "Get-WebConfigurationProperty.sslFlags");

    private static final Normaliser NORMALISER = new Normaliser(TestKnowledge.knowledge());

    /** One name of the vocabulary in one form. */
    record Printed(EvidenceDefinition definition, String name, Printer printer, boolean hasCommand) {

        String text() {
            Map<String, Object> object = PrintedObjects.around(name, PrintedObjects.value(definition, name));
            String cmdlet = name.substring(0, name.indexOf('.'));
            String prompt = hasCommand ? "[PS] C:\\>" + cmdlet + printer.pipe() + "\n\n" : "";
            return prompt + printer.print(object);
        }

        @Override
        public String toString() {
            return name + " " + printer + (hasCommand ? "" : " without the command");
        }
    }

    static Stream<Printed> printed() {
        return TestKnowledge.knowledge().vocabulary().values().stream()
                .flatMap(definition -> definition.readFrom().stream()
                        .filter(VocabularyRoundTripTest::isProperty)
                        .flatMap(name -> Stream.of(Printer.values())
                                .flatMap(printer -> Stream.of(true, false)
                                        .filter(hasCommand -> hasCommand || isKnownByItself(name))
                                        .map(hasCommand -> new Printed(definition, name, printer, hasCommand)))));
    }

    private static boolean isProperty(String name) {
        return name.matches("(?:Get|Test)-[A-Za-z]+\\.[A-Za-z0-9]+")
                && !name.endsWith(".FullyQualifiedErrorId")
                && IN_ONE_FORM_ONLY.stream().noneMatch(name::startsWith);
    }

    private static boolean isKnownByItself(String name) {
        return !PrintedObjects.NEED_THEIR_COMMAND.contains(name.substring(0, name.indexOf('.')));
    }

    @ParameterizedTest
    @MethodSource("printed")
    void a_property_of_the_vocabulary_becomes_evidence(Printed printed) {
        List<Evidence> evidence = NORMALISER
                .normalise(Probes.reading(printed.text()).observations(), NOW)
                .evidence();

        Object value = PrintedObjects.value(printed.definition, printed.name);
        Object expected = value.equals("2027-05-14 23:59:59") ? Instant.parse("2027-05-14T23:59:59Z") : value;
        assertThat(evidence).as(printed.text()).anySatisfy(one -> {
            assertThat(one.key()).isEqualTo(printed.definition.key());
            assertThat(one.value()).isEqualTo(ValueReader.read(printed.definition, expected, null));
        });
    }

    @Test
    void every_cmdlet_of_the_vocabulary_is_printed_in_four_forms() {
        long names = printed().map(Printed::name).distinct().count();
        long texts = printed().count();
        System.out.printf("%d properties of the vocabulary, printed in %d texts%n", names, texts);

        assertThat(names).isGreaterThan(30);
        assertThat(texts).isGreaterThanOrEqualTo(4 * names);
    }
}
