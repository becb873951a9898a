package dev.ovhdo.cli.login;

import dev.ovhdo.cli.session.Session;
import dev.ovhdo.cli.ssh.HostAddress;

/** What to type to log in, for the person who has waited for it. */
public final class LoginHint {
  private LoginHint() {}

  /**
   * Returns the sentence with the command in it.
   *
   * @param user whom one logs in as; empty to leave it to ssh
   */
  public static String of(Session session, String user, HostAddress address) {
    String port = address.port() == 22 ? "" : "-p " + address.port() + " ";
    String command = "ssh " + port + (user.isEmpty() ? "" : user + "@") + address.host();
    return session.sandboxed()
        ? "This sandbox ends now; in one that lasts: " + command
        : "Log in with: " + command;
  }
}
