package dev.ovhdo.cli.context;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ovhdo.client.time.TimeSource;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EnvironmentTest {
  @ParameterizedTest
  @CsvSource({
    "true,TERM,xterm,true",
    "false,TERM,xterm,false",
    "true,TERM,dumb,false",
    "true,NO_COLOR,1,false",
    "true,NO_COLOR,'',true",
  })
  void colours_terminalAndVariables_determineTheResult(
      boolean terminal, String variable, String value, boolean expected) {
    Path somewhere = Path.of("home");
    Environment environment =
        new Environment(
            InputStream.nullInputStream(),
            OutputStream.nullOutputStream(),
            OutputStream.nullOutputStream(),
            InteractiveStreams.NONE,
            StandardCharsets.UTF_8,
            UserTerminal.NONE,
            Map.of(variable, value),
            somewhere,
            somewhere,
            somewhere,
            TimeSource.system(),
            Browser.NONE,
            command -> 0);

    assertThat(environment.colours(terminal)).isEqualTo(expected);
    assertThat(environment.toString()).doesNotContain(variable);
  }
}
