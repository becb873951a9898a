package dev.ovhdo.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ovhdo.testing.MissingJavadoc;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class JavadocTest {

  @Test
  void exportedElements_ofTheModule_haveJavadoc() {
    assertThat(MissingJavadoc.in(Path.of("src", "main", "java"))).isEmpty();
  }
}
