package dev.ovhdo.sandbox.programs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ovhdo.sandbox.Sandbox;
import dev.ovhdo.sandbox.SandboxBuilder;
import dev.ovhdo.sandbox.state.AccessRule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** What a run of a program gets: a sandbox, a proxy to it, a certification authority, a folder. */
final class Workspace implements AutoCloseable {
  private final Sandbox sandbox;
  private final ConnectProxy proxy;
  private final Path folder;
  private final Path certificates;
  private @Nullable AcmeServer acme;

  private Workspace(Sandbox sandbox, ConnectProxy proxy, Path folder, Path certificates) {
    this.sandbox = sandbox;
    this.proxy = proxy;
    this.folder = folder;
    this.certificates = certificates;
  }

  /** The result of a run: exit code, and standard output and error together. */
  record Outcome(int exit, String output) {}

  /**
   * Opens a workspace.
   *
   * @param rules the access rules of the consumer key; null for all rights
   */
  static Workspace open(Path certificates, @Nullable List<AccessRule> rules) throws IOException {
    Path folder = Files.createTempDirectory(certificates, "workspace");
    SandboxBuilder settings =
        Sandbox.builder()
            .home(folder)
            .machines(false)
            .speed(1000)
            .tls(true)
            .allowHost("eu.api.ovh.com");
    if (rules != null) {
      settings.rules(rules);
    }
    Sandbox sandbox = settings.start();
    Files.writeString(
        folder.resolve("trusted.pem"),
        Files.readString(sandbox.certificate().orElseThrow())
            + Files.readString(certificates.resolve("acme.pem")));
    return new Workspace(sandbox, ConnectProxy.to(sandbox.port()), folder, certificates);
  }

  Sandbox sandbox() {
    return sandbox;
  }

  ConnectProxy proxy() {
    return proxy;
  }

  Path folder() {
    return folder;
  }

  /** Returns the certification authority, which starts at the first call. */
  AcmeServer acme() throws IOException {
    AcmeServer known = acme;
    if (known == null) {
      known = AcmeServer.start(certificates, folder, sandbox.dnsPort());
      acme = known;
    }
    return known;
  }

  /** Returns the certificates of the sandbox and of the certification authority. */
  Path trusted() {
    return folder.resolve("trusted.pem");
  }

  /** Runs a command with additional variables. */
  Outcome run(Map<String, String> variables, String... command)
      throws IOException, InterruptedException {
    Path output = Files.createTempFile(folder, "output", ".txt");
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(output.toFile());
    builder.environment().put("HOME", folder.toString());
    builder.environment().putAll(variables);
    Process process = builder.start();
    try {
      process.getOutputStream().close();
      boolean ended = process.waitFor(300, TimeUnit.SECONDS);
      String text = Files.readString(output);
      assertThat(ended).as("%s ends: %s", command[0], text).isTrue();
      return new Outcome(process.exitValue(), text);
    } finally {
      process.descendants().forEach(ProcessHandle::destroy);
      process.destroy();
    }
  }

  @Override
  public void close() throws IOException {
    proxy.close();
    if (acme != null) {
      acme.close();
    }
    sandbox.close();
  }
}
