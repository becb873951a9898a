package dev.ovhdo.cli.services;

import dev.ovhdo.cli.context.Calls;
import dev.ovhdo.cli.context.CommandContext;
import dev.ovhdo.cli.context.ListCommand;
import dev.ovhdo.cli.context.TagOption;
import dev.ovhdo.cli.failure.CommandException;
import dev.ovhdo.cli.failure.ExitCode;
import dev.ovhdo.cli.output.Row;
import dev.ovhdo.client.Listing;
import dev.ovhdo.routes.services.ServicesExpandedService;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code services list}: all services of the account, whatever their product. */
@Command(
    footer = {
      "",
      "A service with automatic renewal is renewed at its expiry.",
      "",
      "Example:",
      "  ovh-do services list --expiring 30",
    })
@Calls({ServicesList.CALLS, TagOption.CALL})
public final class ServicesList extends ListCommand<ServicesExpandedService> {
  static final String CALLS = "GET /services, GET /services/{serviceId}";

  /** A thousand years; larger numbers overflow when added to the present. */
  private static final int MOST_DAYS = 365_250;

  @Option(
      names = "--expiring",
      paramLabel = "DAYS",
      description = "Only services that expire within DAYS days, and expired services")
  @Nullable Integer expiring;

  @Mixin TagOption tags = new TagOption();

  public ServicesList() {
    super(ServiceRow.COLUMNS);
  }

  @Override
  protected Listing<ServicesExpandedService> list(CommandContext context) {
    Integer days = expiring;
    if (days == null) {
      return all(context);
    }
    if (days < 0 || days > MOST_DAYS) {
      throw new CommandException(
          ExitCode.USAGE, "services list: --expiring must be 0 to " + MOST_DAYS);
    }
    Instant end = now(context).plus(Duration.ofDays(days));
    Listing<ServicesExpandedService> soon =
        all(context)
            .filter(service -> ServiceRow.expiration(service).filter(end::isAfter).isPresent());
    return soon.withItems(
        soon.stream()
            .sorted(Comparator.comparing(each -> ServiceRow.expiration(each).orElse(Instant.MAX)))
            .toList());
  }

  @Override
  protected List<Row> rows(CommandContext context, List<ServicesExpandedService> services) {
    Instant now = now(context);
    return services.stream().map(service -> ServiceRow.of(service, now)).toList();
  }

  @Override
  protected void notes(CommandContext context, List<ServicesExpandedService> services) {
    if (services.isEmpty() && expiring != null) {
      context
          .terminal()
          .note("no service expires within " + expiring + (expiring == 1 ? " day" : " days"));
    }
  }

  private Listing<ServicesExpandedService> all(CommandContext context) {
    return tags.filter(
        context,
        () -> context.ovh().routes().services().all(),
        service -> Optional.ofNullable(ServiceRow.name(service)));
  }

  private static Instant now(CommandContext context) {
    return context.api().client().serverTime();
  }
}
