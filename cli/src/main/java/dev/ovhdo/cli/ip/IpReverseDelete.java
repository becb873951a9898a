package dev.ovhdo.cli.ip;

import dev.ovhdo.api.Ovh;
import dev.ovhdo.api.ip.IpAddress;
import dev.ovhdo.api.ip.IpBlock;
import dev.ovhdo.api.ip.ReverseDnsService;
import dev.ovhdo.api.ip.ReverseName;
import dev.ovhdo.cli.change.ChangeOptions;
import dev.ovhdo.cli.change.Confirmation;
import dev.ovhdo.cli.change.Plan;
import dev.ovhdo.cli.change.Removal;
import dev.ovhdo.cli.context.Calls;
import dev.ovhdo.cli.context.CliCommand;
import dev.ovhdo.cli.context.CommandContext;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code ip reverse delete}: removes the reverse name of an address. */
@Command(footer = {"", "Example:", "  ovh-do ip reverse delete 192.0.2.7"})
@Calls("GET /ip, GET /ip/{ip}/reverse/{ipReverse}, DELETE /ip/{ip}/reverse/{ipReverse}")
public final class IpReverseDelete implements CliCommand {
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
    IpAddress ipAddress = IpAddress.parse(address);
    IpBlock namedBlock = block == null ? null : IpBlock.parse(block);
    ReverseDnsService service = context.ovh().reverseDns();
    IpBlock ipBlock = namedBlock == null ? service.blockOf(ipAddress.toString()) : namedBlock;
    ReverseName name = service.reverse(ipBlock, ipAddress).orElse(null);
    if (name == null) {
      Removal.noteNothingToRemove(context, ipAddress + " has no reverse name");
      return;
    }
    Confirmation confirmation = new Confirmation(context, change);
    Ovh ovh =
        confirmation.confirmByName(
            Plan.of(ipAddress.toString(), "remove the reverse name of " + ipAddress)
                .withFact("name", name.name())
                .withFact("block", ipBlock.toString()));
    ovh.reverseDns().delete(ipBlock, ipAddress);
    if (context.results().isRequested()) {
      context.results().row(ReverseRows.of(name), ReverseRows.COLUMNS);
    }
  }
}
