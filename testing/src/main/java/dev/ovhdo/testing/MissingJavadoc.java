package dev.ovhdo.testing;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ModifiersTree;
import com.sun.source.tree.ModuleTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePathScanner;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * Finds public and protected elements of exported packages without Javadoc. The compiler's own
 * check ({@code -Xdoclint:missing}) also requires {@code @param} and {@code @return} tags that
 * repeat the first sentence, so it is switched off.
 */
public final class MissingJavadoc {
  private static final Pattern EXPORTS = Pattern.compile("(?m)^ *exports ([a-z0-9_.]+);");

  private MissingJavadoc() {}

  /**
   * Returns the undocumented elements of a Java module.
   *
   * @param sources the source folder, which contains {@code module-info.java}
   */
  public static List<String> in(Path sources) {
    List<String> missing = new ArrayList<>();
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    try (StandardJavaFileManager files =
        compiler.getStandardFileManager(null, null, StandardCharsets.UTF_8)) {
      JavacTask task =
          (JavacTask)
              compiler.getTask(
                  null,
                  files,
                  null,
                  List.of("-proc:none"),
                  null,
                  files.getJavaFileObjectsFromPaths(exportedFiles(sources)));
      DocTrees docs = DocTrees.instance(task);
      for (CompilationUnitTree unit : task.parse()) {
        new Scanner(docs, missing).scan(unit, null);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return missing;
  }

  private static List<Path> exportedFiles(Path sources) throws IOException {
    List<Path> files = new ArrayList<>();
    Matcher exports = EXPORTS.matcher(Files.readString(sources.resolve("module-info.java")));
    while (exports.find()) {
      try (Stream<Path> entries = Files.list(sources.resolve(exports.group(1).replace('.', '/')))) {
        entries.filter(file -> file.toString().endsWith(".java")).forEach(files::add);
      }
    }
    return files;
  }

  private static final class Scanner extends TreePathScanner<Void, Void> {
    private final DocTrees docs;
    private final List<String> missing;

    Scanner(DocTrees docs, List<String> missing) {
      this.docs = docs;
      this.missing = missing;
    }

    @Override
    public Void visitClass(ClassTree type, Void unused) {
      if (!isExported(type.getModifiers())) {
        return null;
      }
      check(type.getSimpleName().toString());
      return super.visitClass(type, null);
    }

    @Override
    public Void visitMethod(MethodTree method, Void unused) {
      boolean overrides =
          method.getModifiers().getAnnotations().stream()
              .anyMatch(annotation -> annotation.getAnnotationType().toString().equals("Override"));
      if (isExported(method.getModifiers()) && !overrides) {
        check(method.getName() + "()");
      }
      return null;
    }

    @Override
    public Void visitVariable(VariableTree field, Void unused) {
      if (isExported(field.getModifiers())) {
        check(field.getName().toString());
      }
      return null;
    }

    @Override
    public Void visitModule(ModuleTree module, Void unused) {
      return null;
    }

    /** Members of interfaces and annotations, and constants of enums, are public implicitly. */
    private boolean isExported(ModifiersTree modifiers) {
      Tree parent = getCurrentPath().getParentPath().getLeaf();
      boolean implicit =
          parent.getKind() == Tree.Kind.INTERFACE || parent.getKind() == Tree.Kind.ANNOTATION_TYPE;
      return (implicit && !modifiers.getFlags().contains(Modifier.PRIVATE))
          || modifiers.getFlags().contains(Modifier.PUBLIC)
          || modifiers.getFlags().contains(Modifier.PROTECTED);
    }

    private void check(String name) {
      if (docs.getDocComment(getCurrentPath()) == null) {
        CompilationUnitTree unit = getCurrentPath().getCompilationUnit();
        long start = docs.getSourcePositions().getStartPosition(unit, getCurrentPath().getLeaf());
        missing.add(
            "%s:%s: %s"
                .formatted(
                    Path.of(unit.getSourceFile().toUri()).getFileName(),
                    unit.getLineMap().getLineNumber(start),
                    name));
      }
    }
  }
}
