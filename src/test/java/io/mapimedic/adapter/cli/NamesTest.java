package io.mapimedic.adapter.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class NamesTest {

    @Test
    void files_are_named_without_the_folder_that_all_of_them_share() {
        Path first = Path.of("/cases/one/ex01/os.xml");
        Path second = Path.of("/cases/one/ex02/os.xml");

        Names names = Names.among(List.of(first, Path.of("-"), second));

        assertThat(names.in(first)).isEqualTo("ex01/os.xml".replace('/', java.io.File.separatorChar));
        assertThat(names.in(second)).isEqualTo("ex02/os.xml".replace('/', java.io.File.separatorChar));
        assertThat(names.in(Path.of("-"))).isEqualTo("stdin");
    }

    @Test
    void a_single_file_keeps_its_path_and_files_apart_keep_theirs() {
        Path file = Path.of("case/os.xml");

        assertThat(Names.among(List.of(file)).in(file)).isEqualTo(file.toString());
        assertThat(Names.among(List.of(file, Path.of("other.txt"))).in(file)).isEqualTo(file.toString());
    }
}
