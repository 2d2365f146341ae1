package io.mapimedic;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who may know whom. The picture is in ARCHITECTURE.md. */
class ArchitectureTest {

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("io.mapimedic");

    private static final String[] WEB_FRAMEWORK = {
        "io.quarkus..", "jakarta..", "io.smallrye..", "io.vertx..", "org.jboss..", "org.eclipse.microprofile.."
    };

    @ParameterizedTest(name = "{0} knows only {1}")
    @CsvSource(delimiter = '|', textBlock = """
        model          |
        powershell     |
        catalogue      |
        change         | powershell catalogue
        knowledge      | model change powershell catalogue
        knowledge.lint | model knowledge change powershell catalogue
        artifact       | model change powershell
        collect        | model knowledge change powershell catalogue artifact.script
        report         | interview model knowledge ranking diagnosis explanation change artifact text collect
        adapter.cli    | model knowledge knowledge.lint diagnosis report adapter.config knowledge.yaml
        adapter.http   | diagnosis
        adapter.endpoint | model diagnosis
        normalisation  | model knowledge
        inference      | model knowledge
        decision       |
        ranking        | model knowledge change powershell decision
        text           | model knowledge
        text.lucene    | text knowledge
        diagnosis      | model knowledge normalisation inference ranking change artifact text collect
        learning       | model knowledge
        explanation    | model knowledge ranking diagnosis
        interview      | model diagnosis knowledge
        adapter.probe  | model diagnosis
        adapter.storage | model diagnosis interview learning
        adapter.rest   | model knowledge ranking diagnosis explanation interview learning change artifact report adapter.http collect text
        adapter.web    | model knowledge ranking diagnosis explanation interview change artifact report adapter.http
        """)
    void a_package_knows_only_what_it_builds_upon(String name, String known) {
        List<String> allowed = Stream.concat(
                        Stream.of(name), Stream.ofNullable(known).flatMap(names -> Stream.of(names.split(" "))))
                .toList();

        noClasses()
                .that(liveIn(name))
                .should()
                .dependOnClassesThat(areOursOutside(allowed))
                .check(CLASSES);
    }

    @Test
    void the_core_is_free_of_the_web_framework() {
        noClasses()
                .that()
                .resideOutsideOfPackage("..adapter..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(WEB_FRAMEWORK)
                .because("the engine must run in a plain test and in any other host")
                .check(CLASSES);
    }

    @Test
    void reading_probes_is_free_of_the_web_framework() {
        noClasses()
                .that()
                .resideInAnyPackage("..adapter.probe..", "..adapter.endpoint..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(WEB_FRAMEWORK)
                .because("the worked cases and the command line probe without a server")
                .check(CLASSES);
    }

    @Test
    void only_one_package_knows_drools() {
        noClasses()
                .that()
                .resideOutsideOfPackage("..inference.drools..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.kie..", "org.drools..", "org.mvel2..")
                .because("the port InferenceEngine keeps the door open for another engine")
                .check(CLASSES);
    }

    @Test
    void only_one_package_knows_lucene() {
        noClasses()
                .that()
                .resideOutsideOfPackage("..text.lucene..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.apache.lucene..")
                .because("the port WordAnalyser keeps the door open for another analyser")
                .check(CLASSES);
    }

    @Test
    void only_one_package_knows_yaml() {
        noClasses()
                .that()
                .resideOutsideOfPackage("..knowledge.yaml..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.yaml..", "com.fasterxml.jackson.dataformat..")
                .check(CLASSES);
    }

    @Test
    void only_one_package_knows_archives() {
        noClasses()
                .that()
                .resideOutsideOfPackage("..adapter.probe.archive..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.apache.commons.compress..")
                .check(CLASSES);
    }

    @Test
    void only_one_package_knows_databases() {
        noClasses()
                .that()
                .resideOutsideOfPackage("..adapter.storage..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.h2..", "org.postgresql..", "org.flywaydb..", "io.agroal..")
                .check(CLASSES);
    }

    @Test
    void the_core_is_free_of_json() {
        noClasses()
                .that()
                .resideOutsideOfPackages("..adapter..", "..artifact..", "..report..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("com.fasterxml..")
                .because("only what reads and writes files and requests knows their format")
                .check(CLASSES);
    }

    @Test
    void only_the_wiring_knows_the_technologies_behind_the_ports() {
        noClasses()
                .that()
                .resideOutsideOfPackages(
                        "..adapter.config..", "..adapter.cli..", "..inference.drools..", "..knowledge.yaml..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("..inference.drools..", "..knowledge.yaml..")
                .check(CLASSES);
    }

    @Test
    void nobody_knows_the_wiring() {
        noClasses()
                .that()
                .resideOutsideOfPackages("..adapter.config..", "..adapter.cli..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("..adapter.config..")
                .check(CLASSES);
    }

    @Test
    void the_packages_of_the_core_have_no_cycles() {
        slices().matching("io.mapimedic.(*)..").should().beFreeOfCycles().check(CLASSES);
    }

    @Test
    void facts_are_records_or_enums_or_final() {
        classes()
                .that()
                .resideInAPackage("io.mapimedic.model")
                .and()
                .arePublic()
                .and()
                .areNotInterfaces()
                .should()
                .beRecords()
                .orShould()
                .beEnums()
                .orShould()
                .haveModifier(JavaModifier.FINAL)
                .because("working memory is shared and never changed")
                .check(CLASSES);
    }

    @Test
    void every_package_says_what_it_is_and_is_null_marked() {
        List<String> silent = CLASSES.stream()
                .map(JavaClass::getPackage)
                .distinct()
                .filter(ArchitectureTest::isSilent)
                .map(JavaPackage::getName)
                .sorted()
                .toList();

        assertThat(silent)
                .as("packages without a package-info.java that is @NullMarked")
                .isEmpty();
    }

    private static boolean isSilent(JavaPackage one) {
        return one.tryGetPackageInfo()
                .map(info -> !info.isAnnotatedWith(NullMarked.class))
                .orElse(true);
    }

    private static DescribedPredicate<JavaClass> liveIn(String name) {
        return DescribedPredicate.describe("live in " + name, one -> lives(one, name));
    }

    private static DescribedPredicate<JavaClass> areOursOutside(List<String> allowed) {
        return DescribedPredicate.describe(
                "are ours outside of " + allowed,
                one -> one.getPackageName().startsWith("io.mapimedic")
                        && allowed.stream().noneMatch(name -> lives(one, name)));
    }

    /** Packages below belong to their parent, except the technologies behind a port. */
    private static boolean lives(JavaClass one, String name) {
        String own = "io.mapimedic." + name;
        String its = one.getPackageName();
        return its.equals(own)
                || its.startsWith(own + ".")
                        && !its.endsWith("inference.drools")
                        && !its.endsWith("knowledge.yaml")
                        && !its.endsWith("text.lucene");
    }
}
