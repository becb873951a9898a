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
import dev.ovhdo.client.error.TransportException;
import dev.ovhdo.client.wait.WaitOptions;
import dev.ovhdo.client.wait.WaitResult;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
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
      "",
      "Example:",
      "  ovh-do server install-status storage --watch",
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
    Duration elapsed = progress.elapsed();
    if (watch) {
      WaitResult<InstallProgress> result = watch(context, installs, name, progress, options);
      progress = result.value();
      elapsed = result.waited();
    }
    if (!watch || context.results().isRequested()) {
      context.results().rows(rows(progress), "step", "name", "state", "error");
    }
    if (elapsed != null) {
      context.terminal().note((watch ? "watched: " : "elapsed: ") + elapsed.toSeconds() + " s");
    }
    failedStep(progress)
        .ifPresent(
            step -> {
              throw new CommandException(
                  ExitCode.TASK_FAILED, "the step \"" + step.name() + "\" failed");
            });
  }

  /**
   * Polls until the installation has ended or a step has failed. The own time counts, because the
   * origin of OVHcloud's time shifts.
   *
   * @return the last progress that was read
   */
  private static WaitResult<InstallProgress> watch(
      CommandContext context,
      ServerInstallService installs,
      String name,
      InstallProgress first,
      WaitOptions options) {
    InstallStepPrinter steps = InstallStepPrinter.of(context, name);
    AtomicReference<InstallProgress> last = new AtomicReference<>(first);
    try {
      WaitResult<Optional<InstallProgress>> result =
          context
              .api()
              .client()
              .waiter()
              .until(
                  "for the installation of " + name,
                  Optional.of(first),
                  () -> installs.progress(name),
                  progress -> {
                    progress.ifPresent(last::set);
                    progress.ifPresent(steps::show);
                    return progress.flatMap(ServerInstallStatus::failedStep).isPresent()
                        || progress.isEmpty();
                  },
                  options);
      if (!result.done()) {
        throw new CommandException(
            ExitCode.STILL_RUNNING,
            name + " was still being installed after " + result.waited().toSeconds() + " s");
      }
      return new WaitResult<>(last.get(), true, result.waited(), null);
    } catch (TransportException e) {
      if (Thread.currentThread().isInterrupted()) {
        throw new CommandException(
            ExitCode.INTERRUPTED, "interrupted. The installation continues at OVHcloud", e);
      }
      throw e;
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
