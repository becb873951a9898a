package dev.ovhdo.examples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ovhdo.sandbox.state.AccountQuirks;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.junit.jupiter.api.Test;

class InventorySandboxTest extends ExampleTestCase {
  private final ByteArrayOutputStream errors = new ByteArrayOutputStream();

  @Test
  void run_expiredVps_printsTheOthersAndReportsIt() {
    sandbox.account().setQuirks(AccountQuirks.NONE.withExpired(Set.of("/vps/vps-web")));

    new Inventory(ovh, out, new PrintStream(errors, true, StandardCharsets.UTF_8)).run();

    assertThat(printed())
        .startsWith("\"kind\",\"name\",\"displayName\",\"state\",\"model\"\n\"vps\",\"vps-demo\",")
        .contains("\"server\",\"ns3001.example.net\",")
        .doesNotContain("vps-web");
    assertThat(errors.toString(StandardCharsets.UTF_8)).startsWith("vps-web");
  }
}
