package dev.ovhdo.cli.context;

import dev.ovhdo.api.Ovh;
import dev.ovhdo.cli.failure.CommandException;
import dev.ovhdo.cli.failure.ExitCode;
import dev.ovhdo.cli.failure.ReportedException;
import dev.ovhdo.cli.names.KnownNames;
import dev.ovhdo.cli.output.DisplaySettings;
import dev.ovhdo.cli.output.OutputOptions;
import dev.ovhdo.cli.output.Results;
import dev.ovhdo.cli.output.Row;
import dev.ovhdo.client.Listing;
import dev.ovhdo.client.config.Credentials;
import dev.ovhdo.client.config.Endpoint;
import dev.ovhdo.client.error.InvalidCredentialException;
import dev.ovhdo.client.error.OvhException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The context of one run of one command: the terminal, the API, which is opened on first use, the
 * results and the home. For use by one thread; {@link #close()} may be called by any thread.
 */
public final class CommandContext implements AutoCloseable {
  private final Environment environment;
  private final GlobalOptions options;
  private final Terminal terminal;
  private final Supplier<List<CommandEntry>> commands;
  private final Failures failures;
  private final ApiAccess api;
  private final CountDownLatch closed = new CountDownLatch(1);
  private @Nullable DryRunRecorder dryRun;
  private @Nullable Results results;

  /** The exit code for items that could not be read. */
  private ExitCode unread = ExitCode.DONE;

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
    this.terminal = new Terminal(environment, options, out, err);
    this.commands = commands;
    this.failures = new Failures(err, options);
    this.api = new ApiAccess(environment, options, err, terminal::note);
  }

  /** Returns the standard streams: results, notes, progress and questions. */
  public Terminal terminal() {
    return terminal;
  }

  /** Records the changes of this run in the history, under the name of its command. */
  public void recordChanges(String command) {
    api.recordChanges(command);
  }

  /** Returns the access to the API: configuration, client and catalogue. */
  public ApiAccess api() {
    return api;
  }

  /** Returns the API with the configured credentials; in a dry run it changes nothing. */
  public Ovh ovh() {
    return dryRun == null ? api.ovh() : api.dryRunOvh(dryRun);
  }

  /** Opens the API with other credentials than the configured ones; {@link #ovh()} otherwise. */
  public Ovh open(Endpoint endpoint, Credentials credentials) {
    return api.open(endpoint, credentials, dryRun);
  }

  /**
   * Returns the printer for results in the requested output format. In a dry run it prints nothing,
   * because the results of a dry run are the requests.
   */
  public Results results() {
    if (dryRun != null) {
      return new Results(text -> {}, new OutputOptions(), DisplaySettings.NONE, text -> {});
    }
    if (results == null) {
      results =
          new Results(
              terminal.out()::printStyled, options.output, terminal.display(), terminal::note);
    }
    return results;
  }

  /** Returns all commands of the program; this loads the lists, but not the commands. */
  public List<CommandEntry> commands() {
    return commands.get();
  }

  /** Returns the process and the machine; for the home to write files to see {@link #home()}. */
  public Environment environment() {
    return environment;
  }

  /** Returns the global options. */
  public GlobalOptions options() {
    return options;
  }

  /** Returns whether the command runs against a sandbox. */
  public boolean isSandboxed() {
    return options.sandbox();
  }

  /** Returns the home to write files to; with {@code --sandbox} a temporary folder. */
  public Path home() {
    return api.home();
  }

  /** Returns the folders that may contain the user's private SSH keys. */
  public List<Path> keyFolders() {
    return api.keyFolders();
  }

  /**
   * Makes this run a dry run: its results are the requests that it would send. From now on {@link
   * #ovh()} sends only requests that read, and records every other request instead of sending it;
   * its waits end at once. Once a request is recorded, notes are not printed any more, because they
   * would report a change that was not made.
   */
  public void startDryRun() {
    if (dryRun == null) {
      dryRun = new DryRunRecorder(results(), terminal);
    }
  }

  /**
   * Runs a command and prints the remaining results of a dry run. If the command fails, the
   * requests recorded until then are printed as well. A program that requests an output format gets
   * a document in every case: a command that changes something and has no results of its own prints
   * whether it has changed anything.
   *
   * @throws ReportedException if items of a list could not be read; the other items are printed
   */
  public void run(CliCommand command) {
    unread = ExitCode.DONE;
    try {
      command.run(this);
    } catch (OvhException | CommandException | ReportedException e) {
      if (dryRun != null && dryRun.hasRecords()) {
        dryRun.printRecords();
      }
      throw e;
    }
    if (dryRun != null) {
      dryRun.printRecords();
    } else if (results().isRequested() && !results().isShown() && isChange(command)) {
      results().row(Row.empty().with("changed", api.hasChanged()));
    }
    if (unread != ExitCode.DONE) {
      throw new ReportedException(unread);
    }
  }

  /** Returns whether a command may send requests that change something. */
  private static boolean isChange(CliCommand command) {
    Calls calls = command.getClass().getAnnotation(Calls.class);
    return calls != null
        && Arrays.stream(calls.value())
            .flatMap(routes -> Arrays.stream(routes.split(",", -1)))
            .anyMatch(route -> !route.isBlank() && !route.strip().startsWith("GET "));
  }

  /** Returns whether this run has printed a result or changed anything at OVHcloud. */
  public boolean hasStarted() {
    return api.hasChanged() || terminal.out().hasWritten();
  }

  /**
   * Returns the listing, and prints a note for each item that is left out. Items that were deleted
   * while the list was read are no failure. If other items could not be read, the command ends,
   * after it has printed its results, with the exit code of the first of them.
   */
  public <T> Listing<T> reportUnread(Listing<T> listing) {
    for (Listing.Unread item : listing.unread()) {
      if (item.isVanished()) {
        terminal.note(item.id() + " was deleted in the meantime and is left out");
      } else {
        ExitCode code = failures.reportItem(item, terminal::note);
        unread = unread == ExitCode.DONE ? code : unread;
      }
    }
    return listing;
  }

  /**
   * Runs an action for each of several arguments. A failure is reported, and the remaining
   * arguments are still processed; the first failure determines the exit code.
   */
  public <T> void forEach(Iterable<T> arguments, Consumer<? super T> action) {
    ExitCode first = ExitCode.DONE;
    for (T argument : arguments) {
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

  /** Registers a resource that is closed with this context. */
  public void registerForClose(AutoCloseable resource) {
    api.registerForClose(resource);
  }

  /** Waits until another thread closes this context. */
  public void awaitClose() {
    try {
      closed.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Keeps names for the completion of a shell. */
  void keepNames(KnownNames names) {
    api.names().keep(names, environment.time().now());
  }

  /** Closes the connections and the sandbox; requests fail from then on. */
  @Override
  public synchronized void close() {
    if (closed.getCount() == 0) {
      return;
    }
    terminal.interruptMessage("");
    if (api.hasChanged()) {
      api.names().invalidate();
    }
    api.close();
    // Last: otherwise the thread in awaitClose() would close the same resources at the same time,
    // and the process could end before they are closed.
    closed.countDown();
  }
}
