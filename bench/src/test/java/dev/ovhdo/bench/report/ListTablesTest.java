package dev.ovhdo.bench.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ovhdo.bench.report.KeySandbox.Link;
import dev.ovhdo.bench.report.ListFigures.Figure;
import java.util.List;
import org.junit.jupiter.api.Test;

class ListTablesTest {
  private static Figure figure(String program, int keys, int requests, double seconds) {
    return new Figure(
        program, program.equals("ours"), Link.HTTPS, 20, keys, requests, seconds, 0.5, 100);
  }

  private static final List<Figure> FIGURES =
      List.of(
          figure("ours", 1, 2, 0.4),
          figure("ours", 1_000, 2, 0.8),
          figure(Programs.GO, 1, 3, 0.1),
          figure(Programs.GO, 1_000, 1_002, 24));

  @Test
  void text_peerIsFasterForFewKeys_saysSo() {
    assertThat(new ListTables(FIGURES).text())
        .endsWith("\n- Go, go-ovh, HTTPS, 20 ms; number of keys: 1\n");
  }

  @Test
  void text_noPeerIsFaster_saysNowhere() {
    List<Figure> figures = List.of(FIGURES.get(0), FIGURES.get(1), FIGURES.get(3));

    assertThat(new ListTables(figures).text()).endsWith("\n\nNowhere.\n");
  }

  @Test
  void text_missingFigures_areDashes() {
    assertThat(new ListTables(FIGURES).text())
        .contains("| Go, go-ovh | 3 | – | – | 1,002 |\n")
        .contains("| ours | 400 ms | – | – | 800 ms | 0.033 | 500 ms | 100 MiB |\n")
        .contains("| Go, go-ovh | 100 ms | – | – | 24.00 s | 1.00 | 500 ms | 100 MiB |\n");
  }
}
