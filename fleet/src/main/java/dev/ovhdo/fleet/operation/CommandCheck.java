package dev.ovhdo.fleet.operation;

import dev.ovhdo.api.error.InvalidInputException;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * Checks that a command over SSH exits with the code 0. The command runs many times, and must not
 * depend on how often it runs.
 *
 * @param command the command, for the shell of the machine
 * @param user the login user; null for the user of the installed system
 * @param timing how often the check looks, and for how long
 */
public record CommandCheck(String command, @Nullable String user, CheckTiming timing)
    implements Check {
  static final String NAME = "check command";

  /** Checks the components. */
  public CommandCheck {
    Objects.requireNonNull(timing, "timing");
    if (command.isBlank()) {
      throw new InvalidInputException("the command of a check must not be empty");
    }
    if (user != null && !user.matches("[A-Za-z0-9_][A-Za-z0-9._-]{0,31}")) {
      throw new InvalidInputException("\"" + user + "\" is not the name of a login user");
    }
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public boolean needsSsh() {
    return true;
  }

  @Override
  public void writeTo(ObjectNode json) {
    json.put("command", command);
    if (user != null) {
      json.put("user", user);
    }
    timing.writeTo(json);
  }

  @Override
  public Optional<String> attempt(CheckSubject subject, SshProbe ssh, Duration limit) {
    return ssh.run(subject, user, command, limit);
  }
}
