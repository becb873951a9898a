package dev.ovhdo.cli.sandbox;

import dev.ovhdo.cli.output.Row;
import dev.ovhdo.sandbox.Sandbox;
import dev.ovhdo.sandbox.state.Vps;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The addresses, files and example commands of a started sandbox, printed for the user. */
final class SandboxSummary {
  private SandboxSummary() {}

  static String text(Sandbox sandbox) {
    StringBuilder text = new StringBuilder();
    text.append("URL            ").append(sandbox.url()).append('\n');
    text.append("Control        ").append(sandbox.controlUrl()).append('\n');
    text.append("Console        ").append(sandbox.consoleUrl()).append('\n');
    text.append("Configuration  ").append(sandbox.configuration()).append('\n');
    sandbox
        .certificate()
        .ifPresent(file -> text.append("Certificate    ").append(file).append('\n'));
    text.append("Private keys   ").append(privateKeys(sandbox.folder())).append('\n');
    if (sandbox.sshPort() != 0) {
      text.append("SSH port       ").append(sandbox.sshPort()).append('\n');
    }
    text.append("DNS port       ").append(sandbox.dnsPort()).append('\n');
    sandbox.certificate().ifPresent(file -> text.append(trust(file, javaTrust(sandbox))));
    text.append("\nCommands run in this folder use its configuration, for example:\n");
    text.append("  cd ").append(sandbox.folder()).append('\n');
    if (sandbox.certificate().isPresent()) {
      text.append("  export ").append(javaTrust(sandbox)).append('\n');
    }
    text.append("  ovh-do ls-vps\n");
    firstVps(sandbox)
        .ifPresent(vps -> text.append("  ovh-do rebuild-debian ").append(vps).append('\n'));
    firstZone(sandbox)
        .ifPresent(
            zone ->
                text.append("  dig @127.0.0.1 -p " + sandbox.dnsPort() + " " + zone).append('\n'));
    return text.append("Press Ctrl-C to end the sandbox and remove the folder.\n").toString();
  }

  /** Returns the same as values. */
  static Row row(Sandbox sandbox) {
    return Row.empty()
        .with("url", sandbox.url().toString())
        .with("control", sandbox.controlUrl().toString())
        .with("console", sandbox.consoleUrl().toString())
        .with("configuration", sandbox.configuration().toString())
        .with("folder", sandbox.folder().toString())
        .with("certificate", sandbox.certificate().map(Path::toString).orElse(null))
        .with("trustStore", sandbox.trustStore().map(Path::toString).orElse(null))
        .with("privateKeys", keys(sandbox.folder()))
        .with("sshPort", sandbox.sshPort() == 0 ? null : sandbox.sshPort())
        .with("dnsPort", sandbox.dnsPort());
  }

  /** Each program has its own setting for a trusted certificate. */
  private static String trust(Path certificate, String java) {
    return """

    The certificate was created for this run. To trust it, set:
      curl     --cacert %1$s
      Node.js  NODE_EXTRA_CA_CERTS=%1$s
      Go       SSL_CERT_FILE=%1$s
      Python   REQUESTS_CA_BUNDLE=%1$s
      Java     %2$s
    """
        .formatted(certificate, java);
  }

  /**
   * A JVM cannot read PEM files, but every JVM, including the one of ovh-do, reads this variable.
   */
  private static String javaTrust(Sandbox sandbox) {
    return sandbox
        .trustStore()
        .map(file -> "JDK_JAVA_OPTIONS=-Djavax.net.ssl.trustStore=" + file)
        .orElse("");
  }

  private static Optional<String> firstVps(Sandbox sandbox) {
    return sandbox.account().vps().all().stream().findFirst().map(Vps::name);
  }

  private static Optional<String> firstZone(Sandbox sandbox) {
    return sandbox.account().zones().keys().stream().findFirst();
  }

  private static String privateKeys(Path folder) {
    List<String> keys = keys(folder);
    return keys.isEmpty() ? "none" : String.join(" ", keys);
  }

  private static List<String> keys(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> file.getFileName().toString().matches("id_[^.]+"))
          .sorted()
          .map(Path::toString)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
