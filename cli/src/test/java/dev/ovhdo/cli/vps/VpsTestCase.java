package dev.ovhdo.cli.vps;

import dev.ovhdo.cli.SandboxTestCase;
import dev.ovhdo.sandbox.state.Vps;
import java.util.List;
import java.util.function.UnaryOperator;

/** Base class of VPS tests: reads and changes the state of the sandbox. */
abstract class VpsTestCase extends SandboxTestCase {
  /** Changes a VPS in the sandbox. */
  void change(String vps, UnaryOperator<Vps> change) {
    sandbox.account().vps().update(vps, change);
  }

  Vps vps(String name) {
    return sandbox.account().vps().find(name).orElseThrow();
  }

  /** Returns the id of the latest task. */
  long lastTask() {
    List<Long> all = sandbox.account().tasks().keys();
    return all.get(all.size() - 1);
  }
}
