package dev.ovhdo.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.ovhdo.cli.context.Environment;
import dev.ovhdo.cli.context.InteractiveStreams;
import dev.ovhdo.cli.failure.ExitCode;
import dev.ovhdo.sandbox.Sandbox;
import dev.ovhdo.sandbox.SandboxBuilder;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.util.List;
import java.util.Map;

/**
 * Runs typical commands in one JVM, which then writes an archive of what it has loaded: later runs
 * start faster with this archive. The commands run in-process over HTTP and HTTPS against sandboxes
 * of this process.
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
          "vps info vps-demo",
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

  /**
   * Runs the commands. Prints each command that fails, and ends the process with 1 in the end.
   *
   * @param arguments none
   */
  public static void main(String... arguments) {
    try (Sandbox http = sandbox().start();
        Sandbox https = sandbox().tls(true).start()) {
      // Read once in a process, when the first connection needs it.
      https
          .trustStore()
          .ifPresent(file -> System.setProperty("javax.net.ssl.trustStore", file.toString()));
      boolean done = run(http, false, LOCAL) & run(http, false, REMOTE) & run(https, true, REMOTE);
      System.exit(done ? 0 : 1);
    }
  }

  private static SandboxBuilder sandbox() {
    return Sandbox.builder().machines(false).dns(false);
  }

  private static boolean run(Sandbox sandbox, boolean terminal, List<String> commands) {
    return commands.stream().filter(each -> !run(sandbox, terminal, each)).count() == 0;
  }

  private static boolean run(Sandbox sandbox, boolean terminal, String command) {
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
            sandbox.folder(),
            sandbox.folder(),
            sandbox.configuration(),
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
