package dev.ovhdo.cli.server;

import dev.ovhdo.cli.SandboxTestCase;
import dev.ovhdo.sandbox.RecordedCall;
import dev.ovhdo.sandbox.state.Server;
import java.util.List;
import java.util.function.UnaryOperator;

/** Base class of server tests: reads and changes the state of the sandbox. */
abstract class ServerTestCase extends SandboxTestCase {
  static final String STORAGE = "ns3001.example.net";

  /** Changes a server in the sandbox. */
  void change(String name, UnaryOperator<Server> change) {
    sandbox.account().servers().update(name, change);
  }

  Server server(String name) {
    return sandbox.account().servers().find(name).orElseThrow();
  }

  /** Returns the id of the latest task. */
  long lastTask() {
    List<Long> all = sandbox.account().tasks().keys();
    return all.get(all.size() - 1);
  }

  /** Returns the bodies of the requests with this method and path. */
  List<String> sent(String method, String path) {
    return sandbox.journal().calls(method, path).stream().map(RecordedCall::body).toList();
  }
}
