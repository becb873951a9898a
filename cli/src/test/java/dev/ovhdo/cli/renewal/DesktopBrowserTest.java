package dev.ovhdo.cli.renewal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
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

  private DesktopBrowser browser(String system, Map<String, String> variables) {
    return new DesktopBrowser(system, variables, started::addAll);
  }
}
