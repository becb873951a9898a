package dev.ovhdo.cli.credential;

import dev.ovhdo.cli.session.CommandEntry;
import java.util.List;

/** The commands about what has been granted to applications. */
public final class CredentialCommands {
  private static final List<CommandEntry> ALL =
      List.of(
          CommandEntry.of(
              "credential flush", "Remove expired credentials", () -> new CredentialFlush()));

  private CredentialCommands() {}

  /** Returns them in the order of {@code help}. */
  public static List<CommandEntry> all() {
    return ALL;
  }
}
