package dev.ovhdo.fleet.store;

import dev.ovhdo.client.request.RateStore;
import dev.ovhdo.fleet.model.FleetException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.UnaryOperator;

/** The rate limits of workers on several hosts. A store that is away is left alone for a while. */
final class StoredRates implements RateStore {
  private static final Duration LEFT_ALONE = Duration.ofSeconds(10);

  private final Database database;
  private final InstantSource clock;
  private volatile Instant leftAloneUntil = Instant.MIN;

  StoredRates(Database database, InstantSource clock) {
    this.database = database;
    this.clock = clock;
  }

  @Override
  public String read(String key) {
    if (isLeftAlone()) {
      return "";
    }
    try {
      return database
          .find("select state from rate where credentials = ?", row -> row.getString("state"), key)
          .orElse("");
    } catch (FleetException e) {
      leaveAlone();
      return "";
    }
  }

  @Override
  public void update(String key, UnaryOperator<String> change) {
    if (isLeftAlone()) {
      return;
    }
    try {
      database.inTransaction(
          statements -> {
            statements.update(
                "insert into rate (credentials, state) values (?, '') on conflict do nothing", key);
            // The row is locked until the end of the transaction.
            statements.update("update rate set state = state where credentials = ?", key);
            String before =
                statements
                    .query(
                        "select state from rate where credentials = ?",
                        row -> row.getString("state"),
                        key)
                    .get(0);
            return statements.update(
                "update rate set state = ? where credentials = ?", change.apply(before), key);
          });
    } catch (FleetException e) {
      leaveAlone();
    }
  }

  private boolean isLeftAlone() {
    return clock.instant().isBefore(leftAloneUntil);
  }

  private void leaveAlone() {
    leftAloneUntil = clock.instant().plus(LEFT_ALONE);
  }
}
