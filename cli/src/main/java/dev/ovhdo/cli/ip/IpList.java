package dev.ovhdo.cli.ip;

import dev.ovhdo.cli.context.Calls;
import dev.ovhdo.cli.context.CommandContext;
import dev.ovhdo.cli.context.FilterValue;
import dev.ovhdo.cli.context.ListCommand;
import dev.ovhdo.cli.failure.CommandException;
import dev.ovhdo.cli.failure.ExitCode;
import dev.ovhdo.client.Listing;
import dev.ovhdo.routes.ip.Ip;
import dev.ovhdo.routes.ip.IpQuery;
import dev.ovhdo.routes.ip.IpTypeEnum;
import dev.ovhdo.routes.ip.IpVersionEnum;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code ip list}: the blocks of IP addresses of the account. */
@Command(
    footer = {
      "",
      "Examples:",
      "  ovh-do ip list --ip-version 6",
      "  ovh-do ip list --type failover --columns ip,description",
    })
@Calls("GET /ip, GET /ip/{ip}")
public final class IpList extends ListCommand<Ip> {
  @Option(
      names = "--type",
      paramLabel = "TYPE",
      description = "Only blocks of this type: dedicated, failover, vps, vrack, ...")
  @Nullable String type;

  @Option(
      names = "--service",
      paramLabel = "NAME",
      description = "Only blocks routed to this service")
  @Nullable String service;

  @Option(
      names = "--ip-version",
      paramLabel = "4|6",
      description = "Only blocks of this IP version")
  @Nullable Integer version;

  /** Creates the command. */
  public IpList() {
    super("block=ip", "type", "version", "service=routedTo.serviceName", "country?", "description");
  }

  @Override
  protected Listing<Ip> list(CommandContext context) {
    return context.ovh().reverseDns().list(filter(context));
  }

  private IpQuery filter(CommandContext context) {
    IpQuery filter = IpQuery.of();
    if (type != null) {
      filter =
          filter.withType(
              FilterValue.checked(context, "--type", IpTypeEnum.of(type), IpTypeEnum.known()));
    }
    if (service != null) {
      filter = filter.withRoutedToServiceName(service);
    }
    if (version != null) {
      if (version != 4 && version != 6) {
        throw new CommandException(ExitCode.USAGE, "--ip-version must be 4 or 6, not " + version);
      }
      filter = filter.withVersion(IpVersionEnum.of((long) version));
    }
    return filter;
  }
}
