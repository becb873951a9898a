package dev.ovhdo.cli.fleet;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ovhdo.cli.ProgramRunner.Outcome;
import dev.ovhdo.cli.SandboxTestCase;
import dev.ovhdo.testing.PostgresServer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Fleets in PostgreSQL. The database is skipped where it is not installed. */
@Timeout(60)
class FleetPostgresSandboxTest extends SandboxTestCase {
  private static final String ADDRESS = "postgresql://fleet@db.example.com/fleets";

  @Test
  void page_linesForSeveralHosts_work() throws Exception {
    write("web.yaml", "{name: web, targets: [vps-demo, vps-web], operations: [vps reboot]}\n");
    List<String> lines =
        Files.readAllLines(Path.of("../docs/fleet.md")).stream()
            .filter(line -> line.startsWith("ovh-do ") && line.endsWith(ADDRESS))
            .toList();
    assertThat(lines).hasSize(3);
    try (PostgresServer server = PostgresServer.start()) {
      for (String line : lines) {
        List<String> words =
            new ArrayList<>(
                List.of(line.substring(7).replace(ADDRESS, server.address()).split(" ", -1)));
        if (line.contains(" run ") || line.contains(" worker ")) {
          words.addAll(List.of("--interval", "50ms"));
        }
        if (line.contains(" run ")) {
          words.add("--yes");
        }
        Outcome outcome =
            program()
                .variable("PGPASSWORD", PostgresServer.PASSWORD)
                .run(words.toArray(String[]::new));
        assertThat(outcome.exitCode()).as(outcome.err()).isZero();
        assertThat(outcome.out()).contains("done");
      }
    }
    assertThat(changes())
        .containsExactlyInAnyOrder("POST /vps/vps-demo/reboot", "POST /vps/vps-web/reboot");
  }

  @Test
  void store_addressWithAPassword_isRefused() {
    assertThat(run("fleet", "status", "--store", "postgresql://fleet:secret@db.example.com/fleets"))
        .isEqualTo(
            new Outcome(
                2,
                "",
                "ovh-do: the address of the fleet store must not have a password, because other users"
                    + " of this computer can see it. Set PGPASSWORD, or write the password to"
                    + " ~/.pgpass\n"));
    assertThat(run("fleet", "status", "--store", "postgresql://fleet@db.example.com").err())
        .isEqualTo(
            "ovh-do: the address of the fleet store must be postgresql://USER@HOST:PORT/DATABASE\n");
  }
}
