package dev.ovhdo.fleet.store;

import dev.ovhdo.fleet.model.FleetException;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationState;

/** Creates the tables of a store, and brings an older store to the current schema. */
final class Migrations {
  private Migrations() {}

  /**
   * Migrates a store.
   *
   * @throws FleetException if a newer version of this program has written the store
   */
  static void run(DataSource source, StoreLocation location) {
    Flyway flyway =
        Flyway.configure(Migrations.class.getClassLoader())
            .dataSource(source)
            .locations("classpath:dev/ovhdo/fleet/store/migration")
            .placeholders(location.types())
            .load();
    try {
      for (MigrationInfo migration : flyway.info().all()) {
        if (migration.getState() == MigrationState.FUTURE_SUCCESS) {
          throw FleetException.ofRefusal(
              "the fleet store %s has the schema %s of a newer version of this program. Use that version"
                  .formatted(location, migration.getVersion()));
        }
      }
      flyway.migrate();
    } catch (FlywayException e) {
      throw FleetException.ofStore(
          "the fleet store " + location + " cannot be prepared: " + e.getMessage(), e);
    }
  }
}
