package dev.ovhdo.fleet.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.TimeZone;
import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * The connections of a database. The driver sends the name of the time zone of this JVM, which a
 * server with another list of time zones refuses, such as {@code CAT}. There is no option against
 * it, and the store needs no time zone.
 */
final class PostgresSource extends PGSimpleDataSource {
  private static final long serialVersionUID = 1L;

  private static final String INVALID_PARAMETER = "22023";

  @Override
  public Connection getConnection(@Nullable String user, @Nullable String password)
      throws SQLException {
    try {
      return super.getConnection(user, password);
    } catch (SQLException e) {
      if (!INVALID_PARAMETER.equals(e.getSQLState())) {
        throw e;
      }
      return connectInUtc(user, password);
    }
  }

  private Connection connectInUtc(@Nullable String user, @Nullable String password)
      throws SQLException {
    synchronized (PostgresSource.class) {
      TimeZone zone = TimeZone.getDefault();
      TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
      try {
        return super.getConnection(user, password);
      } finally {
        TimeZone.setDefault(zone);
      }
    }
  }
}
