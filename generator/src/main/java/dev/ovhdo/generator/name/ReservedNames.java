package dev.ovhdo.generator.name;

import java.util.Set;
import javax.lang.model.SourceVersion;

/** Names that are reserved by Java or by the generated code. */
public final class ReservedNames {
  /** Methods of {@link Object}, whose names no accessor or component may have. */
  private static final Set<String> OBJECT =
      Set.of(
          "clone",
          "equals",
          "finalize",
          "getClass",
          "hashCode",
          "notify",
          "notifyAll",
          "toString",
          "wait");

  private static final Set<String> VERBS =
      Set.of("all", "delete", "each", "get", "patch", "post", "put");

  /** Classes of {@code java.lang} that generated classes must not hide. */
  static final Set<String> TYPES =
      Set.of(
          "Boolean",
          "Deprecated",
          "Double",
          "Enum",
          "Iterable",
          "Long",
          "Module",
          "Number",
          "Object",
          "Override",
          "Process",
          "Record",
          "Runtime",
          "String",
          "System",
          "Thread",
          "Void");

  private ReservedNames() {}

  /** Returns whether a path segment needs another name as a method. */
  public static boolean isTakenInAccessor(String name) {
    return isTaken(name) || VERBS.contains(name);
  }

  /** Returns whether a property of a response needs another name as a component. */
  public static boolean isTakenInResponse(String name) {
    return isTaken(name) || name.equals("unknown");
  }

  /** Returns whether a property of a request needs another name as a component. */
  public static boolean isTakenInRequest(String name) {
    return isTaken(name) || name.equals("of");
  }

  /** Returns whether a literal of an enumeration needs another name as a constant. */
  static boolean isTakenInEnum(String name) {
    return name.equals("KNOWN");
  }

  static boolean isTaken(String name) {
    return SourceVersion.isKeyword(name, SourceVersion.RELEASE_17) || OBJECT.contains(name);
  }
}
