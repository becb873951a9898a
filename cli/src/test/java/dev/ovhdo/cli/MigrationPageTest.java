package dev.ovhdo.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Compares the tables of {@code docs/coming-from-ovhcloud-cli.md} with the commands. */
class MigrationPageTest {
  private static final Pattern ROW =
      Pattern.compile("(?m)^\\| ([^|]+) \\| ([^|]+) \\|([^|\n]*)(\\|)?$");
  private static final Pattern CODE = Pattern.compile("`([a-z-][^`]*)`");

  private static List<String> codes(int table) throws IOException {
    String page = Files.readString(Path.of("../docs/coming-from-ovhcloud-cli.md"));
    String[] tables = page.split("\n\\| option of", -1);
    return ROW.matcher(tables[table])
        .results()
        .flatMap(row -> CODE.matcher(row.group(2)).results().map(MatchResult::group))
        .map(code -> code.replace("`", "").replaceFirst(" --.*", ""))
        .toList();
  }

  @Test
  void commands_inTheSecondColumn_exist() throws IOException {
    assertThat(codes(0))
        .hasSizeGreaterThan(50)
        .allSatisfy(command -> assertThat(CommandIndex.find(command)).as(command).isPresent());
  }

  @Test
  void options_inTheSecondColumn_areInTheHelpOfAChange(@TempDir Path home) throws IOException {
    String help = new ProgramRunner(home).run("vps", "reboot", "--help").out();

    assertThat(codes(1))
        .hasSizeGreaterThan(5)
        .allSatisfy(option -> assertThat(help).contains(option.replaceFirst(" .*", "")));
  }
}
