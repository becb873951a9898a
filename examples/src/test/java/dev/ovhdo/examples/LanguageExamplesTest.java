package dev.ovhdo.examples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ovhdo.sandbox.Sandbox;
import dev.ovhdo.testing.ExternalProgram;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Runs the examples in other languages as their users do: a sandbox writes its ready file, a shell
 * reads the variables, and the test runner of the language runs the tests, which share the sandbox.
 */
class LanguageExamplesTest {
  private static final Path LANGUAGES = Path.of("languages").toAbsolutePath();
  private static final Path GO_PATH = Path.of("/usr/share/gocode");
  private static final Path NODE_MODULES = Path.of("..", ".ci", "node_modules").toAbsolutePath();

  @TempDir Path home;

  @Test
  void pytest_resetsBetweenTests_andPasses() throws Exception {
    ExternalProgram.require("pytest-3");

    assertThat(run("cd %s/python && pytest-3 -q -p no:cacheprovider test_dns.py"))
        .contains("3 passed");
  }

  @Test
  void goTest_resetsBetweenTests_andPasses() throws Exception {
    ExternalProgram.require("go");
    ExternalProgram.requirePath(GO_PATH.resolve("src/github.com/ovh/go-ovh/ovh"));
    ExternalProgram.requirePath(GO_PATH.resolve("src/golang.org/x/oauth2/clientcredentials"));

    assertThat(run("GO111MODULE=off GOPATH=" + GO_PATH + " go test -count=1 -v %s/go/dns_test.go"))
        .contains(
            "--- PASS: TestPointPublishesTheRecord",
            "--- PASS: TestPointReportsARefusal",
            "--- PASS: TestRebootEndsWithoutWaiting");
  }

  @Test
  void nodeTest_resetsBetweenTests_andPasses() throws Exception {
    ExternalProgram.require("node");
    ExternalProgram.requirePath(NODE_MODULES.resolve("@ovhcloud/node-ovh"));

    assertThat(run("NODE_PATH=" + NODE_MODULES + " node --test %s/node/dns.test.js"))
        .contains("# pass 3", "# fail 0");
  }

  /** Runs a line of a shell after the start of a sandbox; node-ovh supports HTTPS only. */
  private String run(String line) throws Exception {
    Path ready = home.resolve("sandbox.env");
    try (Sandbox sandbox =
        Sandbox.builder().home(home).machines(false).tls(true).readyFile(ready).start()) {
      String certificate = sandbox.certificate().orElseThrow().toString();
      Path script = home.resolve("run.sh");
      Files.writeString(
          script,
          """
          set -a
          . '%1$s'
          REQUESTS_CA_BUNDLE='%2$s' SSL_CERT_FILE='%2$s' NODE_EXTRA_CA_CERTS='%2$s'
          PYTHONDONTWRITEBYTECODE=1
          set +a
          %3$s
          """
              .formatted(ready, certificate, line.formatted(LANGUAGES)));
      ExternalProgram.Outcome outcome = ExternalProgram.require("sh").run(script);
      assertThat(outcome.exit()).as(outcome.output() + outcome.errors()).isZero();
      return outcome.output();
    }
  }
}
