package dev.ovhdo.cli.fleet;

import dev.ovhdo.api.Ovh;
import dev.ovhdo.cli.change.ChangeOptions;
import dev.ovhdo.cli.change.Confirmation;
import dev.ovhdo.cli.change.Plan;
import dev.ovhdo.cli.context.CommandContext;
import dev.ovhdo.cli.failure.CommandException;
import dev.ovhdo.cli.failure.ExitCode;
import dev.ovhdo.client.time.TimeSource;
import dev.ovhdo.fleet.engine.FleetWorker;
import dev.ovhdo.fleet.model.FleetReport;
import dev.ovhdo.fleet.model.FleetState;
import dev.ovhdo.fleet.model.TargetState;
import dev.ovhdo.fleet.model.Timing;
import dev.ovhdo.fleet.operation.FleetPlan;
import dev.ovhdo.fleet.operation.Operation;
import dev.ovhdo.fleet.operation.Step;
import dev.ovhdo.fleet.store.FleetStore;
import dev.ovhdo.fleet.store.StoreLocation;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Works on a fleet until it ends, and reports its progress. */
final class FleetFlow {
  private static final Duration SANDBOX_INTERVAL = Duration.ofMillis(300);

  private final CommandContext context;
  private final FleetWorkerOptions options;
  private String shown = "";

  private FleetFlow(CommandContext context, FleetWorkerOptions options) {
    this.context = context;
    this.options = options;
  }

  /** Asks the user, creates a fleet, and works on it. */
  static void start(
      CommandContext context,
      FleetPlanArguments arguments,
      FleetWorkerOptions options,
      ChangeOptions change) {
    Confirmation confirmation = new Confirmation(context, change);
    FleetPlan plan = new FleetPlanReader(context, arguments).read();
    Ovh ovh = confirmation.confirmByCount(plan(plan), plan.targets().size());
    StoreLocation location = FleetLocation.of(context, options.store, plan.name());
    if (confirmation.resultUnlessDryRun(() -> Optional.of(location)).isEmpty()) {
      Operation first = plan.firstOperation();
      plan.targets().forEach(target -> first.prepare(ovh, target).start(ovh));
      return;
    }
    try (FleetStore store = FleetStore.open(location)) {
      store.create(plan);
      new FleetFlow(context, options).work(store, plan.name(), ovh);
    }
  }

  /** Continues a fleet. */
  static void resume(CommandContext context, FleetWorkerOptions options, String fleet) {
    try (FleetStore store =
        FleetStore.openExisting(FleetLocation.of(context, options.store, fleet))) {
      store.resume(fleet);
      new FleetFlow(context, options).work(store, fleet, context.ovh());
    }
  }

  /** Works on a fleet beside other workers. */
  static void join(CommandContext context, FleetWorkerOptions options, String fleet) {
    try (FleetStore store =
        FleetStore.openExisting(FleetLocation.of(context, options.store, fleet))) {
      new FleetFlow(context, options).work(store, fleet, context.ovh());
    }
  }

  /** Starts failed machines of a fleet again; all failed machines if no target is given. */
  static void retry(
      CommandContext context, FleetWorkerOptions options, String fleet, List<String> targets) {
    try (FleetStore store =
        FleetStore.openExisting(FleetLocation.of(context, options.store, fleet))) {
      if (!targets.isEmpty()) {
        store.retry(fleet, targets);
      } else if (store.retryFailed(fleet) == 0) {
        context.terminal().note("the fleet " + fleet + " has no failed machine");
      }
      new FleetFlow(context, options).work(store, fleet, context.ovh());
    }
  }

  private static Plan plan(FleetPlan plan) {
    String operations =
        plan.operations().stream().map(Step::name).collect(Collectors.joining(", then "));
    List<String> targets = plan.targets();
    int named = Math.min(targets.size(), 10);
    String names =
        String.join(", ", targets.subList(0, named))
            + (targets.size() > named ? " and " + (targets.size() - named) + " more" : "");
    Plan shown =
        Plan.of(plan.name(), operations + " on " + targets.size() + " machines")
            .withFact("machines", names)
            .withFact("at a time", Integer.toString(plan.pace().concurrency()));
    if (plan.pace().canaries() > 0) {
      shown = shown.withFact("canaries", Integer.toString(plan.pace().canaries()));
    }
    return plan.losesData()
        ? shown.withFact("loses", "all data on the disks of these machines")
        : shown;
  }

  private void work(FleetStore store, String fleet, Ovh ovh) {
    context
        .terminal()
        .interruptMessage(
            "OVHcloud continues the running tasks; 'ovh-do fleet resume %s' continues the fleet"
                .formatted(fleet));
    FleetReport report;
    try {
      report =
          new FleetWorker(store, fleet, ovh, timing(), time())
              .withSsh(new FleetSsh(context, options.ssh.port(context)))
              .run(this::show);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CommandException(
          ExitCode.INTERRUPTED, "interrupted; 'ovh-do fleet resume " + fleet + "' continues", e);
    }
    context.terminal().interruptMessage("");
    context.results().row(FleetRows.counts(report), FleetRows.COUNTS);
    requireSuccess(report);
  }

  /** The leases in the store need the clock of the host. */
  private TimeSource time() {
    TimeSource system = TimeSource.system();
    return new TimeSource(system.wall(), system.nanoTime(), context.environment().time().sleeper());
  }

  private Timing timing() {
    Timing timing = Timing.standard();
    Duration interval = options.interval;
    if (interval != null) {
      return timing.withInterval(interval);
    }
    return context.isSandboxed() ? timing.withInterval(SANDBOX_INTERVAL) : timing;
  }

  private void show(FleetReport report) {
    String text = FleetRows.text(report);
    if (!text.equals(shown)) {
      shown = text;
      context.terminal().timedProgress(report.name() + ": " + text);
    }
  }

  private static void requireSuccess(FleetReport report) {
    String reason = report.reason() == null ? "" : ": " + report.reason();
    int failed = report.count(TargetState.FAILED);
    if (report.state() == FleetState.PAUSED && report.reason() != null) {
      throw new CommandException(
          ExitCode.CREDENTIALS,
          "the fleet %s is paused%s. Afterwards, 'ovh-do fleet resume %s' continues"
              .formatted(report.name(), reason, report.name()));
    } else if (failed > 0) {
      throw new CommandException(
          ExitCode.TASK_FAILED,
          "%s of %s machines failed%s; 'ovh-do fleet report %s' shows the reasons"
              .formatted(
                  failed,
                  report.targets().size(),
                  report.state() == FleetState.STOPPED ? ", and the fleet is stopped" : "",
                  report.name()));
    } else if (report.state() != FleetState.DONE) {
      throw new CommandException(
          ExitCode.STILL_RUNNING,
          "the fleet %s is %s%s".formatted(report.name(), report.state().word(), reason));
    }
  }
}
