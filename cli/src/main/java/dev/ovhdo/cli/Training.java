package dev.ovhdo.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.ovhdo.cli.context.Browser;
import dev.ovhdo.cli.context.Environment;
import dev.ovhdo.cli.context.InteractiveStreams;
import dev.ovhdo.cli.failure.ExitCode;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Runs typical commands in one JVM, which then writes an archive of what it has loaded: later runs
 * start faster with this archive. A run pays for each class of its archive, so there are several
 * archives, each for a kind of commands.
 */
public final class Training {
  /** Commands that print a help. */
  private static final List<String> HELP =
      List.of(
          "--help",
          "help vps",
          "vps --help",
          "vps list --help",
          "dns set --help",
          "server reinstall --help");

  /**
   * Commands that read each kind of resource, in each kind of output. None uses SSH: with its
   * classes in the archive, every run would start later.
   */
  private static final List<String> API =
      List.of(
          "ls-vps",
          "ls-keys",
          "ls-zones",
          "vps list",
          "vps list -o json",
          "vps show vps-demo",
          "vps images vps-demo",
          "server list",
          "dns zones",
          "dns records example.com -o yaml",
          "key list --columns keyName -o csv",
          "sms services",
          "ip list",
          "credential current",
          "whoami --debug",
          "config list",
          "routes search reboot",
          "routes show /vps",
          "api /vps --dry-run",
          "api /me --query nichandle");

  /** Commands that start a sandbox in their own process. */
  private static final List<String> SANDBOX =
      List.of(
          "--sandbox ls-keys",
          "--sandbox vps list",
          "--sandbox vps list -o json",
          "--sandbox vps show vps-demo",
          "--sandbox server list",
          "--sandbox dns records example.com",
          "--sandbox vps reboot vps-demo --yes --no-wait",
          "--sandbox api /me");

  private Training() {}

  /** A text property in the output of {@code sandbox -o json}. */
  private static final Pattern PROPERTY = Pattern.compile(" *\"(\\w+)\": \"(.*)\",?");

  /**
   * Runs the commands. Prints each command that fails, and ends the process with 1 in the end.
   *
   * @param arguments the kind of commands: {@code help}, {@code api} or {@code sandbox}
   */
  public static void main(String... arguments) throws IOException {
    String kind = arguments.length == 1 ? arguments[0] : "";
    Path home = Files.createTempDirectory("ovh-do-training-");
    long failed;
    try {
      failed =
          switch (kind) {
            case "help" -> run(home, true, HELP);
            case "api" -> runApi();
            case "sandbox" -> run(home, false, SANDBOX);
            default -> throw new IllegalArgumentException("help, api or sandbox, not " + kind);
          };
      Main.closeAtExit(new Program(environment(home, false)));
    } finally {
      delete(home);
    }
    System.exit(failed == 0 ? 0 : 1);
  }

  /**
   * The sandboxes are other processes, because their classes would be in the archive, too. Those of
   * BouncyCastle, with which a sandbox makes its certificate, would cost most: that is a signed
   * jar, and every run would verify it.
   */
  private static long runApi() throws IOException {
    Process http = sandbox();
    Process https = sandbox("--tls");
    try (BufferedReader plain = http.inputReader(UTF_8);
        BufferedReader secure = https.inputReader(UTF_8)) {
      Map<String, String> properties = properties(secure);
      // Before the first command, because a process reads its trust store once.
      System.setProperty("javax.net.ssl.trustStore", properties.getOrDefault("trustStore", ""));
      HttpPreparation.start(new String[] {"vps"}, Map.of());
      return run(Path.of(properties(plain).getOrDefault("folder", "")), false, API)
          + run(Path.of(properties.getOrDefault("folder", "")), true, API);
    } finally {
      http.destroy();
      https.destroy();
    }
  }

  private static Process sandbox(String... options) throws IOException {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName(),
                "sandbox",
                "-o",
                "json"));
    command.addAll(List.of(options));
    return new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }

  private static Map<String, String> properties(BufferedReader output) throws IOException {
    Map<String, String> properties = new HashMap<>();
    for (String line = output.readLine();
        line != null && !line.equals("}");
        line = output.readLine()) {
      Matcher property = PROPERTY.matcher(line);
      if (property.matches()) {
        properties.put(property.group(1), property.group(2));
      }
    }
    return properties;
  }

  /**
   * Runs commands with the configuration of a sandbox in its folder; returns how many have failed.
   */
  private static long run(Path folder, boolean terminal, List<String> commands) {
    return commands.stream().filter(each -> !succeeds(folder, terminal, each)).count();
  }

  private static boolean succeeds(Path folder, boolean terminal, String command) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Environment environment = environment(folder, terminal, out, err);
    int code;
    try (Program program = new Program(environment)) {
      code = program.run(command.split(" ", -1));
    }
    if (code != ExitCode.DONE.code()) {
      System.err.println(command + ": exit code " + code + "\n" + err.toString(UTF_8));
    }
    return code == ExitCode.DONE.code();
  }

  private static Environment environment(Path folder, boolean terminal) {
    return environment(
        folder, terminal, OutputStream.nullOutputStream(), OutputStream.nullOutputStream());
  }

  private static Environment environment(
      Path folder, boolean terminal, OutputStream out, OutputStream err) {
    Environment real = SystemEnvironment.open();
    return new Environment(
        InputStream.nullInputStream(),
        out,
        err,
        new InteractiveStreams(false, terminal, terminal),
        UTF_8,
        real.terminal(),
        Map.of("TERM", "xterm", "PATH", real.variables().getOrDefault("PATH", "")),
        folder,
        folder,
        folder.resolve("ovh.conf"),
        real.time(),
        terminal ? real.browser() : Browser.NONE,
        real.foreground());
  }
}
