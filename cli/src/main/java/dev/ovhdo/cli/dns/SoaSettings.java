package dev.ovhdo.cli.dns;

import dev.ovhdo.cli.failure.CommandException;
import dev.ovhdo.cli.failure.ExitCode;
import dev.ovhdo.routes.domain.DomainZoneSoaInput;
import java.util.List;

/** Parses the changes of an SOA record, each given as {@code NAME=VALUE}. */
final class SoaSettings {
  private SoaSettings() {}

  static DomainZoneSoaInput parse(List<String> settings) {
    DomainZoneSoaInput input = DomainZoneSoaInput.of();
    for (String setting : settings) {
      int equals = setting.indexOf('=');
      String name = equals < 0 ? setting : setting.substring(0, equals);
      String value = equals < 0 ? "" : setting.substring(equals + 1).strip();
      if (value.isEmpty()) {
        throw new CommandException(
            ExitCode.USAGE, "--set takes NAME=VALUE such as ttl=3600, not \"" + setting + "\"");
      }
      input =
          switch (name) {
            case "server" -> input.withServer(absolute(value));
            case "email" -> input.withEmail(mailbox(value));
            case "ttl" -> input.withTtl(seconds(name, value));
            case "refresh" -> input.withRefresh(seconds(name, value));
            case "expire" -> input.withExpire(seconds(name, value));
            case "nxDomainTtl" -> input.withNxDomainTtl(seconds(name, value));
            default ->
                throw new CommandException(
                    ExitCode.USAGE,
                    "--set cannot change \""
                        + name
                        + "\"; it takes server, email, ttl, refresh, expire, nxDomainTtl");
          };
    }
    return input;
  }

  /** Adds the final dot: without it, the name would be relative to the zone. */
  private static String absolute(String value) {
    return value.endsWith(".") ? value : value + ".";
  }

  /** Converts an email address: in an SOA record the first dot stands for the at sign. */
  private static String mailbox(String value) {
    int at = value.indexOf('@');
    return absolute(
        at < 0
            ? value
            : value.substring(0, at).replace(".", "\\.") + "." + value.substring(at + 1));
  }

  private static long seconds(String name, String value) {
    if (!value.matches("[0-9]{1,10}") || Long.parseLong(value) > Integer.MAX_VALUE) {
      throw new CommandException(
          ExitCode.USAGE, name + " must be a number of seconds, not \"" + value + "\"");
    }
    return Long.parseLong(value);
  }
}
