package dev.ovhdo.cli.completion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ovhdo.cli.ProgramRunner;
import dev.ovhdo.cli.ProgramRunner.Outcome;
import dev.ovhdo.cli.SandboxTestCase;
import dev.ovhdo.cli.context.CommandContext;
import dev.ovhdo.cli.context.Environment;
import dev.ovhdo.cli.context.GlobalOptions;
import dev.ovhdo.cli.failure.ReportedException;
import dev.ovhdo.sandbox.DemoKeys;
import dev.ovhdo.sandbox.Fault;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RefreshNamesSandboxTest extends SandboxTestCase {
  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          vps                  | vps                  | vps-demo\tdemo; demo\tvps-demo; vps-web; vps-db
          server               | server               | ns3001.example.net\tstorage; storage\tns3001.example.net; ns3002.example.net\tbuild; build\tns3002.example.net; ns3003.example.net
          zone                 | zone                 | example.com; example.net
          key                  | key                  | laptop; ovh-do-key
          sms-service          | sms-service          | sms-zz00001-1
          service              | service              | vps-demo; vps-web; vps-db; ns3001.example.net; ns3002.example.net; ns3003.example.net
          record example.com   | record.example.com   | @\tA AAAA CAA MX NS TXT; _dmarc\tTXT; _imaps._tcp\tSRV; db\tA; www\tCNAME
          id /vps              | id.%vps              | vps-demo; vps-web; vps-db
          id /no-such-route    | id.%no-such-route    | ''
          id /vps/vps-web      | id.%vps%vps-web      | ''
          image no-such-vps    | image.no-such-vps    | ''
          """)
  void run_kind_writesItsNames(String arguments, String file, String expected) throws Exception {
    Outcome outcome = refresh(arguments.split(" "));

    assertThat(outcome).isEqualTo(new Outcome(0, "", ""));
    assertThat(String.join("; ", names(file))).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "application,application",
    "credential,credential",
    "sender,sender",
    "block,block",
    "address,address",
    "image vps-web,image.vps-web",
    "boot storage,boot.storage",
    "os storage,os.storage",
    "restore-point example.com,restore-point.example.com"
  })
  void run_kindWithManyNames_writesThem(String arguments, String file) throws Exception {
    assertThat(refresh(arguments.split(" "))).isEqualTo(new Outcome(0, "", ""));
    assertThat(names(file)).isNotEmpty();
  }

  @Test
  void run_tasks_areThereWithTheNewestFirst() throws Exception {
    run("vps", "reboot", "vps-web", "--no-wait", "--yes");
    run("server", "reboot", "storage", "--no-wait", "--yes");

    refresh("id", "/vps/vps-web/tasks");
    refresh("server-task", "storage");

    assertThat(names("id.%vps%vps-web%tasks")).hasSize(1).first().asString().matches("\\d+");
    assertThat(names("server-task.storage")).first().asString().contains("hardReboot");
  }

  @Test
  void run_paths_areWrittenWithoutARequest() throws Exception {
    Files.delete(home.resolve(".ovh.conf"));

    assertThat(refresh("path")).isEqualTo(new Outcome(0, "", ""));
    assertThat(names("path.vps"))
        .contains("/vps\tdatacenter order+ {serviceName}+", "/vps/order\trule/");
    assertThat(sandbox.journal().calls()).isEmpty();
  }

  @Test
  void run_files_areReadableByTheUserOnly() throws Exception {
    refresh("vps");

    Path folder = home.resolve(".cache/ovh-do/names");
    for (Path each : List.of(folder, folder.resolve("default"))) {
      assertThat(permissions(each)).isEqualTo("rwx------");
    }
    assertThat(permissions(folder.resolve("default/vps"))).isEqualTo("rw-------");
  }

  private static String permissions(Path file) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
  }

  @Test
  void run_withoutCredentials_writesNothingAndIsSilent() throws Exception {
    Files.delete(home.resolve(".ovh.conf"));

    assertThat(refresh("vps")).isEqualTo(new Outcome(4, "", ""));
    assertThat(home.resolve(".cache/ovh-do/names")).doesNotExist();
  }

  /** At a terminal any other command would offer to request a new consumer key. */
  @Test
  void run_invalidConsumerKey_asksNothing() throws Exception {
    String configuration = Files.readString(home.resolve(".ovh.conf"));
    Files.writeString(
        home.resolve(".ovh.conf"),
        configuration.replace(DemoKeys.FIXED.consumerKey(), "an-expired-key"));

    Outcome outcome = program().typing("\n").run("--quiet", "refresh-names", "vps");

    assertThat(outcome).isEqualTo(new Outcome(4, "", ""));
    assertThat(sandbox.journal().calls("POST", "/auth/credential")).isEmpty();
    assertThat(home.resolve(".cache/ovh-do/names")).doesNotExist();
  }

  /** The command could open a window that asks for a passphrase. */
  @Test
  void run_credentialCommand_isNotRun() throws Exception {
    String configuration = Files.readString(home.resolve(".ovh.conf"));
    Path marker = home.resolve("run");
    Files.writeString(
        home.resolve(".ovh.conf"),
        configuration.replaceAll("(?m)^consumer_key.*$", "credential_command = touch " + marker));

    assertThat(refresh("vps")).isEqualTo(new Outcome(4, "", ""));
    assertThat(marker).doesNotExist();
    assertThat(sandbox.journal().calls()).isEmpty();
  }

  @Test
  void run_rightIsMissing_countsAsNoNames() throws Exception {
    sandbox.faults().next(Fault.status(403).on("GET", "/domain/zone").times(20));

    assertThat(refresh("zone")).isEqualTo(new Outcome(0, "", ""));
    assertThat(names("zone")).isEmpty();
  }

  @Test
  void run_serverFails_keepsTheOldNames() throws Exception {
    refresh("zone");
    sandbox.faults().next(Fault.status(500).on("GET", "/domain/zone").times(20));

    assertThat(refresh("zone")).isEqualTo(new Outcome(6, "", ""));
    assertThat(names("zone")).containsExactly("example.com", "example.net");
  }

  @Test
  void run_sandboxOption_readsTheDemonstrationAccount() throws Exception {
    assertThat(program().run("--sandbox", "--quiet", "refresh-names", "zone").exitCode()).isZero();

    assertThat(Files.readAllLines(home.resolve(".cache/ovh-do/names/sandbox/zone")))
        .endsWith("example.com", "example.net");
    assertThat(sandbox.journal().calls()).isEmpty();
  }

  @Test
  void run_serverDoesNotAnswer_endsAtTheLimit() {
    sandbox.faults().next(Fault.noAnswer().on("GET", "/domain/zone").times(20));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Environment environment = new ProgramRunner(home).environment(out);
    RefreshNames command = new RefreshNames(Duration.ofMillis(200));
    command.kind = "zone";

    try (CommandContext context =
        new CommandContext(
            environment, new GlobalOptions(), environment.textOut(), environment.textErr())) {
      assertThatThrownBy(() -> command.run(context)).isInstanceOf(ReportedException.class);
    }
    assertThat(out.toString(StandardCharsets.UTF_8)).isEmpty();
    assertThat(home.resolve(".cache/ovh-do/names")).doesNotExist();
  }

  @Test
  void run_unknownKind_isRefused() {
    assertThat(refresh("colour"))
        .isEqualTo(new Outcome(2, "", "ovh-do: refresh-names: there is no kind 'colour'\n"));
  }

  private Outcome refresh(String... arguments) {
    String[] all = new String[arguments.length + 2];
    all[0] = "--quiet";
    all[1] = "refresh-names";
    System.arraycopy(arguments, 0, all, 2, arguments.length);
    return run(all);
  }

  /** Returns the lines of a file below its time. */
  private List<String> names(String file) throws IOException {
    List<String> lines =
        Files.readAllLines(home.resolve(".cache/ovh-do/names/default").resolve(file));
    assertThat(Long.parseLong(lines.get(0))).isPositive();
    return lines.subList(1, lines.size());
  }
}
