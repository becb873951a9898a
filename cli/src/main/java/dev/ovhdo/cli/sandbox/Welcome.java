package dev.ovhdo.cli.sandbox;

import dev.ovhdo.sandbox.Sandbox;
import dev.ovhdo.sandbox.state.Vps;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a person needs to know about a sandbox that has started. */
final class Welcome {
  private Welcome() {}

  static String to(Sandbox sandbox) {
    StringBuilder text = new StringBuilder();
    text.append("URL            ").append(sandbox.url()).append('\n');
    text.append("Configuration  ").append(sandbox.configuration()).append('\n');
    text.append("Private keys   ").append(privateKeys(sandbox.folder())).append('\n');
    if (sandbox.sshPort() != 0) {
      text.append("SSH port       ").append(sandbox.sshPort()).append('\n');
    }
    text.append("\nThe configuration is found in its folder, so try:\n");
    text.append("  cd ").append(sandbox.folder()).append('\n');
    text.append("  ovh-do ls-vps\n");
    firstVps(sandbox)
        .ifPresent(vps -> text.append("  ovh-do rebuild-debian ").append(vps).append('\n'));
    return text.append("Ctrl-C ends the sandbox and removes the folder.\n").toString();
  }

  private static Optional<String> firstVps(Sandbox sandbox) {
    return sandbox.account().vps().all().stream().findFirst().map(Vps::name);
  }

  private static String privateKeys(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      String keys =
          files
              .filter(file -> file.getFileName().toString().matches("id_[^.]+"))
              .sorted()
              .map(Path::toString)
              .collect(Collectors.joining(" "));
      return keys.isEmpty() ? "none" : keys;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
