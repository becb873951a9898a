package dev.ovhdo.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ovhdo.cli.context.Environment;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class SystemEnvironmentTest {
  @Test
  void open_thisProcess_hasItsFoldersAndVariables() {
    Environment environment = SystemEnvironment.open();

    assertThat(environment.variables()).isEqualTo(System.getenv());
    assertThat(environment.home()).isAbsolute();
    assertThat(environment.directory()).isEqualTo(Path.of("").toAbsolutePath());
  }
}
