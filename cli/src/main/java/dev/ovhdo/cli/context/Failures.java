package dev.ovhdo.cli.context;

import dev.ovhdo.api.account.ConsumerKeyNotValidatedException;
import dev.ovhdo.api.dns.IncompleteChangeException;
import dev.ovhdo.api.error.AmbiguousNameException;
import dev.ovhdo.api.error.InvalidInputException;
import dev.ovhdo.api.error.ResourceNotFoundException;
import dev.ovhdo.api.ip.UnknownAddressException;
import dev.ovhdo.api.server.NoMatchingOperatingSystemException;
import dev.ovhdo.api.server.NoRescueSystemException;
import dev.ovhdo.api.server.NotRebootedException;
import dev.ovhdo.api.server.UnknownBootException;
import dev.ovhdo.api.sshkey.SshKeyReplacementException;
import dev.ovhdo.api.vps.NoMatchingImageException;
import dev.ovhdo.api.vps.NoSnapshotException;
import dev.ovhdo.api.vps.TaskNotShownException;
import dev.ovhdo.cli.failure.CommandException;
import dev.ovhdo.cli.failure.ExitCode;
import dev.ovhdo.cli.failure.ReportedException;
import dev.ovhdo.cli.output.TerminalEscaper;
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

  private final TextOutput err;
  private final GlobalOptions options;

  /** Reports to this stream; {@code --debug} adds stack traces. */
  public Failures(TextOutput err, GlobalOptions options) {
    this.err = err;
    this.options = options;
  }

  /** Prints the message of a failure and returns its exit code. */
  public ExitCode report(Throwable failure) {
    ExitCode code = exitCode(failure);
    if (isBug(failure, code)) {
      err.line(PROGRAM + "unexpected error: " + failure);
      if (!options.debug()) {
        err.line(
            PROGRAM
                + "this is a bug in ovh-do; run the command with --debug to see the stack trace");
      }
    } else {
      err.line(PROGRAM + TerminalEscaper.escapeLines(String.valueOf(failure.getMessage())));
    }
    if (options.debug()) {
      StringWriter trace = new StringWriter();
      failure.printStackTrace(new PrintWriter(trace, true));
      err.print(trace.toString());
    }
    return code;
  }

  private static boolean isBug(Throwable failure, ExitCode code) {
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
      return ofResponse(refused);
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
    if (operation instanceof ResourceNotFoundException
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
    } else if (operation instanceof ConsumerKeyNotValidatedException) {
      return ExitCode.CREDENTIALS;
    } else if (operation instanceof IncompleteChangeException incomplete) {
      return exitCode(incomplete.failure());
    } else if (operation instanceof TaskNotShownException) {
      return ExitCode.UNAVAILABLE;
    } else if (operation instanceof SshKeyReplacementException
        || operation instanceof NotRebootedException) {
      return exitCode(Objects.requireNonNull(operation.getCause()));
    }
    return ExitCode.REFUSED;
  }

  private static ExitCode ofResponse(ApiException refused) {
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
