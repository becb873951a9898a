package dev.ovhdo.cli.ip;

import dev.ovhdo.api.Ovh;
import dev.ovhdo.api.ip.ForwardRecordMissingException;
import dev.ovhdo.api.ip.ForwardWaitOptions;
import dev.ovhdo.api.ip.HostName;
import dev.ovhdo.api.ip.IpAddress;
import dev.ovhdo.api.ip.IpBlock;
import dev.ovhdo.api.ip.ReverseDnsService;
import dev.ovhdo.api.ip.ReverseName;
import dev.ovhdo.api.ip.ReversePlan.ReverseChange;
import dev.ovhdo.cli.change.ChangeOptions;
import dev.ovhdo.cli.change.Confirmation;
import dev.ovhdo.cli.context.Calls;
import dev.ovhdo.cli.context.CliCommand;
import dev.ovhdo.cli.context.CommandContext;
import dev.ovhdo.cli.context.DurationConverter;
import dev.ovhdo.client.error.ApiException;
import dev.ovhdo.client.error.DecodeException;
import dev.ovhdo.client.error.InvalidCredentialException;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code ip reverse set}: sets the reverse name of an address. */
@Command(
    footer = {
      "",
      "A missing final dot is added to the name. OVHcloud accepts the name only if a",
      "published A or AAAA record resolves it to the address.",
      "",
      "Examples:",
      "  ovh-do ip reverse set 192.0.2.7 mail.example.com",
      "  ovh-do ip reverse set 2001:db8:0:100::1 mail.example.com --wait-forward",
    })
@Calls({
  "GET /ip, GET /ip/{ip}/reverse/{ipReverse}, POST /ip/{ip}/reverse",
})
public final class IpReverseSet implements CliCommand {
  @Parameters(index = "0", paramLabel = "ADDRESS", description = "The IP address, in any notation")
  String address = "";

  @Parameters(
      index = "1",
      paramLabel = "NAME",
      description = "A full name, such as mail.example.com")
  String name = "";

  @Option(
      names = "--block",
      paramLabel = "BLOCK",
      description = "The block that contains the address (default: looked up)")
  @Nullable String block;

  @Mixin WaitForwardOptions forward = new WaitForwardOptions();

  @Mixin ChangeOptions change = new ChangeOptions();

  @Override
  public void run(CommandContext context) {
    HostName newName = HostName.parse(name);
    IpAddress ipAddress = IpAddress.parse(address);
    IpBlock namedBlock = block == null ? null : IpBlock.parse(block);
    ForwardWaitOptions wait = forward.forwardWait(context);
    Confirmation confirmation = new Confirmation(context, change);
    ReverseDnsService service = context.ovh().reverseDns();
    IpBlock ipBlock = namedBlock == null ? service.blockOf(ipAddress.toString()) : namedBlock;
    Optional<ReverseName> before = before(context, ipBlock, ipAddress);
    ReverseChange planned =
        new ReverseChange(ipBlock, ipAddress, before.map(ReverseName::name).orElse(null), newName);
    if (planned.kind() == ReverseChange.Kind.KEEP) {
      context.terminal().note(ipAddress + " has this reverse name already");
      before.ifPresent(name -> show(context, name));
      return;
    }
    Ovh ovh = confirmation.withoutQuestion();
    ReverseName set = set(ovh, planned, newName, wait, context);
    before.ifPresent(name -> context.terminal().note("the new name replaces " + name.name()));
    show(context, set);
  }

  /** Reads the present name; a name that cannot be read does not stop the change. */
  private static Optional<ReverseName> before(
      CommandContext context, IpBlock block, IpAddress address) {
    try {
      return context.ovh().reverseDns().reverse(block, address);
    } catch (InvalidCredentialException e) {
      throw e;
    } catch (ApiException | DecodeException e) {
      context.terminal().note("the present reverse name is unknown: " + e.getMessage());
      return Optional.empty();
    }
  }

  private ReverseName set(
      Ovh ovh,
      ReverseChange planned,
      HostName newName,
      ForwardWaitOptions wait,
      CommandContext context) {
    try {
      return ovh.reverseDns()
          .set(planned.block(), planned.address(), newName, wait, noteOnce(context, wait));
    } catch (ForwardRecordMissingException e) {
      throw forward.withAdvice(e);
    }
  }

  private static Consumer<ForwardRecordMissingException> noteOnce(
      CommandContext context, ForwardWaitOptions wait) {
    boolean[] noted = {wait.deadline().isZero()};
    return missing -> {
      if (!noted[0]) {
        context
            .terminal()
            .note(
                "%s does not resolve to %s yet; waiting for up to %s"
                    .formatted(
                        missing.name(),
                        missing.address(),
                        DurationConverter.format(wait.deadline())));
      }
      noted[0] = true;
    };
  }

  private static void show(CommandContext context, ReverseName name) {
    context.results().text(name.address() + " " + name.name() + "\n", ReverseRows.of(name));
  }
}
