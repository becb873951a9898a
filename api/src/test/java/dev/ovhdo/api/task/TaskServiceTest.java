package dev.ovhdo.api.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ovhdo.api.FakeApi;
import dev.ovhdo.api.Ovh;
import dev.ovhdo.api.error.ResourceNotFoundException;
import dev.ovhdo.client.error.InvalidCredentialException;
import dev.ovhdo.client.error.NotGrantedException;
import dev.ovhdo.client.wait.WaitOptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TaskServiceTest {
  private static final String DEDICATED =
      "{'taskId':42,'function':'%s','status':'%s','comment':'Start %s',"
          + "'startDate':'2026-11-22T04:00:00+01:00','needSchedule':false}";
  private static final String ZONE =
      "{'id':42,'function':'%s','status':'%s','comment':'Start %s','canAccelerate':false,"
          + "'canCancel':false,'canRelaunch':false,'creationDate':'2026-11-22T04:00:00+01:00'}";

  @ParameterizedTest
  @CsvSource({
    "server/ns1.example.net/task/42, reinstallServer,      customerError, FAILED",
    "server/ns1.example.net/task/42, hardReboot,           init,          RUNNING",
    "ip/192.0.2.0%2F29/task/42,      genericMoveFloatingIp, ovhError,     FAILED",
    "ip/2001:db8::%2F56/task/42,     changeRipeOrg,        done,          DONE",
    "zone/example.com/task/42,       DnsZoneRefresh,       doing,         RUNNING",
    "zone/example.com/task/42,       ZoneCut,              error,         FAILED",
  })
  void get_taskOfAServerABlockOrAZone_isReadWhereTheApiHasIt(
      String text, String type, String state, Task.Phase phase) {
    TaskReference reference = TaskReference.parse(text);
    String json = reference.kind() == TaskReference.Kind.ZONE ? ZONE : DEDICATED;
    FakeApi api = new FakeApi().on(call(reference), json.formatted(type, state, type));

    try (Ovh ovh = api.ovh()) {
      Task task = ovh.tasks().get(reference);

      assertThat(task.reference()).isEqualTo(reference);
      assertThat(task.type()).isEqualTo(type);
      assertThat(task.state()).isEqualTo(state);
      assertThat(task.phase()).isEqualTo(phase);
      assertThat(task.comment()).isEqualTo("Start " + type);
      assertThat(task).hasToString("task 42 (" + type + ") of " + reference.resource());
    }
  }

  /** The client encodes a colon, a reference does not; both are valid in a path. */
  private static String call(TaskReference reference) {
    return "GET " + reference.path().replace(":", "%3A");
  }

  @ParameterizedTest
  @CsvSource({
    "ip/2001:DB8:0::%2F56/task/42, ip/2001:db8::%2F56/task/42",
    "ip/192.0.2.1%2F32/task/42,    ip/192.0.2.1/task/42",
    "zone/Example.COM./task/42,    zone/example.com/task/42",
    "zone/bücher.example/task/42,  zone/xn--bcher-kva.example/task/42",
  })
  void get_anySpelling_isTheOneOfOvhcloud(String text, String spelt) {
    TaskReference wanted = TaskReference.parse(spelt);
    String json = wanted.kind() == TaskReference.Kind.ZONE ? ZONE : DEDICATED;
    FakeApi api = new FakeApi().on(call(wanted), json.formatted("x", "done", "x"));

    try (Ovh ovh = api.ovh()) {
      assertThat(ovh.tasks().get(TaskReference.parse(text)).reference()).isEqualTo(wanted);
    }
  }

  @Test
  void find_unknownZone_isThrownAtOnce() {
    FakeApi api =
        new FakeApi()
            .missing("GET /domain/zone/example.net/task/42")
            .on("GET /domain/zone", "['example.com']");

    try (Ovh ovh = api.ovh()) {
      TaskReference reference = TaskReference.parse("zone/example.net/task/42");
      assertThatThrownBy(() -> ovh.tasks().find(reference, WaitOptions.standard()))
          .isInstanceOf(ResourceNotFoundException.class)
          .hasMessage("No zone is named \"example.net\". This account has: example.com.");
      assertThat(api.slept()).isZero();
    }
  }

  /** In another order, a task that starts between two requests would be missed. */
  @Test
  void list_noTaskMayBeRead_isTheRefusal() {
    String refusal =
        "{'class':'Client::Forbidden','errorCode':'NOT_GRANTED_CALL','message':'This call has not"
            + " been granted'}";
    FakeApi api =
        new FakeApi()
            .on("GET /vps/vps-1/tasks", "[41,42]")
            .on("GET /vps/vps-1/tasks/41", 403, refusal)
            .on("GET /vps/vps-1/tasks/42", 403, refusal);

    try (Ovh ovh = api.ovh()) {
      assertThatThrownBy(() -> ovh.tasks().list(TaskReference.Kind.VPS, "vps-1"))
          .isInstanceOf(NotGrantedException.class);
    }
  }

  @Test
  void list_credentialThatIsNoLongerValid_isThrown() {
    FakeApi api =
        new FakeApi()
            .on("GET /vps/vps-1/tasks", "[41]")
            .on("GET /vps/vps-1/tasks/41", 403, "{'message':'This credential is not valid'}");

    try (Ovh ovh = api.ovh()) {
      assertThatThrownBy(() -> ovh.tasks().list(TaskReference.Kind.VPS, "vps-1"))
          .isInstanceOf(InvalidCredentialException.class);
    }
  }

  @Test
  void findUnfinished_ofAServer_readsTheStatesInTheOrderInWhichATaskHasThem() {
    String tasks = "GET /dedicated/server/ns1.example.net/task?status=";
    FakeApi api =
        new FakeApi()
            .on(tasks + "init", "[]")
            .on(tasks + "todo", "[]")
            .on(tasks + "doing", "[42]")
            .on(
                "GET /dedicated/server/ns1.example.net/task/42",
                DEDICATED.formatted("hardReboot", "doing", "hardReboot"));

    try (Ovh ovh = api.ovh()) {
      assertThat(ovh.tasks().findUnfinished(TaskReference.Kind.SERVER, "ns1.example.net"))
          .map(Task::id)
          .contains(42L);
      assertThat(api.calls()).startsWith(tasks + "init", tasks + "todo", tasks + "doing");
    }
  }
}
