package dev.ovhdo.cli.renewal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DesktopBrowserTest {
  private static final URI PAGE = URI.create("https://eu.api.ovh.com/auth/?credentialToken=a&b=c");

  private final List<String> started = new ArrayList<>();

  @ParameterizedTest
  @CsvSource({
    "Linux,DISPLAY,:0,xdg-open",
    "Linux,WAYLAND_DISPLAY,wayland-0,xdg-open",
    "Linux,DISPLAY,'',",
    "Linux,TERM,xterm,",
    "Mac OS X,TERM,xterm,open",
    "Windows 11,TERM,xterm,rundll32",
    "FreeBSD,DISPLAY,:0,xdg-open",
  })
  void open_page_onlyWhereThereIsADesktop(
      String system, String variable, String value, String program) {
    boolean opened = browser(system, Map.of(variable, value)).open(PAGE);

    assertThat(opened).isEqualTo(program != null);
    if (program == null) {
      assertThat(started).isEmpty();
    } else {
      assertThat(started).startsWith(program).endsWith(PAGE.toString());
    }
  }

  @ParameterizedTest
  @CsvSource({"file:///etc/passwd", "javascript:alert(1)", "//host/x", "-x"})
  void open_otherThanWebPage_isNeverStarted(String address) {
    assertThat(browser("Mac OS X", Map.of()).open(URI.create(address))).isFalse();
    assertThat(started).isEmpty();
  }

  @Test
  void open_onThisMachineOtherThanWebPage_isNotStarted() {
    assertThat(
            DesktopBrowser.ofThisMachine(Map.of("DISPLAY", ":0")).open(URI.create("ftp://host/x")))
        .isFalse();
  }

  @Test
  void open_programMissing_isNoFailure() {
    DesktopBrowser browser =
        new DesktopBrowser(
            "Linux",
            Map.of("DISPLAY", ":0"),
            command -> {
              throw new IOException("No such file");
            });

    assertThat(browser.open(PAGE)).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "Linux, DISPLAY, true",
    "Linux, WAYLAND_DISPLAY, true",
    "Linux, TERM, false",
    "Linux, DISPLAY SSH_CONNECTION, false",
    "Linux, DISPLAY SSH_TTY, false",
    "Linux, DISPLAY WSL_DISTRO_NAME, false",
    "Mac OS X, SSH_CONNECTION, false",
    "Mac OS X, TERM, true",
    "Windows 11, TERM, true",
  })
  void isOnThisMachine_sessionOfAnotherMachine_isNot(
      String system, String variables, boolean expected, @TempDir Path folder) throws IOException {
    Map<String, String> environment = new HashMap<>(Map.of("PATH", "/missing:" + folder));
    for (String variable : variables.split(" ", -1)) {
      environment.put(variable, "x");
    }
    for (String program : List.of("xdg-open", "open")) {
      assertThat(Files.createFile(folder.resolve(program)).toFile().setExecutable(true)).isTrue();
    }

    assertThat(browser(system, environment).isOnThisMachine()).isEqualTo(expected);
  }

  @Test
  void isOnThisMachine_programMissing_isNot(@TempDir Path folder) {
    assertThat(
            browser("Linux", Map.of("DISPLAY", ":0", "PATH", folder.toString())).isOnThisMachine())
        .isFalse();
  }

  private DesktopBrowser browser(String system, Map<String, String> variables) {
    return new DesktopBrowser(system, variables, started::addAll);
  }
}
