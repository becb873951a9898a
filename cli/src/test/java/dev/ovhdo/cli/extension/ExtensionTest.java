package dev.ovhdo.cli.extension;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ovhdo.cli.ProgramRunner;
import dev.ovhdo.cli.ProgramRunner.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExtensionTest {
  @TempDir Path home;

  @Test
  void run_executableOnThePath_getsItsArgumentsUnchanged() throws IOException {
    extension("hello", "for each in \"$@\"; do printf '[%s]\\n' \"$each\"; done");

    assertThat(run("hello", "--profile", "x", "-o", "json", "a b", "", "$(date)", "--help"))
        .isEqualTo(
            new Outcome(0, "[--profile]\n[x]\n[-o]\n[json]\n[a b]\n[]\n[$(date)]\n[--help]\n", ""));
  }

  @Test
  void run_exitCode_isThatOfTheExtension() throws IOException {
    extension("fail", "exit 42");

    assertThat(run("fail")).isEqualTo(new Outcome(42, "", ""));
  }

  @Test
  void run_settings_areVariablesWithoutSecrets() throws IOException {
    Path file =
        Files.writeString(
            home.resolve(".ovh.conf"),
            """
            [default]
            endpoint=ovh-ca
            [profile:work]
            endpoint=ovh-us
            application_key=key-of-work
            application_secret=secret-of-work
            consumer_key=consumer-of-work
            """);
    extension("vars", "env | grep -E '^OVH_|-of-work' | sort");

    assertThat(run("vars"))
        .isEqualTo(
            new Outcome(
                0, "OVH_DO_CONFIG=" + file + "\nOVH_DO_ENDPOINT=ovh-ca\nOVH_DO_PROFILE=\n", ""));
    assertThat(run("--profile", "work", "vars").out())
        .isEqualTo(
            "OVH_DO_CONFIG="
                + file
                + "\nOVH_DO_ENDPOINT=ovh-us\nOVH_DO_PROFILE=work\nOVH_PROFILE=work\n");
    assertThat(run("--endpoint=ovh-eu", "vars").out())
        .isEqualTo(
            "OVH_DO_CONFIG="
                + file
                + "\nOVH_DO_ENDPOINT=ovh-eu\nOVH_DO_PROFILE=\nOVH_ENDPOINT=ovh-eu\n");
  }

  @Test
  void run_unreadableSettings_areLeftOutUnlessTheLineSelectsThem() throws IOException {
    Files.writeString(home.resolve(".ovh.conf"), "[default]\nendpoint=mars\n");
    extension("vars", "env | grep '^OVH_'");

    assertThat(run("vars")).isEqualTo(new Outcome(1, "", ""));
    assertThat(run("--profile", "wrk", "vars").exitCode()).isEqualTo(2);
  }

  @Test
  void run_otherOptionBeforeTheName_isRefused() throws IOException {
    extension("hello", "echo hello");

    assertThat(run("--sandbox", "hello"))
        .isEqualTo(
            new Outcome(
                2,
                "",
                "ovh-do: --sandbox has no effect on the extension hello: before its name, only"
                    + " --profile and --endpoint are possible; options of the extension follow its"
                    + " name\n"));
  }

  @Test
  void run_nameOfACommandOrAlias_isNotReplaced() throws IOException {
    extension("whoami", "echo extension");
    extension("vps", "echo extension");
    extension("paths", "echo extension");
    run("alias", "set", "paths", "config path -o tsv --no-header --columns exists");

    assertThat(run("whoami").out()).isEmpty();
    assertThat(run("vps").out()).isEmpty();
    assertThat(run("paths").out()).isEqualTo("false\nfalse\nfalse\n");
    assertThat(run("help").out()).doesNotContain("Extensions:\n  ").doesNotContain("ovh-do-");
  }

  @Test
  void run_fileThatIsNoProgram_isUnknown() throws IOException {
    Files.setPosixFilePermissions(
        extension("data", "echo"), PosixFilePermissions.fromString("rw-r--r--"));
    Files.createDirectories(home.resolve("bin/ovh-do-folder"));

    assertThat(run("data"))
        .isEqualTo(
            new Outcome(
                2, "", "ovh-do: there is no command 'data'. 'ovh-do help' lists all commands.\n"));
    assertThat(run("folder").exitCode()).isEqualTo(2);
    assertThat(run("../bin/ovh-do-data").exitCode()).isEqualTo(2);
  }

  @Test
  void run_programThatCannotStart_saysWhy() throws IOException {
    Path program = extension("broken", "");
    Files.writeString(program, "#!/nonexistent/interpreter\n");

    Outcome outcome = run("broken");

    assertThat(outcome.exitCode()).isEqualTo(1);
    assertThat(outcome.err())
        .startsWith("ovh-do: the extension broken cannot be started (" + program + "): ")
        .hasLineCount(1);
  }

  @Test
  void run_mistypedName_isSuggested() throws IOException {
    extension("inventory", "echo");
    run("alias", "set", "nightly", "vps list");

    assertThat(run("inventroy").err())
        .isEqualTo(
            "ovh-do: there is no command 'inventroy'. Did you mean inventory? 'ovh-do help' lists"
                + " all commands.\n");
    assertThat(run("nigthly").err())
        .isEqualTo(
            "ovh-do: there is no command 'nigthly'. Did you mean nightly? 'ovh-do help' lists all"
                + " commands.\n");
  }

  @Test
  void help_listsExtensionsWithTheirPaths() throws IOException {
    Path program = extension("inventory", "echo");
    run("alias", "set", "nightly", "vps list");

    assertThat(run("help").out()).contains("\nExtensions:\n  inventory          " + program + "\n");
    assertThat(run("help", "inventory"))
        .isEqualTo(new Outcome(0, "'ovh-do inventory' is an extension: " + program + "\n", ""));
    assertThat(run("--help", "inventory"))
        .isEqualTo(new Outcome(0, "'ovh-do inventory' is an extension: " + program + "\n", ""));
    assertThat(run("help", "nightly"))
        .isEqualTo(new Outcome(0, "'ovh-do nightly' is an alias of 'ovh-do vps list'\n", ""));
  }

  private Path extension(String name, String script) throws IOException {
    Path program = Files.createDirectories(home.resolve("bin")).resolve("ovh-do-" + name);
    Files.writeString(program, "#!/bin/sh\n" + script + "\n");
    return Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  private Outcome run(String... arguments) {
    return new ProgramRunner(home)
        .variable("PATH", "relative:" + home.resolve("bin"))
        .run(arguments);
  }
}
