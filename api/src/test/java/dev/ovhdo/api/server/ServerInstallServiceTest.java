package dev.ovhdo.api.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.ovhdo.api.AccountSandbox;
import dev.ovhdo.api.FakeApi;
import dev.ovhdo.api.error.InvalidInputException;
import dev.ovhdo.api.error.OutcomeUnknownException;
import dev.ovhdo.api.task.ResourceBusyException;
import dev.ovhdo.api.task.Task;
import dev.ovhdo.client.Listing;
import dev.ovhdo.client.error.ConflictException;
import dev.ovhdo.client.error.ServerErrorException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ServerInstallServiceTest {
  private static final String AT = "/dedicated/server/ns1.example.net";
  private static final String REINSTALL = "POST " + AT + "/reinstall";
  private static final String RUNNING =
      "{'taskId':41,'function':'hardReboot','status':'doing','comment':'Reboot asked',"
          + "'startDate':'2026-11-22T04:00:00+01:00','needSchedule':false}";
  private static final String BEGUN =
      "{'taskId':%s,'function':'reinstallServer','status':'init','comment':'Start bare metal OS"
          + " installation','startDate':'2026-11-22T04:00:00+01:00','doneDate':null}";
  private static final String TWO =
      "{'defaultDiskGroupId':1,'diskGroups':[{'diskGroupId':1,'numberOfDisks':2,'description':"
          + "'2 X Disk SSD 480 GB, JBOD'},{'diskGroupId':2}]}";
  private static final Reinstall DEBIAN = Reinstall.ofSystem("debian");

  private final FakeApi api = idle();

  private static FakeApi idle() {
    return new FakeApi()
        .on("GET " + AT, "{'name':'ns1.example.net','ip':'192.0.2.33','state':'ok'}")
        .on("GET " + AT + "/ips", "['192.0.2.33/32','2001:db8::/64']")
        .on("GET " + AT + "/task?status=doing", "[]")
        .on("GET " + AT + "/task?status=todo", "[]")
        .on("GET " + AT + "/task?status=init", "[]")
        .on(
            "GET " + AT + "/install/compatibleTemplates",
            "{'ovh':['debian11_64','debian12_64','esxi80_64','mine']}")
        .on("GET /dedicated/installationTemplate/debian12_64", template(false, "ext4', 'swap"))
        .on("GET /dedicated/installationTemplate/esxi80_64", template(true, "vmfs6"))
        .missing("GET /dedicated/installationTemplate/mine")
        .on(
            "GET " + AT + "/install/hardwareRaidProfile",
            "{'controllers':[{'type':'mega','model':'9361-8i-2G'}]}")
        .on(
            "GET " + AT + "/specifications/hardware",
            "{'bootMode':'uefi','diskGroups':[{'diskGroupId':1,'numberOfDisks':2}]}");
  }

  private static String template(boolean noPartitioning, String fileSystems) {
    return "{'templateName':'x','noPartitioning':"
        + noPartitioning
        + ",'softRaidOnlyMirroring':true,'lvmReady':false,'filesystems':['"
        + fileSystems
        + "']}";
  }

  @Test
  void plan_family_findsTheNewestAndChangesNothing() {
    ReinstallPlan plan = api.ovh().servers().installs().plan("ns1.example.net", DEBIAN);

    assertThat(plan.operatingSystem()).isEqualTo("debian12_64");
    assertThat(plan.status().ips()).containsExactly("192.0.2.33/32", "2001:db8::/64");
    assertThat(plan.template()).isNotNull();
    assertThat(plan.erasedGroups()).hasToString("[1]");
    assertThat(plan.keptGroups()).isEmpty();
    assertThat(api.calls()).allMatch(call -> call.startsWith("GET "));
  }

  @Test
  void reinstall_systemAlone_sendsNothingElse() {
    api.on(REINSTALL, BEGUN.formatted(42));

    Task task = api.ovh().servers().installs().reinstall("ns1.example.net", DEBIAN);

    assertThat(api.body(REINSTALL)).isEqualTo("{\"operatingSystem\":\"debian12_64\"}");
    assertThat(task.reference()).hasToString("server/ns1.example.net/task/42");
    assertThat(task.state()).isEqualTo("init");
  }

  @Test
  void reinstall_keyByName_isSentByItsPublicHalf() {
    api.on(REINSTALL, BEGUN.formatted(42))
        .on(
            "GET /me/sshKey/laptop",
            "{'keyName':'laptop','key':'" + AccountSandbox.LAPTOP + "','default':false}");

    api.ovh()
        .servers()
        .installs()
        .reinstall("ns1.example.net", DEBIAN.withSshKey("laptop").withHostname("web1"));

    assertThat(api.body(REINSTALL))
        .isEqualTo(
            "{\"customizations\":{\"hostname\":\"web1\",\"sshKey\":\""
                + AccountSandbox.LAPTOP
                + "\"},\"operatingSystem\":\"debian12_64\"}");
  }

  @Test
  void reinstall_storage_isSentAsTheApiHasIt() {
    api.on(REINSTALL, BEGUN.formatted(42));

    api.ovh()
        .servers()
        .installs()
        .reinstall(
            "ns1.example.net",
            DEBIAN.withStorage(
                Storage.ofDefaultGroup()
                    .withPartitioning(Partitioning.of(Partition.of("ext4", "/").withSize(512)))));

    assertThat(api.body(REINSTALL))
        .isEqualTo(
            "{\"operatingSystem\":\"debian12_64\",\"storage\":[{\"partitioning\":{\"layout\":[{"
                + "\"fileSystem\":\"ext4\",\"mountPoint\":\"/\",\"size\":512}]}}]}");
  }

  @Test
  void reinstall_customizationsOf2026_areSentInTheirJsonTypes() {
    api.on(REINSTALL, BEGUN.formatted(42));

    api.ovh()
        .servers()
        .installs()
        .reinstall(
            "ns1.example.net",
            DEBIAN
                .withConfigDriveMetadata(Map.of("role", "web"))
                .withLacpBonding(true)
                .withNutanixConfiguration(Map.of("cluster", "one")));

    assertThat(api.body(REINSTALL))
        .isEqualTo(
            "{\"customizations\":{\"configDriveMetadata\":{\"role\":\"web\"},"
                + "\"enableLacpBonding\":true,\"nutanixConfiguration\":{\"cluster\":\"one\"}},"
                + "\"operatingSystem\":\"debian12_64\"}");
  }

  @Test
  void reinstall_jbod_isSentAsNull() {
    api.on(REINSTALL, BEGUN.formatted(42));

    api.ovh()
        .servers()
        .installs()
        .reinstall(
            "ns1.example.net",
            DEBIAN.withStorage(
                Storage.ofDiskGroup(1).withHardwareRaid(Storage.HardwareRaid.ofJbod())));

    assertThat(api.body(REINSTALL))
        .isEqualTo(
            "{\"operatingSystem\":\"debian12_64\",\"storage\":[{\"diskGroupId\":1,"
                + "\"hardwareRaid\":[{\"raidLevel\":null}]}]}");
  }

  @Test
  void plan_systemWithoutATemplate_isTaken() {
    ReinstallPlan plan =
        api.ovh().servers().installs().plan("ns1.example.net", Reinstall.ofSystem("mine"));

    assertThat(plan.operatingSystem()).isEqualTo("mine");
    assertThat(plan.template()).isNull();
  }

  @Test
  void plan_templateAndDisksThatFail_goesOnWithoutThem() {
    api.replace("GET /dedicated/installationTemplate/debian12_64", 500, "{'message':'oops'}")
        .replace("GET " + AT + "/specifications/hardware", 403, "{'message':'no'}");

    ReinstallPlan plan = api.ovh().servers().installs().plan("ns1.example.net", DEBIAN);

    assertThat(plan.template()).isNull();
    assertThat(plan.erasedGroups()).isEmpty();
    assertThat(plan.status().unread())
        .extracting(Listing.Unread::id)
        .containsExactly("disk groups", "template debian12_64");
  }

  @Test
  void plan_keptGroup_namesTheGroupOfTheSystemToo() {
    api.on(REINSTALL, BEGUN.formatted(42)).replace("GET " + AT + "/specifications/hardware", TWO);
    ServerInstallService installs = api.ovh().servers().installs();

    ReinstallPlan plan =
        installs.plan("ns1.example.net", DEBIAN.withStorage(Storage.ofKeptGroup(2)));
    installs.reinstall(plan);

    assertThat(plan.erasedGroups()).hasToString("[1 (2 X Disk SSD 480 GB, JBOD)]");
    assertThat(plan.keptGroups()).hasToString("[2]");
    assertThat(api.body(REINSTALL))
        .isEqualTo(
            "{\"operatingSystem\":\"debian12_64\",\"storage\":[{\"diskGroupId\":1},"
                + "{\"diskGroupId\":2,\"erase\":false}]}");
  }

  @Test
  void plan_keptGroupOfTheSystem_isRefused() {
    api.replace("GET " + AT + "/specifications/hardware", TWO);

    assertThatThrownBy(
            () ->
                api.ovh()
                    .servers()
                    .installs()
                    .plan("ns1.example.net", DEBIAN.withStorage(Storage.ofKeptGroup(1))))
        .isInstanceOf(InvalidInputException.class)
        .hasMessage(
            "storage[0].erase: the system is installed on disk group 1, which is always erased. To"
                + " keep its data, install the system on another group");
  }

  @Test
  void plan_hardwareRaidWithoutAController_isRefusedAndNoMissingRight() {
    api.replace(
        "GET " + AT + "/install/hardwareRaidProfile",
        403,
        "{'message':'Hardware RAID is not supported by this server'}");
    ServerInstallService installs = api.ovh().servers().installs();
    Storage raid = Storage.ofDiskGroup(1).withHardwareRaid(Storage.HardwareRaid.ofLevel(1));

    assertThat(installs.hardwareRaid("ns1.example.net")).isEmpty();
    assertThatThrownBy(() -> installs.plan("ns1.example.net", DEBIAN.withStorage(raid)))
        .isInstanceOf(InvalidInputException.class)
        .hasMessage(
            "storage[0].hardwareRaid: ns1.example.net has no hardware RAID controller. Omit"
                + " hardwareRaid, and set the raidLevel of the partitions");
  }

  @Test
  void plan_busyServer_isRefusedWithTheTask() {
    FakeApi busy =
        new FakeApi()
            .on("GET " + AT, "{'name':'ns1.example.net'}")
            .on("GET " + AT + "/ips", "[]")
            .on("GET " + AT + "/task?status=init", "[]")
            .on("GET " + AT + "/task?status=todo", "[]")
            .on("GET " + AT + "/task?status=doing", "[41]")
            .on("GET " + AT + "/task/41", RUNNING)
            .missing("GET " + AT + "/specifications/hardware")
            .missing("GET " + AT + "/install/compatibleTemplates");

    assertThatThrownBy(() -> busy.ovh().servers().installs().plan("ns1.example.net", DEBIAN))
        .isInstanceOf(ResourceBusyException.class)
        .hasMessage(
            "ns1.example.net is busy with task 41 (hardReboot), which is in the state doing. Wait"
                + " until it has ended; GET /dedicated/server/ns1.example.net/task/41 shows its progress.");
  }

  @ParameterizedTest
  @CsvSource({
    "409, Client::Conflict::DisturbAlreadyExists",
    "400, Client::BadRequest::TaskAlreadyExists",
  })
  void reinstall_heldMeanwhile_namesTheTaskThatHoldsIt(int status, String errorClass) {
    api.on(REINSTALL, status, "{'class':'" + errorClass + "','message':'locked'}");
    ServerInstallService installs = api.ovh().servers().installs();
    ReinstallPlan plan = installs.plan("ns1.example.net", DEBIAN);
    api.replace("GET " + AT + "/task?status=doing", "[41]").on("GET " + AT + "/task/41", RUNNING);

    ResourceBusyException failure =
        catchThrowableOfType(ResourceBusyException.class, () -> installs.reinstall(plan));

    assertThat(failure.task().id()).isEqualTo(41);
    assertThat(failure).hasRootCauseMessage(failure.getCause().getMessage());
  }

  @Test
  void reinstall_heldByNoTask_saysWhatOvhcloudSays() {
    api.on(
            REINSTALL,
            409,
            "{'class':'Client::Conflict::DisturbAlreadyExists','message':'Server resource"
                + " ns1.example.net is already locked by another process'}")
        .on("GET " + AT + "/task", "[]");

    assertThatThrownBy(() -> api.ovh().servers().installs().reinstall("ns1.example.net", DEBIAN))
        .isInstanceOf(ConflictException.class)
        .hasMessageContaining("is already locked by another process");
  }

  @Test
  void reinstall_heldAndNobodyTellsByWhat_saysWhatOvhcloudSays() {
    api.on(REINSTALL, 409, "{'class':'Client::Conflict::DisturbAlreadyExists','message':'locked'}");
    ServerInstallService installs = api.ovh().servers().installs();
    ReinstallPlan plan = installs.plan("ns1.example.net", DEBIAN);
    api.replace("GET " + AT + "/task?status=doing", 500, "{'message':'down'}");

    ConflictException failure =
        catchThrowableOfType(ConflictException.class, () -> installs.reinstall(plan));

    assertThat(failure).hasMessageContaining("locked");
    assertThat(failure.getSuppressed()).hasOnlyElementsOfType(ServerErrorException.class);
  }

  @Test
  void reinstall_taskZero_isFoundAmongTheTasks() {
    api.on(REINSTALL, BEGUN.formatted(0));
    ServerInstallService installs = api.ovh().servers().installs();
    ReinstallPlan plan = installs.plan("ns1.example.net", DEBIAN);
    // Another task is unfinished too; it must not be returned.
    api.replace("GET " + AT + "/task?status=doing", "[41]")
        .on("GET " + AT + "/task", "[43, 41]")
        .on("GET " + AT + "/task/41", RUNNING)
        .on("GET " + AT + "/task/43", BEGUN.formatted(43).replace("+01:00", "+00:00"));

    assertThat(installs.reinstall(plan).id()).isEqualTo(43);
  }

  @Test
  void reinstall_taskZeroAndNoOther_isNotTakenForOne() {
    api.on(REINSTALL, BEGUN.formatted(0)).on("GET " + AT + "/task", "[]");

    assertThatThrownBy(() -> api.ovh().servers().installs().reinstall("ns1.example.net", DEBIAN))
        .isInstanceOf(OutcomeUnknownException.class)
        .hasMessage(
            "OVHcloud has accepted the change, but a new task reinstallServer of ns1.example.net did"
                + " not appear within 120 s, so the outcome is in doubt. GET"
                + " /dedicated/server/ns1.example.net/task shows the present state.");
  }

  static Stream<Arguments> impossible() {
    Partition root = Partition.of("ext4", "/").withSize(512);
    return Stream.of(
        Arguments.argumentSet(
            "layout",
            "esxi80_64",
            partitioned(Partitioning.of(root)),
            "storage[0].partitioning.layout: esxi80_64 has a fixed partitioning and does not support a layout"),
        Arguments.argumentSet(
            "file system",
            "debian12_64",
            partitioned(Partitioning.of(Partition.of("xfs", "/"))),
            "storage[0].partitioning.layout[0].fileSystem: debian12_64 does not support xfs. Supported file systems: ext4,"
                + " swap"),
        Arguments.argumentSet(
            "LVM",
            "debian12_64",
            partitioned(Partitioning.of(root.withLogicalVolume("root"))),
            "storage[0].partitioning.layout[0].extras.lv: debian12_64 does not support LVM"),
        Arguments.argumentSet(
            "RAID",
            "debian12_64",
            partitioned(Partitioning.of(root.withRaidLevel(10))),
            "storage[0].partitioning.layout[0].raidLevel: RAID 10 needs at least 4 disks, not 2;"
                + " storage[0].partitioning.layout[0].raidLevel: debian12_64 supports only RAID 0 and 1, not 10"),
        Arguments.argumentSet(
            "disks",
            "mine",
            partitioned(Partitioning.of(root).withDisks(3)),
            "storage[0].partitioning.disks: the group has 2 disks, not 3"),
        Arguments.argumentSet(
            "hardware RAID",
            "mine",
            Storage.ofDiskGroup(1).withHardwareRaid(Storage.HardwareRaid.ofLevel(5).withDisks(4)),
            "storage[0].hardwareRaid[0].disks: the group has 2 disks, not 4"),
        Arguments.argumentSet(
            "group",
            "mine",
            Storage.ofDiskGroup(7),
            "storage[0].diskGroupId: the server has no disk group 7. Its disk groups: 1"));
  }

  private static Storage partitioned(Partitioning partitioning) {
    return Storage.ofDefaultGroup().withPartitioning(partitioning);
  }

  @ParameterizedTest
  @MethodSource("impossible")
  void plan_storageThatThisServerCantHave_isRefused(
      String system, Storage storage, String message) {
    Reinstall wish = Reinstall.ofSystem(system).withStorage(storage);

    assertThatThrownBy(() -> api.ovh().servers().installs().plan("ns1.example.net", wish))
        .isInstanceOf(InvalidInputException.class)
        .hasMessage(message);
  }

  @Test
  void progress_underWay_hasItsSteps() {
    api.on(
        "GET " + AT + "/install/status",
        "{'elapsedTime':95,'progress':[{'comment':'Preparing','status':'done','error':''},"
            + "{'comment':'Partitioning','status':'doing'},{'comment':'Rebooting','status':'todo'}]}");

    assertThat(api.ovh().servers().installs().progress("ns1.example.net"))
        .hasValueSatisfying(
            progress -> {
              assertThat(progress.elapsed()).isEqualTo(Duration.ofSeconds(95));
              assertThat(progress.percent()).isEqualTo(33);
              assertThat(progress.steps().get(1))
                  .isEqualTo(new InstallProgress.Step("Partitioning", "doing", null));
            });
  }

  @Test
  void progress_negativeTimeAndStepsWithoutProperties_areReadAllTheSame() {
    api.on("GET " + AT + "/install/status", "{'elapsedTime':-1935,'progress':[{},{'status':7}]}");

    assertThat(api.ovh().servers().installs().progress("ns1.example.net"))
        .hasValueSatisfying(
            progress -> {
              assertThat(progress.elapsed()).isNull();
              assertThat(progress.steps()).hasSize(2);
            });
  }

  @Test
  void progress_nothingInstalled_isEmpty() {
    api.missing("GET " + AT + "/install/status").on("GET /dedicated/server", "['ns1.example.net']");

    assertThat(api.ovh().servers().installs().progress("ns1.example.net")).isEmpty();
  }

  @Test
  void secrets_areFetchedByTheirNumbersAndNeverShown() {
    api.on(
            "POST " + AT + "/authenticationSecret",
            "[{'type':'SSH','user':'debian','password':'6c1','url':null},"
                + "{'type':'PLESK_PANEL','user':null,'password':null,'url':'https://192.0.2.33'}]")
        .on(
            "POST /secret/retrieve",
            "{'secret':'open sesame','expiration':'2026-12-01T00:00:00+01:00'}");

    assertThat(api.ovh().servers().installs().secrets("ns1.example.net"))
        .containsExactly(
            new ServerInstallService.Password(
                "SSH",
                null,
                "debian",
                "open sesame",
                OffsetDateTime.parse("2026-12-01T00:00:00+01:00")),
            new ServerInstallService.Password(
                "PLESK_PANEL", "https://192.0.2.33", null, null, null))
        .noneMatch(secret -> secret.toString().contains("sesame"));
    assertThat(api.body("POST /secret/retrieve")).isEqualTo("{\"id\":\"6c1\"}");
  }

  @Test
  void secrets_oneThatIsForgotten_hidesNoneOfTheOthers() {
    api.on(
            "POST " + AT + "/authenticationSecret",
            "[{'type':'SSH','user':'debian','password':'6c1','url':null},"
                + "{'type':'RDP','user':'admin','password':'6c2','url':null}]")
        .missing("POST /secret/retrieve")
        .on("POST /secret/retrieve", "{'secret':'open sesame','expiration':null}");

    assertThat(api.ovh().servers().installs().secrets("ns1.example.net"))
        .containsExactly(
            new ServerInstallService.Password("SSH", null, "debian", null, null),
            new ServerInstallService.Password("RDP", null, "admin", "open sesame", null));
  }
}
