package dev.ovhdo.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Compares the tables of {@code docs/fidelity.md} with the code. */
class FidelityPageTest {
  private static final Path DOCS = Path.of("../docs");
  private static final Pattern ROW =
      Pattern.compile(
          "(?m)^\\| (?<behaviour>[^|]+) \\| (?<ground>[^|]*) \\| ?(?<source>[^|]*?) ?\\|"
              + " ?(?<option>[^|]*?) ?\\| (?<tests>[^|]+) \\|$");
  private static final Pattern CODE = Pattern.compile("`([^`]+)`");

  /** One line of a table. */
  record Row(String behaviour, String ground, String source, String option, List<String> tests) {
    @Override
    public String toString() {
      return behaviour;
    }
  }

  static List<Row> rows() throws IOException {
    return ROW.matcher(Files.readString(DOCS.resolve("fidelity.md")))
        .results()
        .filter(row -> !row.group(1).equals("behaviour") && !row.group(1).startsWith("---"))
        .map(
            row ->
                new Row(
                    row.group(1), row.group(2), row.group(3), row.group(4), codes(row.group(5))))
        .toList();
  }

  private static List<String> codes(String text) {
    return CODE.matcher(text).results().map(code -> code.group(1)).toList();
  }

  @Test
  void page_everyTableLine_isARow() throws IOException {
    List<String> lines =
        Files.readAllLines(DOCS.resolve("fidelity.md")).stream()
            .filter(line -> line.startsWith("| ") && !line.startsWith("| behaviour"))
            .toList();

    assertThat(rows()).hasSameSizeAs(lines).hasSizeGreaterThan(50);
  }

  @ParameterizedTest
  @MethodSource("rows")
  void row_groundSourceAndTests_exist(Row row) throws IOException {
    assertThat(row.ground()).isIn("evidence", "schema", "inferred");
    assertThat(row.ground().equals("evidence") && row.source().isEmpty())
        .as("evidence without a source")
        .isFalse();
    assertThat(row.tests()).isNotEmpty().allMatch(FidelityPageTest::isTest);
  }

  @ParameterizedTest
  @MethodSource("rows")
  void row_option_isInTheBuilderOrTheAccountFile(Row row) throws IOException {
    String page = Files.readString(DOCS.resolve("sandbox-account.md"));

    assertThat(codes(row.option()))
        .allMatch(option -> page.contains("`" + option) || isBuilderMethod(option));
  }

  private static boolean isBuilderMethod(String name) {
    return Arrays.stream(SandboxBuilder.class.getMethods())
        .map(Method::getName)
        .anyMatch(name::equals);
  }

  /** Returns whether a text such as {@code VpsSandboxTest#vps_unknown_isNoService} is a test. */
  private static boolean isTest(String name) {
    String[] parts = name.split("#");
    try {
      Optional<Path> source = source(parts[0]);
      return source.isPresent()
          && Files.readString(source.get()).contains("void " + parts[1] + "(");
    } catch (IOException e) {
      return false;
    }
  }

  private static Optional<Path> source(String className) throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("src/test/java"))) {
      return files.filter(file -> file.endsWith(className + ".java")).findFirst();
    }
  }
}
