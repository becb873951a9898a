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
    List<NichandleSshKey> keys = List.copyOf(found.values());
    if (!found.isEmpty()) {
      List<String> existing = List.copyOf(found.keySet());
      Confirmation confirmation = new Confirmation(context, change);
      Ovh ovh = confirmation.confirmByName(plan(existing, keys));
      context.forEach(existing, ovh.sshKeys()::remove);
    }
    if (context.results().isRequested()) {
      context.results().rows(keys.stream().map(KeyRow::of).toList(), KeyList.COLUMNS);
    }
  }

  private static Plan plan(List<String> names, List<NichandleSshKey> keys) {
    Plan plan =
        Plan.of(
            String.join(" ", names),
            names.size() == 1
                ? "remove the SSH key " + names.get(0) + "; machines that have it keep it"
                : "remove %s SSH keys; machines that have them keep them".formatted(names.size()));
    for (int i = 0; i < names.size(); i++) {
      plan =
          plan.withFact(names.get(i), keys.get(i).optional(NichandleSshKey::key).orElse("unknown"));
    }
    return plan;
  }
}
