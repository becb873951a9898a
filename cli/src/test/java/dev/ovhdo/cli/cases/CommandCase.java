package dev.ovhdo.cli.cases;

import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Says which case of which command a test shows. {@link CommandCaseExtension} holds the test to its
 * word, and a test that walks the commands misses those that nobody shows.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
@Repeatable(CommandCases.class)
@ExtendWith(CommandCaseExtension.class)
public @interface CommandCase {
  /** The command's whole name, such as {@code vps snapshot create}. */
  String command();

  /** What is shown. */
  Kind kind();

  /** The four cases that each command has to have. */
  enum Kind {
    /** It does what it is for: exit code 0. */
    HAPPY,
    /** The API refuses, with an error status that the sandbox's journal has: exit code 3 to 8. */
    REFUSED,
    /** The input is wrong, and nothing was changed: exit code 2. */
    BAD_INPUT,
    /** With {@code -o json} standard output is one JSON text. */
    JSON
  }
}
