package dev.ovhdo.cli.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextTableTest {
  private static final Consumer<Results> KEYS =
      results ->
          results.rows(
              List.of(
                  Row.empty()
                      .with("keyName", "laptop")
                      .with("key", "ssh-ed25519 " + "A".repeat(60)),
                  Row.empty().with("keyName", "日本").with("key", "ssh-rsa 😀B")),
              "keyName",
              "key");

  @Test
  void ofRows_pipe_isNeverCut() {
    assertThat(PrintedResults.with("", KEYS))
        .isEqualTo(
            """
            KEY NAME  KEY
            laptop    ssh-ed25519 %s
            日本      ssh-rsa 😀B
            """
                .formatted("A".repeat(60)));
  }

  @Test
  void ofRows_narrowTerminal_cutsTheWidestColumn() {
    assertThat(PrintedResults.on(PrintedResults.terminal(30, false), "", KEYS))
        .isEqualTo(
            """
            KEY NAME  KEY
            laptop    ssh-ed25519 AAAAAAA…
            日本      ssh-rsa 😀B
            """);
  }

  @Test
  void ofRows_veryNarrowTerminal_hidesColumnsWithANote() {
    assertThat(PrintedResults.on(PrintedResults.terminal(5, false), "", KEYS))
        .isEqualTo(
            "KEY NAME\nlaptop\n日本\n"
                + "note: 1 column does not fit and is hidden: key; '-o wide' shows all columns\n");
  }

  @Test
  void ofRows_colours_areUsedForHeadingsOnly() {
    assertThat(PrintedResults.on(PrintedResults.terminal(80, true), "--no-header", KEYS))
        .doesNotContain("\u001b");
    assertThat(PrintedResults.on(PrintedResults.terminal(80, true), "", KEYS))
        .startsWith("\u001b[1mKEY NAME  KEY\u001b[0m\nlaptop ");
  }

  @Test
  void ofRows_terminalTooNarrow_hidesTheSpareColumnFirst() {
    Consumer<Results> records =
        results ->
            results.rows(
                List.of(Row.empty().with("name", "www").with("ttl", 3600).with("ip", "192.0.2.10")),
                "name",
                "ttl?",
                "ip");

    assertThat(PrintedResults.on(PrintedResults.terminal(17, false), "", records))
        .isEqualTo(
            """
            NAME  IP
            www   192.0.2.10
            note: 1 column does not fit and is hidden: ttl; '-o wide' shows all columns
            """);
    assertThat(PrintedResults.on(PrintedResults.terminal(17, false), "-o wide", records))
        .isEqualTo("NAME  TTL   IP\nwww   3600  192.0.2.10\n");
    assertThat(PrintedResults.with("-o csv", records)).startsWith("name,ttl,ip\n");
  }

  @Test
  void ofRows_narrowTerminal_keepsWholeItemsOfLists() {
    Consumer<Results> machines =
        results ->
            results.rows(
                List.of(
                    Row.empty()
                        .with("name", "vps-1")
                        .with("ips", List.of("192.0.2.10", "192.0.2.11", "2001:db8::1"))));

    assertThat(PrintedResults.on(PrintedResults.terminal(37, false), "", machines))
        .isEqualTo("NAME   IPS\nvps-1  192.0.2.10, 192.0.2.11, …\n");
    assertThat(PrintedResults.on(PrintedResults.terminal(30, false), "", machines))
        .isEqualTo("NAME   IPS\nvps-1  192.0.2.10, …\n");
    assertThat(PrintedResults.on(PrintedResults.terminal(19, false), "", machines))
        .startsWith("NAME\nvps-1\nnote: 1 column does not fit and is hidden: ips;");
  }

  @Test
  void ofRows_firstColumnWiderThanTheTerminal_isWhole() {
    assertThat(
            PrintedResults.on(
                PrintedResults.terminal(10, false),
                "--no-header",
                results -> results.rows(List.of(Row.empty().with("id", "45b2f222-ab10-44ed")))))
        .isEqualTo("45b2f222-ab10-44ed\n");
  }

  /** An escape is six characters wide, and the column must be as wide as the escape. */
  @Test
  void ofRows_terminalWithoutUtf8_isAligned() {
    DisplaySettings ascii =
        new DisplaySettings(
            true,
            40,
            false,
            StandardCharsets.US_ASCII,
            () -> Instant.parse("2026-11-01T12:00:00Z"));
    Consumer<Results> keys =
        results ->
            results.rows(
                List.of(
                    Row.empty()
                        .with("name", "é")
                        .with("type", "rsa")
                        .with("comment", "x ".repeat(20)),
                    Row.empty()
                        .with("name", "laptop")
                        .with("type", "ed25519")
                        .with("comment", "")));

    assertThat(PrintedResults.on(ascii, "", keys))
        .isEqualTo(
            """
            NAME    TYPE     COMMENT
            \\u00e9  rsa      x x x x x x x x x x...
            laptop  ed25519
            """);
  }

  @Test
  void ofRows_moments_areAgesOnATerminalAndExactElsewhere() {
    Consumer<Results> tasks =
        results ->
            results.rows(
                List.of(
                    Row.empty()
                        .with("id", 1)
                        .with("start", "2026-10-29T11:00:00Z")
                        .with("end", "2026-11-02T12:00:00+01:00")));

    assertThat(PrintedResults.on(PrintedResults.terminal(80, false), "--no-header", tasks))
        .isEqualTo("1  3 days ago  in 23 hours\n");
    String exact = "1  2026-10-29T11:00:00Z  2026-11-02T12:00:00+01:00\n";
    assertThat(PrintedResults.on(PrintedResults.terminal(80, false), "-o wide --no-header", tasks))
        .isEqualTo(exact);
    assertThat(PrintedResults.with("--no-header", tasks)).isEqualTo(exact);
    assertThat(PrintedResults.on(PrintedResults.terminal(80, false), "-o csv --no-header", tasks))
        .isEqualTo("1,2026-10-29T11:00:00Z,2026-11-02T12:00:00+01:00\n");
  }

  /** The first column may be an argument of another command: a restore point is a moment. */
  @Test
  void ofRows_momentInTheFirstColumn_isExact() {
    assertThat(
            PrintedResults.on(
                PrintedResults.terminal(80, false),
                "--no-header",
                results ->
                    results.rows(
                        List.of(Row.empty().with("creationDate", "2026-10-29T11:00:00Z")))))
        .isEqualTo("2026-10-29T11:00:00Z\n");
  }

  @Test
  void ofRows_sizes_haveUnitsInTablesOnly() {
    Consumer<Results> machines =
        results ->
            results.rows(
                List.of(
                    Row.empty().with("memory", 4096).with("disk", 40),
                    Row.empty().with("memory", 1536).with("disk", null)),
                "memoryMb=memory",
                "diskGb=disk");

    assertThat(PrintedResults.with("", machines))
        .isEqualTo("MEMORY  DISK\n4 GB    40 GB\n1.5 GB\n");
    assertThat(PrintedResults.with("-o csv", machines))
        .isEqualTo("memoryMb,diskGb\n4096,40\n1536,\n");
  }

  @Test
  void ofRows_daysLeftOnTheLastDay_areNotZero() {
    assertThat(
            PrintedResults.with(
                "--no-header",
                results -> results.rows(List.of(Row.empty().with("daysLeft", 0)), "daysLeft")))
        .isEqualTo("less than 1\n");
  }

  @Test
  void ofRows_states_haveColoursWithoutMovingTheColumns() {
    Consumer<Results> machines =
        results ->
            results.rows(
                List.of(
                    Row.empty().with("name", "a").with("state", "running").with("zone", "x"),
                    Row.empty().with("name", "b").with("state", "stopped").with("zone", "error"),
                    Row.empty().with("name", "c").with("state", "doing").with("zone", "x"),
                    Row.empty().with("name", "d").with("state", "new state").with("zone", "x")));

    assertThat(PrintedResults.on(PrintedResults.terminal(80, true), "--no-header", machines))
        .isEqualTo(
            """
            a  [32mrunning[0m    x
            b  [31mstopped[0m    error
            c  [33mdoing[0m      x
            d  new state  x
            """
                .replace("[", "\u001b["));
    assertThat(PrintedResults.on(PrintedResults.terminal(80, true), "-o json", machines))
        .doesNotContain("\u001b");
  }

  @Test
  void ofObject_narrowTerminal_wrapsProseAndListsAndKeepsIdentifiers() {
    Row row =
        Row.empty()
            .with("id", "45b2f222-ab10-44ed-863f-720942760003")
            .with("description", "Customer rescue system, with tools for disks")
            .with("rules", List.of("GET /vps", "POST /vps/*/reboot", "GET /me"))
            .with("ips", List.of("192.0.2.1", "::1"))
            .with("expiration", "2026-11-02T11:00:00Z");

    assertThat(
            PrintedResults.on(PrintedResults.terminal(37, false), "", results -> results.row(row)))
        .isEqualTo(
            """
            id           45b2f222-ab10-44ed-863f-720942760003
            description  Customer rescue system,
                         with tools for disks
            rules        GET /vps
                         POST /vps/*/reboot
                         GET /me
            ips          192.0.2.1, ::1
            expiration   2026-11-02T11:00:00Z (in 23 hours)
            """);
    assertThat(PrintedResults.with("", results -> results.row(row))).hasLineCount(5);
  }

  /** Texts of the API may come from other users. */
  @Test
  void ofRows_controlCharacters_areEscaped() {
    Row row = Row.empty().with("name", "a\u001b[2Jb\r\n\tc\u202ed\u200de");

    assertThat(PrintedResults.with("--no-header", results -> results.rows(List.of(row))))
        .isEqualTo("a\\u001b[2Jb\\r\\n\\tc\\u202ed\u200de\n");
  }

  @Test
  void ofObject_nestedObjects_haveALineForEachValue() {
    Row row =
        Row.empty()
            .with("name", "x")
            .with("model", Row.empty().with("disk", 20).with("none", null).json())
            .with("rules", List.of(Row.empty().with("path", "/me").json()))
            .with("empty", Row.empty().json());

    assertThat(PrintedResults.with("", results -> results.row(row)))
        .isEqualTo(
            """
            name        x
            model.disk  20
            model.none
            rules       [{"path":"/me"}]
            empty       {}
            """);
  }

  @ParameterizedTest
  @CsvSource({"abc,3", "été,3", "日本,4", "😀,2", "e\u0301,1", "한국,4", "ﾊ,1", "…,1", "'',0"})
  void width_ofCharacters_isTheirTerminalWidth(String text, int width) {
    assertThat(DisplayWidth.of(text)).isEqualTo(width);
  }
}
