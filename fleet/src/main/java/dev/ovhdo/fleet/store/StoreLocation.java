package dev.ovhdo.fleet.store;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;

/**
 * Where fleets are stored: a file of SQLite for the workers of one host, or a database of
 * PostgreSQL for workers of several hosts. Immutable.
 */
public abstract sealed class StoreLocation permits SqliteFile, PostgresDatabase {
  /** Returns the location of a file. */
  public static StoreLocation of(Path file) {
    return new SqliteFile(file);
  }

  /**
   * Parses a location.
   *
   * @param text the address of a database, {@code postgresql://USER@HOST/DATABASE} or {@code
   *     jdbc:postgresql://…}, or the name of a file
   * @param folder the folder of a relative file
   * @param environment the environment variables: {@code PGUSER} and {@code PGPASSWORD} are read;
   *     without a password, the file {@code ~/.pgpass} is
   * @throws dev.ovhdo.api.error.InvalidInputException if the address has a password, which other
   *     users of the host could see, or names no database
   */
  public static StoreLocation parse(String text, Path folder, Map<String, String> environment) {
    return PostgresDatabase.isAddress(text)
        ? PostgresDatabase.parse(text, environment)
        : new SqliteFile(folder.resolve(text));
  }

  /**
   * Prepares connections. The caller closes what {@link #keep} returns.
   *
   * @throws SQLException if the database cannot be reached
   */
  abstract DataSource open() throws SQLException;

  /** Returns whether there can be a store; an unreachable database can be a store. */
  abstract boolean exists();

  /** Returns the column types, by the placeholder in the migrations. */
  abstract Map<String, String> types();

  /** Returns the end of a query that locks the rows until the end of the transaction. */
  abstract String lock();

  /**
   * Returns the query for the time of the database in milliseconds; empty if the database has the
   * clock of this host.
   */
  abstract Optional<String> clock();

  /** Returns what must stay open as long as the store. */
  abstract AutoCloseable keep(DataSource source) throws SQLException;
}
