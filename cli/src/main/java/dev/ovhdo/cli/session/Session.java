package dev.ovhdo.cli.session;

import dev.ovhdo.client.Listing;
import dev.ovhdo.client.OvhClient;
import dev.ovhdo.client.config.Configuration;
import dev.ovhdo.client.config.ConfigurationReader;
import dev.ovhdo.client.error.InvalidCredentialException;
import dev.ovhdo.client.error.OvhException;
import dev.ovhdo.client.time.TimeSource;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.function.Consumer;
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
  private final Failures failures;
  private @Nullable Configuration configuration;
  private @Nullable OvhClient client;

  /**
   * Prepares a run; nothing is opened yet.
   *
   * @param environment the world around the program
   * @param options what the person asked for in general
   * @param out standard output
   * @param err standard error
   */
  public Session(Environment environment, GeneralOptions options, Output out, Output err) {
    this.environment = environment;
    this.options = options;
    this.out = out;
    this.err = err;
    this.failures = new Failures(err, options);
  }

  /** Returns standard output, for results alone. */
  public Output out() {
    return out;
  }

  /** Returns standard error, for everything else. */
  public Output err() {
    return err;
  }

  /** Returns the world around the program; see {@link #home()} for where files are written. */
  public Environment environment() {
    return environment;
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
    return environment.home();
  }

  /** Returns the settings of this run, with their origins. */
  public synchronized Configuration configuration() {
    if (configuration == null) {
      configuration = Connection.configuration(reader());
    }
    return configuration;
  }

  /** Returns the way to the API. */
  public synchronized OvhClient client() {
    if (client == null) {
      client = Connection.client(configuration(), environment, options, err);
    }
    return client;
  }

  private ConfigurationReader reader() {
    ConfigurationReader reader =
        ConfigurationReader.system()
            .withEnvironment(environment.variables())
            .withHome(environment.home())
            .withDirectory(environment.directory())
            .withSystemFile(environment.systemFile());
    String endpoint = options.endpoint;
    return endpoint == null ? reader : reader.withArgument("endpoint", endpoint);
  }

  /** Tells the person something that is neither a result nor a failure. */
  public void note(String text) {
    err.line(Failures.PROGRAM + text);
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
      } catch (InvalidCredentialException e) {
        throw e; // no other call would fare better
      } catch (OvhException | CommandException e) {
        ExitCode code = failures.report(e);
        first = first == ExitCode.DONE ? code : first;
      }
    }
    if (first != ExitCode.DONE) {
      throw new ReportedException(first);
    }
  }

  /**
   * Asks a question that is answered by yes or no, no being the default. Ask only where {@link
   * #terminals()} has a person at standard input: without one the answer is no.
   *
   * @param question a whole sentence with its question mark
   */
  public boolean confirm(String question) {
    err.print(question + " [y/N] ");
    String answer = answer().strip().toLowerCase(Locale.ROOT);
    return answer.equals("y") || answer.equals("yes");
  }

  /** Reads one line of standard input; empty at its end. */
  public String answer() {
    try {
      return Lines.next(environment.in());
    } catch (IOException e) {
      return "";
    }
  }

  /** Ends connections, and the sandbox if there is one. */
  @Override
  public synchronized void close() {
    if (client != null) {
      client.close();
    }
  }
}
