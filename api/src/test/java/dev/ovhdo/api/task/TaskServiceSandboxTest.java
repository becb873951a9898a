package dev.ovhdo.api.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.ovhdo.api.AccountSandbox;
import dev.ovhdo.api.error.ResourceNotFoundException;
import dev.ovhdo.api.vps.Rebuild;
import dev.ovhdo.client.error.NotFoundException;
import dev.ovhdo.client.wait.WaitOptions;
import dev.ovhdo.sandbox.Fault;
import dev.ovhdo.sandbox.state.TaskStatus;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Tasks that another client has started. */
class TaskServiceSandboxTest {
  private static final WaitOptions EVERY_SECOND =
      WaitOptions.standard().withInterval(Duration.ofSeconds(1));

  private final AccountSandbox account = new AccountSandbox();
  private final TaskService tasks = account.ovh().tasks();
  private final List<String> seen = new ArrayList<>();

  @AfterEach
  void close() {
    account.close();
  }

  @Test
  void await_reference_takesTheTaskUpWhereItIs() {
    TaskReference reference = rebuild("vps-demo");

    Task ended = tasks.await(reference, EVERY_SECOND, task -> seen.add(task.state()));

    assertThat(ended.reference()).isEqualTo(reference);
    assertThat(ended.state()).isEqualTo("done");
    assertThat(seen).startsWith("todo", "doing").endsWith("doing", "done");
  }

  @Test
  void await_displayName_isAsGood() {
    TaskReference reference = rebuild("vps-demo");
    TaskReference byDisplayName = TaskReference.parse("vps/mon%20serveur/task/" + reference.id());

    Task ended = tasks.await(byDisplayName, EVERY_SECOND, task -> {});

    assertThat(ended.reference()).as("with the service name").isEqualTo(reference);
  }

  @Test
  void await_unknownVps_isThrownAtOnce() {
    assertThatThrownBy(
            () -> tasks.await(TaskReference.parse("vps/vps-x/task/1"), EVERY_SECOND, task -> {}))
        .isInstanceOf(ResourceNotFoundException.class)
        .hasMessageStartingWith("No VPS is named \"vps-x\".");
    assertThat(account.slept()).isZero();
  }

  @Test
  void await_notRegisteredYet_isPolledInTheGracePeriod() {
    TaskReference reference = rebuild("vps-demo");
    account
        .sandbox()
        .faults()
        .next(Fault.status(404, "Client::NotFound", "no").on("GET", "/vps/vps-demo/tasks/*"));

    assertThat(tasks.await(reference, EVERY_SECOND, task -> {}).state()).isEqualTo("done");
  }

  @Test
  void await_noSuchTask_isThrownAfterTheGracePeriod() {
    WaitOptions options =
        new WaitOptions(Duration.ofHours(1), Duration.ofSeconds(10), Duration.ofMinutes(1));

    assertThatThrownBy(
            () -> tasks.await(TaskReference.parse("vps/vps-demo/task/1"), options, task -> {}))
        .isInstanceOf(NotFoundException.class)
        .hasMessageContaining("The requested object (id = 1) does not exist");
    assertThat(account.slept()).isEqualTo(Duration.ofMinutes(1));
  }

  @Test
  void await_failedTask_isInTheException() {
    account.change("vps-demo", vps -> vps.withTaskEnd(TaskStatus.ERROR));
    TaskReference reference = rebuild("vps-demo");

    TaskFailedException failure =
        catchThrowableOfType(
            TaskFailedException.class, () -> tasks.await(reference, EVERY_SECOND, task -> {}));

    assertThat(failure.task().id()).isEqualTo(reference.id());
    assertThat(failure.task().state()).isEqualTo("error");
  }

  @Test
  void await_endlessTask_isInTheExceptionAsItWasLastSeen() {
    account.change("vps-demo", vps -> vps.withTaskEnd(TaskStatus.DOING));
    TaskReference reference = rebuild("vps-demo");
    WaitOptions short10 = EVERY_SECOND.withDeadline(Duration.ofSeconds(10));

    TaskTimeoutException failure =
        catchThrowableOfType(
            TaskTimeoutException.class, () -> tasks.await(reference, short10, task -> {}));

    assertThat(failure.task().percent()).isEqualTo(60);
    assertThat(account.slept()).isEqualTo(Duration.ofSeconds(10));
  }

  private TaskReference rebuild(String vps) {
    return account.ovh().vps().rebuild(vps, Rebuild.ofImage("Debian")).reference();
  }
}
