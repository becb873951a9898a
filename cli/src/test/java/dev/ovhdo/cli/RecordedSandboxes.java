package dev.ovhdo.cli;

import dev.ovhdo.sandbox.RecordedCall;
import dev.ovhdo.sandbox.Sandbox;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** The sandboxes of this thread's test and the requests that they received during a run. */
public final class RecordedSandboxes {
  private static final ThreadLocal<Map<Sandbox, Boolean>> WATCHED =
      ThreadLocal.withInitial(LinkedHashMap::new);

  private RecordedSandboxes() {}

  /** Removes all sandboxes. */
  public static void clear() {
    WATCHED.get().clear();
  }

  /** Adds a sandbox. */
  public static void add(Sandbox sandbox) {
    WATCHED.get().put(sandbox, true);
  }

  /** Returns a supplier of the requests received from now on. */
  static Supplier<List<RecordedCall>> callsFromNow() {
    Map<Sandbox, Integer> before = new LinkedHashMap<>();
    WATCHED.get().keySet().forEach(each -> before.put(each, each.journal().calls().size()));
    return () -> {
      List<RecordedCall> calls = new ArrayList<>();
      before.forEach(
          (sandbox, count) -> {
            List<RecordedCall> all = sandbox.journal().calls();
            calls.addAll(all.subList(Math.min(count, all.size()), all.size()));
          });
      return calls;
    };
  }
}
