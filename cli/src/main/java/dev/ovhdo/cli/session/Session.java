package dev.ovhdo.cli.session;

import dev.ovhdo.api.Ovh;
import dev.ovhdo.catalog.Catalogue;
import dev.ovhdo.cli.output.Results;
import dev.ovhdo.cli.output.Screen;
import dev.ovhdo.cli.output.Visible;
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
 * One run of one command: its streams, the person in front of it, its home, and the API, which is
 * opened when it is first asked for. Used by one thread; {@link #close()} by any.
 */
public final class Session implements AutoCloseable {
  private final Environment environment;
  private final GeneralOptions options;
  private final Output out;
  private final Output err;
  private final Supplier<List<CommandEntry>> commands;
  private final Failures failures;
  private final Access access;
  private final CountDownLatch closed = new CountDownLatch(1);
  private volatile String farewell = "";
  private @Nullable Rehearsed rehearsed;

  /**
   * Prepares a run; nothing is opened yet.
   *
   * @param environment the world around the program
   * @param options what the person asked for in general
   * @param out standard output
   * @param err standard error
   */
  public Session(Environment environment, GeneralOptions options, Output out, Output err) {
    this(environment, options, out, err, List::of);
  }

  /**
   * Prepares a run; nothing is opened yet.
   *
   * @param environment the world around the program
   * @param options what the person asked for in general
   * @param out standard output
   * @param err standard error
   * @param commands lists every command, for those that tell of others
   */
  public Session(
      Environment environment,
      GeneralOptions options,
      Output out,
      Output err,
      Supplier<List<CommandEntry>> commands) {
    this.environment = environment;
    this.options = options;
    this.out = out;
    this.err = err;
    this.commands = commands;
    this.failures = new Failures(err, options);
    this.access = new Access(environment, options, err, this::note);
  }

  /** Returns standard output, for results alone. */
  public Output out() {
    return out;
  }

  /** Returns where results go, in the form that the person asked for. */
  public Results results() {
    boolean terminal = terminals().out();
    Screen screen =
        terminal ? new Screen(true, environment.columns(), environment.colours(true)) : Screen.NONE;
    return new Results(out::print, options.output, screen);
  }

  /** Returns every command of the program; this loads their lists, though none of them. */
  public List<CommandEntry> commands() {
    return commands.get();
  }

  /** Returns standard error, for everything else. */
  public Output err() {
    return err;
  }

  /** Returns the world around the program; see {@link #home()} for where files are written. */
  public Environment environment() {
    return environment;
  }

  /** Returns what the person asked for in general. */
  public GeneralOptions options() {
    return options;
  }

  /** Returns which streams are terminals. */
  public Terminals terminals() {
    return environment.terminals();
  }

  /** Returns the clocks, and how to wait. */
  public TimeSource time() {
    return environment.time();
  }

  /** Returns whether nothing is real. */
  public boolean sandboxed() {
    return options.sandbox();
  }

  /** Returns the home in which commands write: with {@code --sandbox}, a temporary one. */
  public Path home() {
    return access.home();
  }

  /** Returns the folders in which the private halves of the person's SSH keys may lie. */
  public List<Path> keyFolders() {
    return access.keyFolders();
  }

  /**
   * Returns the settings of this run, with their origins.
   *
   * @throws dev.ovhdo.client.error.ConfigurationException if nothing is configured, or something is
   *     wrong
   */
  public Configuration configuration() {
    return access.configuration();
  }

  /**
   * Returns what is known of the API: the families that the person renewed, else those that came
   * with the program.
   *
   * @throws dev.ovhdo.client.error.ConfigurationException if something is wrong in the settings
   */
  public Catalogue catalogue() {
    return access.catalogue();
  }

  /**
   * Returns where the renewed families of the endpoint are, or will be.
   *
   * @throws dev.ovhdo.client.error.ConfigurationException if something is wrong in the settings
   */
  public Path catalogueFolder() {
    return access.catalogueFolder();
  }

  /**
   * Returns a client without credentials, for what the API tells everybody. It ends with the
   * session.
   *
   * @throws dev.ovhdo.client.error.ConfigurationException if something is wrong in the settings
   */
  public OvhClient anonymousClient() {
    return access.anonymousClient();
  }

  /** Returns the API, as the person who is configured. */
  public Ovh ovh() {
    return access.ovh();
  }

  /** Says that nothing is changed in this run: its results are the requests that would do it. */
  public void rehearse() {
    rehearsed();
  }

  /**
   * Returns the API for a rehearsal: it reads, and shows on standard output each request that would
   * change something. None of these is sent. It ends with the session.
   */
  public Ovh rehearsal() {
    return access.rehearsal(rehearsed());
  }

  private Rehearsed rehearsed() {
    if (rehearsed == null) {
      rehearsed = new Rehearsed(results(), out::print);
    }
    return rehearsed;
  }

  /**
   * Runs a command to the end of its results, be they those of a rehearsal. If it fails in the
   * middle, what it would have sent until then is shown all the same.
   */
  public void run(Verb verb) {
    try {
      verb.run(this);
    } catch (OvhException | CommandException | ReportedException e) {
      if (rehearsed != null && rehearsed.isWaiting()) {
        rehearsed.end();
      }
      throw e;
    }
    if (rehearsed != null) {
      rehearsed.end();
    }
  }

  /** Returns the client below {@link #ovh()}, for calls that no service makes. */
  public OvhClient client() {
    return ovh().client();
  }

  /** Goes on with another consumer key, which replaces the one of the configuration. */
  public void useConsumerKey(String consumerKey) {
    access.useConsumerKey(consumerKey);
  }

  /** Returns whether this run has printed a result or changed anything at OVHcloud. */
  public boolean hasBegun() {
    return access.hasChanged() || out.isUsed();
  }

  /** Tells the person something that is neither a result nor a failure. */
  public void note(String text) {
    tell(Failures.PROGRAM + text);
  }

  /** Tells the person how a longer work goes on; as a note, but without the program's name. */
  public void tell(String text) {
    if (!options.quiet()) {
      err.line(Visible.lines(text));
    }
  }

  /**
   * Says what to tell the person if the program is ended from outside from now on, as by Ctrl-C,
   * while something goes on elsewhere.
   *
   * @param text the message; empty for none
   */
  public void farewell(String text) {
    farewell = text;
  }

  /** Tells the person what {@link #farewell} said, once. */
  public void sayFarewell() {
    String text = farewell;
    farewell = "";
    if (!text.isEmpty()) {
      // The terminal may be in the middle of a bar, or show ^C.
      err.print((terminals().err() ? "\n" : "") + Failures.PROGRAM + Visible.lines(text) + "\n");
    }
  }

  /** Passes a list on, with a note for each item that vanished while it was being read. */
  public <T> Listing<T> complete(Listing<T> listing) {
    listing.vanished().forEach(id -> note(id + " was removed in the meantime and is left out"));
    return listing;
  }

  /**
   * Does the same with each of several arguments. When one fails, it is reported and the others are
   * still done; the first failure gives the exit code.
   */
  public void each(Iterable<String> arguments, Consumer<String> action) {
    ExitCode first = ExitCode.DONE;
    for (String argument : arguments) {
      try {
        action.accept(argument);
      } catch (OvhException | CommandException e) {
        if (e instanceof OvhException failure && dooms(failure)) {
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

  /** Returns whether no other call would fare better. */
  private static boolean dooms(OvhException failure) {
    return failure.needsConsumerKey() || failure instanceof InvalidCredentialException;
  }

  /** Returns how to ask the person. */
  public Questions questions() {
    return new Questions(environment.in(), err);
  }

  /** Closes this too when the session is closed, from outside perhaps. */
  public void closeAtTheEnd(AutoCloseable resource) {
    access.closeAtTheEnd(resource);
  }

  /** Waits until the session is closed from outside. */
  public void awaitEnd() {
    try {
      closed.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Ends connections, and the sandbox if there is one; what is asked of the API then fails. */
  @Override
  public synchronized void close() {
    if (closed.getCount() == 0) {
      return;
    }
    farewell = "";
    access.close();
    // Last: whoever waits for the end must not close the same things at the same time, lest the
    // process ends in the middle of it.
    closed.countDown();
  }
}
