package dev.ovhdo.cli.session;

import dev.ovhdo.api.AmbiguousNameException;
import dev.ovhdo.api.InvalidInputException;
import dev.ovhdo.api.KeyNotReplacedException;
import dev.ovhdo.api.NoMatchingImageException;
import dev.ovhdo.api.NoRescueSystemException;
import dev.ovhdo.api.NoSnapshotException;
import dev.ovhdo.api.NotRebootedException;
import dev.ovhdo.api.NotValidatedException;
import dev.ovhdo.api.TaskNotShownException;
import dev.ovhdo.api.UnknownBootException;
import dev.ovhdo.api.UnknownNameException;
import dev.ovhdo.api.dns.IncompleteChangeException;
import dev.ovhdo.api.ip.UnknownAddressException;
import dev.ovhdo.api.server.NoMatchingOperatingSystemException;
import dev.ovhdo.cli.output.Visible;
import dev.ovhdo.client.error.ApiException;
import dev.ovhdo.client.error.ConfigurationException;
import dev.ovhdo.client.error.DecodeException;
import dev.ovhdo.client.error.InvalidCredentialException;
import dev.ovhdo.client.error.MissingCredentialException;
import dev.ovhdo.client.error.NotFoundException;
import dev.ovhdo.client.error.NotGrantedException;
import dev.ovhdo.client.error.OperationException;
import dev.ovhdo.client.error.TaskFailedException;
import dev.ovhdo.client.error.TaskTimeoutException;
import dev.ovhdo.client.error.TransportException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Objects;

/** Maps exceptions to messages and exit codes; no other class does. */
public final class Failures {
  static final String PROGRAM = "ovh-do: ";

  private final Output err;
  private final GeneralOptions options;

  /** Reports to this stream; {@code --debug} adds stack traces. */
  public Failures(Output err, GeneralOptions options) {
    this.err = err;
    this.options = options;
  }

  /** Prints the message of a failure and returns its exit code. */
  public ExitCode report(Throwable failure) {
    ExitCode code = exitCode(failure);
    if (isFaultOfOurs(failure, code)) {
      err.line(PROGRAM + "unexpected error: " + failure);
      if (!options.debug()) {
        err.line(
            PROGRAM
                + "this is a bug in ovh-do; run the command with --debug to see the stack trace");
      }
    } else {
      err.line(PROGRAM + Visible.lines(String.valueOf(failure.getMessage())));
    }
    if (options.debug()) {
      StringWriter trace = new StringWriter();
      failure.printStackTrace(new PrintWriter(trace, true));
      err.print(trace.toString());
    }
    return code;
  }

  private static boolean isFaultOfOurs(Throwable failure, ExitCode code) {
    return code == ExitCode.FAILED
        && !(failure instanceof CommandException)
        && !(failure instanceof BrokenOutputException);
  }

  /** Returns the exit code for a failure. */
  public static ExitCode exitCode(Throwable failure) {
    if (failure instanceof CommandException own) {
      return own.exitCode();
    } else if (failure instanceof ReportedException reported) {
      return reported.exitCode();
    } else if (failure instanceof ConfigurationException wrong) {
      return wrong.isCredentialsMissing() ? ExitCode.CREDENTIALS : ExitCode.USAGE;
    } else if (failure instanceof MissingCredentialException) {
      return ExitCode.CREDENTIALS;
    } else if (failure instanceof ApiException refused) {
      return ofAnswer(refused);
    } else if (failure instanceof OperationException operation) {
      return ofOperation(operation);
    } else if (failure instanceof TransportException || failure instanceof DecodeException) {
      return ExitCode.UNAVAILABLE;
    } else if (failure instanceof TaskFailedException) {
      return ExitCode.TASK_FAILED;
    } else if (failure instanceof TaskTimeoutException) {
      return ExitCode.STILL_RUNNING;
    }
    return ExitCode.FAILED;
  }

  private static ExitCode ofOperation(OperationException operation) {
    if (operation instanceof UnknownNameException
        || operation instanceof UnknownAddressException
        || operation instanceof NoMatchingImageException
        || operation instanceof NoRescueSystemException
        || operation instanceof UnknownBootException
        || operation instanceof NoMatchingOperatingSystemException
        || operation instanceof NoSnapshotException) {
      return ExitCode.NOT_FOUND;
    } else if (operation instanceof AmbiguousNameException
        || operation instanceof InvalidInputException) {
      return ExitCode.USAGE;
    } else if (operation instanceof NotValidatedException) {
      return ExitCode.CREDENTIALS;
    } else if (operation instanceof IncompleteChangeException incomplete) {
      return exitCode(incomplete.failure());
    } else if (operation instanceof TaskNotShownException) {
      return ExitCode.UNAVAILABLE;
    } else if (operation instanceof KeyNotReplacedException
        || operation instanceof NotRebootedException) {
      return exitCode(Objects.requireNonNull(operation.getCause()));
    }
    return ExitCode.REFUSED;
  }

  private static ExitCode ofAnswer(ApiException refused) {
    if (refused instanceof NotFoundException) {
      return ExitCode.NOT_FOUND;
    } else if (refused instanceof InvalidCredentialException
        || refused instanceof NotGrantedException) {
      return ExitCode.CREDENTIALS;
    }
    int status = refused.status();
    boolean unavailable = status == 408 || status == 429 || status >= 500 || status < 400;
    return unavailable ? ExitCode.UNAVAILABLE : ExitCode.REFUSED;
  }
}
