package dev.ovhdo.fleet.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ovhdo.fleet.model.FleetException;
import dev.ovhdo.fleet.model.Pace;
import dev.ovhdo.fleet.operation.FleetPlan;
import dev.ovhdo.fleet.operation.VpsReboot;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SqliteFileTest {
  @TempDir Path folder;

  private Path file() {
    return folder.resolve("state/fleet.db");
  }

  @ParameterizedTest
  @ValueSource(strings = {"nfs4", "cifs", "smb3", "fuse.sshfs", "9p"})
  void open_networkFileSystem_isRefused(String type) {
    assertThatThrownBy(() -> SqliteFile.requireLocal(Path.of("fleet.db"), type))
        .isInstanceOf(FleetException.class)
        .hasMessage(
            "the fleet store fleet.db is on a network file system (%s), where two hosts can corrupt it. Choose a file on a local disk with --store"
                .formatted(type));
  }

  @Test
  void open_eachCommitIsOnTheDisk() throws SQLException {
    try (Connection connection = new SqliteFile(file()).open().getConnection();
        Statement statement = connection.createStatement()) {
      assertThat(value(statement, "pragma synchronous")).isEqualTo("2");
      assertThat(value(statement, "pragma journal_mode")).isEqualTo("wal");
    }
  }

  private static String value(Statement statement, String sql) throws SQLException {
    try (ResultSet rows = statement.executeQuery(sql)) {
      return rows.next() ? rows.getString(1) : "";
    }
  }

  @RepeatedTest(5)
  void create_severalAtTheSameTime_createsTheFleetOnce() throws Exception {
    FleetPlan plan =
        new FleetPlan("web", List.of("vps-1", "vps-2"), List.of(new VpsReboot()), Pace.standard());
    CyclicBarrier start = new CyclicBarrier(4);
    Callable<Boolean> process =
        () -> {
          start.await();
          try (FleetStore store = FleetStore.open(file())) {
            return store.createIfMissing(plan);
          }
        };
    ExecutorService threads = Executors.newFixedThreadPool(4);
    List<Boolean> created = new ArrayList<>();
    try {
      for (Future<Boolean> each : threads.invokeAll(Collections.nCopies(4, process))) {
        created.add(each.get());
      }
    } finally {
      threads.shutdown();
    }

    assertThat(created).containsOnlyOnce(true);
    try (FleetStore store = FleetStore.open(file())) {
      assertThat(store.report("web").targets()).hasSize(2);
    }
  }

  @Test
  void open_fileIsPrivate() throws Exception {
    FleetStore.open(file()).close();
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file())))
        .isEqualTo("rw-------");
  }

  @Test
  void open_storeOfANewerVersion_isRefused() throws SQLException {
    FleetStore.open(file()).close();
    execute(
        "insert into flyway_schema_history (installed_rank, version, description, type, script, installed_by, execution_time, success) values (9, '9', 'x', 'SQL', 'V9__x.sql', 'x', 1, 1)");

    assertThatThrownBy(() -> FleetStore.open(file()))
        .isInstanceOf(FleetException.class)
        .hasMessage(
            "the fleet store %s has the schema 9 of a newer version of this program. Use that version"
                .formatted(file()));
  }

  @Test
  void plan_fleetOfAnotherVersion_isRefused() throws SQLException {
    try (FleetStore store = FleetStore.open(file())) {
      store.create(
          new FleetPlan("web", List.of("vps-1"), List.of(new VpsReboot()), Pace.standard()));
      execute("update fleet set tool = '9.9.9'");

      assertThatThrownBy(() -> store.plan("web"))
          .isInstanceOf(FleetException.class)
          .hasMessage(
              "the fleet web was created by version 9.9.9, and this is version %s. Finish the fleet with version 9.9.9"
                  .formatted(StoreVersion.current()));
    }
  }

  private void execute(String sql) throws SQLException {
    try (Connection connection = new SqliteFile(file()).open().getConnection();
        Statement statement = connection.createStatement()) {
      statement.executeUpdate(sql);
    }
  }
}
