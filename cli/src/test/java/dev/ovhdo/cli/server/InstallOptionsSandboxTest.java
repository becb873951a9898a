package dev.ovhdo.cli.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ovhdo.cli.ProgramRunner.Outcome;
import dev.ovhdo.sandbox.Fault;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Rare options of a reinstallation, and its progress without steps. */
class InstallOptionsSandboxTest {
  private static final String STATUS = "*/install/status";

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

  @Test
  void reinstall_optionsOfOtherSystems_areShownAndSent() {
    installSandbox.file("setup.PS1", "Write-Output 1\n");
    installSandbox.file("user-data", "#cloud-config\n");

    Outcome outcome =
        installSandbox.reinstall(
            "--os",
            "debian12_64",
            "--script",
            "setup.PS1",
            "--user-data",
            "user-data",
            "--nutanix",
            "cluster=c1",
            "--language",
            "fr-fr",
            "--efi-bootloader",
            "\\efi\\debian\\grubx64.efi",
            "--dry-run");

    assertThat(outcome.exitCode()).as(outcome.err()).isZero();
    JsonNode sent =
        JsonMapper.shared()
            .readTree(outcome.out().substring(outcome.out().indexOf('{')))
            .path("customizations");
    assertThat(sent.path("postInstallationScriptExtension").asString()).isEqualTo("ps1");
    assertThat(sent.path("language").asString()).isEqualTo("fr-fr");
    assertThat(sent.path("efiBootloaderPath").asString()).isEqualTo("\\efi\\debian\\grubx64.efi");
    assertThat(sent.has("configDriveUserData")).isTrue();
    assertThat(sent.has("nutanixConfiguration")).isTrue();
    assertThat(outcome.err().replaceAll(" +", " "))
        .contains(
            " script 15 bytes\n",
            " user data 14 bytes\n",
            " Nutanix cluster\n",
            " language fr-fr\n",
            " boot loader \\efi\\debian\\grubx64.efi\n");
  }

  @Test
  void reinstall_stepsThatCannotBeRead_showsTheStatesOfTheTask() {
    installSandbox.sandbox.faults().next(Fault.status(500).on("GET", STATUS).times(1000));

    Outcome outcome = installSandbox.reinstall("--os", "debian", "--interval", "1s");

    assertThat(outcome.exitCode()).as(outcome.err()).isZero();
    assertThat(outcome.err())
        .contains(" ns3001.example.net reinstallServer: doing\n")
        .doesNotContain("/12]");
  }

  @Test
  void reinstall_stepsThatCannotBeReadOnATerminal_showsTheStateInTheLine() {
    installSandbox.sandbox.faults().next(Fault.status(500).on("GET", STATUS).times(1000));

    Outcome outcome =
        installSandbox
            .runner()
            .typing("ns3001.example.net\n")
            .run(installSandbox.reinstallation("--os", "debian", "--interval", "1s"));

    assertThat(outcome.exitCode()).as(outcome.err()).isZero();
    assertThat(outcome.err()).contains("ns3001.example.net reinstallServer: doing 1s");
  }
}
