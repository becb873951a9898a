package dev.ovhdo.cli.dns;

import dev.ovhdo.api.Ovh;
import dev.ovhdo.api.dns.ZonePublication;
import dev.ovhdo.cli.change.Confirmation;
import dev.ovhdo.cli.context.Calls;
import dev.ovhdo.cli.context.CliCommand;
import dev.ovhdo.cli.context.CommandContext;
import dev.ovhdo.cli.context.Failures;
import dev.ovhdo.cli.failure.CommandException;
import dev.ovhdo.cli.failure.ExitCode;
import dev.ovhdo.cli.output.Row;
import dev.ovhdo.client.error.OvhException;
import dev.ovhdo.routes.domain.DomainZoneSoaInput;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code dns soa}: shows the SOA record of a zone, or changes some of its fields. */
@Command(
    footer = {
      "",
      "Examples:",
      "  ovh-do dns soa example.com",
      "  ovh-do dns soa example.com --set ttl=600",
    })
@Calls({
  DnsCalls.ZONE,
  "GET /domain/zone/{zoneName}/soa",
  "PUT /domain/zone/{zoneName}/soa",
  DnsCalls.PUBLISH
})
public final class DnsSoa implements CliCommand {
  @Parameters(paramLabel = "ZONE", description = "The zone's name")
  String zone = "";

  @Option(
      names = "--set",
      paramLabel = "NAME=VALUE",
      description = "Change ttl, refresh, expire or nxDomainTtl (in seconds), server, or email")
  List<String> settings = List.of();

  @Mixin ZoneChangeOptions options = new ZoneChangeOptions();

  @Override
  public void run(CommandContext context) {
    if (settings.isEmpty()) {
      show(context);
      return;
    }
    DomainZoneSoaInput input = parse(settings);
    String name = context.ovh().zones().nameOf(zone);
    Confirmation confirmation = new Confirmation(context, options.change);
    Ovh ovh = confirmation.withoutQuestion();
    ovh.zones().updateSoa(name, input);
    if (options.noRefresh) {
      context.terminal().note(name + " is changed, not published yet");
    } else {
      ZonePublication publication = publish(ovh, name);
      context
          .terminal()
          .note(
              name
                  + (publication.deployed()
                      ? " is changed and published"
                      : " is changed, refresh accepted"));
      publication.notes().forEach(context.terminal()::note);
    }
    if (context.results().isRequested()) {
      show(context);
    }
  }

  /** Publishes the zone; a failure says that the SOA record is changed. */
  private static ZonePublication publish(Ovh ovh, String name) {
    try {
      return ovh.zones().publish(name);
    } catch (OvhException e) {
      if (e.needsConsumerKey()) {
        throw e;
      }
      throw new CommandException(
          Failures.exitCode(e),
          "the SOA record of %s is changed, and %s: %s. 'ovh-do dns refresh %s' publishes the zone"
              .formatted(
                  name,
                  e.mayHaveBeenCarriedOut()
                      ? "it is unknown whether it is published"
                      : "not published",
                  Failures.message(e).replaceFirst("\\.$", ""),
                  name),
          e);
    }
  }

  private void show(CommandContext context) {
    context
        .results()
        .row(
            Row.of(context.ovh().zones().soa(zone)),
            "server",
            "email",
            "serial",
            "refresh",
            "expire",
            "nxDomainTtl",
            "ttl");
  }

  /** Parses changes of an SOA record, each given as {@code NAME=VALUE}. */
  private static DomainZoneSoaInput parse(List<String> settings) {
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
