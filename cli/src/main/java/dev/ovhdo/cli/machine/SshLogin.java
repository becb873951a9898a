package dev.ovhdo.cli.machine;

import dev.ovhdo.cli.context.CommandContext;
import dev.ovhdo.cli.ssh.HostAddress;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * The login to a machine over SSH.
 *
 * @param user the login user; empty for ssh's default
 * @param address the address and the port of the SSH server
 */
public record SshLogin(String user, HostAddress address) {
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
