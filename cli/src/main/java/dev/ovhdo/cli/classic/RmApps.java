package dev.ovhdo.cli.classic;

import dev.ovhdo.api.account.ApplicationService;
import dev.ovhdo.cli.change.DryRunOption;
import dev.ovhdo.cli.context.Calls;
import dev.ovhdo.cli.context.CliCommand;
import dev.ovhdo.cli.context.CommandContext;
import dev.ovhdo.cli.output.Row;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code rm-apps}: removes applications and their credentials. */
@Command(
    footer = {
      "",
      "Example:",
      "  ovh-do rm-apps old-script",
    })
@Calls({
  "GET /me/api/application",
  "GET /me/api/application/{applicationId}",
  "DELETE /me/api/application/{applicationId}"
})
public final class RmApps implements CliCommand {
  @Parameters(
      paramLabel = "NAME|ID",
      arity = "1..*",
      description = "The application's name or number, as ls-apps shows them")
  List<String> applications = List.of();

  @Mixin DryRunOption dryRun = new DryRunOption();

  @Override
  public void run(CommandContext context) {
    dryRun.apply(context);
    ApplicationService service = context.ovh().applications();
    ClassicRemoval.removeEach(
        context, applications, name -> Row.of(service.get(name)), service::remove);
  }
}
