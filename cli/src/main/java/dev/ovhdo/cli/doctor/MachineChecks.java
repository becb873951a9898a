package dev.ovhdo.cli.doctor;

import dev.ovhdo.cli.context.CommandContext;
import dev.ovhdo.client.config.Configuration;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The checks of this machine: Java, configuration, folders, OpenSSH and keys. */
final class MachineChecks {
  private final CommandContext context;

  MachineChecks(CommandContext context) {
    this.context = context;
  }

  /** Returns the check without which no other part of the API can be checked. */
  Check configuration() {
    return new Check("configuration", this::settings);
  }

  List<Check> others() {
    return List.of(
        new Check("file modes", this::fileModes),
        new Check("java", this::java),
        new Check("cache", this::cache),
        new Check("ssh", this::ssh),
        new Check("ssh key", this::sshKey));
  }

  private Finding java() {
    return Finding.ok(
        "java",
        System.getProperty("java.version")
            + " ("
            + System.getProperty("java.vendor")
            + "), "
            + System.getProperty("java.home"));
  }

  private Finding settings() {
    Configuration settings = context.api().configuration();
    return Finding.ok(
        "configuration", settings.endpoint().name() + ", " + settings.credentials().kind());
  }

  private Finding fileModes() {
    List<Path> exposed = context.api().reader().readUnchecked().exposedFiles();
    return exposed.isEmpty() || context.isSandboxed()
        ? Finding.ok("file modes", "no other user can read the secrets")
        : Finding.warning(
            "file modes",
            "other users of this machine can read the secrets in " + joined(exposed),
            "chmod 600 " + exposed.stream().map(Path::toString).collect(Collectors.joining(" ")));
  }

  private Finding cache() {
    Path folder = context.api().cacheFolder();
    Path existing = folder;
    while (existing.getParent() != null && !Files.exists(existing)) {
      existing = existing.getParent();
    }
    return Files.isWritable(existing)
        ? Finding.ok("cache", folder.toString())
        : Finding.warning(
            "cache",
            folder + " cannot be written: commands start slower, and each asks for the time",
            "Make " + existing + " writable, or set XDG_CACHE_HOME.");
  }

  private Finding ssh() {
    return context
        .environment()
        .program("ssh")
        .map(program -> Finding.ok("ssh", program.toString()))
        .orElseGet(
            () ->
                Finding.warning(
                    "ssh",
                    "no program ssh in PATH: 'ovh-do vps ssh' cannot log in",
                    "Install OpenSSH's client."));
  }

  private Finding sshKey() {
    List<Path> keys = context.keyFolders().stream().flatMap(MachineChecks::publicKeys).toList();
    return keys.isEmpty()
        ? Finding.warning(
            "ssh key", "no public key in " + joined(context.keyFolders()), "ssh-keygen -t ed25519")
        : Finding.ok("ssh key", joined(keys));
  }

  private static Stream<Path> publicKeys(Path folder) {
    if (!Files.isDirectory(folder)) {
      return Stream.empty();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> file.getFileName().toString().matches("id_.+\\.pub"))
          .sorted()
          .toList()
          .stream();
    } catch (IOException e) {
      return Stream.empty();
    }
  }

  private static String joined(List<Path> files) {
    return files.stream().map(Path::toString).collect(Collectors.joining(", "));
  }
}
