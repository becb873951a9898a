package dev.ovhdo.client.config;

import java.nio.file.Path;

/** The origin of a setting. {@code toString} returns the text for messages. */
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
   * An environment variable.
   *
   * @param variable its name
   */
  record Environment(String variable) implements Origin {
    @Override
    public String toString() {
      return "the environment variable " + variable;
    }
  }

  /**
   * The output of a command.
   *
   * @param of the origin of the setting {@code credential_command}
   */
  record Command(Origin of) implements Origin {
    @Override
    public String toString() {
      return "the credential_command of " + of;
    }
  }

  /** An argument of the program. */
  record Argument() implements Origin {
    @Override
    public String toString() {
      return "an argument";
    }
  }

  /** The built-in default. */
  record Default() implements Origin {
    @Override
    public String toString() {
      return "the default";
    }
  }
}
