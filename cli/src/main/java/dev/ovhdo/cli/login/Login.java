package dev.ovhdo.cli.login;

import dev.ovhdo.cli.session.Session;
import dev.ovhdo.cli.ssh.HostAddress;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * How to log in, for the person who has waited for it.
 *
 * @param user whom one logs in as; empty to leave it to ssh
 */
public record Login(String user, HostAddress address) {
  /** Returns the sentence with the command to type in it. */
  public String hint(Session session) {
    String port = address.port() == 22 ? "" : "-p " + address.port() + " ";
    String command = "ssh " + port + (user.isEmpty() ? "" : user + "@") + address.host();
    return session.sandboxed()
        ? "This sandbox ends now; in one that lasts: " + command
        : "Log in with: " + command;
  }

  /** Returns the same for programs: {@code user}, {@code address} and {@code port}. */
  public JsonNode json() {
    return JsonNodeFactory.instance
        .objectNode()
        .put("user", user.isEmpty() ? null : user)
        .put("address", address.host())
        .put("port", address.port());
  }
}
