package dev.ovhdo.sandbox.ssh;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
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

  private final Installation installation;
  private final @Nullable String commandLine;
  private final ExecutorService workers;
  private InputStream in = InputStream.nullInputStream();
  private OutputStream out = OutputStream.nullOutputStream();
  private OutputStream err = OutputStream.nullOutputStream();
  private @Nullable ExitCallback exit;
  private @Nullable Future<?> work;

  ShellSession(Installation installation, @Nullable String commandLine, ExecutorService workers) {
    this.installation = installation;
    this.commandLine = commandLine;
    this.workers = workers;
  }

  @Override
  public void start(ChannelSession channel, Environment environment) {
    boolean terminal = environment.getEnv().containsKey(Environment.ENV_TERM);
    work = workers.submit(() -> run(terminal));
  }

  private void run(boolean terminal) {
    int status = LOST;
    try {
      OutputStream shown = terminal ? new TerminalOutput(out) : out;
      OutputStream complaints = terminal ? shown : err;
      InputStream input = terminal ? InputStream.nullInputStream() : in;
      Shell shell = new Shell(installation, input, shown, complaints);
      if (commandLine != null) {
        shell.run(commandLine);
      } else if (terminal) {
        converse(shell, shown);
      } else {
        obey(shell);
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

  private void converse(Shell shell, OutputStream shown) throws IOException {
    String sign = installation.user().equals("root") ? "# " : "$ ";
    String prompt = installation.user() + "@" + installation.hostname() + ":~" + sign;
    LineEditor keyboard = new LineEditor(in, out);
    print(shown, installation.motd());
    while (!shell.exited()) {
      print(shown, prompt);
      String line = keyboard.read();
      if (line == null) {
        print(shown, "logout\n");
        return;
      }
      shell.run(line);
    }
  }

  private void obey(Shell shell) throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    while (!shell.exited()) {
      int b = in.read();
      if (b >= 0 && b != '\n') {
        line.write(b);
        continue;
      }
      shell.run(line.toString(StandardCharsets.UTF_8));
      line.reset();
      if (b < 0) {
        return;
      }
    }
  }

  private static void print(OutputStream out, String text) throws IOException {
    out.write(text.getBytes(StandardCharsets.UTF_8));
    out.flush();
  }

  @Override
  public void destroy(ChannelSession channel) {
    if (work != null) {
      work.cancel(true);
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
