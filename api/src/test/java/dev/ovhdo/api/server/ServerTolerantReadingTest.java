package dev.ovhdo.api.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ovhdo.api.FakeApi;
import dev.ovhdo.api.error.OutcomeUnknownException;
import dev.ovhdo.api.task.ResourceBusyException;
import dev.ovhdo.api.task.Task;
import dev.ovhdo.client.Listing;
import dev.ovhdo.client.error.InvalidCredentialException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A server of which OVHcloud sends its name alone, and answers without what they promise. */
class ServerTolerantReadingTest {
  private static final String AT = "/dedicated/server/ns1.example.net";
  private static final String REBOOT = "POST " + AT + "/reboot";
  private static final String NO_TASK = "{'message':'oops'}";

  private final FakeApi api =
      new FakeApi()
          .on("GET " + AT, "{'name':'ns1.example.net'}")
          .on("GET " + AT + "/ips", 500, NO_TASK)
          .on("GET " + AT + "/task?status=doing", "[]")
          .on("GET " + AT + "/task?status=todo", "[]")
          .on("GET " + AT + "/task?status=init", "[]")
          .on("GET " + AT + "/boot", "[1,95083,230242]")
          .on("GET " + AT + "/boot/1", "{'bootId':1,'bootType':'harddisk'}")
          .on("GET " + AT + "/boot/95083", 500, NO_TASK)
          .on(
              "GET " + AT + "/boot/230242",
              "{'bootId':230242,'bootType':'rescue','kernel':'rescue12-customer'}")
          .on("PUT " + AT, "null");

  private ServerService servers() {
    return api.ovh().servers();
  }

  @Test
  void rescue_ofAServerWithoutDecoration_goesOnWithoutWhatCannotBeRead() {
    api.on(REBOOT, "{'taskId':42}");

    BootPlan plan = servers().boots().planRescue("ns1.example.net", Rescue.ofPassword());
    Task task = servers().boots().rebootInto(plan);

    assertThat(plan.boot()).hasToString("230242 (rescue12-customer)");
    assertThat(plan.status().unread())
        .extracting(Listing.Unread::id)
        .containsExactly("IP blocks", "boot 95083");
    assertThat(plan.status().address()).isEmpty();
    assertThat(api.body("PUT " + AT)).isEqualTo("{\"bootId\":230242,\"rescueSshKey\":null}");
    assertThat(task).hasToString("task 42 (hardReboot) of ns1.example.net");
    assertThat(task.state()).isNull();
  }

  @Test
  void bootFromDisk_ofAServerWithoutDecoration_isSent() {
    api.on(REBOOT, "{'taskId':42,'function':7,'startDate':'yesterday'}");

    assertThat(servers().boots().bootFromDisk("ns1.example.net").id()).isEqualTo(42);
    assertThat(api.calls()).contains("PUT " + AT, REBOOT);
  }

  @ParameterizedTest
  @ValueSource(strings = {"{}", "null", "[]", "{'taskId':'none'}", "{'taskId':0}", "'done'"})
  void reboot_answerWithoutATask_isFoundInTheList(String answer) {
    api.on(REBOOT, answer)
        .on("GET " + AT + "/task", "[43]")
        .on("GET " + AT + "/task/43", "{'status':'todo'}");

    Task task = servers().reboot("ns1.example.net");

    assertThat(task).hasToString("task 43 (hardReboot) of ns1.example.net");
    assertThat(api.calls()).filteredOn(REBOOT::equals).hasSize(1);
  }

  @Test
  void reboot_answerAndListWithoutATask_saysThatTheChangeWasAccepted() {
    api.on(REBOOT, "{}").on("GET " + AT + "/task", "[]");
    BootPlan plan = servers().boots().planDisk("ns1.example.net");

    assertThatThrownBy(() -> servers().boots().rebootInto(plan))
        .isInstanceOf(NotRebootedException.class)
        .hasCauseInstanceOf(OutcomeUnknownException.class)
        .hasMessage(
            "ns1.example.net is set to boot 1, and it is unknown whether it was rebooted: OVHcloud has"
                + " accepted the change, but a new task hardReboot of ns1.example.net did not appear"
                + " within 120 s, so the outcome is in doubt. GET"
                + " /dedicated/server/ns1.example.net/task shows the present state. The setting takes"
                + " effect at the next reboot.");
  }

  @Test
  void reboot_listedTaskThatCannotBeRead_isATaskAllTheSame() {
    api.replace("GET " + AT + "/task?status=todo", "[41]")
        .on("GET " + AT + "/task/41", 500, NO_TASK);

    assertThatThrownBy(() -> servers().reboot("ns1.example.net"))
        .isInstanceOf(ResourceBusyException.class)
        .hasMessageStartingWith("ns1.example.net is busy with task 41, which is in the state todo");
  }

  @Test
  void boots_withoutProperties_areListedByTheirIds() {
    api.replace("GET " + AT + "/boot/230242", "{'bootId':230242}");

    Listing<ServerBoot> boots = servers().boots().list("ns1.example.net");

    assertThat(boots.items()).extracting(ServerBoot::toString).containsExactly("1", "230242");
    assertThat(boots.items().get(0).kind()).isEqualTo(ServerBoot.Kind.DISK);
    assertThat(boots.unread()).extracting(Listing.Unread::id).containsExactly("95083");
  }

  @Test
  void plan_bootThatCannotBeRead_hasTheReasonAndNoClaimThatThereIsNone() {
    assertThatThrownBy(() -> servers().boots().plan("ns1.example.net", 95_083))
        .hasMessageStartingWith("GET " + AT + "/boot/95083 answered 500");
    assertThatThrownBy(() -> servers().boots().plan("ns1.example.net", 7))
        .hasMessage(
            "ns1.example.net has no boot 7. Available boots: 1, 230242 (rescue12-customer).");
  }

  @Test
  void status_credentialsThatAreNotAccepted_endIt() {
    api.replace(
        "GET " + AT + "/ips", 403, "{'errorCode':'INVALID_CREDENTIAL','message':'invalid'}");

    assertThatThrownBy(() -> servers().status("ns1.example.net"))
        .isInstanceOf(InvalidCredentialException.class);
  }

  @Test
  void get_displayName_costsOneListingAndNoSecondRead() {
    api.missing("GET /dedicated/server/storage")
        .on("GET /dedicated/server", "['ns1.example.net','ns2.example.net']")
        .replace("GET " + AT, "{'name':'ns1.example.net','iam':{'displayName':'storage'}}")
        .on("GET /dedicated/server/ns2.example.net", "{'name':'ns2.example.net'}");

    assertThat(servers().get("storage").name()).isEqualTo("ns1.example.net");
    assertThat(api.calls())
        .containsExactlyInAnyOrder(
            "GET /dedicated/server/storage",
            "GET /dedicated/server",
            "GET " + AT,
            "GET /dedicated/server/ns2.example.net");
  }
}
