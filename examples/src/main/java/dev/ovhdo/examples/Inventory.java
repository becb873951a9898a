package dev.ovhdo.examples;

import dev.ovhdo.api.Ovh;
import dev.ovhdo.client.Listing;
import dev.ovhdo.routes.dedicated.server.DedicatedServer;
import dev.ovhdo.routes.dedicated.server.IamResourceMetadata;
import dev.ovhdo.routes.vps.Vps;
import dev.ovhdo.routes.vps.VpsModel;
import java.io.PrintStream;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Prints the machines of the account as CSV. Two requests for each kind of machine, or one for each
 * 50 machines, whatever their number. A machine that cannot be read, such as an expired one, is
 * reported on standard error, and does not hide the others.
 */
public final class Inventory {
  private final Ovh ovh;
  private final PrintStream out;
  private final PrintStream err;

  Inventory(Ovh ovh, PrintStream out, PrintStream err) {
    this.ovh = ovh;
    this.out = out;
    this.err = err;
  }

  /** Runs with the settings of this machine. */
  public static void main(String[] arguments) {
    try (Ovh ovh = Ovh.fromConfiguration()) {
      new Inventory(ovh, System.out, System.err).run();
    }
  }

  void run() {
    line("kind", "name", "displayName", "state", "model");
    Listing<Vps> machines = ovh.vps().list();
    for (Vps vps : machines) {
      line(
          "vps",
          text(vps.optional(Vps::name)),
          text(vps.optional(Vps::displayName)),
          text(vps.optional(Vps::state)),
          text(vps.optional(Vps::model).flatMap(model -> model.optional(VpsModel::name))));
    }
    report(machines);
    Listing<DedicatedServer> servers = ovh.servers().list();
    for (DedicatedServer server : servers) {
      line(
          "server",
          text(server.optional(DedicatedServer::name)),
          text(
              server
                  .optional(DedicatedServer::iam)
                  .flatMap(iam -> iam.optional(IamResourceMetadata::displayName))),
          text(server.optional(DedicatedServer::state)),
          text(server.optional(DedicatedServer::commercialRange)));
    }
    report(servers);
  }

  private void report(Listing<?> listing) {
    listing.unread().forEach(each -> err.println(each.id() + ": " + each.reason().getMessage()));
  }

  private static String text(Optional<?> value) {
    return value.map(Object::toString).orElse("");
  }

  private void line(String... values) {
    out.println(
        Stream.of(values)
            .map(value -> "\"" + value.replace("\"", "\"\"") + "\"")
            .collect(Collectors.joining(",")));
  }
}
