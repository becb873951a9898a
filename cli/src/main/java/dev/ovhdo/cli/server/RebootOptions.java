package dev.ovhdo.cli.server;

import dev.ovhdo.cli.change.ChangeOptions;
import dev.ovhdo.cli.change.Confirmation;
import dev.ovhdo.cli.context.CommandContext;
import dev.ovhdo.cli.machine.SshOptions;
import dev.ovhdo.cli.task.TaskOptions;
import picocli.CommandLine.Mixin;

/** The options of commands that change the boot of a server and wait for the login. */
final class RebootOptions {
  @Mixin ChangeOptions change = new ChangeOptions();

  @Mixin TaskOptions task = new TaskOptions();

  @Mixin SshOptions ssh = new SshOptions();

  /** Validates the options before anything is sent, and prepares the change. */
  Confirmation changing(CommandContext context) {
    ssh.port(context);
    return new Confirmation(context, change);
  }
}
