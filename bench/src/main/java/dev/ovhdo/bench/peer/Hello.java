package dev.ovhdo.bench.peer;

/** The shortest program: the time that a JVM needs to start and to end. */
public final class Hello {
  private Hello() {}

  /** Prints a line. */
  public static void main(String... arguments) {
    System.out.println("Hello");
  }
}
