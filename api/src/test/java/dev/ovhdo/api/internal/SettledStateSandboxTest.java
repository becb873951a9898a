package dev.ovhdo.api.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ovhdo.api.AccountSandbox;
import dev.ovhdo.api.Ovh;
import dev.ovhdo.api.error.OutcomeUnknownException;
import dev.ovhdo.client.error.OvhException;
import dev.ovhdo.sandbox.Fault;
import dev.ovhdo.sandbox.state.SmsAccount;
import dev.ovhdo.sandbox.state.SmsSender;
import dev.ovhdo.sandbox.state.Task;
import dev.ovhdo.sandbox.state.TaskStatus;
import dev.ovhdo.sandbox.state.TaskTimeline;
import dev.ovhdo.sandbox.state.TaskType;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Changes of a property or of a list, without a task, whose answer is lost. */
class SettledStateSandboxTest {
  private static final String SERVER = "ns1.example.net";
  private static final String SMS = "sms-zz1-1";

  private final AccountSandbox account = new AccountSandbox();

  @BeforeEach
  void prepare() {
    Ovh ovh = account.ovh();
    ovh.tasks().await(ovh.vps().snapshots().create("vps-demo", "before"));
    account
        .sandbox()
        .account()
        .sms()
        .put(SmsAccount.of(SMS, 100, List.of(new SmsSender("Shop", "enable", "of the shop"))));
    Instant now = Instant.parse("2026-11-22T04:00:00Z");
    TaskTimeline waiting = new TaskTimeline(now, Duration.ofDays(1), TaskStatus.TODO);
    account
        .sandbox()
        .account()
        .tasks()
        .put(new Task(73, "/dedicated/server/" + SERVER, TaskType.HARD_REBOOT, now, waiting, null));
  }

  @AfterEach
  void close() {
    account.close();
  }

  /**
   * A change.
   *
   * @param expected the effect in the message
   * @param shownBy the call in the message
   */
  private record Change(
      String method, String path, Consumer<Ovh> run, String expected, String shownBy) {
    @Override
    public String toString() {
      return expected;
    }
  }

  static List<Change> changes() {
    return List.of(
        new Change(
            "PUT",
            "/vps/vps-demo",
            ovh -> ovh.vps().rename("vps-demo", " Zürich "),
            "the display name \"Zürich\"",
            "GET /vps/vps-demo"),
        new Change(
            "PUT",
            "/vps/vps-demo",
            ovh -> ovh.vps().rename("vps-demo", ""),
            "the removal of the display name",
            "GET /vps/vps-demo"),
        new Change(
            "PUT",
            "/services/8001000001",
            ovh -> ovh.servers().rename(SERVER, "nas"),
            "the display name \"nas\"",
            "GET /services/8001000001"),
        new Change(
            "PUT",
            "/services/8001000001",
            ovh -> ovh.servers().rename(SERVER, ""),
            "the removal of the display name",
            "GET /services/8001000001"),
        new Change(
            "POST",
            "/dedicated/server/ns1.example.net/task/73/cancel",
            ovh -> ovh.servers().cancel(SERVER, 73),
            "the state cancelled of task 73",
            "GET /dedicated/server/ns1.example.net/task/73"),
        new Change(
            "PUT",
            "/vps/vps-demo/snapshot",
            ovh -> ovh.vps().snapshots().describe("vps-demo", "after"),
            "the description of the snapshot",
            "GET /vps/vps-demo/snapshot"),
        new Change(
            "POST",
            "/sms/sms-zz1-1/senders",
            ovh -> ovh.sms().createSender(SMS, "Alerts", "alerts of our shop", ""),
            "the sender Alerts",
            "GET /sms/sms-zz1-1/senders"),
        new Change(
            "DELETE",
            "/sms/sms-zz1-1/senders/Shop",
            ovh -> ovh.sms().removeSender(SMS, "Shop"),
            "the removal of the sender Shop",
            "GET /sms/sms-zz1-1/senders"));
  }

  private long sent(Change change) {
    return account.sandbox().journal().calls(change.method(), change.path()).size();
  }

  @ParameterizedTest
  @MethodSource("changes")
  void change_answerLostAfterTheEffect_succeedsWithoutAnotherCall(Change change) {
    account
        .sandbox()
        .faults()
        .next(AccountSandbox.pageAfterTheChange(500).on(change.method(), change.path()));

    change.run().accept(account.ovh());

    assertThat(sent(change)).isEqualTo(1);
  }

  @ParameterizedTest
  @MethodSource("changes")
  void change_noEffect_isInDoubtAndNotSentAgain(Change change) {
    account.sandbox().faults().next(Fault.status(500).on(change.method(), change.path()));

    assertThatThrownBy(() -> change.run().accept(account.ovh()))
        .isInstanceOf(OutcomeUnknownException.class)
        .hasMessageStartingWith(change.method() + " " + change.path() + " answered 500")
        .hasMessageEndingWith(
            " Afterwards, "
                + change.expected()
                + " did not appear within 60 s, so the outcome is in doubt. "
                + change.shownBy()
                + " shows the present state.");
    assertThat(sent(change)).isEqualTo(1);
  }

  @Test
  void console_answerLost_isNotRequestedAgain() {
    account
        .sandbox()
        .faults()
        .next(AccountSandbox.pageAfterTheChange(500).on("POST", "/vps/vps-demo/getConsoleUrl"));

    assertThatThrownBy(() -> account.ovh().vps().console("vps-demo"))
        .isInstanceOfSatisfying(
            OvhException.class, e -> assertThat(e.mayHaveBeenCarriedOut()).isTrue());
    assertThat(account.sandbox().journal().calls("POST", "/vps/vps-demo/getConsoleUrl")).hasSize(1);
  }
}
