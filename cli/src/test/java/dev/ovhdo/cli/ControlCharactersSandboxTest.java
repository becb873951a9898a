package dev.ovhdo.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ovhdo.cli.ProgramRunner.Outcome;
import dev.ovhdo.cli.context.InteractiveStreams;
import dev.ovhdo.sandbox.state.SshKey;
import dev.ovhdo.sandbox.state.ZoneRecord;
import dev.ovhdo.testing.ExternalProgram;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/** Names of other people contain characters that a terminal would execute. */
class ControlCharactersSandboxTest extends SandboxTestCase {
  /** A colour, a bell, a carriage return, CSI in one character, and reversed directions. */
  private static final String HOSTILE =
      "a\u001b[31mb\u0007c\rd\u009b2Je\u202ef\u2066g\u007fh\u2028i";

  /** The characters of this program: line ends, tabs, bold headings, colours of plans. */
  private static final Pattern OWN = Pattern.compile("[\n\t]|\u001b\\[(?:0|1|31|32|33)m");

  private static final List<String> FORMATS =
      List.of("", "-o table", "-o json", "-o jsonl", "-o yaml", "-o csv", "-o tsv", "-o text");

  private static final List<String> COMMANDS =
      List.of(
          "vps list",
          "vps show vps-demo",
          "ls-vps",
          "key list",
          "ls-keys",
          "dns records example.com",
          "dns export example.com",
          "api /vps/vps-demo",
          "api -i /vps/vps-demo",
          "vps stop vps-demo --dry-run",
          "vps list --debug",
          "vps show missing --debug",
          "server list",
          "whoami");

  @BeforeEach
  void nameResources() {
    sandbox.account().vps().update("vps-demo", vps -> vps.withDisplayName(HOSTILE));
    sandbox.account().sshKeys().put(new SshKey(HOSTILE, "ssh-ed25519 AAAA " + HOSTILE));
    sandbox
        .account()
        .zones()
        .update(
            "example.com",
            zone -> zone.withRecords(List.of(new ZoneRecord(1, "TXT", "hostile", HOSTILE, 0))));
  }

  static Stream<String> outputs() {
    return COMMANDS.stream()
        .flatMap(command -> FORMATS.stream().map(format -> (command + " " + format).strip()));
  }

  @ParameterizedTest
  @MethodSource("outputs")
  void run_hostileNamesOnATerminal_areEscapedInEachFormat(String line) {
    Outcome outcome =
        program()
            .variable("TERM", "xterm")
            .variable("COLUMNS", "500")
            .interactive(new InteractiveStreams(false, true, true))
            .run(line.split(" ", -1));

    assertThat(control(outcome.out())).as("standard output").isEmpty();
    assertThat(control(outcome.err())).as("standard error").isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"-o csv", "-o tsv", "-o text"})
  void run_hostileNamesInAFile_areExact(String format) {
    String exact = format.contains("tsv") ? HOSTILE.replace("\r", "\\r") : HOSTILE;

    assertThat(run(("vps list --columns displayName " + format).split(" ")).out()).contains(exact);
  }

  @Test
  void run_hostileNamesAsJson_areEscapedAndTheSameText() {
    for (String format : List.of("json", "jsonl")) {
      String json = run("api", "/vps/vps-demo", "-o", format).out();

      assertThat(control(json)).isEmpty();
      assertThat(JsonMapper.shared().readTree(json).path("displayName").asString())
          .isEqualTo(HOSTILE);
    }
  }

  @Test
  void run_unexpectedError_isEscaped() {
    Outcome outcome =
        program()
            .interactive(new InteractiveStreams(false, true, true))
            .run("api", "/vps/" + HOSTILE);

    assertThat(outcome.exitCode()).isNotZero();
    assertThat(control(outcome.err())).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"vps list", "vps list -o csv", "ls-vps", "api /vps/vps-demo -o yaml"})
  void run_realProcessInAPseudoTerminal_escapes(String line) throws Exception {
    ExternalProgram script = ExternalProgram.require("script");
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(
        List.of("-Dovhdo.terminal=out,err", "-cp", System.getProperty("java.class.path")));
    command.add("dev.ovhdo.cli.Main");
    command.addAll(List.of(line.split(" ", -1)));
    Path program = Files.writeString(home.resolve("program.sh"), quoted(command));

    ExternalProgram.Outcome outcome =
        script.run("-qec", "HOME=" + home + " sh " + program, "/dev/null");

    assertThat(outcome.exit()).as(outcome.output()).isZero();
    // The terminal driver ends lines with a carriage return, too.
    assertThat(control(outcome.output().replace("\r\n", "\n"))).isEmpty();
    assertThat(outcome.output()).contains("vps-demo");
  }

  private static String quoted(List<String> command) {
    StringBuilder text = new StringBuilder("exec");
    command.forEach(word -> text.append(" '").append(word.replace("'", "'\\''")).append('\''));
    return text.append('\n').toString();
  }

  /** Returns the control characters that are not this program's own. */
  private static List<String> control(String text) {
    return OWN.matcher(text)
        .replaceAll("")
        .codePoints()
        .filter(
            c ->
                switch (Character.getType(c)) {
                  case Character.CONTROL,
                      Character.FORMAT,
                      Character.LINE_SEPARATOR,
                      Character.PARAGRAPH_SEPARATOR ->
                      true;
                  default -> false;
                })
        .mapToObj("U+%04X"::formatted)
        .toList();
  }
}
