package dev.ovhdo.cli.key;

import dev.ovhdo.api.Ovh;
import dev.ovhdo.cli.change.ChangeOptions;
import dev.ovhdo.cli.change.Confirmation;
import dev.ovhdo.cli.change.Plan;
import dev.ovhdo.cli.change.Removal;
import dev.ovhdo.cli.context.Calls;
import dev.ovhdo.cli.context.CliCommand;
import dev.ovhdo.cli.context.CommandContext;
import dev.ovhdo.routes.me.NichandleSshKey;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code key delete}: removes SSH keys from the account; machines that have them keep them. */
@Command(
    footer = {
      "",
      "Example:",
      "  ovh-do key delete laptop",
    })
@Calls({Calls.KEY_BY_NAME, "DELETE /me/sshKey/{keyName}"})
public final class KeyDelete implements CliCommand {
  @Parameters(
      paramLabel = "KEY",
      arity = "1..*",
      description = "The key's name, as 'key list' shows it")
  List<String> names = List.of();

  @Mixin ChangeOptions change = new ChangeOptions();

  @Override
  public void run(CommandContext context) {
    Map<String, NichandleSshKey> found =
        Removal.existing(context, names, context.ovh().sshKeys()::get);
    if (!found.isEmpty()) {
      Ovh ovh = new Confirmation(context, change).confirmByName(plan(found));
      context.forEach(found.keySet(), ovh.sshKeys()::remove);
    }
    if (context.results().isRequested()) {
      context.results().rows(found.values().stream().map(KeyRow::of).toList(), KeyList.COLUMNS);
    }
  }

  private static Plan plan(Map<String, NichandleSshKey> keys) {
    return Removal.plan(
        keys.entrySet().stream()
            .map(
                key ->
                    new Plan.Fact(
                        key.getKey(),
                        key.getValue().optional(NichandleSshKey::key).orElse("unknown")))
            .toList(),
        "remove the SSH key %s; machines that have it keep it",
        "remove %s SSH keys; machines that have them keep them");
  }
}
