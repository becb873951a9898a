package dev.ovhdo.generator;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Enumeration;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.zip.ZipEntry;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Opcodes;

/**
 * Rewrites the classes of a jar in the class file format of Java 17. The JVM puts no class of a
 * format before Java 6 into an archive of classes, and no class that extends such a class.
 */
public final class ClassFormat {
  /** The position of the major version in a class file. */
  private static final int MAJOR = 7;

  private ClassFormat() {}

  /**
   * Rewrites a jar in place.
   *
   * @param arguments the jar
   */
  public static void main(String... arguments) throws IOException {
    Path jar = Path.of(arguments[0]);
    Path rewritten = Path.of(jar + ".tmp");
    rewrite(jar, rewritten);
    Files.move(rewritten, jar, StandardCopyOption.REPLACE_EXISTING);
  }

  /** Copies a jar; classes of an older format than Java 17's are rewritten. */
  static void rewrite(Path from, Path to) throws IOException {
    try (JarFile jar = new JarFile(from.toFile());
        URLClassLoader classes = new URLClassLoader(new URL[] {from.toUri().toURL()});
        OutputStream file = Files.newOutputStream(to);
        JarOutputStream out = new JarOutputStream(file)) {
      for (Enumeration<JarEntry> entries = jar.entries(); entries.hasMoreElements(); ) {
        JarEntry entry = entries.nextElement();
        ZipEntry copy = new ZipEntry(entry.getName());
        copy.setTime(entry.getTime());
        out.putNextEntry(copy);
        try (InputStream in = jar.getInputStream(entry)) {
          byte[] bytes = in.readAllBytes();
          out.write(isOldClass(entry.getName(), bytes) ? rewritten(bytes, classes) : bytes);
        }
      }
    }
  }

  private static boolean isOldClass(String name, byte[] bytes) {
    return name.endsWith(".class") && bytes[MAJOR] < Opcodes.V17;
  }

  /** Computes the stack map frames, which formats before Java 6 do not have. */
  private static byte[] rewritten(byte[] bytes, ClassLoader classes) {
    ClassWriter writer =
        new ClassWriter(ClassWriter.COMPUTE_FRAMES) {
          @Override
          protected ClassLoader getClassLoader() {
            return classes;
          }
        };
    ClassVisitor version =
        new ClassVisitor(Opcodes.ASM9, writer) {
          @Override
          public void visit(
              int format,
              int access,
              String name,
              @Nullable String signature,
              @Nullable String superName,
              String @Nullable [] interfaces) {
            super.visit(Opcodes.V17, access, name, signature, superName, interfaces);
          }
        };
    new ClassReader(bytes).accept(version, ClassReader.SKIP_FRAMES);
    return writer.toByteArray();
  }
}
