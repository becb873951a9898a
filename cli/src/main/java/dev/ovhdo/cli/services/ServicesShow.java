package dev.ovhdo.cli.services;

import dev.ovhdo.api.error.AmbiguousNameException;
import dev.ovhdo.api.error.ResourceNotFoundException;
import dev.ovhdo.cli.context.Calls;
import dev.ovhdo.cli.context.CliCommand;
import dev.ovhdo.cli.context.CommandContext;
import dev.ovhdo.client.Listing;
import dev.ovhdo.routes.services.ServicesExpandedService;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code services show}: product, renewal, engagement and contacts of a service. */
@Command(footer = {"", "Example:", "  ovh-do services show vps-1"})
@Calls(ServicesList.CALLS)
public final class ServicesShow implements CliCommand {
  @Parameters(paramLabel = "SERVICE", description = "Name, display name or number of the service")
  String service = "";

  @Override
  public void run(CommandContext context) {
    context
        .results()
        .row(ServiceRow.of(find(context), context.api().client().serverTime()), ServiceRow.DETAILS);
  }

  private ServicesExpandedService find(CommandContext context) {
    if (service.matches("[0-9]{1,18}")) {
      return context.ovh().routes().services().serviceId(Long.parseLong(service)).get();
    }
    Listing<ServicesExpandedService> all = context.ovh().routes().services().all();
    List<ServicesExpandedService> found = named(all, ServiceRow::name);
    if (found.isEmpty()) {
      found = named(all, ServiceRow::displayName);
    }
    if (found.size() == 1) {
      return found.get(0);
    }
    if (found.isEmpty()) {
      throw ResourceNotFoundException.ofReadable(
          "service",
          service,
          names(all.items()),
          all.unread().stream().map(Listing.Unread::reason).toList());
    }
    throw new AmbiguousNameException(
        "services",
        service,
        "numbers",
        found.stream()
            .flatMap(each -> each.optional(ServicesExpandedService::serviceId).stream())
            .map(String::valueOf)
            .toList());
  }

  private List<ServicesExpandedService> named(
      Listing<ServicesExpandedService> all,
      Function<ServicesExpandedService, @Nullable String> name) {
    return all.stream().filter(each -> service.equals(name.apply(each))).toList();
  }

  private static List<String> names(List<ServicesExpandedService> services) {
    return services.stream()
        .flatMap(each -> Optional.ofNullable(ServiceRow.name(each)).stream())
        .toList();
  }
}
