package dev.ovhdo.cli.doctor;

import dev.ovhdo.api.account.Credential;
import dev.ovhdo.api.account.CredentialState;
import dev.ovhdo.api.server.ServerBoot;
import dev.ovhdo.cli.context.CommandContext;
import dev.ovhdo.cli.failure.ExitCode;
import dev.ovhdo.cli.services.ServiceRow;
import dev.ovhdo.client.Listing;
import dev.ovhdo.client.config.Credentials;
import dev.ovhdo.client.error.InvalidCredentialException;
import dev.ovhdo.routes.auth.AuthDetails;
import dev.ovhdo.routes.dedicated.server.DedicatedServer;
import dev.ovhdo.routes.services.ServicesExpandedService;
import dev.ovhdo.routes.vps.Vps;
import dev.ovhdo.routes.vps.VpsNetbootEnum;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The checks of the credentials, and of the machines and services of the account. */
final class AccountChecks {
  private static final int DAYS = 30;

  private final CommandContext context;

  /** The credential in use; null before its check, and for kinds without access rules. */
  private @Nullable Credential credential;

  AccountChecks(CommandContext context) {
    this.context = context;
  }

  /** Returns the check without which no other check of the account is possible. */
  Check credentials() {
    return new Check("credentials", this::validity);
  }

  List<Check> others() {
    return List.of(
        new Check("rights", this::rights),
        new Check("vps", this::machines),
        new Check("servers", this::servers),
        new Check("services", this::services));
  }

  private Finding validity() {
    try {
      if (context.api().configuration().credentials() instanceof Credentials.Application) {
        return ofCredential(context.ovh().credentials().current());
      }
      AuthDetails details = context.ovh().routes().auth().details().get();
      return Finding.ok(
          "credentials",
          "valid" + details.optional(AuthDetails::account).map(each -> ", " + each).orElse(""));
    } catch (InvalidCredentialException e) {
      return Finding.failure(
          "credentials", String.valueOf(e.getMessage()), "ovh-do login", ExitCode.CREDENTIALS);
    }
  }

  private Finding ofCredential(Credential current) {
    credential = current;
    Instant now = context.api().client().serverTime();
    OptionalLong days = current.daysLeft(now);
    CredentialState state = current.state();
    String valid = state == null ? "valid" : state.value();
    if (days.isEmpty()) {
      return Finding.ok("credentials", valid + ", without an end");
    }
    String left = valid + ", " + days.getAsLong() + " full days left";
    return days.getAsLong() < DAYS
        ? Finding.warning("credentials", left, "ovh-do login")
        : Finding.ok("credentials", left);
  }

  private Finding rights() {
    Credential current = credential;
    return current == null
        ? Finding.ok("rights", "decided by the IAM policies of the account")
        : Finding.ok("rights", new CommandCoverage(current.rules()).describe(context.commands()));
  }

  private Finding machines() {
    Listing<Vps> machines = context.ovh().vps().list();
    List<String> rescue =
        machines.stream()
            .filter(
                vps ->
                    vps.optional(Vps::netbootMode)
                        .filter(VpsNetbootEnum.RESCUE::equals)
                        .isPresent())
            .flatMap(vps -> vps.optional(Vps::name).stream())
            .toList();
    return found("vps", machines, rescue, "boot the rescue system", "ovh-do vps unrescue %s");
  }

  private Finding servers() {
    Listing<DedicatedServer> servers = context.ovh().servers().list();
    Map<String, ServerBoot> boots = context.ovh().servers().boots().current(servers.items());
    List<String> astray =
        servers.stream()
            .flatMap(server -> server.optional(DedicatedServer::name).stream())
            .filter(name -> boots.containsKey(name) && isTemporary(boots.get(name)))
            .toList();
    return found(
        "servers",
        servers,
        astray,
        "boot a rescue system, or switch off at each start",
        "ovh-do server boot %s disk --reboot");
  }

  private static boolean isTemporary(@Nullable ServerBoot boot) {
    return boot != null
        && (boot.kind() == ServerBoot.Kind.RESCUE || boot.kind() == ServerBoot.Kind.POWER_OFF);
  }

  private static Finding found(
      String check, Listing<?> all, List<String> affected, String problem, String advice) {
    if (!affected.isEmpty()) {
      return Finding.warning(
          check,
          String.join(", ", affected) + ": " + problem,
          affected.stream().map(advice::formatted).collect(Collectors.joining("\n")));
    }
    return all.unread().isEmpty()
        ? Finding.ok(check, all.items().size() + ", none in a rescue system")
        : Finding.warning(check, unread(all), "");
  }

  private static String unread(Listing<?> all) {
    return all.unread().size()
        + " of "
        + (all.items().size() + all.unread().size())
        + " could not be read: "
        + all.unread().stream().map(Listing.Unread::id).collect(Collectors.joining(", "));
  }

  private Finding services() {
    Listing<ServicesExpandedService> services = context.ovh().routes().services().all();
    Instant end = context.api().client().serverTime().plus(Duration.ofDays(DAYS));
    List<String> ending =
        services.stream()
            .filter(each -> ServiceRow.expiration(each).filter(end::isAfter).isPresent())
            .filter(each -> !"automatic".equals(ServiceRow.renewal(each)))
            .map(each -> String.valueOf(ServiceRow.name(each)))
            .toList();
    if (!ending.isEmpty()) {
      return Finding.warning(
          "services",
          String.join(", ", ending) + ": expire within " + DAYS + " days without renewal",
          "ovh-do services list --expiring " + DAYS);
    }
    return services.unread().isEmpty()
        ? Finding.ok(
            "services",
            services.items().size() + ", none expires within " + DAYS + " days without renewal")
        : Finding.warning("services", unread(services), "");
  }
}
