package dev.ovhdo.sandbox.state;

import java.util.List;
import java.util.function.Supplier;

/** The state of an account at an earlier moment. */
public final class AccountState {
  private final List<? extends Table<?, ?>.State> tables;

  AccountState(List<? extends Table<?, ?>.State> tables) {
    this.tables = List.copyOf(tables);
  }

  /**
   * Runs an action for which the account has this state. Other threads use the current state;
   * changes by the action are lost for them.
   */
  public <T> T within(Supplier<T> action) {
    try {
      tables.forEach(Table.State::enter);
      return action.get();
    } finally {
      tables.forEach(Table.State::leave);
    }
  }
}
