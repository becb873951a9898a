package dev.ovhdo.fleet.store;

import dev.ovhdo.fleet.model.FleetException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Statements on the database of a store. Thread-safe. */
final class Database {
  private final DataSource source;
  private final StoreLocation location;

  /**
   * Wraps a data source.
   *
   * @param location the location of the database
   */
  Database(DataSource source, StoreLocation location) {
    this.source = source;
    this.location = location;
  }

  /** A row of a result. */
  @FunctionalInterface
  interface RowReader<T> {
    /** Reads the current row. */
    T read(ResultSet row) throws SQLException;
  }

  /** A transaction. */
  @FunctionalInterface
  interface Transaction<T> {
    /** Runs statements on a connection. */
    T run(Statements statements) throws SQLException;
  }

  /** The statements of a transaction. */
  static final class Statements {
    private final Connection connection;

    private Statements(Connection connection) {
      this.connection = connection;
    }

    /** Runs a statement that changes rows, and returns their number. */
    int update(String sql, @Nullable Object... parameters) throws SQLException {
      try (PreparedStatement statement = prepare(sql, parameters)) {
        return statement.executeUpdate();
      }
    }

    /** Reads rows. */
    <T> List<T> query(String sql, RowReader<T> reader, @Nullable Object... parameters)
        throws SQLException {
      try (PreparedStatement statement = prepare(sql, parameters);
          ResultSet rows = statement.executeQuery()) {
        List<T> result = new ArrayList<>();
        while (rows.next()) {
          result.add(reader.read(rows));
        }
        return result;
      }
    }

    private PreparedStatement prepare(String sql, @Nullable Object... parameters)
        throws SQLException {
      PreparedStatement statement = connection.prepareStatement(sql);
      for (int i = 0; i < parameters.length; i++) {
        statement.setObject(i + 1, parameters[i]);
      }
      return statement;
    }
  }

  /** Runs statements in a transaction, which an exception rolls back. */
  <T> T inTransaction(Transaction<T> transaction) {
    try (Connection connection = source.getConnection()) {
      connection.setAutoCommit(false);
      try {
        T result = transaction.run(new Statements(connection));
        connection.commit();
        return result;
      } catch (SQLException | RuntimeException e) {
        connection.rollback();
        throw e;
      }
    } catch (SQLException e) {
      throw FleetException.ofStore(
          "the fleet store " + location + " cannot be used: " + e.getMessage(), e);
    }
  }

  /** Runs a statement that changes rows, and returns their number. */
  int update(String sql, @Nullable Object... parameters) {
    return inTransaction(statements -> statements.update(sql, parameters));
  }

  /** Reads rows. */
  <T> List<T> query(String sql, RowReader<T> reader, @Nullable Object... parameters) {
    return inTransaction(statements -> statements.query(sql, reader, parameters));
  }

  /** Reads the only row. */
  <T> Optional<T> find(String sql, RowReader<T> reader, @Nullable Object... parameters) {
    return query(sql, reader, parameters).stream().findFirst();
  }

  StoreLocation location() {
    return location;
  }

  DataSource source() {
    return source;
  }

  /** Returns the name of the database in messages. */
  @Override
  public String toString() {
    return location.toString();
  }
}
