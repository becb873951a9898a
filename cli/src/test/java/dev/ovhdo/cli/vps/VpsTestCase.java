package dev.ovhdo.cli.vps;

import dev.ovhdo.cli.SandboxTestCase;
import dev.ovhdo.sandbox.state.Vps;
import java.util.List;
import java.util.function.UnaryOperator;

/** What tests of VPSes look at and change at the sandbox. */
abstract class VpsTestCase extends SandboxTestCase {
  /** Changes a VPS at the server. */
  void change(String vps, UnaryOperator<Vps> change) {
    sandbox.account().vps().update(vps, change);
  }

  Vps vps(String name) {
    return sandbox.account().vps().find(name).orElseThrow();
  }

  /** Returns the number of the task that was begun last. */
  long lastTask() {
    List<Long> all = sandbox.account().tasks().keys();
    return all.get(all.size() - 1);
  }
}
