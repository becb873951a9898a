package dev.ovhdo.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ovhdo.catalog.Catalogue;
import dev.ovhdo.catalog.model.Method;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Compares the routes in the Javadoc with the catalogue. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RouteJavadocTest {
  private static final Path SOURCES = Path.of("src/main/java");
  private static final Pattern LINE = Pattern.compile("Route: \\{@code (\\w+) (\\S+)}");

  /** A method, whose name has a lower case initial: neither a constructor nor a nested record. */
  private static final Pattern SERVICE_METHOD =
      Pattern.compile("\n  public [^(=;]*?\\b([a-z]\\w*)\\([^;{]*?\\{", Pattern.DOTALL);

  private final Catalogue catalogue = Catalogue.builtIn();

  private record Line(Path file, String method, String path) {
    @Override
    public String toString() {
      return file.getFileName() + ": " + method + " " + path;
    }
  }

  static Stream<Line> lines() throws IOException {
    List<Line> lines = new ArrayList<>();
    for (Path file : sources("")) {
      Matcher matcher = LINE.matcher(Files.readString(file));
      while (matcher.find()) {
        lines.add(new Line(file, matcher.group(1), matcher.group(2)));
      }
    }
    return lines.stream();
  }

  private static List<Path> sources(String ending) throws IOException {
    try (Stream<Path> files = Files.walk(SOURCES)) {
      return files.filter(file -> file.toString().endsWith(ending + ".java")).sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("lines")
  void routeLine_anyOfThem_namesARouteOfTheCatalogue(Line line) {
    assertThat(catalogue.route(Method.valueOf(line.method()), line.path())).isPresent();
  }

  @Test
  void routeLine_everyMethodOfAService_hasOne() throws IOException {
    List<String> without = new ArrayList<>();
    for (Path file : sources("Service")) {
      String text = Files.readString(file);
      Matcher method = SERVICE_METHOD.matcher(text);
      int from = 0;
      while (method.find()) {
        String doc = text.substring(from, method.start());
        if (!doc.substring(Math.max(0, doc.lastIndexOf("/**"))).contains("Route: {@code ")) {
          without.add(file.getFileName() + ": " + method.group(1));
        }
        from = method.end();
      }
    }
    assertThat(without).isEmpty();
  }
}
