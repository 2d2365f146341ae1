package io.mapimedic.inference.drools;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mapimedic.testsupport.TestKnowledge;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class LoadedJarTest {

    @Test
    void a_jar_of_the_build_has_its_base_and_says_which_it_is() throws IOException {
        var module = LoadedJar.of(Files.readAllBytes(jars().get(0)));

        assertThat(module.getReleaseId().getGroupId()).isEqualTo("io.mapimedic");
        assertThat(module.getKieModuleModel().getKieBaseModels()).containsOnlyKeys("rules");
        assertThat(module.getFileNames()).anyMatch(name -> name.endsWith(".class"));
    }

    @Test
    void a_jar_that_is_cut_off_is_told() throws IOException {
        byte[] jar = Files.readAllBytes(jars().get(0));

        assertThatThrownBy(() -> LoadedJar.of(new byte[0])).hasMessageContaining("Maybe the file is cut off.");
        assertThatThrownBy(() -> LoadedJar.of(Arrays.copyOf(jar, jar.length / 2)))
                .isInstanceOfAny(UncheckedIOException.class, IllegalStateException.class);
    }

    private static List<Path> jars() throws IOException {
        TestKnowledge.troubleshooter();
        try (Stream<Path> files = Files.list(TestKnowledge.RULE_BASE)) {
            return files.filter(file -> file.toString().endsWith(".jar")).toList();
        }
    }
}
