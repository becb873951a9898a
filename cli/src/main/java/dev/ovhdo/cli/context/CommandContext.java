package dev.ovhdo.cli.context;

import dev.ovhdo.api.Ovh;
import dev.ovhdo.catalog.Catalogue;
import dev.ovhdo.cli.failure.CommandException;
import dev.ovhdo.cli.failure.ExitCode;
import dev.ovhdo.cli.failure.ReportedException;
import dev.ovhdo.cli.output.DisplaySettings;
import dev.ovhdo.cli.output.Results;
import dev.ovhdo.cli.output.TerminalEscaper;
import dev.ovhdo.client.Listing;
import dev.ovhdo.client.OvhClient;
import dev.ovhdo.client.config.Configuration;
import dev.ovhdo.client.error.InvalidCredentialException;
import dev.ovhdo.client.error.OvhException;
import dev.ovhdo.client.time.TimeSource;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The context of one run of one command: its streams, its prompts, its home, and the API, which is
 * opened on first use. For use by one thread; {@link #close()} may be called by any thread.
 */
public final class CommandContext implements AutoCloseable {
  private final Environment environment;
  private final GlobalOptions options;
  private final TextOutput out;
  private final TextOutput err;
  private final Supplier<List<CommandEntry>> commands;
  private final Failures failures;
  private final ApiAccess access;
  private final CountDownLatch closed = new CountDownLatch(1);
  private volatile String interruptMessage = "";
  private @Nullable DryRunRecorder dryRunRecorder;

  /**
   * Prepares a run; nothing is opened yet.
   *
   * @param environment the process and the machine
   * @param options the global options
   * @param out standard output
   * @param err standard error
   */
  public CommandContext(
      Environment environment, GlobalOptions options, TextOutput out, TextOutput err) {
    this(environment, options, out, err, List::of);
  }

  /**
   * Prepares a run; nothing is opened yet.
   *
   * @param environment the process and the machine
   * @param options the global options
   * @param out standard output
   * @param err standard error
   * @param commands lists all commands, for commands that print information about other commands
   */
  public CommandContext(
      Environment environment,
      GlobalOptions options,
      TextOutput out,
      TextOutput err,
      Supplier<List<CommandEntry>> commands) {
    this.environment = environment;
    this.options = options;
    this.out = out;
    this.err = err;
    this.commands = commands;
    this.failures = new Failures(err, options);
    this.access = new ApiAccess(environment, options, err, this::note);
  }

  /** Returns standard output, which is for results only. */
  public TextOutput out() {
    return out;
  }

  /** Returns the printer for results in the requested output format. */
  public Results results() {
    boolean terminal = interactive().out();
    DisplaySettings screen =
        terminal
            ? new DisplaySettings(true, environment.columns(), environment.colours(true))
            : DisplaySettings.NONE;
    return new Results(out::print, options.output, screen);
  }

  /** Returns all commands of the program; this loads the lists, but not the commands. */
  public List<CommandEntry> commands() {
    return commands.get();
  }

  /** Returns standard error, which is for everything except results. */
  public TextOutput err() {
    return err;
  }

  /** Returns the process and the machine; for the home to write files to see {@link #home()}. */
  public Environment environment() {
    return environment;
  }

  /** Returns the global options. */
  public GlobalOptions options() {
    return options;
  }

  /** Returns which streams are terminals. */
  public InteractiveStreams interactive() {
    return environment.interactive();
  }

  /** Returns the clocks and the sleep function. */
  public TimeSource time() {
    return environment.time();
  }

  /** Returns whether the command runs against a sandbox. */
  public boolean isSandboxed() {
    return options.sandbox();
  }

  /** Returns the home to write files to; with {@code --sandbox} a temporary folder. */
  public Path home() {
    return access.home();
  }

  /** Returns the folders that may contain the user's private SSH keys. */
  public List<Path> keyFolders() {
    return access.keyFolders();
  }

  /**
   * Returns the settings of this run, with their origins.
   *
   * @throws dev.ovhdo.client.error.ConfigurationException if there is no configuration, or it is
   *     invalid
   */
  public Configuration configuration() {
    return access.configuration();
  }

  /**
   * Returns the catalogue: the families downloaded by {@code routes update}, and the built-in ones
   * for all others.
   *
   * @throws dev.ovhdo.client.error.ConfigurationException if the configuration is invalid
   */
  public Catalogue catalogue() {
    return access.catalogue();
  }

  /**
   * Returns the folder for the downloaded families of the endpoint; it may not exist.
   *
   * @throws dev.ovhdo.client.error.ConfigurationException if the configuration is invalid
   */
  public Path catalogueFolder() {
    return access.catalogueFolder();
  }

  /**
   * Returns a client without credentials, for public routes. It is closed with this context.
   *
   * @throws dev.ovhdo.client.error.ConfigurationException if the configuration is invalid
   */
  public OvhClient anonymousClient() {
    return access.anonymousClient();
  }

  /** Returns the API with the configured credentials. */
  public Ovh ovh() {
    return access.ovh();
  }

  /** Makes this run a dry run: its results are the requests that it would send. */
  public void startDryRun() {
    dryRunRecorder();
  }

  /**
   * Returns the API for a dry run: it sends requests that only read, and prints every other request
   * on standard output instead of sending it. It is closed with this context.
   */
  public Ovh dryRunOvh() {
    return access.dryRunOvh(dryRunRecorder());
  }

  private DryRunRecorder dryRunRecorder() {
    if (dryRunRecorder == null) {
      dryRunRecorder = new DryRunRecorder(results(), out::print);
    }
    return dryRunRecorder;
  }

  /**
   * Runs a command and prints the remaining results of a dry run. If the command fails, the
   * requests recorded until then are printed as well.
   */
  public void run(CliCommand verb) {
    try {
      verb.run(this);
    } catch (OvhException | CommandException | ReportedException e) {
      if (dryRunRecorder != null && dryRunRecorder.hasRecords()) {
        dryRunRecorder.printRecords();
      }
      throw e;
    }
    if (dryRunRecorder != null) {
      dryRunRecorder.printRecords();
    }
  }

  /** Returns the client of {@link #ovh()}, for requests that no service offers. */
  public OvhClient client() {
    return ovh().client();
  }

  /** Replaces the consumer key of the configuration for the rest of the run. */
  public void useConsumerKey(String consumerKey) {
    access.useConsumerKey(consumerKey);
  }

  /** Returns whether this run has printed a result or changed anything at OVHcloud. */
  public boolean hasStarted() {
    return access.hasChanged() || out.hasWritten();
  }

  /**
   * Prints a note on standard error, with the program's name in front; nothing with {@code
   * --quiet}.
   */
  public void note(String text) {
    progress(Failures.PROGRAM + text);
  }

  /**
   * Prints progress on standard error, without the program's name; nothing with {@code --quiet}.
   */
  public void progress(String text) {
    if (!options.quiet()) {
      err.line(TerminalEscaper.escapeLines(text));
    }
  }

  /**
   * Sets the message that is printed if the program is interrupted from now on, as by Ctrl-C, while
   * an operation continues at OVHcloud.
   *
   * @param text the message; empty for none
   */
  public void interruptMessage(String text) {
    interruptMessage = text;
  }

  /** Prints the message of {@link #interruptMessage}, once. */
  public void printInterruptMessage() {
    String text = interruptMessage;
    interruptMessage = "";
    if (!text.isEmpty()) {
      // The cursor may be behind a progress bar or behind ^C.
      err.print(
          (interactive().err() ? "\n" : "")
              + Failures.PROGRAM
              + TerminalEscaper.escapeLines(text)
              + "\n");
    }
  }

  /**
   * Returns the listing, and prints a note for each item that was deleted while the list was read.
   */
  public <T> Listing<T> reportVanished(Listing<T> listing) {
    listing.vanished().forEach(id -> note(id + " was deleted in the meantime and is left out"));
    return listing;
  }

  /**
   * Runs an action for each of several arguments. A failure is reported, and the remaining
   * arguments are still processed; the first failure determines the exit code.
   */
  public void forEach(Iterable<String> arguments, Consumer<String> action) {
    ExitCode first = ExitCode.DONE;
    for (String argument : arguments) {
      try {
        action.accept(argument);
      } catch (OvhException | CommandException e) {
        if (e instanceof OvhException failure && failsEveryCall(failure)) {
          throw e;
        }
        ExitCode code = failures.report(e);
        first = first == ExitCode.DONE ? code : first;
      }
    }
    if (first != ExitCode.DONE) {
      throw new ReportedException(first);
    }
  }

  /** Returns whether every other request would fail in the same way. */
  private static boolean failsEveryCall(OvhException failure) {
    return failure.needsConsumerKey() || failure instanceof InvalidCredentialException;
  }

  /** Returns the prompter for questions to the user. */
  public Prompter prompter() {
    return new Prompter(environment.in(), err);
  }

  /** Registers a resource that is closed with this context. */
  public void registerForClose(AutoCloseable resource) {
    access.registerForClose(resource);
  }

  /** Waits until another thread closes this context. */
  public void awaitClose() {
    try {
      closed.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Closes the connections and the sandbox; requests fail from then on. */
  @Override
  public synchronized void close() {
    if (closed.getCount() == 0) {
      return;
    }
    interruptMessage = "";
    access.close();
    // Last: the thread in awaitEnd() would otherwise close the same resources at the same time, and
    // the process could end before they are closed.
    closed.countDown();
  }
}
