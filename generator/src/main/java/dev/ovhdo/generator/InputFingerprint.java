package dev.ovhdo.generator;

import com.palantir.javapoet.JavaFile;
import dev.ovhdo.catalog.Catalogue;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/**
 * A fingerprint of everything that the generated sources depend on: the catalogue with its code,
 * the generator, and the version of JavaPoet. While it stays the same, nothing has to be generated.
 */
final class InputFingerprint {
  private InputFingerprint() {}

  /** Computes the fingerprint; it is the same for a folder of classes and for a jar. */
  static String compute() throws IOException {
    MessageDigest digest = sha256();
    for (Class<?> part : List.of(Catalogue.class, Main.class)) {
      addAll(digest, home(part));
    }
    digest.update(home(JavaFile.class).getFileName().toString().getBytes(StandardCharsets.UTF_8));
    return HexFormat.of().formatHex(digest.digest());
  }

  private static void addAll(MessageDigest digest, Path home) throws IOException {
    if (Files.isDirectory(home)) {
      addFolder(digest, home);
    } else {
      try (FileSystem jar = FileSystems.newFileSystem(home)) {
        addFolder(digest, jar.getPath("/"));
      }
    }
  }

  private static void addFolder(MessageDigest digest, Path root) throws IOException {
    try (Stream<Path> files = Files.walk(root)) {
      files
          .filter(Files::isRegularFile)
          .filter(file -> !root.relativize(file).startsWith("META-INF"))
          .sorted((one, other) -> name(root, one).compareTo(name(root, other)))
          .forEach(file -> addFile(digest, root, file));
    }
  }

  private static void addFile(MessageDigest digest, Path root, Path file) {
    try {
      digest.update(name(root, file).getBytes(StandardCharsets.UTF_8));
      digest.update(Files.readAllBytes(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String name(Path root, Path file) {
    return root.relativize(file).toString().replace('\\', '/');
  }

  private static Path home(Class<?> type) {
    try {
      return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
