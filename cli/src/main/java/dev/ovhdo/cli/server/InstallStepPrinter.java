package dev.ovhdo.cli.server;

import dev.ovhdo.api.server.InstallProgress;
import dev.ovhdo.api.server.ServerService;
import dev.ovhdo.api.task.Task;
import dev.ovhdo.cli.context.CommandContext;
import dev.ovhdo.cli.context.ProgressLines;
import dev.ovhdo.cli.output.TerminalEscaper;
import dev.ovhdo.cli.task.TaskProgress;
import dev.ovhdo.client.error.OvhException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Shows the steps of an installation: a progress bar on a terminal, else one line for each step
 * that starts, or that was completed between two polls.
 */
final class InstallStepPrinter {
  private final String server;
  private final Consumer<String> lines;
  private final @Nullable ProgressLines bar;
  private final Map<Integer, String> shown = new HashMap<>();
  private @Nullable String state = "";

  private InstallStepPrinter(String server, Consumer<String> lines, @Nullable ProgressLines bar) {
    this.server = server;
    this.lines = line -> lines.accept(TerminalEscaper.escape(line));
    this.bar = bar;
  }

  /**
   * Returns the display for standard error: a bar on a terminal, else lines; nothing with {@code
   * --quiet}.
   */
  static InstallStepPrinter of(CommandContext context, String server) {
    return context.options().quiet()
        ? new InstallStepPrinter(server, line -> {}, null)
        : new InstallStepPrinter(
            server,
            line -> context.terminal().timedProgress(server + " " + line),
            context.terminal().progressLines().orElse(null));
  }

  /**
   * Reads and shows the installation steps after a poll of the task. Without steps, the state of
   * the task is shown.
   */
  void show(Task task, ServerService servers) {
    Optional<InstallProgress> progress = progress(task.reference().resource(), servers);
    if (progress.isPresent() && !progress.get().steps().isEmpty()) {
      show(progress.get());
    } else if (!Objects.equals(task.state(), state) && shown.isEmpty()) {
      state = task.state();
      printText(TaskProgress.text(task));
    }
  }

  /** Reads the steps; a failure is ignored, because only the task decides the outcome. */
  private static Optional<InstallProgress> progress(String server, ServerService servers) {
    try {
      return servers.installs().progress(server);
    } catch (OvhException e) {
      return Optional.empty();
    }
  }

  /** Shows the steps that have changed since the last call. */
  void show(InstallProgress progress) {
    List<InstallProgress.Step> steps = progress.steps();
    for (int i = 0; i < steps.size(); i++) {
      InstallProgress.Step step = steps.get(i);
      boolean isNews = !step.isPending() && !step.state().equals(shown.get(i));
      boolean wasBegun = shown.containsKey(i);
      if (isNews) {
        shown.put(i, step.state());
      }
      if (bar == null && isNews && !(wasBegun && step.isDone())) {
        lines.accept(line(i, steps.size(), step));
      } else if (bar != null && isNews && !step.isDone()) {
        String error = step.error() == null ? "" : ": " + step.error();
        String remark = (i + 1) + "/" + steps.size() + " " + step.name() + error;
        bar.show(server, server, progress.percent(), remark);
      }
    }
  }

  /** Returns {@code [ 7/12] Setting up partitions … doing}. */
  static String line(int index, int count, InstallProgress.Step step) {
    int width = String.valueOf(count).length();
    String number = " ".repeat(width - String.valueOf(index + 1).length()) + (index + 1);
    String error = step.error() == null ? "" : ": " + step.error();
    return "[" + number + "/" + count + "] " + step.name() + " … " + step.state() + error;
  }

  /** Removes the bar, so that the next output starts on a new line. */
  void end() {
    if (bar != null) {
      bar.remove(server);
    }
  }

  private void printText(String text) {
    if (bar == null) {
      lines.accept(text);
    } else {
      bar.show(server, server, null, text);
    }
  }
}
