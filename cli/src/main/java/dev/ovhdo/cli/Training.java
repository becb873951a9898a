package dev.ovhdo.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.ovhdo.cli.context.Environment;
import dev.ovhdo.cli.context.InteractiveStreams;
import dev.ovhdo.cli.failure.ExitCode;
import dev.ovhdo.sandbox.Sandbox;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Runs typical commands in one JVM, which then writes an archive of what it has loaded: later runs
 * start faster with this archive. The commands run in-process over HTTP and HTTPS against a sandbox
 * in this process and one in another.
 */
public final class Training {
  /** Commands that need no API. */
  private static final List<String> LOCAL =
      List.of(
          "--version",
          "--help",
          "help vps",
          "vps --help",
          "vps list --help",
          "server reinstall --help",
          "routes search reboot",
          "routes show /vps",
          "--sandbox vps list");

  /**
   * Commands that read each kind of resource, in each kind of output. None uses SSH: with its
   * classes in the archive, every run would start later.
   */
  private static final List<String> REMOTE =
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
          "api /vps --dry-run",
          "api /me --query nichandle");

  private Training() {}

  /** A text property in the output of {@code sandbox -o json}. */
  private static final Pattern PROPERTY = Pattern.compile(" *\"(\\w+)\": \"(.*)\",?");

  /**
   * Runs the commands. Prints each command that fails, and ends the process with 1 in the end.
   *
   * @param arguments none
   */
  public static void main(String... arguments) throws IOException {
    Process https = sandboxWithTls();
    long failed;
    try (Sandbox http = Sandbox.builder().machines(false).dns(false).start();
        BufferedReader output = https.inputReader(UTF_8)) {
      Map<String, String> properties = properties(output);
      // Before the first command, because a process reads its trust store once.
      System.setProperty("javax.net.ssl.trustStore", properties.getOrDefault("trustStore", ""));
      Path folder = Path.of(properties.getOrDefault("folder", ""));
      failed =
          run(http.folder(), false, LOCAL)
              + run(http.folder(), false, REMOTE)
              + run(folder, true, REMOTE);
    } finally {
      https.destroy();
    }
    System.exit(failed == 0 ? 0 : 1);
  }

  /**
   * Starts a sandbox in another process, because the certificate of the sandbox needs BouncyCastle:
   * with classes of this signed jar in the archive, every run would verify the jar.
   */
  private static Process sandboxWithTls() throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-cp",
            System.getProperty("java.class.path"),
            Main.class.getName(),
            "sandbox",
            "--tls",
            "-o",
            "json")
        .redirectError(ProcessBuilder.Redirect.DISCARD)
        .start();
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
    Environment real = SystemEnvironment.open();
    Environment environment =
        new Environment(
            InputStream.nullInputStream(),
            out,
            err,
            new InteractiveStreams(false, terminal, terminal),
            UTF_8,
            real.terminal(),
            Map.of("TERM", "xterm"),
            folder,
            folder,
            folder.resolve("ovh.conf"),
            real.time(),
            real.browser(),
            real.foreground());
    int code;
    try (Program program = new Program(environment)) {
      code = program.run(command.split(" ", -1));
    }
    if (code != ExitCode.DONE.code()) {
      System.err.println(command + ": exit code " + code + "\n" + err.toString(UTF_8));
    }
    return code == ExitCode.DONE.code();
  }
}
