package dev.ovhdo.generator.write;

import java.io.IOException;
import java.io.StringWriter;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;

/** Compiles sources with the compiler options of the build. */
final class InMemoryCompiler {
  private InMemoryCompiler() {}

  /**
   * Compiles sources.
   *
   * @param classes the folder for the classes
   * @return the messages of the compiler; empty if there are none
   */
  static String compile(Map<String, String> sources, Path classes) throws IOException {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    StringWriter complaints = new StringWriter();
    try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
      files.setLocationFromPaths(StandardLocation.CLASS_OUTPUT, List.of(classes));
      List<JavaFileObject> units = new ArrayList<>();
      sources.forEach((path, text) -> units.add(new Source(path, text)));
      List<String> options =
          List.of(
              "--release",
              "17",
              "-Xlint:all,-serial,-processing,-requires-automatic,-classfile",
              "-Xdoclint:all,-missing",
              "-parameters",
              "-Werror");
      compiler.getTask(complaints, files, null, options, null, units).call();
    }
    return complaints.toString();
  }

  /** Returns a class loader for the compiled classes. */
  static ClassLoader load(Path classes) throws MalformedURLException {
    return new URLClassLoader(
        new URL[] {classes.toUri().toURL()}, InMemoryCompiler.class.getClassLoader());
  }

  private static final class Source extends SimpleJavaFileObject {
    private final String text;

    Source(String path, String text) {
      super(URI.create("string:///" + path), Kind.SOURCE);
      this.text = text;
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
      return text;
    }
  }
}
