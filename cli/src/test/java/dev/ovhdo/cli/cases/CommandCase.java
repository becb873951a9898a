package dev.ovhdo.cli.cases;

import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Declares the case of a command that a test covers. {@link CommandCaseExtension} checks the
 * declaration, and {@code CommandTreeTest} fails for commands with missing cases.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
@Repeatable(CommandCases.class)
@ExtendWith(CommandCaseExtension.class)
public @interface CommandCase {
  /** The command's full name, such as {@code vps snapshot create}. */
  String command();

  /** The covered case. */
  Kind kind();

  /** The four cases that each command must have. */
  enum Kind {
    /** Success: exit code 0. */
    HAPPY,
    /** The API refuses with an error status in the sandbox's journal: exit code 3 to 8. */
    REFUSED,
    /** The input is invalid and nothing is changed: exit code 2. */
    BAD_INPUT,
    /** With {@code -o json} standard output is one JSON text. */
    JSON
  }
}
