package dev.ovhdo.cli.names;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ovhdo.cli.SandboxTestCase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Commands that keep the names of completion up to date as a by-product. */
class KeptNamesSandboxTest extends SandboxTestCase {
  @ParameterizedTest
  @CsvSource({"vps list,vps", "server list,server", "dns zones,zone", "key list,key"})
  void list_accountWithCompletion_writesTheSameNamesAsARefresh(String command, String kind)
      throws Exception {
    run("--quiet", "refresh-names", kind);
    List<String> refreshed = names(kind);
    Files.delete(folder().resolve(kind));

    assertThat(run(command.split(" ")).exitCode()).isZero();

    assertThat(names(kind)).isEqualTo(refreshed).isNotEmpty();
  }

  @Test
  void list_ofATag_keepsTheNamesOfAllMachines() throws Exception {
    run("--quiet", "refresh-names", "vps");
    List<String> refreshed = names("vps");

    assertThat(run("vps", "list", "--tag", "env=test").exitCode()).isZero();

    assertThat(names("vps")).isEqualTo(refreshed).hasSizeGreaterThan(1);
  }

  @Test
  void list_accountWithoutCompletion_writesNothing() {
    run("vps", "list");

    assertThat(home.resolve(".cache/ovh-do/names")).doesNotExist();
  }

  @Test
  void change_accountWithCompletion_makesTheNamesOld() {
    run("--quiet", "refresh-names", "vps");
    assertThat(run("vps", "list").exitCode()).isZero();
    assertThat(folder().resolve(".changed")).doesNotExist();

    assertThat(run("vps", "rename", "vps-web", "shop").exitCode()).isZero();

    assertThat(folder().resolve(".changed")).exists();
  }

  @Test
  void dryRun_accountWithCompletion_keepsTheNames() {
    run("--quiet", "refresh-names", "vps");

    run("vps", "rename", "vps-web", "shop", "--dry-run");

    assertThat(folder().resolve(".changed")).doesNotExist();
  }

  private Path folder() {
    return home.resolve(".cache/ovh-do/names/default");
  }

  private List<String> names(String kind) throws IOException {
    List<String> lines = Files.readAllLines(folder().resolve(kind));
    return lines.subList(1, lines.size());
  }
}
