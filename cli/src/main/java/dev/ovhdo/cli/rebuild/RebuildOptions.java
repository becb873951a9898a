package dev.ovhdo.cli.rebuild;

import dev.ovhdo.cli.change.ChangeOptions;
import dev.ovhdo.cli.machine.SshOptions;
import dev.ovhdo.cli.task.TaskOptions;
import picocli.CommandLine.Mixin;

/** The options of both classic rebuild commands. */
final class RebuildOptions {
  @Mixin ChangeOptions change = new ChangeOptions();

  @Mixin TaskOptions task = new TaskOptions();

  @Mixin SshOptions ssh = new SshOptions();
}
