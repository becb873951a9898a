package dev.ovhdo.cli.sandbox;

import dev.ovhdo.cli.session.CommandException;
import dev.ovhdo.cli.session.ExitCode;
import dev.ovhdo.cli.session.Session;
import dev.ovhdo.cli.session.Verb;
import dev.ovhdo.sandbox.Sandbox;
import dev.ovhdo.sandbox.SandboxBuilder;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code sandbox}: a sandbox that other programs use, until it is interrupted. */
@Command(
    footer = {
      "",
      "It listens on 127.0.0.1 alone. Its files are removed when it ends, as by Ctrl-C.",
      "To run a single command in a sandbox of its own: ovh-do --sandbox COMMAND",
    })
public final class SandboxServer implements Verb {
  @Option(
      names = "--port",
      paramLabel = "N",
      defaultValue = "0",
      description = "Listen on this port; any free one by default")
  int port;

  @Option(
      names = "--account",
      paramLabel = "FILE",
      description = "Stand in for the account in this YAML file, not for the demonstration's")
  @Nullable Path account;

  @Option(
      names = "--speed",
      paramLabel = "X",
      defaultValue = "1",
      description = "Let tasks run X times as fast; a rebuild takes about 3 s at 1")
  double speed;

  @Override
  public void run(Session session) {
    try (Sandbox sandbox = start(session)) {
      session.closeAtTheEnd(sandbox);
      session.out().print(describe(sandbox));
      session.awaitEnd();
    }
  }

  private Sandbox start(Session session) {
    if (port < 0 || port > 65535 || !(speed > 0)) {
      throw new CommandException(
          ExitCode.USAGE, "--port is between 0 and 65535, and --speed greater than 0");
    }
    SandboxBuilder builder = Sandbox.builder().port(port).speed(speed);
    Path file = account;
    if (file != null) {
      builder.account(session.environment().directory().resolve(file));
    }
    return builder.start();
  }

  private static String describe(Sandbox sandbox) {
    return """
        URL            %1$s
        Configuration  %2$s
        Private keys   %3$s
        SSH port       %4$s

        Try:
          cd %3$s && ovh-do ls-vps
          ssh -p %4$s debian@127.0.10.1
        Ctrl-C ends it.
        """
        .formatted(sandbox.url(), sandbox.configuration(), sandbox.folder(), sandbox.sshPort());
  }
}
