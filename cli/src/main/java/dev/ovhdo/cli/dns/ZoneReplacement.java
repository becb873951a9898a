package dev.ovhdo.cli.dns;

import dev.ovhdo.api.Ovh;
import dev.ovhdo.api.task.Task;
import dev.ovhdo.cli.change.ChangeOptions;
import dev.ovhdo.cli.change.Confirmation;
import dev.ovhdo.cli.change.Plan;
import dev.ovhdo.cli.context.CommandContext;
import dev.ovhdo.cli.failure.CommandException;
import dev.ovhdo.cli.failure.ExitCode;
import dev.ovhdo.cli.task.TaskOptions;
import dev.ovhdo.cli.task.TaskWatcher;
import dev.ovhdo.client.error.DecodeException;
import dev.ovhdo.client.file.IoErrorReason;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The steps shared by the commands that replace a whole zone; the first is a backup. */
final class ZoneReplacement {
  private static final DateTimeFormatter SECOND =
      DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

  @Option(names = "--no-backup", description = "Do not save the current zone to a file first")
  boolean noBackup;

  @Mixin ChangeOptions change = new ChangeOptions();

  @Mixin TaskOptions task = new TaskOptions();

  /**
   * Shows the plan, asks for confirmation, writes the backup, starts the task, and waits for it.
   *
   * @param zone the zone's name as OVHcloud spells it
   * @param plan the plan to show
   * @param start starts the task
   * @param done the message after the task has succeeded
   */
  void run(CommandContext context, String zone, Plan plan, Function<Ovh, Task> start, String done) {
    requireIdle(context, zone);
    Path backup = backupFile(context, zone);
    String shown = context.isSandboxed() ? backup.toString() : backup.getFileName().toString();
    Confirmation confirmation = new Confirmation(context, change);
    Ovh ovh =
        confirmation.confirmByName(
            plan.withFact("task", "none").withFact("backup", noBackup ? "none" : shown));
    if (!noBackup) {
      confirmation.unlessDryRun(
          () -> {
            writeBackup(backup, context.ovh().zones().export(zone));
            context.terminal().note(zone + " was saved to " + shown);
          });
    }
    Task started = start.apply(ovh);
    if (new TaskWatcher(context, task).awaitAndShow(started)) {
      context.terminal().note(done);
    }
  }

  private static void requireIdle(CommandContext context, String zone) {
    context
        .ovh()
        .zones()
        .findBlockingTask(zone)
        .ifPresent(
            task -> {
              throw new CommandException(
                  ExitCode.REFUSED,
                  "%s is busy with %s; 'ovh-do wait %s' waits for that task"
                      .formatted(zone, task, task.reference()));
            });
  }

  /**
   * Returns the file for a backup: in the working directory, or in the sandbox's temporary home.
   */
  private static Path backupFile(CommandContext context, String zone) {
    Path folder = context.isSandboxed() ? context.home() : context.environment().directory();
    String safe = zone.replace('/', '-');
    return folder.resolve(safe + "-" + SECOND.format(context.environment().time().now()) + ".zone");
  }

  /**
   * Writes a backup of a zone; never replaces an existing file.
   *
   * @throws CommandException if the file exists or cannot be written; nothing was changed then
   */
  private static void writeBackup(Path file, String text) {
    try {
      Files.writeString(file, text, StandardCharsets.UTF_8, StandardOpenOption.CREATE_NEW);
    } catch (IOException e) {
      String reason =
          e instanceof FileAlreadyExistsException ? "the file exists already" : IoErrorReason.of(e);
      throw new CommandException(
          ExitCode.FAILED,
          "the current zone cannot be saved to "
              + file
              + ": "
              + reason
              + ". Nothing was changed; --no-backup skips the backup");
    }
  }

  /** Returns the current number of records of the zone, for the plan. */
  static String records(CommandContext context, String zone) {
    try {
      List<Long> ids = context.ovh().routes().domain().zone().zoneName(zone).record().get();
      return String.valueOf(ids.size());
    } catch (DecodeException e) {
      return "an unknown number";
    }
  }
}
