package dev.ovhdo.cli.vps;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ovhdo.cli.ProgramRunner;
import dev.ovhdo.cli.ProgramRunner.Outcome;
import dev.ovhdo.cli.cases.CommandCase;
import dev.ovhdo.cli.cases.CommandCase.Kind;
import dev.ovhdo.sandbox.state.InstalledSystem;
import dev.ovhdo.sandbox.state.OsImage;
import dev.ovhdo.sandbox.state.VpsState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What {@code vps ssh} would run; the real OpenSSH runs it in {@code VpsSshOpenSshTest}. */
class VpsSshTest extends VpsTestCase {
  private final List<String> started = new ArrayList<>();

  private ProgramRunner noting(int code) {
    return program()
        .foreground(
            command -> {
              started.addAll(command);
              return code;
            });
  }

  private Path key(String name, String publicKey) throws IOException {
    Path folder = Files.createDirectories(home.resolve(".ssh"));
    Files.writeString(folder.resolve(name + ".pub"), publicKey + "\n");
    return Files.writeString(folder.resolve(name), "private");
  }

  private String accountKey(String name) {
    return sandbox.account().sshKeys().find(name).orElseThrow().key();
  }

  @Test
  @CommandCase(command = "vps ssh", kind = Kind.HAPPY)
  void ssh_dryRun_printsACommandForAShell() {
    assertThat(run("vps", "ssh", "--dry-run", "demo", "-L", "8080:localhost:80", "echo 'a  b'"))
        .isEqualTo(
            new Outcome(
                0, "ssh debian@127.0.10.1 -L 8080:localhost:80 'echo '\\''a  b'\\'''\n", ""));
  }

  @Test
  @CommandCase(command = "vps ssh", kind = Kind.JSON)
  void ssh_json_isTheCommandAsAList() {
    Outcome outcome = run("vps", "ssh", "--dry-run", "-o", "json", "-6", "vps-web", "uptime");

    JsonNode json = JsonMapper.shared().readTree(outcome.out());
    assertThat(json.path("address").asString()).isEqualTo("2001:db8::a:2");
    assertThat(json.path("command").toString())
        .isEqualTo("[\"ssh\",\"ubuntu@2001:db8::a:2\",\"uptime\"]");
  }

  /** OpenSSH ignores HOME. */
  @Test
  void ssh_homeIsNotThatOfThePasswordDatabase_namesTheHostKeys() throws IOException {
    Path file = Files.createDirectories(home.resolve(".ssh")).resolve("known_hosts");
    Files.writeString(file, "");

    String command = "ssh -o UserKnownHostsFile=" + file + " debian@127.0.10.1\n";
    assertThat(inOtherHome("vps", "ssh", "--dry-run", "demo").out()).isEqualTo(command);
    Files.delete(file);
    assertThat(inOtherHome("vps", "ssh", "--dry-run", "demo").out())
        .isEqualTo("ssh debian@127.0.10.1\n");
  }

  private Outcome inOtherHome(String... arguments) {
    return program().variable("HOME", home.toString()).run(arguments);
  }

  @Test
  void ssh_optionsAfterTheVps_areThoseOfSsh() {
    noting(0).run("vps", "ssh", "demo", "-o", "BatchMode=yes", "-v", "--", "ls", "--help", "-6");

    assertThat(started)
        .containsExactly(
            "ssh", "debian@127.0.10.1", "-o", "BatchMode=yes", "-v", "--", "ls", "--help", "-6");
  }

  @Test
  void ssh_otherExitCode_isOurs() {
    assertThat(noting(42).run("vps", "ssh", "demo", "exit 42")).isEqualTo(new Outcome(42, "", ""));
    assertThat(noting(255).run("vps", "ssh", "demo").exitCode()).isEqualTo(255);
  }

  @Test
  void ssh_noSuchProgram_saysSo() {
    Outcome outcome =
        program()
            .foreground(
                command -> {
                  throw new IOException("no ssh");
                })
            .run("vps", "ssh", "demo");

    assertThat(outcome)
        .isEqualTo(new Outcome(1, "", "ovh-do: ssh cannot be started; is OpenSSH installed?\n"));
  }

  @Test
  void ssh_userAndPort_areThoseOfSystemAndOptions() {
    change("vps-demo", vps -> vps.withState(VpsState.RESCUED));
    noting(0).run("vps", "ssh", "--ssh-port", "2222", "demo");
    assertThat(started).containsExactly("ssh", "-p", "2222", "root@127.0.10.1");

    started.clear();
    noting(0).run("vps", "ssh", "-u", "admin", "demo");
    assertThat(started).containsExactly("ssh", "admin@127.0.10.1");

    started.clear();
    change(
        "vps-web",
        vps -> vps.withSystem(InstalledSystem.of(new OsImage("x", "Plan 9"), List.of())));
    Outcome unknown = noting(0).run("vps", "ssh", "vps-web");
    assertThat(started).containsExactly("ssh", "127.0.10.2");
    assertThat(unknown.err())
        .isEqualTo(
            "ovh-do: cannot determine the login user of this image; using ssh's default (set --user)\n");
  }

  @Test
  void ssh_keyWithAnotherFileName_isPassedWithTheDefaultKeys() throws IOException {
    Path own = key("id_ed25519", "ssh-ed25519 AAAA own");
    noting(0).run("vps", "ssh", "demo");
    assertThat(started).as("ssh finds it").containsExactly("ssh", "debian@127.0.10.1");
    assertThat(sandbox.journal().calls("GET", "/me/sshKey")).isEmpty();

    started.clear();
    Path work = key("work", accountKey("laptop") + " renamed");
    key("other", "ssh-ed25519 BBBB of-another-account");
    noting(0).run("vps", "ssh", "demo");
    assertThat(started)
        .containsExactly("ssh", "-i", work.toString(), "-i", own.toString(), "debian@127.0.10.1");
  }

  @Test
  void ssh_stoppedVpsOrNoSuchAddress_isRefused() {
    assertThat(noting(0).run("vps", "ssh", "vps-db"))
        .isEqualTo(
            new Outcome(
                5,
                "",
                "ovh-do: vps-db is stopped and cannot be reached; 'ovh-do vps start vps-db'"
                    + " switches it on\n"));
    change("vps-demo", vps -> vps.withIps(vps.ips().subList(0, 1)));
    assertThat(noting(0).run("vps", "ssh", "-6", "demo"))
        .isEqualTo(new Outcome(3, "", "ovh-do: vps-demo has no IPv6 address\n"));
    assertThat(started).isEmpty();
  }

  @Test
  @CommandCase(command = "vps ssh", kind = Kind.REFUSED)
  void ssh_unknownVps_isNotFound() {
    assertThat(noting(0).run("vps", "ssh", "vps-none", "reboot").exitCode()).isEqualTo(3);
    assertRefusedByTheApi(404, "GET", "/vps/vps-none");
    assertThat(started).isEmpty();
  }

  @Test
  @CommandCase(command = "vps ssh", kind = Kind.BAD_INPUT)
  void ssh_noVps_isWrongUsage() {
    Outcome outcome = noting(0).run("vps", "ssh");

    assertThat(outcome.exitCode()).isEqualTo(2);
    assertThat(outcome.err())
        .startsWith("ovh-do: vps ssh: VPS is missing ('ovh-do vps list' lists the values)");
  }
}
