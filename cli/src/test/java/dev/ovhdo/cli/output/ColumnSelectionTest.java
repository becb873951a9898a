package dev.ovhdo.cli.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ovhdo.cli.failure.CommandException;
import dev.ovhdo.cli.failure.ExitCode;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code --columns} and {@code --sort}. */
class ColumnSelectionTest {
  private static final List<Row> ROWS =
      List.of(
          row("vps-10", 20, "2026-01-01T00:30:00+01:00", "192.0.2.10"),
          row("vps-9", 100, "2026-01-01T00:00:00Z", "192.0.2.9"),
          row("VPS-1", null, null, "2001:db8::10"),
          row("vps-11", 20, "2025-12-31T23:00:00Z", "2001:db8:0::9"));

  private static final Consumer<Results> LIST =
      results -> results.rows(ROWS, "name", "size=model.disk", "made");

  private static Row row(String name, Object disk, String made, String ip) {
    Row model = Row.empty().with("disk", disk).with("name", "m");
    return Row.empty()
        .with("name", name)
        .with("model", model.json())
        .with("made", made)
        .with("ip", ip);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "name             | VPS-1 vps-9 vps-10 vps-11",
        "-name            | vps-11 vps-10 vps-9 VPS-1",
        "model.disk,name  | vps-10 vps-11 vps-9 VPS-1",
        "-model.disk,name | vps-9 vps-10 vps-11 VPS-1",
        "size,-name       | vps-11 vps-10 vps-9 VPS-1",
        "SIZE,-name       | vps-11 vps-10 vps-9 VPS-1",
        "made             | vps-11 vps-10 vps-9 VPS-1",
        "-made            | vps-9 vps-10 vps-11 VPS-1",
        "ip               | vps-11 VPS-1 vps-9 vps-10",
        "model.name       | vps-10 vps-9 VPS-1 vps-11",
      })
  void sort_byAnyValue_usesItsKind(String order, String expected) {
    assertThat(
            PrintedResults.with("-o text --columns name --sort " + order, LIST).replace('\n', ' '))
        .isEqualTo(expected + " ");
  }

  @Test
  void sort_byAColumnDefinedInTheOption_usesItsValues() {
    assertThat(PrintedResults.with("-o text --columns name,x=model.disk --sort -x,name", LIST))
        .startsWith("vps-9\t100\nvps-10\t20\n");
  }

  @Test
  void sort_bySelectedColumnOfTheCommand_usesItsValues() {
    assertThat(PrintedResults.with("-o text --columns name,size --sort -size,name", LIST))
        .startsWith("vps-9\t100\nvps-10\t20\n");
  }

  @Test
  void columns_forATable_areHeadings() {
    assertThat(PrintedResults.with("--columns name,Disk=model.disk,model.name", LIST))
        .isEqualTo(
            """
            NAME    DISK  NAME
            vps-10  20    m
            vps-9   100   m
            VPS-1         m
            vps-11  20    m
            """);
  }

  @Test
  void columns_forPrograms_keepTheirNames() {
    assertThat(PrintedResults.with("-o csv --columns Disk=model.disk,model.name", LIST))
        .startsWith("Disk,model.name\n20,m\n");
    assertThat(PrintedResults.with("-o jsonl --columns Disk=model.disk,model.name,made", LIST))
        .contains("{\"Disk\":null,\"model.name\":\"m\",\"made\":null}\n");
  }

  @Test
  void columns_ofTheCommand_canBeSelected() {
    assertThat(PrintedResults.with("-o text --columns size,name", LIST)).startsWith("20\tvps-10\n");
    assertThat(PrintedResults.with("-o text --columns d=SIZE", LIST)).startsWith("20\n");
  }

  @Test
  void columns_givenTwice_areAdded() {
    assertThat(PrintedResults.with("--columns name --columns ip --no-header", LIST))
        .startsWith("vps-10  192.0.2.10\n");
  }

  @Test
  void columns_ofOneObject_areItsLines() {
    assertThat(
            PrintedResults.with(
                "--columns disk=model.disk,name", results -> results.row(ROWS.get(0))))
        .isEqualTo("disk  20\nname  vps-10\n");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--columns nme      | there is no column 'nme'. Did you mean name? Available: name, size,"
            + " made, model.disk, model.name, ip",
        "--sort -xyzzy      | there is no column 'xyzzy'. Available: name, size, made, model.disk,"
            + " model.name, ip",
        "--query [].name --columns x  | --columns needs results with named values, and these results have none",
        "--query length(@) --sort x   | --sort needs results with named values, and these results have none",
        "--columns a,,b     | --columns has an empty name in it",
        "--columns a=       | --columns has an empty name in it",
        "--columns =a       | --columns has an empty name in it",
        "--sort -           | --sort has an empty name in it",
      })
  void columns_thatDoNotExist_areRefusedByName(String options, String message) {
    assertThatThrownBy(() -> PrintedResults.with(options, LIST))
        .isInstanceOfSatisfying(
            CommandException.class, e -> assertThat(e.exitCode()).isEqualTo(ExitCode.USAGE))
        .hasMessage(message);
  }
}
