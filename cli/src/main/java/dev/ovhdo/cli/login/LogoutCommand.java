package dev.ovhdo.cli.login;

import dev.ovhdo.cli.change.DryRunOption;
import dev.ovhdo.cli.change.Removal;
import dev.ovhdo.cli.context.Calls;
import dev.ovhdo.cli.context.CliCommand;
import dev.ovhdo.cli.context.CommandContext;
import dev.ovhdo.cli.output.Row;
import dev.ovhdo.client.config.Configuration;
import dev.ovhdo.client.config.ConfigurationWriter;
import dev.ovhdo.client.config.Credentials;
import dev.ovhdo.client.config.Origin;
import dev.ovhdo.client.config.Setting;
import dev.ovhdo.client.error.InvalidCredentialException;
import dev.ovhdo.routes.auth.AuthRoutes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code logout}: revokes the consumer key at OVHcloud and removes it from the configuration. */
@Command(
    footer = {
      "",
      "The keys of the application stay, for the next login. Access tokens and",
      "service accounts are only removed from the configuration: they are revoked in",
      "OVHcloud's control panel.",
      "",
      "Example:",
      "  ovh-do logout --profile work",
    })
@Calls({"POST /auth/logout"})
public final class LogoutCommand implements CliCommand {
  @Mixin DryRunOption dryRun = new DryRunOption();

  @Override
  public void run(CommandContext context) {
    dryRun.apply(context);
    Configuration configuration = context.api().configuration();
    boolean isRevoked = false;
    List<String> removed = List.of();
    if (configuration.credentials() instanceof Credentials.Application application) {
      if (application.consumerKey() == null) {
        Removal.noteNothingToRemove(context, "there is no consumer key");
      } else {
        isRevoked = revoke(context);
        removed = remove(context, configuration, List.of("consumer_key"));
      }
    } else {
      removed =
          remove(context, configuration, List.of("access_token", "client_id", "client_secret"));
      context.terminal().note("revoke the token or service account in OVHcloud's control panel");
    }
    if (context.results().isRequested()) {
      context.results().row(Row.empty().with("revoked", isRevoked).with("removed", removed));
    }
  }

  /** Returns whether the key was valid until now. */
  private static boolean revoke(CommandContext context) {
    try {
      AuthRoutes.of(context.ovh().client()).logout().post();
      context.terminal().note("the consumer key is revoked");
      return true;
    } catch (InvalidCredentialException e) {
      context.terminal().note("the consumer key was not valid any more: " + e.getMessage());
      return false;
    }
  }

  /** Returns the keys that are removed; a dry run removes none. */
  private List<String> remove(
      CommandContext context, Configuration configuration, List<String> keys) {
    List<String> removed = new ArrayList<>();
    if (dryRun.isGiven()) {
      return removed;
    }
    ConfigurationWriter writer = new ConfigurationWriter(context.home());
    for (String key : keys) {
      Optional<Origin> origin = configuration.setting(key).map(Setting::origin);
      if (origin.isPresent()
          && origin.get() instanceof Origin.File file
          && file.path().equals(writer.file())) {
        writer.remove(file.section(), key);
        removed.add(key);
        context.terminal().note("%s is removed from %s".formatted(key, file));
      } else if (origin.isPresent()) {
        context.terminal().note("%s stays in %s".formatted(key, origin.get()));
      }
    }
    return removed;
  }
}
