package dev.ovhdo.cli.config;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ovhdo.cli.ProgramRunner;
import dev.ovhdo.cli.ProgramRunner.Outcome;
import dev.ovhdo.cli.SandboxTestCase;
import dev.ovhdo.cli.cases.CommandCase;
import dev.ovhdo.cli.cases.CommandCase.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;

class ConfigCommandsSandboxTest extends SandboxTestCase {
  private static final String KEYS =
      """
      # mine
      [default]
      endpoint=ovh-eu

      [ovh-eu]
      application_key=ak
      application_secret=as
      """;

  private Path file() {
    return home.resolve(".ovh.conf");
  }

  private void configure(String text) throws IOException {
    Files.writeString(file(), text);
  }

  @Test
  @CommandCase(command = "config list", kind = Kind.HAPPY)
  void list_keys_masksTheSecretsAndNamesTheOrigins() throws IOException {
    configure(KEYS);

    Outcome outcome = run("config", "list", "-o", "csv");

    assertThat(outcome)
        .isEqualTo(
            new Outcome(
                0,
                """
                key,value,origin
                application_key,ak,"%1$s, section [ovh-eu]"
                application_secret,***,"%1$s, section [ovh-eu]"
                endpoint,ovh-eu,"%1$s, section [default]"
                """
                    .formatted(file()),
                ""));
  }

  @Test
  @CommandCase(command = "config list", kind = Kind.JSON)
  void list_json_isAList() {
    assertThat(run("config", "list", "-o", "json").out()).startsWith("[").contains("\"***\"");
  }

  @Test
  @CommandCase(command = "config list", kind = Kind.BAD_INPUT)
  void list_unknownProfile_isRejected() {
    assertThat(run("config", "list", "--profile", "work"))
        .isEqualTo(
            new Outcome(
                2,
                "",
                "ovh-do: an argument, key profile: there is no section [profile:work] in the"
                    + " configuration files; there is no profile at all\n"));
  }

  @Test
  @CommandCase(command = "config get", kind = Kind.HAPPY)
  void get_setting_printsItsValueOnly() throws IOException {
    configure(KEYS);

    assertThat(run("config", "get", "endpoint")).isEqualTo(new Outcome(0, "ovh-eu\n", ""));
    assertThat(run("config", "get", "application_secret")).isEqualTo(new Outcome(0, "***\n", ""));
  }

  @Test
  @CommandCase(command = "config get", kind = Kind.JSON)
  void get_json_isAnObject() {
    assertThat(run("config", "get", "endpoint", "-o", "json").out()).startsWith("{");
  }

  @Test
  @CommandCase(command = "config get", kind = Kind.BAD_INPUT)
  void get_noKey_isRejected() {
    assertThat(run("config", "get").exitCode()).isEqualTo(2);
  }

  @Test
  void get_missingSetting_isNotFound() {
    assertThat(run("config", "get", "ssh_port"))
        .isEqualTo(
            new Outcome(
                3,
                "",
                "ovh-do: the setting ssh_port is not set; 'ovh-do config list' lists those in"
                    + " use\n"));
  }

  @Test
  @CommandCase(command = "config set", kind = Kind.HAPPY)
  void set_value_keepsAllOtherBytes() throws IOException {
    configure(KEYS);

    Outcome outcome = run("config", "set", "consumer_key", "ck");

    assertThat(outcome)
        .isEqualTo(
            new Outcome(
                0, "", "ovh-do: consumer_key is set in %s, section [ovh-eu]\n".formatted(file())));
    assertThat(file()).hasContent(KEYS + "consumer_key=ck");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file())))
        .isEqualTo("rw-------");
  }

  @Test
  @CommandCase(command = "config set", kind = Kind.JSON)
  void set_json_namesTheSettingWithoutItsValue() throws IOException {
    configure(KEYS);

    assertThat(run("config", "set", "consumer_key", "ck", "-o", "json").out())
        .isEqualTo(document("consumer_key", true));
    assertThat(run("config", "set", "consumer_key", "ck", "-o", "json").out())
        .isEqualTo(document("consumer_key", false));
  }

  private String document(String key, boolean changed) {
    return """
        {
          "key": "%s",
          "section": "ovh-eu",
          "file": "%s",
          "changed": %s
        }
        """
        .formatted(key, file(), changed);
  }

  @Test
  void set_dryRun_checksTheValueAndWritesNothing() throws IOException {
    configure(KEYS);

    assertThat(run("config", "set", "consumer_key", "ck", "--dry-run", "-o", "json"))
        .isEqualTo(
            new Outcome(
                0,
                document("consumer_key", true),
                "ovh-do: consumer_key would be set in %s, section [ovh-eu]\n".formatted(file())));
    assertThat(run("config", "set", "application_key", "ak", "--dry-run"))
        .isEqualTo(
            new Outcome(
                0,
                "",
                "ovh-do: application_key already has this value in %s, section [ovh-eu]\n"
                    .formatted(file())));
    assertThat(run("config", "set", "ssh_key", "a ;comment", "--dry-run").exitCode()).isEqualTo(2);
    assertThat(file()).hasContent(KEYS);
  }

  @Test
  void set_dryRunWithoutAFile_createsNone() throws IOException {
    Files.deleteIfExists(file());

    Outcome outcome = run("config", "set", "ssh_port", "22", "--endpoint", "ovh-eu", "--dry-run");

    assertThat(outcome.exitCode()).as(outcome.err()).isZero();
    assertThat(file()).doesNotExist();
  }

  @Test
  @CommandCase(command = "config unset", kind = Kind.JSON)
  void unset_json_tellsWhetherTheFileChanges() throws IOException {
    configure(KEYS);

    assertThat(run("config", "unset", "application_secret", "--dry-run", "-o", "json"))
        .isEqualTo(
            new Outcome(
                0,
                document("application_secret", true),
                "ovh-do: application_secret would be removed from %s, section [ovh-eu]\n"
                    .formatted(file())));
    assertThat(file()).hasContent(KEYS);
    assertThat(run("config", "unset", "application_secret", "-o", "json").out())
        .isEqualTo(document("application_secret", true));
    assertThat(run("config", "unset", "application_secret", "-o", "json").out())
        .isEqualTo(document("application_secret", false));
  }

  @Test
  void set_generalSetting_goesToDefault() throws IOException {
    configure(KEYS);

    run("config", "set", "ssh_port", "2222");

    assertThat(file()).content().contains("[default]\nendpoint=ovh-eu\nssh_port=2222\n");
  }

  @Test
  void set_generalSettingWithProfile_goesToTheProfile() throws IOException {
    configure(KEYS + "\n[profile:work]\nendpoint=ovh-ca\n");

    run("config", "set", "ssh_port", "2222", "--profile", "work");

    assertThat(file()).hasContent(KEYS + "\n[profile:work]\nendpoint=ovh-ca\nssh_port=2222\n");
    assertThat(run("config", "get", "ssh_port", "--profile", "work").out()).isEqualTo("2222\n");
    assertThat(run("config", "unset", "ssh_port", "--profile", "work").exitCode()).isZero();
    assertThat(file()).hasContent(KEYS + "\n[profile:work]\nendpoint=ovh-ca\n");
  }

  @Test
  void set_newProfile_createsItsSection() throws IOException {
    configure(KEYS);

    assertThat(run("config", "set", "--profile", "work", "endpoint", "ovh-ca").exitCode()).isZero();
    assertThat(run("config", "set", "--profile", "work", "access_token", "pat").exitCode())
        .isZero();

    assertThat(file()).hasContent(KEYS + "\n[profile:work]\nendpoint=ovh-ca\naccess_token=pat\n");
    assertThat(run("config", "get", "--profile", "work", "endpoint").out()).isEqualTo("ovh-ca\n");
  }

  @Test
  void set_withoutValue_readsStandardInput() throws IOException {
    configure(KEYS);

    assertThat(program().piping("from-a-file\n").run("config", "set", "consumer_key").exitCode())
        .isZero();

    assertThat(file()).content().endsWith("consumer_key=from-a-file\n");
  }

  @Test
  void set_secretAtTheTerminal_isTypedWithoutEcho() throws IOException {
    configure(KEYS);
    ProgramRunner runner = program().typing("ck\n");

    Outcome outcome = runner.run("config", "set", "consumer_key");

    assertThat(runner.terminalModes()).containsExactly("-echo", "discard", "echo");
    assertThat(outcome.err())
        .isEqualTo(
            "Value of consumer_key: \novh-do: consumer_key is set in %s, section [ovh-eu]\n"
                .formatted(file()));
  }

  @Test
  @CommandCase(command = "config set", kind = Kind.BAD_INPUT)
  void set_valueThatTheFormatCannotHold_isRejectedAndNothingChanges() throws IOException {
    configure(KEYS);

    Outcome outcome = run("config", "set", "ssh_key", "a ;comment");

    assertThat(outcome)
        .isEqualTo(
            new Outcome(
                2,
                "",
                ("ovh-do: %s: the value of ssh_key cannot be stored: it is empty, or has a line"
                        + " break, a comment sign after a space, or quotes around it\n")
                    .formatted(file())));
    assertThat(file()).hasContent(KEYS);
  }

  @Test
  @CommandCase(command = "config unset", kind = Kind.HAPPY)
  void unset_setting_removesItsLine() throws IOException {
    configure(KEYS);

    assertThat(run("config", "unset", "application_secret").exitCode()).isZero();

    assertThat(file()).hasContent(KEYS.replace("application_secret=as\n", ""));
    assertThat(run("config", "unset", "application_secret"))
        .isEqualTo(
            new Outcome(
                0,
                "",
                "ovh-do: application_secret is not set in %s, section [ovh-eu]\n"
                    .formatted(file())));
  }

  @Test
  @CommandCase(command = "config unset", kind = Kind.BAD_INPUT)
  void unset_noKey_isRejected() {
    assertThat(run("config", "unset").exitCode()).isEqualTo(2);
  }

  @Test
  @CommandCase(command = "config explain", kind = Kind.HAPPY)
  void explain_variableAndFile_showsBothAndTheValueInUse() throws IOException {
    configure(KEYS);

    Outcome outcome =
        program()
            .variable("OVH_APPLICATION_SECRET", "other")
            .variable("OVH_APPLICATION_KEY", "env")
            .run("config", "explain", "application_key", "-o", "csv");

    assertThat(outcome)
        .isEqualTo(
            new Outcome(
                0,
                """
                key,value,used,origin
                application_key,env,true,the environment variable OVH_APPLICATION_KEY
                application_key,ak,false,"%s, section [ovh-eu]"
                """
                    .formatted(file()),
                ""));
  }

  @Test
  @CommandCase(command = "config explain", kind = Kind.JSON)
  void explain_json_isAList() {
    assertThat(run("config", "explain", "-o", "json").out()).startsWith("[");
  }

  @Test
  @CommandCase(command = "config explain", kind = Kind.BAD_INPUT)
  void explain_twoKeys_isRejected() {
    assertThat(run("config", "explain", "a", "b").exitCode()).isEqualTo(2);
  }

  @Test
  @CommandCase(command = "config path", kind = Kind.HAPPY)
  void path_files_areListedInTheOrderOfPrecedence() throws IOException {
    configure(KEYS);
    Files.setPosixFilePermissions(file(), PosixFilePermissions.fromString("rw-r--r--"));

    assertThat(run("config", "path", "-o", "csv").out())
        .isEqualTo(
            """
            path,exists,secretsExposed
            %1$s/no-such-ovh.conf,false,false
            %1$s/.ovh.conf,true,true
            %1$s/work/ovh.conf,false,false
            """
                .formatted(home));
  }

  @Test
  @CommandCase(command = "config path", kind = Kind.JSON)
  void path_json_isAList() {
    assertThat(run("config", "path", "-o", "json").out()).startsWith("[");
  }

  @Test
  @CommandCase(command = "config path", kind = Kind.BAD_INPUT)
  void path_argument_isRejected() {
    assertThat(run("config", "path", "x").exitCode()).isEqualTo(2);
  }

  @Test
  @CommandCase(command = "config check", kind = Kind.HAPPY)
  void check_validKeys_showsTheirState() {
    Outcome outcome = run("config", "check", "-o", "csv");

    assertThat(outcome.exitCode()).isZero();
    assertThat(outcome.out()).contains("application").contains("validated");
  }

  @Test
  @CommandCase(command = "config check", kind = Kind.REFUSED)
  void check_unknownConsumerKey_isACredentialProblem() throws IOException {
    configure(Files.readString(file()).replaceAll("consumer_key=.*", "consumer_key=unknown"));

    assertThat(run("config", "check").exitCode()).isEqualTo(4);
  }

  @Test
  @CommandCase(command = "config check", kind = Kind.JSON)
  void check_json_isAnObject() {
    assertThat(run("config", "check", "-o", "json").out()).startsWith("{");
  }

  @Test
  @CommandCase(command = "config check", kind = Kind.BAD_INPUT)
  void check_twoKindsOfCredentials_isRejected() throws IOException {
    configure(KEYS + "access_token=pat\n");

    assertThat(run("config", "check").exitCode()).isEqualTo(2);
  }

  @Test
  void anyCommand_secretsThatOthersCanRead_warnsWithTheCommandToRun() throws IOException {
    configure(
        "[default]\nendpoint=https://api.ovh.invalid/1.0\n[https://api.ovh.invalid/1.0]\n"
            + "access_token=pat\n");
    Files.setPosixFilePermissions(file(), PosixFilePermissions.fromString("rw-r-----"));

    assertThat(run("whoami").err())
        .startsWith(
            "ovh-do: other users of this machine can read the secrets in %1$s; run: chmod 600 %1$s\n"
                .formatted(file()));
  }
}
