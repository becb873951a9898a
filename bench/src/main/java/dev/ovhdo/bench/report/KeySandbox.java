package dev.ovhdo.bench.report;

import dev.ovhdo.bench.peer.HandSignature;
import dev.ovhdo.sandbox.Fault;
import dev.ovhdo.sandbox.RecordedCall;
import dev.ovhdo.sandbox.Sandbox;
import dev.ovhdo.sandbox.SandboxBuilder;
import dev.ovhdo.sandbox.account.DemoAccount;
import dev.ovhdo.sandbox.state.Account;
import dev.ovhdo.sandbox.state.SshKey;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A sandbox whose account has a number of SSH keys, as the server of all measured programs. */
final class KeySandbox implements AutoCloseable {
  private static final String KEY =
      "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIAABAgMEBQYHCAkKCwwNDg8QERITFBUWFxgZGhscHR4f ";

  private final Sandbox sandbox;
  private final Path home;

  /**
   * Starts the sandbox.
   *
   * @param home the home directory of the measured programs
   * @param latency how many milliseconds later each response is sent
   */
  KeySandbox(Path home, int keys, Link link, int latency) {
    this.home = home;
    Account account = DemoAccount.create(home, home);
    account.sshKeys().keys().forEach(account.sshKeys()::remove);
    for (int i = 1; i <= keys; i++) {
      String name = Numbers.format("key-%06d", i);
      account.sshKeys().put(new SshKey(name, KEY + name + "@example.com"));
    }
    SandboxBuilder builder =
        Sandbox.builder().account(account).machines(false).dns(false).tls(link == Link.HTTPS);
    this.sandbox = builder.start();
    if (latency > 0) {
      sandbox.faults().next(Fault.parse("* *: latency " + latency + "ms"));
    }
  }

  /** How the measured programs are connected. */
  enum Link {
    HTTP,
    HTTPS
  }

  String endpoint() {
    return sandbox.url().toString();
  }

  HandSignature signature() {
    return new HandSignature(
        DemoAccount.APPLICATION_KEY, DemoAccount.APPLICATION_SECRET, DemoAccount.CONSUMER_KEY);
  }

  /** Returns the calls so far; the sandbox keeps the newest 10,000. */
  List<RecordedCall> calls() {
    return sandbox.journal().calls();
  }

  /** Returns the variables with which each measured program finds and trusts the sandbox. */
  Map<String, String> environment() {
    Map<String, String> variables = new HashMap<>();
    variables.put("HOME", home.toString());
    variables.put("OVH_ENDPOINT", endpoint());
    variables.put("OVH_APPLICATION_KEY", DemoAccount.APPLICATION_KEY);
    variables.put("OVH_APPLICATION_SECRET", DemoAccount.APPLICATION_SECRET);
    variables.put("OVH_CONSUMER_KEY", DemoAccount.CONSUMER_KEY);
    sandbox
        .certificate()
        .ifPresent(
            file -> {
              variables.put("SSL_CERT_FILE", file.toString());
              variables.put("NODE_EXTRA_CA_CERTS", file.toString());
            });
    sandbox
        .trustStore()
        .ifPresent(file -> variables.put("JDK_JAVA_OPTIONS", "-Djavax.net.ssl.trustStore=" + file));
    return variables;
  }

  @Override
  public void close() {
    sandbox.close();
  }
}
