package dev.ovhdo.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Collectors;

/**
 * A folder with the real launcher {@code ovh-do} and the program of this class path, which the
 * launcher regards as built. It makes no archive of classes.
 */
public final class BuiltProgram {
  private BuiltProgram() {}

  /** Creates the folder and returns the launcher. */
  public static Path in(Path folder) throws IOException {
    Path root = Files.createDirectories(folder.resolve("checkout"));
    Path launcher = Files.copy(Path.of("../ovh-do"), root.resolve("ovh-do"));
    Files.writeString(root.resolve("pom.xml"), "<project/>");
    Path dist = Files.createDirectories(root.resolve("cli/target/dist"));
    Files.createDirectories(dist.resolve("lib"));
    Files.createDirectories(dist.resolve("bin"));
    Files.copy(Path.of("src/dist/bin/ovh-do"), dist.resolve("bin/ovh-do"));
    Path jar = dist.resolve("lib/ovh-do-1.0.jar");
    try (OutputStream file = Files.newOutputStream(jar);
        JarOutputStream out = new JarOutputStream(file, classPath())) {
      out.finish();
    }
    return launcher;
  }

  private static Manifest classPath() {
    Manifest manifest = new Manifest();
    Attributes main = manifest.getMainAttributes();
    main.put(Attributes.Name.MANIFEST_VERSION, "1.0");
    main.put(
        Attributes.Name.CLASS_PATH,
        Arrays.stream(System.getProperty("java.class.path").split(":", -1))
            .map(entry -> Path.of(entry).toUri().toString())
            .collect(Collectors.joining(" ")));
    return manifest;
  }
}
