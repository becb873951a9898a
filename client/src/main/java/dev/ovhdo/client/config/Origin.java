package dev.ovhdo.client.config;

import java.nio.file.Path;

/** Where a setting came from. {@code toString} says it as messages do. */
public sealed interface Origin {
  /**
   * A line of a file.
   *
   * @param path the file
   * @param section the section without its brackets, as the file writes it
   */
  record File(Path path, String section) implements Origin {
    @Override
    public String toString() {
      return path + ", section [" + section + "]";
    }
  }

  /**
   * A variable of the environment.
   *
   * @param variable its name
   */
  record Environment(String variable) implements Origin {
    @Override
    public String toString() {
      return "the environment variable " + variable;
    }
  }

  /** An argument of the program. */
  record Argument() implements Origin {
    @Override
    public String toString() {
      return "an argument";
    }
  }

  /** Nobody set it. */
  record Default() implements Origin {
    @Override
    public String toString() {
      return "the default";
    }
  }
}
