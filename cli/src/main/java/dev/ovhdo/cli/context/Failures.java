package dev.ovhdo.cli.context;

import dev.ovhdo.api.error.OutcomeUnknownException;
import dev.ovhdo.api.error.ResourceNotFoundException;
import dev.ovhdo.cli.failure.CommandException;
import dev.ovhdo.cli.failure.ExitCode;
import dev.ovhdo.cli.failure.ReportedException;
import dev.ovhdo.cli.output.OutputFormat;
import dev.ovhdo.cli.output.TerminalEscaper;
import dev.ovhdo.client.Listing;
import dev.ovhdo.client.error.ApiException;
import dev.ovhdo.client.error.ConfigurationException;
import dev.ovhdo.client.error.DecodeException;
import dev.ovhdo.client.error.InvalidCredentialException;
import dev.ovhdo.client.error.MissingCredentialException;
import dev.ovhdo.client.error.NotFoundException;
import dev.ovhdo.client.error.NotGrantedException;
import dev.ovhdo.client.error.OperationException;
import dev.ovhdo.client.error.OvhException;
import dev.ovhdo.client.error.RateLimitedException;
import dev.ovhdo.client.error.ServerErrorException;
import dev.ovhdo.client.error.TransportException;
import dev.ovhdo.client.error.UnexpectedStatusException;
import dev.ovhdo.client.error.UrlValueException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Objects;
import java.util.function.Consumer;

/** Maps exceptions to messages and exit codes; no other class does. */
public final class Failures {
  static final String PROGRAM = "ovh-do: ";

  private final TextOutput err;
  private final GlobalOptions options;
  private final boolean jsonUnlessParsed;

  /** Reports to this stream; {@code --debug} adds stack traces. */
  public Failures(TextOutput err, GlobalOptions options) {
    this(err, options, false);
  }

  /**
   * Reports to this stream; {@code --debug} adds stack traces.
   *
   * @param jsonUnlessParsed whether JSON seems to be requested, for failures before the options are
   *     parsed
   */
  public Failures(TextOutput err, GlobalOptions options, boolean jsonUnlessParsed) {
    this.err = err;
    this.options = options;
    this.jsonUnlessParsed = jsonUnlessParsed;
  }

  /** Prints the message of a failure and returns its exit code. */
  public ExitCode report(Throwable failure) {
    ExitCode code = exitCode(failure);
    if (isJson()) {
      String message = isBug(failure, code) ? "unexpected error: " + failure : message(failure);
      err.line(JsonError.line(failure, code, message, null));
    } else if (isBug(failure, code)) {
      err.line(TerminalEscaper.escapeLines(PROGRAM + "unexpected error: " + failure));
      if (!options.debug()) {
        err.line(
            PROGRAM
                + "this is a bug in ovh-do; run the command with --debug to see the stack trace");
      }
    } else {
      err.line(PROGRAM + TerminalEscaper.escapeLines(message(failure)));
    }
    if (options.debug()) {
      StringWriter trace = new StringWriter();
      failure.printStackTrace(new PrintWriter(trace, true));
      err.print(TerminalEscaper.escapeOutput(trace.toString()));
    }
    return code;
  }

  /**
   * Prints that an item of a list could not be read, as a note or as JSON; with JSON also if notes
   * are suppressed, because the exit code is that of the failure.
   *
   * @return the exit code of the command
   */
  ExitCode reportItem(Listing.Unread item, Consumer<String> notes) {
    ExitCode code = exitCodeOfItem(item.reason());
    String text = item.id() + " could not be read and is left out: " + reason(item.reason());
    if (isJson()) {
      err.line(JsonError.line(item.reason(), code, text, item.id()));
    } else {
      notes.accept(text);
    }
    return code;
  }

  /** Returns whether failures are printed as JSON. */
  public boolean isJson() {
    OutputFormat format = options.output.format();
    return format == null
        ? jsonUnlessParsed
        : format == OutputFormat.JSON || format == OutputFormat.JSONL;
  }

  /**
   * Returns the message. The call that shows an unknown outcome becomes a command, and a mistyped
   * name gets the nearest existing names.
   */
  public static String message(Throwable failure) {
    String message = String.valueOf(failure.getMessage());
    if (failure instanceof ResourceNotFoundException missing) {
      return message + NameHint.after(missing);
    } else if (failure instanceof ConfigurationException unknown) {
      return message + NameHint.after(unknown);
    }
    for (Throwable each = failure; each != null; each = each.getCause()) {
      if (each instanceof OutcomeUnknownException unknown) {
        return message.replace(
            unknown.shownBy() + " shows", "'ovh-do api " + unknown.shownBy() + "' shows");
      }
    }
    return message;
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
    } else if (failure instanceof UrlValueException) {
      return ExitCode.USAGE;
    } else if (failure instanceof TransportException || failure instanceof DecodeException) {
      return ExitCode.UNAVAILABLE;
    }
    return ExitCode.FAILED;
  }

  /** Returns the exit code of a command that could not read an item of a list. */
  static ExitCode exitCodeOfItem(OvhException reason) {
    return exitCode(reason) == ExitCode.UNAVAILABLE ? ExitCode.UNAVAILABLE : ExitCode.REFUSED;
  }

  /** Returns the reason of a failure in a few words, for a note about one of many items. */
  static String reason(OvhException failure) {
    return failure instanceof ApiException refused
        ? refused.error().message() + " (" + refused.status() + ")"
        : String.valueOf(failure.getMessage());
  }

  private static ExitCode ofOperation(OperationException operation) {
    return switch (operation.category()) {
      case INVALID_INPUT -> ExitCode.USAGE;
      case NOT_FOUND -> ExitCode.NOT_FOUND;
      case REFUSED -> ExitCode.REFUSED;
      case CREDENTIALS -> ExitCode.CREDENTIALS;
      case UNAVAILABLE -> ExitCode.UNAVAILABLE;
      case TASK_FAILED -> ExitCode.TASK_FAILED;
      case TASK_TIMEOUT -> ExitCode.STILL_RUNNING;
      case AS_CAUSE -> exitCode(Objects.requireNonNull(operation.getCause()));
    };
  }

  private static ExitCode ofResponse(ApiException refused) {
    if (refused instanceof NotFoundException) {
      return ExitCode.NOT_FOUND;
    } else if (refused instanceof InvalidCredentialException
        || refused instanceof NotGrantedException) {
      return ExitCode.CREDENTIALS;
    }
    boolean unavailable =
        refused instanceof ServerErrorException
            || refused instanceof RateLimitedException
            || refused instanceof UnexpectedStatusException;
    return unavailable ? ExitCode.UNAVAILABLE : ExitCode.REFUSED;
  }
}
