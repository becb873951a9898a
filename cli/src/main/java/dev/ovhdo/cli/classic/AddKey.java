package dev.ovhdo.cli.classic;

import dev.ovhdo.cli.change.DryRunOption;
import dev.ovhdo.cli.context.Calls;
import dev.ovhdo.cli.context.CliCommand;
import dev.ovhdo.cli.context.CommandContext;
import dev.ovhdo.cli.key.PublicKeyReader;
import dev.ovhdo.cli.output.Row;
import dev.ovhdo.routes.me.NichandleSshKey;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code add-key}: adds a public SSH key to the account, by default the user's default key. */
@Command(
    footer = {
      "",
      "Example:",
      "  ovh-do add-key laptop ~/.ssh/id_ed25519.pub",
    })
@Calls({"POST /me/sshKey", "GET /me/sshKey/{keyName}"})
public final class AddKey implements CliCommand {
  @Parameters(
      index = "0",
      arity = "0..1",
      paramLabel = "NAME",
      defaultValue = PublicKeyReader.DEFAULT_NAME,
      description =
          "The key's name in the account; " + PublicKeyReader.DEFAULT_NAME + " by default")
  String name = "";

  @Parameters(
      index = "1",
      arity = "0..1",
      paramLabel = "FILE|KEY",
      description =
          "A file with a public key, or the key itself; by default the first of"
              + " ~/.ssh/id_ed25519.pub, id_rsa.pub, id_dsa.pub and id_ecdsa.pub")
  @Nullable String fileOrKey;

  @Mixin DryRunOption dryRun = new DryRunOption();

  @Override
  public void run(CommandContext context) {
    dryRun.apply(context);
    PublicKeyReader keys = new PublicKeyReader(context.environment());
    String source = fileOrKey;
    String key = source == null ? keys.requireDefault() : keys.readFileOrKey(source);
    NichandleSshKey added = context.ovh().sshKeys().add(name, key);
    context.results().text(LsKeys.line(added) + "\n", Row.of(added));
  }
}
