package dev.ovhdo.cli;

import java.lang.reflect.Proxy;

/**
 * The signal {@code WINCH}: the terminal of the process has another size. The JDK has no public
 * class for signals. The class of the module {@code jdk.unsupported} is used by reflection, because
 * the compiler warns about each other use.
 */
final class ResizeSignal {
  private ResizeSignal() {}

  /** Runs an action at each signal, in a thread of its own; never on systems without the signal. */
  static void onEach(Runnable action) {
    try {
      Class<?> signal = Class.forName("sun.misc.Signal");
      Class<?> handler = Class.forName("sun.misc.SignalHandler");
      Object running =
          Proxy.newProxyInstance(
              ResizeSignal.class.getClassLoader(),
              new Class<?>[] {handler},
              (self, method, arguments) -> {
                action.run();
                return null;
              });
      signal
          .getMethod("handle", signal, handler)
          .invoke(null, signal.getConstructor(String.class).newInstance("WINCH"), running);
    } catch (ReflectiveOperationException e) {
      // The size stays as it was at the start.
    }
  }
}
