package dev.ovhdo.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Reads the class-loading log of a real JVM, because loading classes takes most of the start-up
 * time.
 */
class ClassLoadingTest {
  private static final Pattern LOADED = Pattern.compile("\\[class,load\\] (\\S+) source:");

  @TempDir Path home;

  @Test
  void main_oneCommand_loadsNoOtherCommandsClass() throws Exception {
    Set<String> loaded = loadedBy(2, "ls-zones", "one-argument-too-many");

    assertThat(loaded).contains("picocli.CommandLine");
    assertThat(commandsIn(loaded)).containsExactly("dev.ovhdo.cli.classic.LsZones");
  }

  @Test
  void main_commandThatDoesNotUseTheCatalogue_loadsNoCatalogueClasses() throws Exception {
    assertThat(loadedBy(4, "ls-zones"))
        .contains(
            "dev.ovhdo.cli.context.CommandContext", "dev.ovhdo.client.config.ConfigurationReader")
        .noneMatch(name -> name.startsWith("dev.ovhdo.catalog."));
  }

  /** To read an annotation, the JVM generates a class; the first one takes longest. */
  @Test
  void main_commandWithoutOptionsOfItsOwn_readsNoAnnotations() throws Exception {
    assertThat(loadedBy(4, "ls-keys"))
        .contains("picocli.CommandLine$Model$CommandSpec")
        .noneMatch(name -> name.contains("$Proxy"));
  }

  @Test
  void main_plainText_loadsNoOtherFormat() throws Exception {
    assertThat(loadedBy(0, "--sandbox", "ls-keys"))
        .contains("dev.ovhdo.cli.output.Results", "dev.ovhdo.cli.output.Row")
        .noneMatch(name -> name.startsWith("io.burt."))
        .doesNotContain(
            "dev.ovhdo.cli.output.JmesPathQuery",
            "dev.ovhdo.cli.output.YamlText",
            "dev.ovhdo.cli.output.JsonText",
            "dev.ovhdo.cli.output.DelimitedText",
            "dev.ovhdo.cli.output.TextTable",
            "dev.ovhdo.cli.output.ColumnSelection");
  }

  /** The picker is for a user who leaves an argument out. */
  @Test
  void main_commandWithItsArguments_loadsNoPicker() throws Exception {
    assertThat(loadedBy(0, "--sandbox", "vps", "show", "vps-demo"))
        .contains("dev.ovhdo.cli.vps.VpsShow")
        .noneMatch(name -> name.startsWith("dev.ovhdo.cli.select."))
        .noneMatch(name -> name.startsWith("dev.ovhdo.cli.extension."))
        .noneMatch(name -> name.startsWith("dev.ovhdo.cli.alias."));
  }

  @Test
  void main_extension_loadsNoApi() throws Exception {
    Path program = Files.createDirectories(home.resolve("bin")).resolve("ovh-do-hello");
    Files.writeString(program, "#!/bin/sh\n");
    Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwx------"));

    assertThat(loadedBy(0, "hello"))
        .contains("dev.ovhdo.cli.extension.ExtensionCommand")
        .doesNotContain("dev.ovhdo.api.Ovh", "dev.ovhdo.client.OvhClient")
        .noneMatch(name -> name.startsWith("dev.ovhdo.routes."))
        .noneMatch(name -> name.startsWith("dev.ovhdo.catalog."));
  }

  /** To read the trusted certificates takes longer than the command. */
  @Test
  void main_endpointWithoutTls_readsNoTrustedCertificates() throws Exception {
    assertThat(loadedBy(0, "--sandbox", "ls-ips", "vps-demo"))
        .contains("java.net.http.HttpClient")
        .noneMatch(name -> name.startsWith("sun.security.ssl.TrustStore"));
  }

  /** Generating the host keys would take seconds, so the machines do it at the first connection. */
  @Test
  void main_sandboxWithoutSshConnections_loadsNoSshClasses() throws Exception {
    assertThat(loadedBy(0, "--sandbox", "server", "list"))
        .contains("dev.ovhdo.sandbox.Sandbox")
        .noneMatch(name -> name.startsWith("org.apache.sshd."))
        .noneMatch(name -> name.startsWith("org.bouncycastle."));
  }

  @Test
  void main_helpOfOneCommand_loadsNoOtherCommandsClass() throws Exception {
    assertThat(commandsIn(loadedBy(0, "help", "credential", "flush")))
        .containsExactly("dev.ovhdo.cli.credential.CredentialFlush");
  }

  /** To find a logger, the JVM searches all jars; System.exit asks for a logger since Java 21. */
  @Test
  void main_help_searchesNoLogger() throws Exception {
    assertThat(loadedBy(0, "help", "vps", "list"))
        .contains("picocli.CommandLine")
        .noneMatch(name -> name.startsWith("java.util.logging."));
  }

  @Test
  void main_overview_loadsNeitherCommandsNorPicocliNorTheClient() throws Exception {
    assertThat(loadedBy(0, "help"))
        .contains("dev.ovhdo.cli.Program")
        .noneMatch(name -> name.startsWith("picocli."))
        .noneMatch(name -> name.startsWith("tools.jackson."))
        .noneMatch(name -> name.startsWith("dev.ovhdo.api."))
        .noneMatch(name -> name.startsWith("dev.ovhdo.sandbox."));
  }

  @Test
  void main_version_loadsNothingElseOfTheProgram() throws Exception {
    assertThat(loadedBy(0, "--version"))
        .filteredOn(name -> name.startsWith("dev.ovhdo."))
        .containsExactlyInAnyOrder("dev.ovhdo.cli.Main", "dev.ovhdo.cli.Version");
  }

  /** The libraries of fleets take a second to start. */
  @Test
  void main_helpOfAFleetCommand_loadsNeitherTheFleetNorItsLibraries() throws Exception {
    assertThat(loadedBy(0, "help", "fleet", "run"))
        .contains("dev.ovhdo.cli.fleet.FleetRun")
        .noneMatch(name -> name.startsWith("dev.ovhdo.fleet."))
        .noneMatch(name -> name.startsWith("org.sqlite."))
        .noneMatch(name -> name.startsWith("org.flywaydb."))
        .noneMatch(name -> name.startsWith("com.github.kagkarlsson."));
  }

  @Test
  void main_commandForOneMachine_loadsNothingOfFleets() throws Exception {
    assertThat(loadedBy(0, "--sandbox", "vps", "list"))
        .noneMatch(name -> name.startsWith("dev.ovhdo.fleet."));
  }

  private static List<String> commandsIn(Set<String> loaded) {
    return CommandIndex.all().stream()
        .filter(entry -> !entry.name().equals("help"))
        .map(entry -> entry.factory().get().getClass().getName())
        .filter(loaded::contains)
        .toList();
  }

  private Set<String> loadedBy(int expectedExitCode, String... arguments) throws Exception {
    Path log = home.resolve("classes.log");
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xlog:class+load:file=" + log + "::filecount=0",
                "-Xshare:auto",
                "-cp",
                System.getProperty("java.class.path"),
                "dev.ovhdo.cli.Main"));
    command.addAll(List.of(arguments));
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .redirectOutput(home.resolve("out").toFile())
            .redirectError(home.resolve("err").toFile());
    builder.environment().put("HOME", home.toString());
    builder
        .environment()
        .put("PATH", home.resolve("bin") + File.pathSeparator + System.getenv("PATH"));
    Process process = builder.start();
    assertThat(process.waitFor(300, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).as(read("out") + read("err")).isEqualTo(expectedExitCode);
    try (Stream<String> lines = Files.lines(log)) {
      return lines
          .map(LOADED::matcher)
          .filter(java.util.regex.Matcher::find)
          .map(found -> found.group(1))
          .collect(Collectors.toSet());
    }
  }

  private String read(String file) throws IOException {
    return Files.readString(home.resolve(file));
  }
}
