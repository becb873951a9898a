package dev.ovhdo.cli.credential;

import dev.ovhdo.cli.context.CommandEntry;
import java.util.List;

/** The commands about the credentials of applications. */
public final class CredentialCommands {
  private static final List<CommandEntry> ALL =
      List.of(
          CommandEntry.of("credential list", "List credentials", () -> new CredentialList()),
          CommandEntry.of("credential show", "Show a credential", () -> new CredentialShow()),
          CommandEntry.of(
              "credential current", "Show the credential in use", () -> new CredentialCurrent()),
          CommandEntry.of(
              "credential expiring",
              "List credentials that expire soon",
              () -> new CredentialExpiring()),
          CommandEntry.of("credential delete", "Remove credentials", () -> new CredentialDelete()),
          CommandEntry.of(
              "credential flush", "Remove expired credentials", () -> new CredentialFlush()),
          CommandEntry.of(
              "credential rules",
              "Show which rights a command needs",
              () -> new CredentialRules()));

  private CredentialCommands() {}

  /** Returns the commands in the order of {@code help}. */
  public static List<CommandEntry> all() {
    return ALL;
  }
}
