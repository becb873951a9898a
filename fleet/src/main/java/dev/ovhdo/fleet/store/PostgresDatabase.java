package dev.ovhdo.fleet.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.ovhdo.api.error.InvalidInputException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGProperty;

/**
 * A database of PostgreSQL. The user and the password come from where the programs of PostgreSQL
 * read them; the password is in no message.
 */
final class PostgresDatabase extends StoreLocation {
  private static final Pattern SCHEME = Pattern.compile("(?:jdbc:)?postgres(?:ql)?://.*");

  private static final Pattern ADDRESS =
      Pattern.compile(
          "(?:jdbc:)?postgres(?:ql)?://(?:(?<user>[^@/:]*)(?<password>:[^@/]*)?@)?(?<hosts>[^/?@]+)/(?<database>[^/?]+)(?<parameters>\\?.*)?");

  private static final Pattern PASSWORD = Pattern.compile("[?&](?:ssl)?password=");

  private static final Map<String, String> TYPES =
      Map.of(
          "serial", "bigint generated always as identity primary key",
          "bytes", "bytea",
          "timestamp", "timestamp with time zone");

  /** What a parameter of the address can change. The times are in seconds. */
  private static final Map<PGProperty, String> DEFAULTS =
      Map.of(
          PGProperty.APPLICATION_NAME, "ovh-do",
          PGProperty.CONNECT_TIMEOUT, "10",
          PGProperty.SOCKET_TIMEOUT, "30",
          PGProperty.TCP_KEEP_ALIVE, "true",
          // A worker that is frozen within a transaction must not keep its locks.
          PGProperty.OPTIONS, "-c idle_in_transaction_session_timeout=10s");

  /** At most this many statements of a worker run at the same time. */
  private static final int CONNECTIONS = 8;

  /** While the database is away, a heartbeat must not wait for too long. */
  private static final long CONNECTION_MILLIS = 5_000;

  private final String name;
  private final String url;
  private final String user;
  private final @Nullable String password;

  private PostgresDatabase(String name, String url, String user, @Nullable String password) {
    this.name = name;
    this.url = url;
    this.user = user;
    this.password = password;
  }

  static boolean isAddress(String text) {
    return SCHEME.matcher(text).matches();
  }

  static PostgresDatabase parse(String text, Map<String, String> environment) {
    if (PASSWORD.matcher(text).find()) {
      throw passwordInAddress();
    }
    Matcher address = ADDRESS.matcher(text);
    if (!address.matches()) {
      throw new InvalidInputException(
          "the address of the fleet store must be postgresql://USER@HOST:PORT/DATABASE");
    }
    if (address.group("password") != null) {
      throw passwordInAddress();
    }
    String name = address.group("hosts") + "/" + address.group("database");
    String parameters = address.group("parameters");
    String user = address.group("user");
    return new PostgresDatabase(
        "postgresql://" + name,
        "jdbc:postgresql://" + name + (parameters == null ? "" : parameters),
        user == null
            ? environment.getOrDefault("PGUSER", System.getProperty("user.name", ""))
            : URLDecoder.decode(user, StandardCharsets.UTF_8),
        environment.get("PGPASSWORD"));
  }

  private static InvalidInputException passwordInAddress() {
    return new InvalidInputException(
        "the address of the fleet store must not have a password, because other users of this computer can see it. Set PGPASSWORD, or write the password to ~/.pgpass");
  }

  /** A connection takes 20 ms of processor time, because of the password. */
  @Override
  DataSource open() throws SQLException {
    PostgresSource source = new PostgresSource();
    DEFAULTS.forEach(source::setProperty);
    source.setURL(url);
    source.setUser(user);
    // Without a password, the driver reads ~/.pgpass.
    source.setPassword(password);
    // The message of the pool would not name the reason.
    source.getConnection().close();
    HikariConfig config = new HikariConfig();
    config.setDataSource(source);
    config.setMaximumPoolSize(CONNECTIONS);
    config.setMinimumIdle(1);
    config.setConnectionTimeout(CONNECTION_MILLIS);
    config.setInitializationFailTimeout(-1);
    config.setPoolName("fleet");
    return new HikariDataSource(config);
  }

  @Override
  boolean exists() {
    return true;
  }

  @Override
  Map<String, String> types() {
    return TYPES;
  }

  @Override
  String lock() {
    return " for share";
  }

  @Override
  Optional<String> clock() {
    return Optional.of("select cast(extract(epoch from clock_timestamp()) * 1000 as bigint)");
  }

  @Override
  AutoCloseable keep(DataSource source) {
    return (HikariDataSource) source;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof PostgresDatabase that && url.equals(that.url) && user.equals(that.user);
  }

  @Override
  public int hashCode() {
    return url.hashCode();
  }

  /** Returns the address without user and parameters. */
  @Override
  public String toString() {
    return name;
  }
}
