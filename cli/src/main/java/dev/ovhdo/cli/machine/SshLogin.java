package dev.ovhdo.cli.machine;

import dev.ovhdo.cli.context.CommandContext;
import dev.ovhdo.cli.output.ShellQuoting;
import dev.ovhdo.cli.ssh.HostAddress;
import dev.ovhdo.cli.ssh.KnownHosts;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * The login to a machine over SSH.
 *
 * @param user the login user; empty for ssh's default
 * @param address the address and the port of the SSH server
 */
public record SshLogin(String user, HostAddress address) {
  private static final List<String> DISTRIBUTIONS =
      List.of("debian", "ubuntu", "almalinux", "rocky", "fedora", "centos", "arch", "freebsd");

  /**
   * Returns the login user of a newly installed image, which OVHcloud names after the distribution;
   * empty if the name of the image contains no known distribution.
   */
  public static Optional<String> userOfImage(String image) {
    String name = image.toLowerCase(Locale.ROOT);
    return DISTRIBUTIONS.stream().filter(name::contains).findFirst();
  }

  /** Returns a sentence with the ssh command. */
  public String hint(CommandContext context) {
    String port = address.port() == 22 ? "" : "-p " + address.port() + " ";
    String hostKeys =
        context.isSandboxed()
            ? ""
            : otherKnownHosts(context)
                .map(file -> "-o " + ShellQuoting.quote("UserKnownHostsFile=" + file) + " ")
                .orElse("");
    String command = "ssh " + port + hostKeys + (user.isEmpty() ? "" : user + "@") + address.host();
    return context.isSandboxed()
        ? "The sandbox is shutting down. With a long-running sandbox: " + command
        : "Log in with: " + command;
  }

  /**
   * Returns the file of host keys that ovh-do writes, if ssh would read another one: ssh ignores
   * {@code HOME}, and uses the home folder of the user's entry in the password database.
   */
  public static Optional<Path> otherKnownHosts(CommandContext context) {
    if (context.environment().variables().getOrDefault("HOME", "").isEmpty()) {
      return Optional.empty();
    }
    Path written = KnownHosts.ofHome(context.home()).file();
    Path ofSsh = KnownHosts.ofHome(Path.of(System.getProperty("user.home"))).file();
    return Optional.of(written).filter(file -> !file.equals(ofSsh) && Files.exists(file));
  }

  /** Returns an object with {@code user}, {@code address} and {@code port}. */
  public JsonNode json() {
    return JsonNodeFactory.instance
        .objectNode()
        .put("user", user.isEmpty() ? null : user)
        .put("address", address.host())
        .put("port", address.port());
  }
}
