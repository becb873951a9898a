package dev.ovhdo.cli;

import dev.ovhdo.cli.renewal.Renewal;
import dev.ovhdo.cli.session.BrokenOutputException;
import dev.ovhdo.cli.session.CommandEntry;
import dev.ovhdo.cli.session.CommandException;
import dev.ovhdo.cli.session.Environment;
import dev.ovhdo.cli.session.ExitCode;
import dev.ovhdo.cli.session.Failures;
import dev.ovhdo.cli.session.GeneralOptions;
import dev.ovhdo.cli.session.OtherExitException;
import dev.ovhdo.cli.session.Output;
import dev.ovhdo.cli.session.ReportedException;
import dev.ovhdo.cli.session.Session;
import dev.ovhdo.cli.session.Verb;
import dev.ovhdo.client.error.OvhException;
import org.jspecify.annotations.Nullable;

/** The whole program, from its arguments to its exit code. One instance runs once. */
public final class Program implements AutoCloseable {
  private final Environment environment;
  private final Output out;
  private final Output err;
  private volatile @Nullable Session session;

  /** Prepares a run in this environment. */
  public Program(Environment environment) {
    this.environment = environment;
    this.out = new Output(environment.out());
    this.err = new Output(environment.err());
  }

  /**
   * Runs one command.
   *
   * @param arguments the command line, without the program's name
   * @return the exit code
   */
  public int run(String... arguments) {
    try {
      return start(Arguments.of(arguments)).code();
    } catch (OtherExitException e) {
      return e.code();
    } catch (BrokenOutputException e) {
      return brokenOutput(e).code();
    }
  }

  private ExitCode start(Arguments arguments) {
    Help help = new Help(environment, out);
    // Handled without picocli, because starting picocli takes longer than the output itself.
    if (arguments.asksForVersion()) {
      out.line("ovh-do " + Version.text());
      return ExitCode.DONE;
    } else if (arguments.asksForHelp()) {
      help.overview();
      return ExitCode.DONE;
    } else if (arguments.command().isEmpty()) {
      new Help(environment, err).overview();
      return ExitCode.USAGE;
    }
    GeneralOptions options = new GeneralOptions();
    Failures failures = new Failures(err, options);
    try {
      if (arguments.command().equals("help")) {
        help.command(arguments.words());
        return ExitCode.DONE;
      } else if (CommandIndex.isUnfinished(arguments.command())) {
        return thing(arguments, help);
      }
      CommandEntry entry = arguments.entry();
      Verb verb = entry.verb().get();
      switch (CommandParser.parse(entry, verb, options, arguments.rest())) {
        case HELP -> help.command(entry);
        case VERSION -> out.line("ovh-do " + Version.text());
        case RUN -> run(verb, options);
      }
      return ExitCode.DONE;
    } catch (BrokenOutputException | OtherExitException e) {
      throw e;
    } catch (ReportedException e) {
      return e.exitCode();
    } catch (RuntimeException | Error e) {
      return failures.report(e);
    }
  }

  /** Handles a resource without a verb, which is an incomplete command. */
  private ExitCode thing(Arguments arguments, Help help) {
    if (arguments.hasHelpOption()) {
      help.thing(arguments.command());
      return ExitCode.DONE;
    }
    new Help(environment, err).thing(arguments.command());
    return ExitCode.USAGE;
  }

  private void run(Verb verb, GeneralOptions options) {
    try (Session opened = new Session(environment, options, out, err, () -> CommandIndex.all())) {
      session = opened;
      runOrRenew(verb, opened);
    }
  }

  /**
   * Does not check the consumer key beforehand: a call that fails shows that the key is invalid.
   */
  private static void runOrRenew(Verb verb, Session session) {
    try {
      session.run(verb);
    } catch (OvhException e) {
      if (!e.needsConsumerKey()) {
        throw e;
      }
      boolean begun = session.hasBegun();
      Renewal renewal = new Renewal(session);
      renewal.run(e);
      if (begun) {
        throw new CommandException(
            ExitCode.CREDENTIALS,
            "the consumer key became invalid while the command was running; check which steps are"
                + " still to be done, and run the command again",
            e);
      }
      session.run(verb);
      renewal.flushExpired();
    }
  }

  private ExitCode brokenOutput(BrokenOutputException e) {
    if (e.readerGone()) {
      return ExitCode.BROKEN_PIPE;
    }
    try {
      return new Failures(err, new GeneralOptions()).report(e);
    } catch (BrokenOutputException again) {
      return ExitCode.FAILED; // neither stream can be written any more
    }
  }

  /** Ends the run without further output: the process is being terminated. */
  @Override
  public void close() {
    Session running = session;
    if (running != null) {
      try {
        running.sayFarewell();
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
