package dev.ovhdo.generator;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.OutputStream;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

class ClassFormatTest {
  @TempDir Path folder;

  /** The JVM verifies a class of the newer format only with correct stack map frames. */
  @Test
  void main_classOfJava5WithABranch_isOfJava17AndRuns() throws Exception {
    Path jar = folder.resolve("old.jar");
    try (OutputStream file = Files.newOutputStream(jar);
        JarOutputStream out = new JarOutputStream(file)) {
      out.putNextEntry(new JarEntry("Old.class"));
      out.write(classOfJava5());
      out.putNextEntry(new JarEntry("text"));
      out.write("as before".getBytes(UTF_8));
    }

    ClassFormat.main(jar.toString());

    try (JarFile rewritten = new JarFile(jar.toFile());
        URLClassLoader loader = new URLClassLoader(new URL[] {jar.toUri().toURL()})) {
      byte[] bytes = rewritten.getInputStream(new JarEntry("Old.class")).readAllBytes();
      assertThat(bytes[7]).isEqualTo((byte) Opcodes.V17);
      assertThat(rewritten.getInputStream(new JarEntry("text"))).hasContent("as before");
      Method name = loader.loadClass("Old").getMethod("name", String.class);
      assertThat(name.invoke(null, "a")).isEqualTo("a");
      assertThat(name.invoke(null, new Object[] {null})).isEqualTo("none");
    }
  }

  /** Returns a class with {@code name(x)}, which is x, or "none" if x is null. */
  private static byte[] classOfJava5() {
    ClassWriter writer = new ClassWriter(ClassWriter.COMPUTE_MAXS);
    writer.visit(Opcodes.V1_5, Opcodes.ACC_PUBLIC, "Old", null, "java/lang/Object", null);
    MethodVisitor method =
        writer.visitMethod(
            Opcodes.ACC_PUBLIC | Opcodes.ACC_STATIC,
            "name",
            "(Ljava/lang/String;)Ljava/lang/String;",
            null,
            null);
    method.visitCode();
    Label none = new Label();
    method.visitVarInsn(Opcodes.ALOAD, 0);
    method.visitJumpInsn(Opcodes.IFNULL, none);
    method.visitVarInsn(Opcodes.ALOAD, 0);
    method.visitInsn(Opcodes.ARETURN);
    method.visitLabel(none);
    method.visitLdcInsn("none");
    method.visitInsn(Opcodes.ARETURN);
    method.visitMaxs(1, 1);
    method.visitEnd();
    writer.visitEnd();
    return writer.toByteArray();
  }
}
