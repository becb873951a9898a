package dev.ovhdo.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ovhdo.cli.context.CommandEntry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Compares the table of {@code docs/coming-from-ovh-do.md} with the code. */
class OriginalParityTest {
  private static final Pattern LINE =
      Pattern.compile("(?m)^\\| (.+?) \\| (.+?) \\| (.+?) \\| `(\\w+)#(\\w+)` \\|$");
  private static final Pattern CODE = Pattern.compile("`([a-z][a-z -]*)`");

  record Row(String there, String here, String testClass, String testMethod) {
    @Override
    public String toString() {
      return there;
    }
  }

  static List<Row> rows() throws IOException {
    String page = Files.readString(Path.of("../docs/coming-from-ovh-do.md"));
    return LINE.matcher(page)
        .results()
        .map(line -> new Row(line.group(1), line.group(2), line.group(4), line.group(5)))
        .toList();
  }

  @Test
  void table_ofTheOriginal_hasEachClassicCommandOnce() throws IOException {
    assertThat(rows())
        .extracting(Row::there)
        .filteredOn(there -> there.startsWith("`") && there.endsWith("`"))
        .containsExactlyInAnyOrderElementsOf(
            CommandIndex.classic().stream()
                .map(CommandEntry::name)
                .map(name -> "`" + name + "`")
                .toList());
  }

  @ParameterizedTest
  @MethodSource("rows")
  void row_commandsAndTest_exist(Row row) throws IOException {
    assertThat(CODE.matcher(row.here()).results().map(MatchResult::group).toList())
        .allMatch(code -> CommandIndex.find(code.replace("`", "")).isPresent() || isProgram(code));
    assertThat(source(row.testClass()))
        .hasValueSatisfying(text -> assertThat(text).contains("void " + row.testMethod() + "("));
  }

  /** Returns whether the words name another program, which this program does not run. */
  private static boolean isProgram(String code) {
    return code.equals("`ssh-keyscan`");
  }

  private static Optional<String> source(String testClass) throws IOException {
    for (String module : List.of("cli", "client")) {
      try (Stream<Path> files = Files.walk(Path.of("..", module, "src/test/java"))) {
        Optional<Path> found = files.filter(file -> file.endsWith(testClass + ".java")).findFirst();
        if (found.isPresent()) {
          return Optional.of(Files.readString(found.get()));
        }
      }
    }
    return Optional.empty();
  }
}
