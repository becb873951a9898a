package dev.ovhdo.cli;

import dev.ovhdo.cli.context.BrokenOutputException;
import dev.ovhdo.cli.context.CliCommand;
import dev.ovhdo.cli.context.CommandContext;
import dev.ovhdo.cli.context.CommandEntry;
import dev.ovhdo.cli.context.Environment;
import dev.ovhdo.cli.context.Failures;
import dev.ovhdo.cli.context.GlobalOptions;
import dev.ovhdo.cli.context.TextOutput;
import dev.ovhdo.cli.extension.ExtensionCommand;
import dev.ovhdo.cli.extension.Extensions;
import dev.ovhdo.cli.failure.CommandException;
import dev.ovhdo.cli.failure.ExitCode;
import dev.ovhdo.cli.failure.ForwardedExitException;
import dev.ovhdo.cli.failure.ReportedException;
import dev.ovhdo.cli.renewal.ConsumerKeyRenewal;
import dev.ovhdo.cli.select.ArgumentSelection;
import dev.ovhdo.client.error.OvhException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The whole program, from its arguments to its exit code. One instance runs once. */
public final class Program implements AutoCloseable {
  private final Environment environment;
  private final TextOutput out;
  private final TextOutput err;
  private volatile @Nullable CommandContext context;
  private boolean endsAtOnce = true;

  /** Prepares a run in this environment. */
  public Program(Environment environment) {
    this.environment = environment;
    this.out = environment.textOut();
    this.err = environment.textErr();
  }

  /**
   * Runs one command.
   *
   * @param arguments the command line, without the program's name
   * @return the exit code
   */
  public int run(String... arguments) {
    try {
      return start(arguments).code();
    } catch (ForwardedExitException e) {
      return e.code();
    } catch (BrokenOutputException e) {
      return brokenOutput(e).code();
    }
  }

  private ExitCode start(String... given) {
    Arguments arguments;
    try {
      arguments = Arguments.of(given).expanded(environment);
    } catch (CommandException e) {
      return new Failures(err, new GlobalOptions()).report(e);
    }
    Help help = new Help(environment, out);
    // Handled without picocli, because starting picocli takes longer than the output itself.
    if (arguments.requestsVersion()) {
      out.line("ovh-do " + Version.text());
      return ExitCode.DONE;
    } else if (arguments.requestsHelp()) {
      help.overview();
      return ExitCode.DONE;
    } else if (arguments.command().isEmpty()) {
      new Help(environment, err).overview();
      return ExitCode.USAGE;
    }
    GlobalOptions options = new GlobalOptions();
    Failures failures = new Failures(err, options, arguments.requestsJson());
    try {
      arguments.requireUnicode();
      if (arguments.command().equals("help")) {
        help.command(arguments.words(), arguments.rest());
        return ExitCode.DONE;
      } else if (CommandIndex.isIncomplete(arguments.command())) {
        if (failures.isJson() && !arguments.hasHelpOption()) {
          throw arguments.incomplete();
        }
        return resourceHelp(arguments, help);
      }
      Optional<CommandEntry> found = CommandIndex.find(arguments.command());
      if (found.isEmpty()) {
        runExtension(arguments, help, options);
        return ExitCode.DONE;
      }
      CommandEntry entry = found.get();
      CliCommand command = entry.factory().get();
      try {
        switch (CommandParser.parse(entry, command, options, arguments.rest())) {
          case HELP -> help.command(entry, options);
          case VERSION -> out.line("ovh-do " + Version.text());
          case RUN -> run(entry, options, context -> command);
        }
      } catch (MissingArgumentsException e) {
        run(entry, options, context -> completed(entry, arguments.rest(), e, context));
      }
      return ExitCode.DONE;
    } catch (BrokenOutputException | ForwardedExitException e) {
      throw e;
    } catch (ReportedException e) {
      return e.exitCode();
    } catch (RuntimeException | Error e) {
      return failures.report(e);
    }
  }

  /**
   * Runs an extension of the user.
   *
   * @throws CommandException if there is no such extension
   */
  private void runExtension(Arguments arguments, Help help, GlobalOptions options) {
    String name = arguments.command();
    Path program =
        Extensions.find(environment, name)
            .orElseThrow(() -> Arguments.unknownCommand(name, Arguments.namesOfUser(environment)));
    List<String> before = arguments.before();
    if (before.contains("-h") || before.contains("--help")) {
      help.extension(name, program);
      return;
    }
    ExtensionCommand.checkOptions(name, before);
    CliCommand command = new ExtensionCommand(name, program, arguments.after());
    CommandEntry entry = CommandEntry.of(name, "Run " + program, () -> command);
    CommandParser.parse(entry, command, options, before);
    run(entry, options, context -> command);
  }

  /** Handles a resource without a verb, which is an incomplete command. */
  private ExitCode resourceHelp(Arguments arguments, Help help) {
    if (arguments.hasHelpOption()) {
      help.resource(arguments.command());
      return ExitCode.DONE;
    }
    new Help(environment, err).resource(arguments.command());
    return ExitCode.USAGE;
  }

  /** Returns the command with the missing arguments that the user selects at the terminal. */
  private static CliCommand completed(
      CommandEntry entry,
      List<String> given,
      MissingArgumentsException failure,
      CommandContext context) {
    ArgumentSelection selection = new ArgumentSelection(context);
    if (!failure.isSelectable() || !selection.isPossible()) {
      throw failure;
    }
    context.options().check();
    List<String> arguments = new ArrayList<>(given);
    MissingArgumentsException missing = failure;
    for (int count = failure.count(); count > 0; count--) {
      arguments.addAll(missing.asArguments(selection.select(missing.firstKind(), missing.given())));
      try {
        CliCommand command = entry.factory().get();
        CommandParser.parse(entry, command, new GlobalOptions(), arguments);
        return command;
      } catch (MissingArgumentsException e) {
        missing = e;
      }
    }
    throw missing;
  }

  private void run(
      CommandEntry entry, GlobalOptions options, Function<CommandContext, CliCommand> command) {
    try (CommandContext opened =
        new CommandContext(environment, options, out, err, () -> CommandIndex.all())) {
      context = opened;
      endsAtOnce = !entry.name().startsWith("fleet ");
      opened.recordChanges(entry.name());
      runOrRenew(command, opened);
    }
  }

  /**
   * Does not check the consumer key beforehand: a call that fails shows that the key is invalid.
   */
  private static void runOrRenew(
      Function<CommandContext, CliCommand> command, CommandContext context) {
    try {
      context.run(command.apply(context));
    } catch (OvhException e) {
      if (!e.needsConsumerKey()) {
        throw e;
      }
      boolean started = context.hasStarted();
      ConsumerKeyRenewal renewal = new ConsumerKeyRenewal(context);
      renewal.renew(e);
      if (started) {
        throw new CommandException(
            ExitCode.CREDENTIALS,
            "the consumer key became invalid while the command was running; check which steps are"
                + " still to be done, and run the command again",
            e);
      }
      context.run(command.apply(context));
      renewal.flushExpired();
    }
  }

  private ExitCode brokenOutput(BrokenOutputException e) {
    if (e.isPipeClosed()) {
      return ExitCode.BROKEN_PIPE;
    }
    try {
      return new Failures(err, new GlobalOptions()).report(e);
    } catch (BrokenOutputException again) {
      return ExitCode.FAILED; // neither stream can be written any more
    }
  }

  /**
   * Returns whether nothing is left to do at the end of the process. The library of SQLite, which
   * fleets use, removes its native library from the temporary folder then.
   */
  boolean endsAtOnce() {
    return endsAtOnce;
  }

  /** Ends the run without further output: the process is being terminated. */
  @Override
  public void close() {
    CommandContext running = context;
    if (running != null) {
      try {
        running.terminal().printInterruptMessage();
      } catch (BrokenOutputException e) {
        // Standard error is closed, so the message cannot be shown.
      }
    }
    out.mute();
    err.mute();
    if (running != null) {
      running.close();
    }
  }
}
