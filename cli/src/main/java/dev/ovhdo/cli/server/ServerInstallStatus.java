package dev.ovhdo.cli.server;

import dev.ovhdo.api.server.InstallProgress;
import dev.ovhdo.api.server.ServerInstallService;
import dev.ovhdo.cli.context.Calls;
import dev.ovhdo.cli.context.CliCommand;
import dev.ovhdo.cli.context.CommandContext;
import dev.ovhdo.cli.failure.CommandException;
import dev.ovhdo.cli.failure.ExitCode;
import dev.ovhdo.cli.output.Row;
import dev.ovhdo.cli.task.WaitingOptions;
import dev.ovhdo.client.wait.WaitOptions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code server install-status}: the progress of the installation of a server. */
@Command(
    footer = {
      "",
      "Exit code: 0 the installation is running, or with --watch has ended; 3 there is",
      "no installation; 7 a step failed; 8 still running after the time of --watch.",
    })
@Calls({Calls.SERVER_BY_NAME, "GET /dedicated/server/{serviceName}/install/status"})
public final class ServerInstallStatus implements CliCommand {
  @Parameters(paramLabel = "SERVER", description = "Service name or display name")
  String server = "";

  @Option(
      names = "--watch",
      description = "Wait until the installation has ended, and show each step")
  boolean watch;

  @Mixin WaitingOptions times = new WaitingOptions();

  @Override
  public void run(CommandContext context) {
    WaitOptions options = times.waiting(context.isSandboxed());
    String name = context.ovh().servers().get(server).name();
    ServerInstallService installs = context.ovh().servers().installs();
    InstallProgress progress = installs.progress(name).orElseThrow(() -> notInstalling(name));
    if (watch) {
      progress = watch(context, installs, name, progress, options);
    }
    if (!watch || context.results().isRequested()) {
      context.results().rows(rows(progress), "step", "name", "state", "error");
    }
    context.terminal().note("elapsed: " + progress.elapsed().toSeconds() + " s");
    failedStep(progress)
        .ifPresent(
            step -> {
              throw new CommandException(
                  ExitCode.TASK_FAILED, "the step \"" + step.name() + "\" failed");
            });
  }

  /** Returns the last progress that was read. */
  private static InstallProgress watch(
      CommandContext context,
      ServerInstallService installs,
      String name,
      InstallProgress first,
      WaitOptions options) {
    InstallStepPrinter steps = InstallStepPrinter.of(context, name);
    long begin = context.environment().time().nanoTime().getAsLong();
    InstallProgress progress = first;
    try {
      while (true) {
        steps.show(progress);
        if (failedStep(progress).isPresent()) {
          return progress;
        }
        Duration waited =
            Duration.ofNanos(context.environment().time().nanoTime().getAsLong() - begin);
        if (waited.compareTo(options.deadline()) >= 0) {
          throw new CommandException(
              ExitCode.STILL_RUNNING,
              name + " was still being installed after " + waited.toSeconds() + " s");
        }
        context.environment().time().sleeper().sleep(options.interval());
        Optional<InstallProgress> next = installs.progress(name);
        if (next.isEmpty()) {
          return progress;
        }
        progress = next.get();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CommandException(
          ExitCode.INTERRUPTED, "interrupted. The installation continues at OVHcloud", e);
    } finally {
      steps.end();
    }
  }

  private static Optional<InstallProgress.Step> failedStep(InstallProgress progress) {
    return progress.steps().stream().filter(step -> step.state().equals("error")).findFirst();
  }

  private static List<Row> rows(InstallProgress progress) {
    List<Row> rows = new ArrayList<>();
    for (InstallProgress.Step step : progress.steps()) {
      Row row = Row.empty().with("step", rows.size() + 1).with("name", step.name());
      rows.add(row.with("state", step.state()).with("error", step.error()));
    }
    return rows;
  }

  private static CommandException notInstalling(String name) {
    return new CommandException(ExitCode.NOT_FOUND, "no installation is running on " + name);
  }
}
