package dev.ovhdo.cli.ip;

import dev.ovhdo.api.ip.IpAddress;
import dev.ovhdo.api.ip.IpBlock;
import dev.ovhdo.api.ip.ReverseDnsService;
import dev.ovhdo.api.ip.ReverseName;
import dev.ovhdo.cli.context.Calls;
import dev.ovhdo.cli.context.CliCommand;
import dev.ovhdo.cli.context.CommandContext;
import dev.ovhdo.cli.failure.CommandException;
import dev.ovhdo.cli.failure.ExitCode;
import dev.ovhdo.client.Listing;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code ip reverse show}: the reverse name of an address, or all reverse names of blocks. */
@Command(
    footer = {
      "",
      "Without an argument, the names of all blocks of the account are shown. The exit",
      "code is 3 if the address has no reverse name.",
      "",
      "Examples:",
      "  ovh-do ip reverse show 192.0.2.7",
      "  ovh-do ip reverse show 2001:db8:0:100::/56 -o csv",
    })
@Calls("GET /ip, GET /ip/{ip}/reverse, GET /ip/{ip}/reverse/{ipReverse}")
public final class IpReverseShow implements CliCommand {
  @Parameters(
      arity = "0..1",
      paramLabel = "ADDRESS|BLOCK",
      description = "One address, or a block such as 192.0.2.0/29")
  @Nullable String subject;

  @Option(
      names = "--block",
      paramLabel = "BLOCK",
      description = "The block that contains the address (default: looked up)")
  @Nullable String block;

  @Override
  public void run(CommandContext context) {
    String address = subject;
    if (address != null && address.contains("/") && block != null) {
      throw new CommandException(
          ExitCode.USAGE, address + " is a block; --block is for a single address");
    }
    String within = address == null || address.contains("/") ? block(address) : null;
    if (within != null) {
      show(context, context.ovh().reverseDns().reverses(within));
    } else if (address != null) {
      showAddress(context, IpAddress.parse(address));
    } else {
      show(context, context.ovh().reverseDns().reverses());
    }
  }

  /** Returns the block whose names are shown; null for all blocks. */
  private @Nullable String block(@Nullable String given) {
    return given == null ? block : given;
  }

  private void showAddress(CommandContext context, IpAddress address) {
    ReverseDnsService service = context.ovh().reverseDns();
    IpBlock within = block == null ? service.blockOf(address.toString()) : IpBlock.parse(block);
    ReverseName found =
        service
            .reverse(within, address)
            .orElseThrow(
                () -> new CommandException(ExitCode.NOT_FOUND, address + " has no reverse name"));
    context.results().text(found.name() + "\n", ReverseRows.of(found));
  }

  private static void show(CommandContext context, Listing<ReverseName> names) {
    context
        .results()
        .rows(
            context.reportUnread(names).stream()
                .sorted((one, other) -> one.address().compareTo(other.address()))
                .map(ReverseRows::of)
                .toList(),
            ReverseRows.COLUMNS);
  }
}
