package dev.ovhdo.cli.ip;

import dev.ovhdo.api.ip.ReversePlan;
import dev.ovhdo.api.ip.ReverseTable;
import dev.ovhdo.cli.context.Calls;
import dev.ovhdo.cli.context.CliCommand;
import dev.ovhdo.cli.context.CommandContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code ip reverse plan}: shows the changes that 'ip reverse apply' would make. */
@Command(
    footer = {
      "",
      "A CSV file has a line ADDRESS,NAME for each address, a YAML file a line",
      "ADDRESS: NAME. An empty name removes the reverse name of the address. Addresses",
      "that are not in the file do not change, unless --prune is given. The output of",
      "'ip reverse show -o csv' is such a file.",
      "",
      "Each line of the result begins with + for a new name, ~ for a replaced name, or",
      "- for a removed name.",
      "",
      "Example:",
      "  ovh-do ip reverse plan names.csv",
    })
@Calls("GET /ip, GET /ip/{ip}/reverse, GET /ip/{ip}/reverse/{ipReverse}")
public final class IpReversePlan implements CliCommand {
  @Mixin ReverseTableArguments file = new ReverseTableArguments();

  @Override
  public void run(CommandContext context) {
    ReverseTable table = file.read(context);
    ReversePlan plan = context.ovh().reverseDns().plan(table);
    boolean colours = context.terminal().colours(context.terminal().interactive().out());
    context
        .results()
        .styledText(
            ReversePlanText.lines(plan, colours),
            plan.changes().stream().map(ReverseRows::of).toList());
    context.terminal().note(ReversePlanText.summary(plan));
  }
}
