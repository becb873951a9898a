package dev.ovhdo.sandbox.ssh;

import java.io.BufferedReader;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import org.apache.sshd.server.Environment;
import org.apache.sshd.server.ExitCallback;
import org.apache.sshd.server.channel.ChannelSession;
import org.apache.sshd.server.command.Command;
import org.jspecify.annotations.Nullable;

/** One SSH session: a single command line, or a shell that reads lines to the end of its input. */
final class ShellSession implements Command {

  private static final int LOST = 255;
  private static final int CTRL_C = 3;
  private static final int CTRL_D = 4;
  private static final int BACKSPACE = 8;
  private static final int DELETE = 127;

  private final Installation installation;
  private final @Nullable String commandLine;
  private final ExecutorService workers;
  private InputStream in = InputStream.nullInputStream();
  private OutputStream out = OutputStream.nullOutputStream();
  private OutputStream err = OutputStream.nullOutputStream();
  private @Nullable ExitCallback exit;
  private @Nullable Future<?> running;

  ShellSession(Installation installation, @Nullable String commandLine, ExecutorService workers) {
    this.installation = installation;
    this.commandLine = commandLine;
    this.workers = workers;
  }

  @Override
  public void start(ChannelSession channel, Environment environment) {
    boolean terminal = environment.getEnv().containsKey(Environment.ENV_TERM);
    running = workers.submit(() -> run(terminal));
  }

  private void run(boolean terminal) {
    int status = LOST;
    try {
      Shell shell = terminal ? terminalShell() : new Shell(installation, in, out, err);
      if (commandLine != null) {
        shell.run(commandLine);
      } else if (terminal) {
        interact(shell);
      } else {
        runScript(shell);
      }
      status = shell.status();
    } catch (IOException e) {
      // The client has closed the connection.
      status = LOST;
    } finally {
      if (exit != null) {
        exit.onExit(status);
      }
    }
  }

  /** On a terminal the commands have no input: this session reads the keys. */
  private Shell terminalShell() {
    out = new TerminalOutput(out);
    return new Shell(installation, InputStream.nullInputStream(), out, out);
  }

  private void interact(Shell shell) throws IOException {
    String sign = installation.user().equals("root") ? "# " : "$ ";
    String prompt = installation.user() + "@" + installation.hostname() + ":~" + sign;
    Reader keys = new InputStreamReader(in, StandardCharsets.UTF_8);
    print(installation.motd());
    while (!shell.exited()) {
      print(prompt);
      String line = readLine(keys);
      if (line == null) {
        print("logout\n");
        return;
      }
      shell.run(line);
    }
  }

  /**
   * Reads a line from a terminal in raw mode and echoes it. The keys are those of a simple line
   * editor: return, backspace, Ctrl-C (an empty line), Ctrl-D (null on an empty line).
   */
  private @Nullable String readLine(Reader keys) throws IOException {
    StringBuilder line = new StringBuilder();
    while (true) {
      int key = keys.read();
      switch (key) {
        case -1 -> {
          return null;
        }
        case '\r', '\n' -> {
          print("\n");
          return line.toString();
        }
        case CTRL_C -> {
          print("^C\n");
          return "";
        }
        case CTRL_D -> {
          if (line.isEmpty()) {
            return null;
          }
        }
        case BACKSPACE, DELETE -> {
          if (!line.isEmpty()) {
            line.setLength(line.length() - 1);
            print("\b \b");
          }
        }
        default -> {
          if (key >= ' ') {
            line.append((char) key);
            print(Character.toString(key));
          }
        }
      }
    }
  }

  private void runScript(Shell shell) throws IOException {
    BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
    while (!shell.exited()) {
      String line = lines.readLine();
      if (line == null) {
        return;
      }
      shell.run(line);
    }
  }

  private void print(String text) throws IOException {
    out.write(text.getBytes(StandardCharsets.UTF_8));
    out.flush();
  }

  /** Writes a carriage return before each line feed, as a terminal needs. */
  private static final class TerminalOutput extends FilterOutputStream {
    TerminalOutput(OutputStream out) {
      super(out);
    }

    @Override
    public void write(int b) throws IOException {
      if (b == '\n') {
        out.write('\r');
      }
      out.write(b);
    }
  }

  @Override
  public void destroy(ChannelSession channel) {
    if (running != null) {
      running.cancel(true);
    }
  }

  @Override
  public void setInputStream(InputStream in) {
    this.in = in;
  }

  @Override
  public void setOutputStream(OutputStream out) {
    this.out = out;
  }

  @Override
  public void setErrorStream(OutputStream err) {
    this.err = err;
  }

  @Override
  public void setExitCallback(ExitCallback exit) {
    this.exit = exit;
  }
}
