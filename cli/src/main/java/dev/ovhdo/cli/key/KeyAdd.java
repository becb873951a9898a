package dev.ovhdo.cli.key;

import dev.ovhdo.api.Ovh;
import dev.ovhdo.api.sshkey.SshKeyChange;
import dev.ovhdo.api.sshkey.SshPublicKey;
import dev.ovhdo.cli.change.ChangeOptions;
import dev.ovhdo.cli.change.Confirmation;
import dev.ovhdo.cli.context.Calls;
import dev.ovhdo.cli.context.CliCommand;
import dev.ovhdo.cli.context.CommandContext;
import dev.ovhdo.cli.output.Row;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code key add}: adds a public SSH key to the account, by default the user's default key. */
@Command(
    footer = {
      "",
      "If the account has the same key under this name, nothing changes; comments are",
      "ignored. A different key under this name is an error, unless --replace is given.",
      "",
      "Examples:",
      "  ovh-do key add laptop",
      "  ovh-do key add laptop ~/.ssh/id_rsa.pub --replace",
      "  ssh build.example.com cat .ssh/id_ed25519.pub | ovh-do key add build -",
    })
@Calls({Calls.KEY_BY_NAME, "POST /me/sshKey", "DELETE /me/sshKey/{keyName}"})
public final class KeyAdd implements CliCommand {
  @Parameters(index = "0", paramLabel = "NAME", description = "The name of the key in the account")
  String name = "";

  @Parameters(
      index = "1",
      arity = "0..1",
      paramLabel = "FILE|KEY",
      description =
          "A file with a public key, the key itself, or - for standard input; by default the first"
              + " of ~/.ssh/id_ed25519.pub, id_rsa.pub, id_dsa.pub and id_ecdsa.pub")
  @Nullable String fileOrKey;

  @Option(names = "--replace", description = "Replace a different key of this name")
  boolean replace;

  @Mixin ChangeOptions change = new ChangeOptions();

  @Override
  public void run(CommandContext context) {
    PublicKeyReader keys = new PublicKeyReader(context.environment());
    String source = fileOrKey;
    SshPublicKey key =
        SshPublicKey.parse(source == null ? keys.requireDefault() : keys.readFileOrKey(source));
    Confirmation confirmation = new Confirmation(context, change);
    Ovh ovh = confirmation.withoutQuestion();
    if (replace) {
      context
          .terminal()
          .interruptMessage(
              "interrupted; 'ovh-do key show " + name + "' shows whether the key still exists");
    }
    SshKeyChange done =
        replace ? ovh.sshKeys().replace(name, key.line()) : ovh.sshKeys().ensure(name, key.line());
    context.terminal().interruptMessage("");
    show(context, done);
  }

  private static void show(CommandContext context, SshKeyChange done) {
    String outcome = done.outcome().name().toLowerCase(Locale.ROOT);
    Row row =
        KeyRow.withKeyDetails(
            Row.empty()
                .with("outcome", outcome)
                .with("keyName", done.name())
                .with("key", done.key())
                .with("former", done.replacedKey()),
            done.key());
    context
        .results()
        .text("%s %s %s\n".formatted(outcome, done.name(), row.at("fingerprint").asString()), row);
    if (done.replacedKey() != null) {
      context.terminal().note("the previous key was " + done.replacedKey());
    }
  }
}
