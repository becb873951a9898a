package dev.ovhdo.cli.ssh;

import dev.ovhdo.testing.ExternalProgram;
import java.nio.file.Path;

/** The real OpenSSH client. It never prompts, offers one key, and checks host keys strictly. */
public final class OpenSshClient {
  private final ExternalProgram ssh;
  private final int port;

  private OpenSshClient(ExternalProgram ssh, int port) {
    this.ssh = ssh;
    this.port = port;
  }

  /** Returns the client for servers at this port; ends the test where there is none. */
  public static OpenSshClient at(int port) {
    return new OpenSshClient(ExternalProgram.require("ssh"), port);
  }

  /**
   * Runs a command there.
   *
   * @param key the file of the private key
   * @param login the user and the host, as {@code debian@127.0.10.1}
   */
  public ExternalProgram.Outcome run(Path knownHosts, Path key, String login, String command)
      throws InterruptedException {
    return ssh.run(
        "-F",
        "none",
        "-o",
        "BatchMode=yes",
        "-o",
        "StrictHostKeyChecking=yes",
        "-o",
        "UserKnownHostsFile=" + knownHosts,
        "-o",
        "GlobalKnownHostsFile=/dev/null",
        "-o",
        "IdentityAgent=none",
        "-o",
        "IdentitiesOnly=yes",
        "-i",
        key,
        "-p",
        port,
        login,
        command);
  }
}
