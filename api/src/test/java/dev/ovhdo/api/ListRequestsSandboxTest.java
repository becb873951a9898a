package dev.ovhdo.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ovhdo.client.transport.HttpMethod;
import dev.ovhdo.routes.me.NichandleSshKey;
import dev.ovhdo.routes.vps.Vps;
import dev.ovhdo.sandbox.RecordedCall;
import dev.ovhdo.sandbox.state.AccountQuirks;
import dev.ovhdo.sandbox.state.ListModes;
import dev.ovhdo.sandbox.state.SshKey;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How many requests a list costs, for each form that the server may serve. */
class ListRequestsSandboxTest {
  private final AccountSandbox account = new AccountSandbox();
  private final Ovh ovh = account.ovh();

  @AfterEach
  void close() {
    account.close();
  }

  @ParameterizedTest(name = "{0} keys, objects {1}, batches {2}, pages of {3}: {4} requests")
  @CsvSource({
    "1000, true, true, 5000, 2",
    "1000, true, true, 100, 11",
    "1000, false, true, 5000, 22",
    "1000, false, false, 5000, 1003",
    "1, true, true, 5000, 2",
  })
  void list_manyKeys_costsFewRequests(
      int keys, boolean objects, boolean batches, int pageSize, int requests) {
    for (int i = 1; i < keys; i++) {
      account.sandbox().account().sshKeys().put(new SshKey("key-" + i, AccountSandbox.LAPTOP));
    }
    serve(new ListModes(objects, batches, pageSize));

    List<NichandleSshKey> found = ovh.sshKeys().list().complete().items();

    assertThat(found)
        .extracting(NichandleSshKey::keyName)
        .hasSize(keys)
        .startsWith("laptop")
        .endsWith(keys == 1 ? "laptop" : "key-" + (keys - 1));
    assertThat(calls()).hasSize(requests);
  }

  @Test
  void list_secondTime_triesNoFormThatWasRefused() {
    serve(ListModes.NONE);
    ovh.vps().list();
    int first = calls().size();

    ovh.vps().list();

    assertThat(first).isEqualTo(1 + 1 + 1 + 3);
    assertThat(calls()).hasSize(first + 1 + 3);
  }

  @Test
  void get_displayName_readsTheMachinesAsTheyAreNow() {
    ovh.vps().list();
    ovh.call(HttpMethod.GET, "/vps");
    account.sandbox().account().vps().update("vps-db", vps -> vps.withDisplayName("archive"));

    assertThat(ovh.vps().get("archive").name()).isEqualTo("vps-db");
    assertThat(calls()).noneMatch(call -> call.contains("archive,"));
  }

  @Test
  void list_afterAChange_hasTheNewValues() {
    assertThat(ovh.vps().list()).extracting(Vps::displayName).doesNotContain("archive");
    account.sandbox().account().vps().update("vps-db", vps -> vps.withDisplayName("archive"));

    assertThat(ovh.vps().list()).extracting(Vps::displayName).contains("archive");
  }

  private void serve(ListModes modes) {
    account.sandbox().account().setQuirks(AccountQuirks.NONE.withListModes(modes));
  }

  private List<String> calls() {
    return account.sandbox().journal().calls().stream()
        .filter(call -> !call.path().equals("/auth/time"))
        .map(ListRequestsSandboxTest::text)
        .toList();
  }

  private static String text(RecordedCall call) {
    return call.method() + " " + call.path();
  }
}
