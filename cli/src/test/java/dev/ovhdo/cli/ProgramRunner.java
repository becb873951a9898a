package dev.ovhdo.cli;

import dev.ovhdo.cli.cases.DeclaredCallsCheck;
import dev.ovhdo.cli.context.Browser;
import dev.ovhdo.cli.context.CommandEntry;
import dev.ovhdo.cli.context.Environment;
import dev.ovhdo.cli.context.ForegroundRunner;
import dev.ovhdo.cli.context.InteractiveStreams;
import dev.ovhdo.cli.context.UserTerminal;
import dev.ovhdo.client.time.TimeSource;
import dev.ovhdo.sandbox.RecordedCall;
import dev.ovhdo.testing.SecretWatch;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Runs the real program in-process, with a separate home and isolated from this machine: no
 * environment variables, no {@code /etc/ovh.conf}, no terminal unless a test sets one.
 */
public final class ProgramRunner {
  /** The commands whose standard output is meant to contain secrets. */
  private static final Set<String> PRINT_SECRETS = Set.of("api", "sandbox", "server secrets");

  private final Path home;
  private final Map<String, String> variables = new HashMap<>();
  private InputStream in = InputStream.nullInputStream();
  private OutputStream out = new ByteArrayOutputStream();
  private @Nullable InputStream typed;
  private Charset charset = StandardCharsets.UTF_8;
  private final List<String> terminalModes = new ArrayList<>();
  private InteractiveStreams terminals = InteractiveStreams.NONE;
  private TimeSource time = TimeSource.system();
  private Browser browser = Browser.NONE;
  private ForegroundRunner foreground =
      new ForegroundRunner() {
        @Override
        public int run(List<String> command) throws IOException, InterruptedException {
          return captured(command, Map.of());
        }

        @Override
        public int run(List<String> command, Map<String, String> further)
            throws IOException, InterruptedException {
          return captured(command, further);
        }
      };

  private Supplier<List<RecordedCall>> journal = List::of;
  private Program running;

  /** Runs with this home, which is also the parent of the working directory. */
  public ProgramRunner(Path home) {
    this.home = home;
  }

  private static final ThreadLocal<List<Run>> RUNS = ThreadLocal.withInitial(ArrayList::new);

  /**
   * One run in this thread's test.
   *
   * @param calls the requests that the test's sandboxes received during the run
   */
  public record Run(String[] arguments, Outcome outcome, List<RecordedCall> calls) {}

  /** Returns the runs of this thread's test so far. */
  public static List<Run> runs() {
    return RUNS.get();
  }

  /** A terminal whose questions are part of standard error. */
  private record TypedTerminal(InputStream in, OutputStream out, List<String> modes)
      implements UserTerminal {
    @Override
    public boolean exists() {
      return true;
    }

    @Override
    public void discardTypeAhead() {
      modes.add("discard");
    }

    @Override
    public void echo(boolean on) {
      modes.add(on ? "echo" : "-echo");
    }
  }

  /** The exit code and the output of a run. */
  public record Outcome(int exitCode, String out, String err) {}

  /** Uses this text as input typed at a terminal, which is also the standard streams. */
  public ProgramRunner typing(String text) {
    terminals = new InteractiveStreams(true, true, true);
    return answering(text);
  }

  /** Uses this text as input typed at a terminal, whatever the standard streams are. */
  public ProgramRunner answering(String text) {
    typed = new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    return this;
  }

  /** Sets the charset of the terminals. */
  public ProgramRunner charset(Charset of) {
    charset = of;
    return this;
  }

  /** Returns the changes of the terminal's mode: {@code discard}, {@code -echo}, {@code echo}. */
  public List<String> terminalModes() {
    return terminalModes;
  }

  /** Uses this text as standard input that is no terminal. */
  public ProgramRunner piping(String text) {
    in = new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    return this;
  }

  /** Sets which streams are terminals. */
  public ProgramRunner interactive(InteractiveStreams those) {
    terminals = those;
    return this;
  }

  /** Sets a variable of the environment. */
  public ProgramRunner variable(String name, String value) {
    variables.put(name, value);
    return this;
  }

  /** Sets the clocks and the sleep function. */
  public ProgramRunner time(TimeSource source) {
    time = source;
    return this;
  }

  /** Sets the browser. */
  public ProgramRunner browser(Browser opener) {
    browser = opener;
    return this;
  }

  /**
   * Sets the runner for other programs; by default they run and their output is part of the
   * outcome.
   */
  public ProgramRunner foreground(ForegroundRunner runner) {
    foreground = runner;
    return this;
  }

  private int captured(List<String> command, Map<String, String> further)
      throws IOException, InterruptedException {
    ProcessBuilder builder = new ProcessBuilder(command).redirectInput(Redirect.PIPE);
    builder.environment().putAll(further);
    Process process = builder.start();
    try (OutputStream typed = process.getOutputStream()) {
      in.transferTo(typed);
    }
    process.getInputStream().transferTo(out);
    process.getErrorStream().transferTo(System.err);
    return process.waitFor();
  }

  /** Redirects standard output; the outcome's output is then empty. */
  public ProgramRunner out(OutputStream stream) {
    out = stream;
    return this;
  }

  /** Returns the environment of {@link #run}, for tests of a part of the program. */
  public Environment environment(OutputStream err) {
    return new Environment(
        in,
        out,
        err,
        terminals,
        charset,
        typed == null ? UserTerminal.NONE : new TypedTerminal(typed, err, terminalModes),
        variables,
        home,
        workingDirectory(),
        home.resolve("no-such-ovh.conf"),
        time,
        browser,
        foreground);
  }

  /** Checks that each run calls only the routes that its command declares. */
  public ProgramRunner watched(Supplier<List<RecordedCall>> calls) {
    journal = calls;
    return this;
  }

  /** Closes the program from another thread after its first standard output. */
  public ProgramRunner closingAfterFirstOutput() {
    out =
        new ByteArrayOutputStream() {
          @Override
          public void flush() {
            Program printing = running;
            if (printing != null) {
              new Thread(printing::close, "end").start();
            }
          }
        };
    return this;
  }

  /** Runs the program once. */
  public Outcome run(String... arguments) {
    int before = journal.get().size();
    Outcome outcome = start(arguments);
    List<RecordedCall> calls = journal.get();
    command(arguments)
        .filter(command -> before < calls.size())
        .ifPresent(
            command ->
                DeclaredCallsCheck.check(
                    command, failedCommands(), calls.subList(before, calls.size())));
    return outcome;
  }

  private static Optional<CommandEntry> command(String... arguments) {
    return CommandIndex.find(Arguments.of(arguments).command());
  }

  /**
   * Returns the commands whose runs have failed in this test: the first failure of parallel
   * requests ends a command, and the sandbox may receive the other requests later.
   */
  private static List<CommandEntry> failedCommands() {
    return RUNS.get().stream()
        .filter(run -> run.outcome().exitCode() != 0)
        .flatMap(run -> command(run.arguments()).stream())
        .toList();
  }

  private Outcome start(String... arguments) {
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Environment environment = environment(err);
    Supplier<List<RecordedCall>> calls = RecordedSandboxes.callsFromNow();
    Program program = new Program(environment);
    running = program;
    int code = program.run(arguments);
    String printed =
        out instanceof ByteArrayOutputStream bytes ? bytes.toString(StandardCharsets.UTF_8) : "";
    Outcome outcome = new Outcome(code, printed, err.toString(StandardCharsets.UTF_8));
    String command = "ovh-do " + String.join(" ", arguments);
    SecretWatch.check("standard error of " + command, outcome.err());
    if (!PRINT_SECRETS.contains(Arguments.of(arguments).command())) {
      SecretWatch.check("standard output of " + command, outcome.out());
    }
    RUNS.get().add(new Run(arguments.clone(), outcome, calls.get()));
    return outcome;
  }

  private Path workingDirectory() {
    try {
      return Files.createDirectories(home.resolve("work"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
