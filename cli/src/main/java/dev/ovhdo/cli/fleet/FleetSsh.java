package dev.ovhdo.cli.fleet;

import dev.ovhdo.cli.context.CommandContext;
import dev.ovhdo.cli.machine.SshLogin;
import dev.ovhdo.cli.machine.SshRun;
import dev.ovhdo.cli.ssh.HostAddress;
import dev.ovhdo.cli.ssh.HostKeyScanner;
import dev.ovhdo.cli.ssh.KnownHosts;
import dev.ovhdo.client.file.IoErrorReason;
import dev.ovhdo.fleet.operation.CheckSubject;
import dev.ovhdo.fleet.operation.SshProbe;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Looks at the machines of a fleet over SSH: reads their host keys, and runs commands with the
 * user's own ssh.
 */
final class FleetSsh implements SshProbe {
  private final CommandContext context;
  private final int port;
  private final KnownHosts knownHosts;
  private final HostKeyScanner scanner = new HostKeyScanner();

  /** The options for the private keys, which need a request; null before the first command. */
  private @Nullable List<String> identities;

  /**
   * Creates a probe.
   *
   * @param port the port of the SSH servers
   */
  FleetSsh(CommandContext context, int port) {
    this.context = context;
    this.port = port;
    this.knownHosts = KnownHosts.ofHome(context.home());
  }

  @Override
  public Optional<String> answer(CheckSubject subject, Duration limit) {
    List<HostAddress> addresses = addresses(subject);
    if (addresses.isEmpty()) {
      return Optional.of(noAddress(subject));
    }
    Duration each = limit.dividedBy(addresses.size());
    String problem = "";
    for (HostAddress address : addresses) {
      try {
        scanner.oneKey(address, each);
        return Optional.empty();
      } catch (IOException e) {
        String reason = address + ": " + IoErrorReason.of(e);
        problem = problem.isEmpty() ? reason : problem + "; " + reason;
      }
    }
    return Optional.of("no SSH server answers (" + problem + ")");
  }

  @Override
  public Optional<String> run(
      CheckSubject subject, @Nullable String user, String command, Duration limit) {
    List<HostAddress> addresses = addresses(subject);
    if (addresses.isEmpty()) {
      return Optional.of(noAddress(subject));
    }
    HostAddress address = addresses.get(0);
    boolean isRenewed = subject.isReinstalled() || context.isSandboxed();
    if (isRenewed) {
      try {
        knownHosts.replace(Map.of(address, scanner.keys(address, limit.dividedBy(2))));
      } catch (IOException e) {
        return Optional.of(
            "the host keys of %s cannot be renewed: %s".formatted(address, IoErrorReason.of(e)));
      }
    }
    try {
      return run(ssh(address, login(subject, user), command, isRenewed), limit);
    } catch (IOException e) {
      return Optional.of("ssh cannot be started; is OpenSSH installed?");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.of("interrupted");
    }
  }

  private List<HostAddress> addresses(CheckSubject subject) {
    return subject.addresses().stream()
        .filter(HostAddress::isIp)
        .map(ip -> new HostAddress(ip, port))
        .toList();
  }

  private static String noAddress(CheckSubject subject) {
    return subject.resource() + " has no IP address";
  }

  private static Optional<String> login(CheckSubject subject, @Nullable String user) {
    return user == null
        ? Optional.ofNullable(subject.system()).flatMap(SshLogin::userOfImage)
        : Optional.of(user);
  }

  private List<String> ssh(
      HostAddress address, Optional<String> user, String command, boolean isRenewed) {
    List<String> ssh = new ArrayList<>(List.of("ssh", "-n", "-o", "BatchMode=yes"));
    ssh.addAll(List.of("-o", "ConnectTimeout=5", "-p", Integer.toString(port)));
    ssh.addAll(identities());
    if (isRenewed) {
      ssh.addAll(List.of("-o", "UserKnownHostsFile=" + knownHosts.file()));
    } else {
      SshLogin.otherKnownHosts(context)
          .ifPresent(file -> ssh.addAll(List.of("-o", "UserKnownHostsFile=" + file)));
    }
    ssh.add("--");
    ssh.add(user.map(name -> name + "@").orElse("") + address.host());
    ssh.add(command);
    return ssh;
  }

  private synchronized List<String> identities() {
    List<String> known = identities;
    if (known == null) {
      known = SshRun.identities(context);
      identities = known;
    }
    return known;
  }

  private static Optional<String> run(List<String> ssh, Duration limit)
      throws IOException, InterruptedException {
    Path errors = Files.createTempFile("ovh-do-ssh", ".txt");
    try {
      Process process =
          new ProcessBuilder(ssh)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .redirectError(errors.toFile())
              .start();
      try {
        if (!process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)) {
          return Optional.of("the command has not ended within %s s".formatted(limit.toSeconds()));
        }
      } finally {
        process.destroyForcibly();
      }
      int code = process.exitValue();
      return code == 0 ? Optional.empty() : Optional.of(problem(code, lastLine(errors)));
    } finally {
      Files.deleteIfExists(errors);
    }
  }

  /** The code 255 is that of ssh itself. */
  private static String problem(int code, String error) {
    String subject =
        code == 255 ? "ssh has failed" : "the command has exited with the code " + code;
    return error.isEmpty() ? subject : subject + ": " + error;
  }

  private static String lastLine(Path errors) throws IOException {
    List<String> lines =
        new String(Files.readAllBytes(errors), StandardCharsets.UTF_8)
            .lines()
            .map(String::strip)
            .filter(line -> !line.isEmpty())
            .toList();
    return lines.isEmpty() ? "" : lines.get(lines.size() - 1);
  }
}
