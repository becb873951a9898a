package dev.ovhdo.cli.ip;

import dev.ovhdo.api.Ovh;
import dev.ovhdo.api.ip.IpAddress;
import dev.ovhdo.api.ip.IpBlock;
import dev.ovhdo.api.ip.ReverseDnsService;
import dev.ovhdo.api.ip.ReverseName;
import dev.ovhdo.cli.change.ChangeOptions;
import dev.ovhdo.cli.change.Confirmation;
import dev.ovhdo.cli.change.Plan;
import dev.ovhdo.cli.context.Calls;
import dev.ovhdo.cli.context.CliCommand;
import dev.ovhdo.cli.context.CommandContext;
import dev.ovhdo.cli.failure.CommandException;
import dev.ovhdo.cli.failure.ExitCode;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code ip reverse rm}: removes the reverse name of an address. */
@Command(footer = {"", "Example:", "  ovh-do ip reverse rm 192.0.2.7"})
@Calls("GET /ip, GET /ip/{ip}/reverse/{ipReverse}, DELETE /ip/{ip}/reverse/{ipReverse}")
public final class IpReverseRm implements CliCommand {
  @Parameters(paramLabel = "ADDRESS", description = "The IP address, in any notation")
  String address = "";

  @Option(
      names = "--block",
      paramLabel = "BLOCK",
      description = "The block that contains the address (default: looked up)")
  @Nullable String block;

  @Mixin ChangeOptions change = new ChangeOptions();

  @Override
  public void run(CommandContext context) {
    IpAddress of = IpAddress.parse(address);
    IpBlock given = block == null ? null : IpBlock.parse(block);
    ReverseDnsService service = context.ovh().reverseDns();
    IpBlock within = given == null ? service.blockOf(of.toString()) : given;
    ReverseName name =
        service
            .reverse(within, of)
            .orElseThrow(
                () -> new CommandException(ExitCode.NOT_FOUND, of + " has no reverse name"));
    Confirmation confirmation = new Confirmation(context, change);
    Ovh ovh =
        confirmation.confirmByName(
            Plan.of(of.toString(), "remove the reverse name of " + of)
                .withFact("name", name.name())
                .withFact("block", within.toString()));
    ovh.reverseDns().delete(within, of);
    if (context.results().isRequested()) {
      context.results().row(ReverseRows.of(name), ReverseRows.COLUMNS);
    }
  }
}
