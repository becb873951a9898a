package dev.ovhdo.cli.classic;

import dev.ovhdo.cli.session.Session;
import dev.ovhdo.cli.session.Verb;
import picocli.CommandLine.Command;
import tools.jackson.databind.JsonNode;

/** {@code ls-zones}: the DNS zones, when each last changed, and its name servers. */
@Command
public final class LsZones implements Verb {
  @Override
  public void run(Session session) {
    for (JsonNode name : session.client().get("/domain/zone")) {
      session.out().line(name.asString());
    }
  }
}
