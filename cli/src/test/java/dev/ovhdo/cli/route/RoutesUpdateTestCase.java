package dev.ovhdo.cli.route;

import dev.ovhdo.catalog.model.ApiVersion;
import dev.ovhdo.catalog.model.Body;
import dev.ovhdo.catalog.model.Family;
import dev.ovhdo.catalog.model.Method;
import dev.ovhdo.catalog.model.Route;
import dev.ovhdo.catalog.model.Scalar;
import dev.ovhdo.catalog.model.Stability;
import dev.ovhdo.catalog.source.FolderWriter;
import dev.ovhdo.cli.ProgramRunner.Outcome;
import dev.ovhdo.cli.SandboxHome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A home whose catalogue can be updated from a sandbox. */
abstract class RoutesUpdateTestCase {
  @TempDir Path home;
  SandboxHome sandboxHome;
  Path folder;

  @BeforeEach
  void open() {
    sandboxHome = SandboxHome.in(home);
    String name = "127.0.0.1-" + sandboxHome.sandbox().url().getPort() + "-1.0";
    folder = home.resolve(".cache/ovh-do/catalogue").resolve(name);
  }

  @AfterEach
  void close() {
    sandboxHome.close();
  }

  static Family family(String path, String template) {
    return Family.of(ApiVersion.V1, path, List.of(plain("GET", template)), List.of());
  }

  static Route plain(String method, String template) {
    return new Route(
        ApiVersion.V1,
        Method.valueOf(method),
        template,
        List.of(),
        new Body.None(),
        Scalar.VOID,
        null,
        null,
        true,
        Stability.PRODUCTION,
        null,
        List.of(),
        List.of());
  }

  void write(Family family) throws IOException {
    new FolderWriter(folder).write(List.of(family), LocalDate.of(2026, 11, 22));
  }

  Map<String, String> files() throws IOException {
    Map<String, String> contents = new TreeMap<>();
    try (Stream<Path> all = Files.list(folder)) {
      for (Path file : all.toList()) {
        contents.put(file.getFileName().toString(), Files.readString(file));
      }
    }
    return contents;
  }

  Outcome update(String... arguments) {
    String[] all =
        Stream.concat(Stream.of("routes", "update"), Stream.of(arguments)).toArray(String[]::new);
    return sandboxHome.program().run(all);
  }
}
