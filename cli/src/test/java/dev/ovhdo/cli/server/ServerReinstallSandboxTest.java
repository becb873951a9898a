package dev.ovhdo.cli.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ovhdo.cli.ProgramRunner.Outcome;
import dev.ovhdo.cli.cases.CommandCase;
import dev.ovhdo.cli.cases.CommandCase.Kind;
import dev.ovhdo.sandbox.Fault;
import dev.ovhdo.sandbox.RecordedCall;
import dev.ovhdo.sandbox.state.Server;
import dev.ovhdo.sandbox.state.TaskStatus;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Runs the command in the whole program, over HTTP; the sandbox has no SSH servers here. */
class ServerReinstallSandboxTest {
  private static final String CONDITION =
      """
        IPs    127.0.20.1/32, 2001:db8:20:1::/64
        state  ok, poweron
        boots  disk, 1 (hd)
        task   none
      """;
  private static final String PLAN =
      """
      Plan: erase all disks of ns3001.example.net (storage) and install debian13_64
      """
          + CONDITION
          + """
            system debian13_64, Debian 13
            key    laptop, SHA256:G3FjeYd/5wQQ5hxDP1/4eIpLNWDsmT/H/J9OJ6vjV5I
            erased disk group 1 (2 X Disk NVMe 960 GB, JBOD)
          """;

  @TempDir private Path home;
  private InstallSandbox installSandbox;

  @BeforeEach
  void start() {
    installSandbox = new InstallSandbox(home);
  }

  @AfterEach
  void stop() {
    installSandbox.close();
  }

  @CommandCase(command = "server reinstall", kind = Kind.HAPPY)
  @Test
  void reinstall_debian_showsEachStepAndHowToLogIn() {
    Outcome outcome =
        installSandbox.reinstall("--os", "debian", "--key", "laptop", "--interval", "1s");

    assertThat(outcome)
        .isEqualTo(
            new Outcome(
                0,
                "",
                PLAN
                    + """
                    2026-11-01T12:00:01Z ns3001.example.net [ 1/12] Preparing installation … doing
                    2026-11-01T12:00:02Z ns3001.example.net [ 2/12] Rebooting server on the installation system … done
                    2026-11-01T12:00:02Z ns3001.example.net [ 3/12] Checking hardware … done
                    2026-11-01T12:00:02Z ns3001.example.net [ 4/12] Cleaning disks … doing
                    2026-11-01T12:00:03Z ns3001.example.net [ 5/12] Setting up partitions … done
                    2026-11-01T12:00:03Z ns3001.example.net [ 6/12] Formatting partitions … doing
                    2026-11-01T12:00:04Z ns3001.example.net [ 7/12] Copying operating system … done
                    2026-11-01T12:00:04Z ns3001.example.net [ 8/12] Setting up bootloader … doing
                    2026-11-01T12:00:05Z ns3001.example.net [ 9/12] Setting up network … done
                    2026-11-01T12:00:05Z ns3001.example.net [10/12] Setting up access … doing
                    """
                    + afterwards("debian13_64", "debian")));
    assertThat(installSandbox.changes())
        .singleElement()
        .extracting(RecordedCall::body)
        .isEqualTo(
            "{\"customizations\":{\"sshKey\":\""
                + InstallSandbox.KEY
                + "\"},\"operatingSystem\":\"debian13_64\"}");
    assertThat(installSandbox.server().system().image().id()).isEqualTo("debian13_64");
  }

  @CommandCase(command = "server reinstall", kind = Kind.JSON)
  @Test
  void reinstall_json_isTheEndedTaskWithSystemAndLogin() {
    Outcome outcome = installSandbox.reinstall("--os", "ubuntu", "-o", "json", "--quiet");

    assertThat(outcome.exitCode()).isZero();
    assertThat(outcome.out())
        .contains(
            "\"task\": \"server/ns3001.example.net/task/" + installSandbox.task() + "\"",
            "\"type\": \"reinstallServer\"",
            "\"state\": \"done\"",
            "\"operatingSystem\": \"ubuntu2404-server_64\"",
            "\"user\": \"ubuntu\"",
            "\"address\": \"127.0.20.1\"");
    assertThat(installSandbox.server().system().image().id()).isEqualTo("ubuntu2404-server_64");
  }

  @CommandCase(command = "server reinstall", kind = Kind.REFUSED)
  @Test
  void reinstall_taskThatFails_saysAtWhichStepAndWhatToDo() {
    installSandbox.change(server -> server.withTaskEnd(TaskStatus.CUSTOMER_ERROR));
    Outcome outcome =
        installSandbox.reinstall("--os", "debian", "--key", "laptop", "--interval", "2s");

    assertThat(outcome)
        .isEqualTo(
            new Outcome(
                7,
                "",
                PLAN
                    + """
                    2026-11-01T12:00:02Z ns3001.example.net [ 1/12] Preparing installation … done
                    2026-11-01T12:00:02Z ns3001.example.net [ 2/12] Rebooting server on the installation system … done
                    2026-11-01T12:00:02Z ns3001.example.net [ 3/12] Checking hardware … done
                    2026-11-01T12:00:02Z ns3001.example.net [ 4/12] Cleaning disks … doing
                    2026-11-01T12:00:04Z ns3001.example.net [ 5/12] Setting up partitions … done
                    2026-11-01T12:00:04Z ns3001.example.net [ 6/12] Formatting partitions … done
                    2026-11-01T12:00:04Z ns3001.example.net [ 7/12] Copying operating system … done
                    2026-11-01T12:00:04Z ns3001.example.net [ 8/12] Setting up bootloader … error: The disks did not answer in time
                    """
                    + "ovh-do: task "
                    + installSandbox.task()
                    + " (reinstallServer) of ns3001.example.net ended in the state customerError:"
                    + " Start installing server. ns3001.example.net may have no working system:"
                    + " 'ovh-do server rescue ns3001.example.net' gives access to its disks;"
                    + " another reinstall may help\n"));
  }

  @Test
  void reinstall_layoutThatFailsLater_saysWhyAtTheStep() {
    installSandbox.file(
        "disks.yaml", "{partitioning: {layout: [{fileSystem: xfs, mountPoint: /, size: 0}]}}");

    Outcome outcome =
        installSandbox.reinstall("--os", "debian", "--storage", "disks.yaml", "--interval", "2s");

    assertThat(outcome.exitCode()).isEqualTo(7);
    assertThat(outcome.err())
        .contains("[ 5/12] Setting up partitions … error: / partition type cannot be XFS\n");
  }

  @Test
  void reinstall_keptGroup_isShownAndSentWithTheGroupOfTheSystem() {
    installSandbox.change(server -> server.withModel(new Server.Model("Advance-2", 3000)));

    Outcome outcome =
        installSandbox.reinstall("--os", "debian", "--no-key", "--keep-group", "2", "--no-wait");

    assertThat(outcome.exitCode()).as(outcome.err()).isZero();
    assertThat(outcome.err())
        .startsWith(
            "Plan: erase disk group 1 of ns3001.example.net (storage) and install debian13_64\n")
        .contains(
            "  erased disk group 1 (2 X Disk NVMe 960 GB, JBOD)\n"
                + "  kept   disk group 2 (4 X Disk SAS 6000 GB, JBOD)\n");
    assertThat(installSandbox.changes())
        .extracting(RecordedCall::body)
        .containsExactly(
            "{\"operatingSystem\":\"debian13_64\",\"storage\":[{\"diskGroupId\":1},"
                + "{\"diskGroupId\":2,\"erase\":false}]}");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1|storage[0].erase: the system is installed on disk group 1, which is always erased. To"
            + " keep its data, install the system on another group",
        "7|storage[0].diskGroupId: the server has no disk group 7. Its disk groups: 1 (2 X Disk"
            + " NVMe 960 GB, JBOD)",
      })
  void reinstall_groupThatCannotBeKept_isRefusedBeforeThePlan(String group, String message) {
    Outcome outcome = installSandbox.reinstall("--os", "debian", "--keep-group", group);

    assertThat(outcome).isEqualTo(new Outcome(2, "", "ovh-do: " + message + "\n"));
    assertThat(installSandbox.changes()).isEmpty();
  }

  @Test
  void reinstall_hardwareRaidWithoutAController_isRefusedBeforeThePlan() {
    installSandbox.file("disks.yaml", "{hardwareRaid: [{raidLevel: 1}]}");

    Outcome outcome = installSandbox.reinstall("--os", "debian", "--storage", "disks.yaml");

    assertThat(outcome)
        .isEqualTo(
            new Outcome(
                2,
                "",
                "ovh-do: storage[0].hardwareRaid: ns3001.example.net has no hardware RAID"
                    + " controller. Omit hardwareRaid, and set the raidLevel of the partitions\n"));
    assertThat(installSandbox.changes()).isEmpty();
  }

  @Test
  void reinstall_customizationsOf2026_areShownAndSent() {
    Outcome outcome =
        installSandbox.reinstall(
            "--no-key",
            "--os",
            "debian",
            "--metadata",
            "role=web",
            "--metadata",
            "area=a=b",
            "--lacp-bonding",
            "true",
            "--no-wait");

    assertThat(outcome.exitCode()).as(outcome.err()).isZero();
    assertThat(outcome.err()).contains("  metadata area, role\n", "  LACP     on\n");
    assertThat(installSandbox.changes())
        .extracting(RecordedCall::body)
        .containsExactly(
            "{\"customizations\":{\"configDriveMetadata\":{\"role\":\"web\",\"area\":\"a=b\"},"
                + "\"enableLacpBonding\":true},\"operatingSystem\":\"debian13_64\"}");
  }

  @Test
  void installStatus_negativeTime_isNotShown() {
    installSandbox.change(
        server -> server.withQuirks(server.quirks().withElapsedOrigin(Duration.ofSeconds(1_935))));
    installSandbox.reinstall("--os", "debian", "--no-wait");

    Outcome outcome = installSandbox.run("server", "install-status", "storage");

    assertThat(outcome.exitCode()).isZero();
    assertThat(outcome.out()).contains("Preparing installation");
    assertThat(outcome.err()).isEmpty();
  }

  @Test
  void reinstall_busyServer_isRefusedWithItsTask() {
    installSandbox.reinstall("--os", "debian", "--no-wait");
    long task = installSandbox.task();

    Outcome outcome = installSandbox.reinstall("--os", "ubuntu");

    assertThat(outcome)
        .isEqualTo(
            new Outcome(
                5,
                "",
                "ovh-do: ns3001.example.net is busy with task "
                    + task
                    + " (reinstallServer), which is in the state todo. Wait until it has ended; GET"
                    + " /dedicated/server/ns3001.example.net/task/"
                    + task
                    + " shows its progress.\n"));
    assertThat(installSandbox.changes()).hasSize(1);
  }

  @Test
  void reinstall_heldByWhatIsNoTask_saysWhatOvhcloudSays() {
    installSandbox
        .sandbox
        .faults()
        .next(
            Fault.status(
                    409,
                    "Client::Conflict::DisturbAlreadyExists",
                    "Server resource ns3001.example.net is already locked by another process,"
                        + " blocking any new OS reinstallation")
                .on("POST", "/dedicated/server/ns3001.example.net/reinstall"));

    Outcome outcome = installSandbox.reinstall("--os", "debian", "--key", "laptop");

    assertThat(outcome.exitCode()).isEqualTo(5);
    assertThat(outcome.err())
        .startsWith(
            PLAN
                + "ovh-do: POST /dedicated/server/ns3001.example.net/reinstall answered 409"
                + " Client::Conflict::DisturbAlreadyExists: Server resource ns3001.example.net is"
                + " already locked by another process, blocking any new OS reinstallation (query ");
  }

  @Test
  void reinstall_noWait_printsTheTask() {
    Outcome outcome =
        installSandbox.reinstall("--os", "debian", "--key", "laptop", "--no-wait", "-o", "text");

    assertThat(outcome.exitCode()).isZero();
    assertThat(outcome.out()).contains("server/ns3001.example.net/task/" + installSandbox.task());
    assertThat(outcome.err())
        .isEqualTo(
            PLAN
                + "ovh-do: task "
                + installSandbox.task()
                + " (reinstallServer) of ns3001.example.net has started. 'ovh-do wait"
                + " server/ns3001.example.net/task/"
                + installSandbox.task()
                + " --host-keys' waits for its end and renews the host keys\n");
    assertThat(
            installSandbox.run("wait", "server/storage/task/" + installSandbox.task()).exitCode())
        .isZero();
  }

  @Test
  void reinstall_everything_isShownWithoutTheScript() {
    installSandbox.file("setup.sh", "#!/bin/sh\n");
    installSandbox.file(
        "disks.yaml",
        """
        - partitioning:
            disks: 2
            layout:
              - {fileSystem: ext4, mountPoint: /boot, size: 1GiB, raidLevel: 1}
              - {fileSystem: ext4, mountPoint: /, extras: {lv: {name: root}}}
        """);

    Outcome outcome =
        installSandbox.reinstall(
            "--no-key",
            "--os",
            "debian12_64",
            "--hostname",
            "web1.example.com",
            "--script",
            "setup.sh",
            "--storage",
            "disks.yaml",
            "--dry-run");

    assertThat(outcome)
        .isEqualTo(
            new Outcome(
                0,
                """
                POST /dedicated/server/ns3001.example.net/reinstall
                {
                  "customizations": {
                    "hostname": "web1.example.com",
                    "postInstallationScript": "***"
                  },
                  "operatingSystem": "debian12_64",
                  "storage": [
                    {
                      "partitioning": {
                        "disks": 2,
                        "layout": [
                          {
                            "fileSystem": "ext4",
                            "mountPoint": "/boot",
                            "raidLevel": 1,
                            "size": 1024
                          },
                          {
                            "extras": {
                              "lv": {
                                "name": "root"
                              }
                            },
                            "fileSystem": "ext4",
                            "mountPoint": "/",
                            "size": 0
                          }
                        ]
                      }
                    }
                  ]
                }
                """,
                """
                Plan: erase all disks of ns3001.example.net (storage) and install debian12_64
                  IPs      127.0.20.1/32, 2001:db8:20:1::/64
                  state    ok, poweron
                  boots    disk, 1 (hd)
                  task     none
                  system   debian12_64, Debian 12
                  key      none; OVHcloud mails a password
                  hostname web1.example.com
                  script   10 bytes
                  erased   disk group 1 (2 X Disk NVMe 960 GB, JBOD)
                  storage  disk group 1, 2 disks
                  storage    /boot ext4, 1024 MiB, RAID 1
                  storage    / ext4, the remaining space, LVM root
                """));
    assertThat(installSandbox.changes()).isEmpty();
  }

  @Test
  void reinstall_confirmedByName_isSent() {
    Outcome declined =
        installSandbox
            .runner()
            .typing("storage\n")
            .run(installSandbox.reinstallation("--os", "debian", "--key", "laptop"));

    assertThat(declined)
        .isEqualTo(
            new Outcome(
                1,
                "",
                PLAN
                    + "Type ns3001.example.net to continue: ovh-do: declined; nothing was"
                    + " changed\n"));
    assertThat(installSandbox.changes()).isEmpty();

    Outcome agreed =
        installSandbox
            .runner()
            .typing("ns3001.example.net\n")
            .variable("COLUMNS", "100")
            .run(
                installSandbox.reinstallation(
                    "--os", "debian", "--key", "laptop", "--interval", "3s"));

    assertThat(agreed.exitCode()).isZero();
    assertThat(agreed.err())
        .contains("ns3001.example.net [#####", "]  41% 6/12 Formatting partitions")
        .endsWith(afterwards("debian13_64", "debian"));
  }

  static Stream<Arguments> refusedBefore() {
    return Stream.of(
        Arguments.argumentSet(
            "unknown server",
            3,
            "No server is named \"storge\". This account has: ns3001.example.net (storage),"
                + " ns3002.example.net (build), ns3003.example.net. Did you mean storage?",
            List.of("storge", "--os", "debian")),
        Arguments.argumentSet(
            "unknown key",
            3,
            "No SSH key is named \"desktop\". This account has: laptop, ovh-do-key.",
            List.of("storage", "--os", "debian", "--key", "desktop")),
        Arguments.argumentSet(
            "no such system",
            3,
            "No operating system for ns3001.example.net matches \"windows\". Available"
                + " operating systems:"
                + " debian11_64, debian12_64, debian13_64, ubuntu2204-server_64,"
                + " ubuntu2404-server_64, alma9_64, rocky9_64, byolinux_64.",
            List.of("storage", "--os", "windows")),
        Arguments.argumentSet(
            "host name",
            2,
            "\"web_1\" is not a host name: each label has at most 63 letters, digits and hyphens,"
                + " begins with a letter and ends with a letter or a digit",
            List.of("storage", "--os", "debian", "--hostname", "web_1")),
        Arguments.argumentSet(
            "script",
            2,
            "setup.sh cannot be read: no such file or directory",
            List.of("storage", "--os", "debian", "--script", "setup.sh")),
        Arguments.argumentSet(
            "checksum",
            2,
            "--checksum must be TYPE:VALUE, such as sha256:9f86d08…",
            List.of(
                "storage",
                "--os",
                "byolinux_64",
                "--image-url",
                "https://example.com/a.qcow2",
                "--checksum",
                "sha256")),
        Arguments.argumentSet(
            "type without image",
            2,
            "--image-type, --checksum and --http-header need --image-url",
            List.of("storage", "--os", "debian", "--image-type", "raw")),
        Arguments.argumentSet(
            "no system",
            2,
            "server reinstall: --image=IMAGE is missing ('ovh-do server os' lists the values); 'ovh-do help server"
                + " reinstall' shows the usage",
            List.of("storage")));
  }

  @CommandCase(command = "server reinstall", kind = Kind.BAD_INPUT)
  @Test
  void reinstall_invalidStorage_isReportedWithItsLine() {
    installSandbox.file(
        "disks.yaml", "partitioning:\n  layout:\n    - {fileSystem: ext5, mountPoint: /}\n");

    assertThat(installSandbox.reinstall("--os", "debian", "--storage", "disks.yaml"))
        .isEqualTo(
            new Outcome(
                2,
                "",
                "ovh-do: disks.yaml, line 3: ext5 is not one of btrfs, ext3, ext4, fat16, none,"
                    + " ntfs, reiserfs, swap, ufs, vmfs5, vmfs6, vmfsl, xfs, zfs\n"));
    assertThat(installSandbox.sandbox.journal().calls()).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("refusedBefore")
  void reinstall_whatCannotBe_isRefusedBeforeAnythingIsSent(
      int code, String message, List<String> arguments) {
    String[] all =
        Stream.concat(Stream.of("server", "reinstall"), arguments.stream()).toArray(String[]::new);

    assertThat(installSandbox.run(all))
        .isEqualTo(new Outcome(code, "", "ovh-do: " + message + "\n"));
    assertThat(installSandbox.changes()).isEmpty();
  }

  @Test
  void reinstall_imageOfOnesOwn_isSentWithItsSecretsAndShownWithout() {
    Outcome outcome =
        installSandbox.reinstall(
            "--no-key",
            "--os",
            "byolinux",
            "--image-url",
            "https://example.com/a.raw",
            "--checksum",
            "md5:0123456789abcdef0123456789abcdef",
            "--http-header",
            "Authorization=Basic c2VjcmV0");

    assertThat(outcome.exitCode()).as(outcome.err()).isZero();
    assertThat(outcome.err())
        .contains("  image  https://example.com/a.raw\n")
        .doesNotContain("c2Vj");
    assertThat(installSandbox.changes())
        .singleElement()
        .extracting(RecordedCall::body)
        .isEqualTo(
            "{\"customizations\":{\"httpHeaders\":{\"Authorization\":\"Basic c2VjcmV0\"},"
                + "\"imageCheckSum\":\"0123456789abcdef0123456789abcdef\","
                + "\"imageCheckSumType\":\"md5\",\"imageType\":\"raw\","
                + "\"imageURL\":\"https://example.com/a.raw\"},"
                + "\"operatingSystem\":\"byolinux_64\"}");
  }

  private String afterwards(String system, String user) {
    return """
    Waiting for the new host keys of [127.0.20.1]:%1$s
    ovh-do: warning: no SSH server answers at [127.0.20.1]:%1$s after 0s (Connection refused); \
    known_hosts no longer contains a key for it
    Done: ns3001.example.net (storage) has %2$s. Log in with: ssh -p %1$s %3$s@127.0.20.1
    """
        .formatted(installSandbox.closedPort, system, user);
  }
}
