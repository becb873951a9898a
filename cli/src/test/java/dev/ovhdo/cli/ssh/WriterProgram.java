package dev.ovhdo.cli.ssh;

import dev.ovhdo.catalog.Catalogue;
import dev.ovhdo.catalog.model.Family;
import dev.ovhdo.catalog.source.FolderWriter;
import dev.ovhdo.client.config.ConfigurationWriter;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** Writes one file again and again until the process is killed; a test starts it. */
final class WriterProgram {
  private static final LocalDate DATE = LocalDate.parse("2026-11-30");
  static final HostAddress SERVER = new HostAddress("192.0.2.1", 22);

  private WriterProgram() {}

  /** Runs with the kind of the file and the home folder. */
  public static void main(String[] arguments) throws IOException {
    Path home = Path.of(arguments[1]);
    for (int i = 1; ; i++) {
      write(arguments[0], home, i);
      System.out.println(i);
    }
  }

  static void write(String kind, Path home, int number) throws IOException {
    switch (kind) {
      case "known_hosts" ->
          KnownHosts.ofHome(home).replace(Map.of(SERVER, List.of(TestKeys.ed25519(number))));
      case "profile" ->
          new ConfigurationWriter(home)
              .replaceCredentials(
                  "profile:work",
                  Map.of("client_id", "id" + number, "client_secret", "secret" + number));
      case "catalogue" -> new FolderWriter(home.resolve("families")).write(families(number), DATE);
      default -> throw new IllegalArgumentException(kind);
    }
  }

  /** Returns two versions of some families: complete, or with their first route only. */
  static List<Family> families(int number) {
    return Catalogue.builtIn().familiesOf("/sms").stream()
        .map(
            family ->
                number % 2 == 0
                    ? family
                    : Family.of(
                        family.version(),
                        family.path(),
                        family.routes().subList(0, 1),
                        List.copyOf(family.types().values())))
        .toList();
  }
}
