package dev.ovhdo.fleet.store;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;

/**
 * A store in a file that counts the statements and the transactions of its connections, and runs an
 * action after each transaction.
 */
public final class WatchedStore implements AutoCloseable {
  private final AtomicLong statements = new AtomicLong();
  private final AtomicLong transactions = new AtomicLong();
  private final Runnable afterTransaction;
  private final FleetStore store;

  private WatchedStore(Path file, Runnable afterTransaction) throws SQLException {
    this.afterTransaction = afterTransaction;
    SqliteFile location = new SqliteFile(file);
    DataSource source = counted(DataSource.class, location.open());
    store = new FleetStore(new Database(source, location), location.keep(source));
    Migrations.run(source, location);
    statements.set(0);
    transactions.set(0);
  }

  public static WatchedStore open(Path file, Runnable afterTransaction) throws SQLException {
    return new WatchedStore(file, afterTransaction);
  }

  public FleetStore store() {
    return store;
  }

  public long statements() {
    return statements.get();
  }

  public long transactions() {
    return transactions.get();
  }

  private <T> T counted(Class<T> type, T of) {
    return type.cast(
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (proxy, method, arguments) -> call(of, method, arguments)));
  }

  private Object call(Object of, Method method, Object[] arguments) throws Throwable {
    if (method.getName().equals("prepareStatement")) {
      statements.incrementAndGet();
    }
    try {
      Object result = method.invoke(of, arguments);
      if (method.getName().equals("commit")) {
        transactions.incrementAndGet();
        afterTransaction.run();
      }
      return result instanceof Connection connection
          ? counted(Connection.class, connection)
          : result;
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }

  @Override
  public void close() {
    store.close();
  }
}
