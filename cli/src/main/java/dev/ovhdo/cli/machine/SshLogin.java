package dev.ovhdo.cli.machine;

import dev.ovhdo.cli.context.CommandContext;
import dev.ovhdo.cli.ssh.HostAddress;
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
    String command = "ssh " + port + (user.isEmpty() ? "" : user + "@") + address.host();
    return context.isSandboxed()
        ? "The sandbox is shutting down. With a long-running sandbox: " + command
        : "Log in with: " + command;
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
