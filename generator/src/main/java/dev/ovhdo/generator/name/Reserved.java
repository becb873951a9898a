package dev.ovhdo.generator.name;

import java.util.Set;
import javax.lang.model.SourceVersion;

/** Names that Java, or the generated code itself, needs for something else. */
public final class Reserved {
  /** Methods that every object has; no accessor or component can bear their names. */
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

  private static final Set<String> VERBS = Set.of("all", "delete", "get", "patch", "post", "put");

  /** What is imported without being named, and what the generated code stands on. */
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

  private Reserved() {}

  /** Returns whether a segment of a path must be called differently as a method. */
  public static boolean isTakenInAccessor(String name) {
    return isTaken(name) || VERBS.contains(name);
  }

  /** Returns whether a property that is read must be called differently as a component. */
  public static boolean isTakenInAnswer(String name) {
    return isTaken(name) || name.equals("unknown");
  }

  /** Returns whether a property that is sent must be called differently as a component. */
  public static boolean isTakenInRequest(String name) {
    return isTaken(name) || name.equals("of");
  }

  /** Returns whether a literal of an enumeration must be called differently as a constant. */
  public static boolean isTakenInEnum(String name) {
    return name.equals("KNOWN");
  }

  static boolean isTaken(String name) {
    return SourceVersion.isKeyword(name, SourceVersion.RELEASE_17) || OBJECT.contains(name);
  }
}
