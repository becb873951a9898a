package dev.ovhdo.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ovhdo.sandbox.TestClient.Reply;
import dev.ovhdo.sandbox.json.Json;
import dev.ovhdo.sandbox.state.Boot;
import dev.ovhdo.sandbox.state.OsImage;
import dev.ovhdo.sandbox.state.Server;
import dev.ovhdo.sandbox.state.TaskStatus;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class ServerInstallSandboxTest extends SandboxTestCase {
  private static final String ONE = "/dedicated/server/ns1.example.net";
  private static final String DEBIAN = "{\"operatingSystem\":\"debian12_64\"}";

  private Server server() {
    return sandbox.account().servers().find("ns1.example.net").orElseThrow();
  }

  private void change(UnaryOperator<Server> change) {
    sandbox.account().servers().update("ns1.example.net", change);
  }

  private Reply reinstall(String body) {
    return client.post(ONE + "/reinstall", body);
  }

  private static String json(String text) {
    return text.replace('\'', '"');
  }

  @Test
  void reinstall_key_bringsTheServerUpWithTheNewSystem() {
    change(each -> each.withRunning(Boot.RESCUE));

    Reply begun =
        reinstall(
            json("{'operatingSystem':'debian12_64','customizations':{'hostname':'web1','sshKey':'")
                + TestAccount.KEY
                + "\"}}");

    assertReply(
        begun,
        200,
        "{\"taskId\":5000000001,\"function\":\"reinstallServer\",\"status\":\"init\","
            + "\"comment\":\"Start bare metal OS installation\","
            + "\"startDate\":\"2026-11-22T11:00:00+01:00\",\"doneDate\":null}");
    assertThat(machines.lines).containsExactly("ns1.example.net down");

    clock.advance(Duration.ofSeconds(6));
    assertThat(client.get(ONE + "/task/5000000001").body()).contains("\"status\":\"done\"");

    assertThat(machines.lines)
        .containsExactly(
            "ns1.example.net down", "ns1.example.net Debian 12 debian", "ns1.example.net up");
    assertThat(server().system().authorizedKeys()).containsExactly(TestAccount.KEY);
    assertThat(server().system().hostname()).isEqualTo("web1");
    assertThat(server().running()).isEqualTo(Boot.DISK);
  }

  @Test
  void status_duringTheInstallation_showsEachStep() {
    assertRefused(
        client.get(ONE + "/install/status"),
        404,
        "Client::NotFound",
        "Server is not being installed or reinstalled at the moment");
    reinstall(DEBIAN);

    List<String> seen = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      JsonNode status = Json.MAPPER.readTree(client.get(ONE + "/install/status").body());
      long done =
          status
              .path("progress")
              .valueStream()
              .filter(step -> step.path("status").asString().equals("done"))
              .count();
      String doing =
          status
              .path("progress")
              .valueStream()
              .filter(step -> step.path("status").asString().equals("doing"))
              .map(step -> step.path("comment").asString())
              .findFirst()
              .orElse("-");
      seen.add(status.path("elapsedTime").asInt() + " s: " + done + ", " + doing);
      clock.advance(Duration.ofSeconds(1));
    }

    assertThat(seen)
        .containsExactly(
            "0 s: 0, -",
            "1 s: 0, Preparing installation",
            "2 s: 3, Cleaning disks",
            "3 s: 5, Formatting partitions",
            "4 s: 7, Setting up bootloader",
            "5 s: 9, Setting up access");
    assertThat(client.get(ONE + "/install/status").status()).isEqualTo(404);
  }

  @Test
  void reinstall_taskThatFails_leavesNoSystemAndAStepWithAnError() {
    change(each -> each.withTaskEnd(TaskStatus.CUSTOMER_ERROR));
    reinstall(DEBIAN);
    clock.advance(Duration.ofSeconds(6));

    assertThat(client.get(ONE + "/task/5000000001").body()).contains("\"customerError\"");
    assertThat(client.get(ONE + "/install/status").body())
        .contains(
            "{\"comment\":\"Setting up bootloader\",\"status\":\"error\","
                + "\"error\":\"The disks did not answer in time\"}");
    assertThat(machines.lines).containsExactly("ns1.example.net down");
  }

  @Test
  void reinstall_busy_isRefusedInOneOfTwoWays() {
    client.post(ONE + "/reboot", "");
    assertRefused(
        reinstall(DEBIAN),
        409,
        "Client::Conflict::DisturbAlreadyExists",
        "Server resource ns1.example.net is already locked by another process, blocking any new OS"
            + " reinstallation");

    clock.advance(Duration.ofSeconds(2));
    assertThat(reinstall(DEBIAN).status()).isEqualTo(200);
    assertRefused(
        reinstall(DEBIAN),
        400,
        "Client::BadRequest::TaskAlreadyExists",
        "Task 5000000002 of type reinstallServer with status todo is already running on server"
            + " ns1.example.net");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "plan9_64|404|Client::NotFound::OperatingSystem|Operating system plan9_64 could not be"
            + " found",
        "win2022-std_64|409|Client::Conflict::OperatingSystemIncompatible|"
            + "Operating system win2022-std_64 is not compatible for server ns1.example.net",
      })
  void reinstall_unavailableSystem_isRefused(
      String system, int status, String errorClass, String message) {
    assertRefused(
        reinstall("{\"operatingSystem\":\"" + system + "\"}"), status, errorClass, message);
  }

  static Stream<Arguments> customizations() {
    return Stream.of(
        Arguments.of(
            "'sshKey':'laptop'",
            "CustomizationInvalidFormat",
            "Invalid customization format for sshKey of type sshPubKey: not an SSH public key"),
        Arguments.of(
            "'hostname':'1web'",
            "HostnameInvalidFormat",
            "Invalid hostname 1web; must contain no more than 63 characters, start with a letter,"
                + " end with a letter or a digit and contain only letters, digits and hyphens, see"
                + " RFC 1035, section 2.3.1"),
        Arguments.of(
            "'hostname':'" + "a.".repeat(128) + "a'",
            "HostnameSizeExceeded",
            "Hostname provided is 257 length. It shall not be longer than 255 characters, see RFC"
                + " 1035, section 2.3.4"),
        Arguments.of(
            "'postInstallationScript':'" + "a".repeat(65_537) + "'",
            "CustomizationSizeExceeded",
            "Customization is 65537 big, which is exceeding limit of 65536"),
        Arguments.of(
            "'language':'fr-fr'",
            "CustomizationName",
            "Customization language doesn't exist for operating system debian12_64"));
  }

  @ParameterizedTest
  @MethodSource("customizations")
  void reinstall_invalidCustomization_isRefused(String given, String detail, String message) {
    assertRefused(
        reinstall(json("{'operatingSystem':'debian12_64','customizations':{" + given + "}}")),
        400,
        "Client::BadRequest::" + detail,
        message);
  }

  @Test
  void reinstall_customImage_needsItsUrl() {
    OsImage own = new OsImage("byolinux_64", "Bring Your Own Linux");
    change(each -> each.withSystems(List.of(own)));
    String body = "{'operatingSystem':'byolinux_64','customizations':{%s}}";

    assertRefused(
        reinstall(json(body.formatted(""))),
        400,
        "Client::BadRequest",
        "Missing parameter(s): customizations.imageURL");
    assertRefused(
        reinstall(json(body.formatted("'imageURL':'a.qcow2'"))),
        400,
        "Client::BadRequest::CustomizationInvalidFormat",
        "Invalid customization format for imageURL of type url: not an HTTP URL");
    assertRefused(
        reinstall(
            json(
                body.formatted(
                    "'imageURL':'https://example.com/a.qcow2','imageCheckSum':'00',"
                        + "'imageCheckSumType':'md5'"))),
        400,
        "Client::BadRequest::CustomizationInvalidFormat",
        "Invalid customization format for imageCheckSum of type hexstring: not a checksum of this"
            + " type");
    assertRefused(
        reinstall(json(body.formatted("'imageURL':'https://example.com/a','imageCheckSum':'00'"))),
        400,
        "Client::BadRequest::IncompatibleParams",
        "Incompatible imageCheckSum and imageCheckSumType parameters");
    assertThat(reinstall(json(body.formatted("'imageURL':'https://example.com/a.qcow2'"))).status())
        .isEqualTo(200);
  }

  static Stream<Arguments> storages() {
    String at = " for partition %s at position %s in disk group 1";
    return Stream.of(
        refused(
            "{},{}",
            "501 Server::NotImplemented::DiskGroupMultipleConfigs",
            "Multiple (2) disk groups customization not implemented"),
        refused(
            "{'diskGroupId':2},{'diskGroupId':2,'erase':false}",
            "400 Client::BadRequest::DiskGroup",
            "disk group 2 is declared more than once"),
        refused(
            "{'erase':false},{'diskGroupId':2,'erase':false}",
            "400 Client::BadRequest::DiskGroup",
            "erase value false is not possible for disk group 1, on which the operating system is"
                + " installed"),
        refused(
            "{'diskGroupId':2,'erase':false,'partitioning':{'disks':2}}",
            "400 Client::BadRequest::DiskGroup",
            "erase value false is not possible for disk group 2, on which the operating system is"
                + " installed"),
        refused(
            "{'diskGroupId':1},{'diskGroupId':2,'erase':true,'partitioning':{'disks':2}}",
            "501 Server::NotImplemented::DiskGroupMultipleConfigs",
            "Multiple (2) disk groups customization not implemented"),
        refused(
            "{'diskGroupId':1},{'diskGroupId':7,'erase':false}",
            "404 Client::NotFound::DiskGroup",
            "disk group 7 could not be found on server ns1.example.net"),
        refused(
            "{'diskGroupId':7}",
            "404 Client::NotFound::DiskGroup",
            "disk group 7 could not be found on server ns1.example.net"),
        refused(
            "{'hardwareRaid':[{'raidLevel':1}]}",
            "409 Client::Conflict::HardwareRaidIncompatibleOnDiskGroup",
            "Hardware RAID is not supported by disk group 1 on server ns1.example.net"),
        refused(
            "{'diskGroupId':2,'hardwareRaid':[{},{}]}",
            "501 Server::NotImplemented::HardwareRaidMultipleConfigs",
            "Multiple (2) hardware RAID configurations not implemented"),
        refused(
            "{'diskGroupId':2,'hardwareRaid':[{'disks':4,'spares':1}]}",
            "409 Client::Conflict::HardwareRaidTooManyDisks",
            "Hardware RAID involving more disks (5) than the disk group 2 has (4) is not possible"
                + " on server ns1.example.net"),
        refused(
            "{'diskGroupId':2,'hardwareRaid':[{'disks':3,'arrays':2}]}",
            "400 Client::BadRequest::HardwareRaidInvalidDisksArrays",
            "Number of disks (3) must be a multiple of arrays (2)"),
        refused(
            "{'diskGroupId':2,'hardwareRaid':[{}],'partitioning':{'disks':2}}",
            "400 Client::BadRequest::HardwareRaidPartitioningDisks",
            "Partitioning multiple (2) disks is not possible while setting a hardware raid"
                + " configuration on the same disk group, because the operating system will only"
                + " see 1 single (virtual) disk"),
        refused(
            "{'diskGroupId':2,'hardwareRaid':[{'raidLevel':2}]}",
            "400 Client::BadRequest",
            "raidLevel value 2 must be one of 0, 1, 5, 6, 10, 50, 60"),
        refused(
            "{'partitioning':{'disks':3}}",
            "409 Client::Conflict::PartitioningTooManyDisks",
            "Partitioning involving more disks (3) than the disk group 1 has (2) is not possible on"
                + " server ns1.example.net"),
        refused(
            "{'partitioning':{'schemeName':'mine'}}",
            "404 Client::NotFound::SchemeName",
            "Partition scheme mine not found for operating system debian12_64"),
        layout(
            "{'fileSystem':'ntfs','mountPoint':'/'}",
            "PartitionIncompatibleFs",
            "fileSystem value ntfs is not compatible for operating system debian12_64 (must be one"
                + " of btrfs, ext4, swap, xfs, zfs)"
                + at.formatted("/", 1)),
        layout(
            "{'fileSystem':'ext4','mountPoint':'var'}",
            "PartitionInvalidUnixMountpointPrefix",
            "mountPoint value var is invalid (Unix-style mountpoint: must start with a '/')"
                + at.formatted("var", 1)),
        layout(
            "{'fileSystem':'ext4','mountPoint':'/a b'}",
            "PartitionInvalidUnixMountpoint",
            "mountPoint value /a b is invalid (Unix-style mountpoint: length cannot exceed 256"
                + " characters; only alphanumeric characters, slashes, dots, underscores and"
                + " hyphens are allowed)"
                + at.formatted("/a b", 1)),
        layout(
            "{'fileSystem':'ext4','mountPoint':'/var/'}",
            "PartitionForbiddenMountpointSuffix",
            "mountPoint value /var/ cannot end with '/'" + at.formatted("/var/", 1)),
        layout(
            "{'fileSystem':'ext4','mountPoint':'/.a'}",
            "PartitionForbiddenMountpointCanonical",
            "mountPoint value /.a must be a canonical path and cannot be a hidden path"
                + at.formatted("/.a", 1)),
        layout(
            "{'fileSystem':'ext4','mountPoint':'/proc'}",
            "PartitionForbiddenMountpoint",
            "mountPoint value /proc is forbidden (must be different from /dev, /proc, /run, /sys)"
                + at.formatted("/proc", 1)),
        layout(
            "{'fileSystem':'ext4','mountPoint':'/','size':99},{'fileSystem':'ext4',"
                + "'mountPoint':'/'}",
            "PartitionDuplicatedAttribute",
            "mountPoint value / must be unique" + at.formatted("/", 2)),
        layout(
            "{'fileSystem':'ext4','mountPoint':'/'},{'fileSystem':'ext4','mountPoint':'/b'}",
            "PartitionDuplicatedAttribute",
            "size value 0 must be unique" + at.formatted("/b", 2)),
        layout(
            "{'fileSystem':'ext4','mountPoint':'/','size':9}",
            "PartitionMinSize",
            "size value 9 MiB must be bigger than 10" + at.formatted("/", 1)),
        layout(
            "{'fileSystem':'ext4','mountPoint':'/','raidLevel':5}",
            "PartitionRaidLevel",
            "raidLevel value 5 must be one of 0, 1" + at.formatted("/", 1)),
        layout(
            "{'fileSystem':'ext4','mountPoint':'/','raidLevel':7}",
            "PartitionIncompatibleParams",
            "raidLevel value 7 incompatible with fileSystem value ext4" + at.formatted("/", 1)),
        layout(
            "{'fileSystem':'zfs','mountPoint':'/','extras':{'lv':{'name':'a'}}}",
            "PartitionIncompatibleParams",
            "extras.lv.name value a incompatible with fileSystem value zfs" + at.formatted("/", 1)),
        layout(
            "{'fileSystem':'ext4','mountPoint':'/','extras':{'lv':{'name':'a-b'}}}",
            "PartitionInvalidLvName",
            "extras.lv.name value a-b is invalid (length can be maximum 16 characters and"
                + " exclusively composed of alphanumeric characters)"
                + at.formatted("/", 1)),
        layout(
            "{'fileSystem':'ext4','mountPoint':'/','extras':{'zp':{'name':'tank'}}}",
            "PartitionIncompatibleParams",
            "extras.zp.name value tank incompatible with fileSystem value ext4"
                + at.formatted("/", 1)),
        layout(
            "{'fileSystem':'zfs','mountPoint':'/','extras':{'zp':{'name':'1tank'}}}",
            "PartitionInvalidZpName",
            "extras.zp.name value 1tank is invalid (if specified, zpool name must begin with a"
                + " letter, be exclusively composed of alphanumeric characters, underscores, colons"
                + " or dots, and its length can be maximum 239 characters)"
                + at.formatted("/", 1)),
        layout(
            "{'fileSystem':'zfs','mountPoint':'/','size':99,'raidLevel':1,"
                + "'extras':{'zp':{'name':'tank'}}},{'fileSystem':'zfs','mountPoint':'/data',"
                + "'raidLevel':0,'extras':{'zp':{'name':'tank'}}}",
            "PartitionDuplicatedZpName",
            "extras.zp.name value tank already exists for another ZFS partition that has a different"
                + " raid level. Either choose another name"
                + at.formatted("/data", 2)
                + " or set the same RAID level for all partitions within zpool tank"),
        layout(
            "{'fileSystem':'ext4','mountPoint':'/','size':99}"
                + ",{'fileSystem':'swap','mountPoint':'swap','size':99}".repeat(40),
            "PartitionLength",
            "Number of partitions defined in the layout is incorrect (41): must be between 1 and 40"
                + " in disk group 1"),
        layout(
            "{'fileSystem':'ext4','mountPoint':'/b'}",
            "PartitionMissingRootMountpoint",
            "mountPoint / missing for operating system debian12_64 in disk group 1"));
  }

  private static Arguments refused(String storage, String refusal, String message) {
    return Arguments.argumentSet(refusal + " " + storage, storage, refusal, message);
  }

  private static Arguments layout(String partitions, String detail, String message) {
    return refused(
        "{'partitioning':{'layout':[" + partitions + "]}}",
        "400 Client::BadRequest::" + detail,
        message);
  }

  @ParameterizedTest
  @MethodSource("storages")
  void reinstall_invalidStorage_isRefused(String storage, String refusal, String message) {
    if (storage.contains("'diskGroupId':2")) {
      change(each -> each.withModel(new Server.Model("Advance-2", 3000)));
    }
    String[] parts = refusal.split(" ");

    assertRefused(
        reinstall(json("{'operatingSystem':'debian12_64','storage':[" + storage + "]}")),
        Integer.parseInt(parts[0]),
        parts[1],
        message);
    assertThat(machines.lines).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'diskGroupId':1},{'diskGroupId':2,'erase':false}",
        "{'diskGroupId':2},{'diskGroupId':1,'erase':false}",
        "{'diskGroupId':2,'erase':false}",
        "{'diskGroupId':1,'erase':true},{'diskGroupId':2,'erase':true}",
        "{'partitioning':{'disks':2,'layout':[{'fileSystem':'ext4','mountPoint':'/','raidLevel':'1'}]}}",
        "{'diskGroupId':2,'hardwareRaid':[{'raidLevel':'5'}]}",
        "{'diskGroupId':2,'hardwareRaid':[{'raidLevel':null}],'partitioning':{'disks':4}}",
      })
  void reinstall_severalGroupsOrLevelsAsText_areAccepted(String storage) {
    change(each -> each.withModel(new Server.Model("Advance-2", 3000)));

    Reply reply = reinstall(json("{'operatingSystem':'debian12_64','storage':[" + storage + "]}"));

    assertThat(reply.status()).as(reply.body()).isEqualTo(200);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{'fileSystem':'ext4','mountPoint':'/','size':9999},{'fileSystem':'swap','mountPoint':'swap'}"
            + "|Partition of type swap with mountpoint swap cannot fill the disk.",
        "{'fileSystem':'xfs','mountPoint':'/'}|/ partition type cannot be XFS",
        "{'fileSystem':'ext4','mountPoint':'/'},{'fileSystem':'xfs','mountPoint':'/boot','size':999}"
            + "|/boot partition type cannot be XFS",
      })
  void reinstall_layoutThatFailsLater_isTheErrorOfAStep(String layout, String error) {
    Reply begun =
        reinstall(
            json(
                "{'operatingSystem':'debian12_64','storage':[{'partitioning':{'layout':["
                    + layout
                    + "]}}]}"));
    clock.advance(Duration.ofSeconds(6));

    assertThat(begun.status()).as(begun.body()).isEqualTo(200);
    assertThat(client.get(ONE + "/task/5000000001").body()).contains("\"customerError\"");
    assertThat(client.get(ONE + "/install/status").body())
        .contains(
            "{\"comment\":\"Setting up partitions\",\"status\":\"error\",\"error\":\""
                + error
                + "\"}",
            "{\"comment\":\"Formatting partitions\",\"status\":\"todo\",\"error\":\"\"}");
  }

  @Test
  void status_withAnOriginThatLiesAhead_hasANegativeTime() {
    change(each -> each.withQuirks(each.quirks().withElapsedOrigin(Duration.ofSeconds(1_935))));
    reinstall(DEBIAN);

    assertThat(client.get(ONE + "/install/status").body()).startsWith("{\"elapsedTime\":-1935,");
  }

  @Test
  void reinstall_ofAServerThatSaysLittle_answersTheTaskIdAlone() {
    change(each -> each.withQuirks(each.quirks().withOnlyTaskId()));

    assertReply(reinstall(DEBIAN), 200, "{\"taskId\":5000000001}");
  }

  @Test
  void reinstall_customizationsOf2026_areAcceptedInTheirJsonTypes() {
    String body = "{'operatingSystem':'debian12_64','customizations':{%s}}";

    assertThat(reinstall(json(body.formatted("'enableLacpBonding':'true'"))).status())
        .isEqualTo(400);
    assertThat(reinstall(json(body.formatted("'configDriveMetadata':'a=b'"))).status())
        .isEqualTo(400);
    assertRefused(
        reinstall(json(body.formatted("'nutanixConfiguration':{'a':'b'}"))),
        400,
        "Client::BadRequest::CustomizationName",
        "Customization nutanixConfiguration doesn't exist for operating system debian12_64");
    Reply reply =
        reinstall(
            json(body.formatted("'enableLacpBonding':true,'configDriveMetadata':{'role':'web'}")));
    assertThat(reply.status()).as(reply.body()).isEqualTo(200);
  }

  @ParameterizedTest
  @CsvSource({
    "POST, /dedicated/server/ns1.example.net/install/start",
    "GET, /dedicated/server/ns1.example.net/install/hardwareRaidSize",
    "GET, /me/installationTemplate",
    "GET, /me/installationTemplate/mine",
  })
  void call_routeThatOvhcloudHasRemoved_isNoRoute(String method, String path) {
    Reply reply = client.call(method, path, "");

    assertThat(reply.status()).isEqualTo(404);
    assertThat(reply.body()).contains("Got an invalid (or empty) URL");
  }

  @Test
  void templateInfos_hasAllTemplatesInOneCall() {
    JsonNode infos =
        Json.MAPPER.readTree(client.get("/dedicated/installationTemplate/templateInfos").body());

    assertThat(infos.size())
        .isEqualTo(
            Json.MAPPER.readTree(client.get("/dedicated/installationTemplate").body()).size());
    assertThat(infos.get(1).toString())
        .contains("\"templateName\":\"byoi_64\"", "\"endOfInstall\":\"2999-12-31\"")
        .doesNotContain("inputs");
  }

  @Test
  void hardware_namesTheDefaultGroupAndHasNulls() {
    assertThat(client.get(ONE + "/specifications/hardware").body())
        .contains(
            "\"expansionCards\":null,\"usbKeys\":null,\"defaultDiskGroupId\":1",
            "\"raidController\":null");
  }

  @Test
  void reinstall_layoutOfOvhcloudsExample_isAccepted() {
    change(each -> each.withModel(new Server.Model("Advance-2", 3000)));

    assertThat(
            reinstall(
                    json(
                        "{'customizations':{'hostname':'mon-tux'},'operatingSystem':'debian12_64',"
                            + "'storage':[{'diskGroupId':2,'partitioning':{'disks':4,'layout':["
                            + "{'fileSystem':'ext4','mountPoint':'/boot','raidLevel':1,'size':1024},"
                            + "{'extras':{'lv':{'name':'root'}},'fileSystem':'ext4',"
                            + "'mountPoint':'/','raidLevel':1,'size':20480},"
                            + "{'fileSystem':'swap','mountPoint':'swap','size':2048},"
                            + "{'extras':{'zp':{'name':'poule'}},'fileSystem':'zfs',"
                            + "'mountPoint':'/data','raidLevel':5,'size':0}]}}]}"))
                .status())
        .isEqualTo(200);
  }

  @Test
  void secrets_serverWithoutKey_areTakenByTheirNumberForAWeek() {
    assertReply(client.post(ONE + "/authenticationSecret", ""), 200, "[]");
    reinstall(DEBIAN);
    clock.advance(Duration.ofSeconds(6));
    client.get(ONE);

    Reply access = client.post(ONE + "/authenticationSecret", "");
    String id = Json.MAPPER.readTree(access.body()).get(0).path("password").asString();
    assertReply(
        access,
        200,
        "[{\"type\":\"SSH\",\"user\":\"debian\",\"password\":\"" + id + "\",\"url\":null}]");
    assertReply(
        client.post("/secret/retrieve", "{\"id\":\"" + id + "\"}"),
        200,
        "{\"secret\":\"Sandbox-"
            + id.substring(0, 8)
            + "\",\"expiration\":\"2026-11-29T11:00:06+01:00\"}");
    assertRefused(
        client.post("/secret/retrieve", "{\"id\":\"7\"}"),
        404,
        "Client::NotFound",
        "The requested object (id = 7) does not exist");

    clock.advance(Duration.ofDays(7));
    assertThat(client.post("/secret/retrieve", "{\"id\":\"" + id + "\"}").status()).isEqualTo(404);
    assertThat(client.post(ONE + "/authenticationSecret", "").body()).isEqualTo(access.body());
    assertThat(client.post("/secret/retrieve", "{\"id\":\"" + id + "\"}").body())
        .contains("2026-12-06T11:00:06+01:00");
  }

  @Test
  void cancel_anInstallationThatWaits_bringsTheOldSystemBack() {
    String task = Json.MAPPER.readTree(reinstall(DEBIAN).body()).path("taskId").asString();

    assertReply(client.post(ONE + "/task/" + task + "/cancel", ""), 200, "null");

    assertThat(machines.lines).containsExactly("ns1.example.net down", "ns1.example.net up");
    clock.advance(Duration.ofSeconds(6));
    assertThat(machines.lines).hasSize(2);
  }

  @Test
  void schemes_ofASystem_areThoseThatAReinstallationTakes() {
    String schemes = ONE + "/install/compatibleTemplatePartitionSchemes?templateName=";

    assertReply(client.get(schemes + "debian12_64"), 200, "[\"default\",\"noraid\"]");
    for (String scheme : new String[] {"default", "noraid", "raid7"}) {
      assertThat(
              client
                  .post(
                      ONE + "/reinstall",
                      json(
                          "{'operatingSystem':'debian12_64','storage':[{'partitioning':"
                              + "{'schemeName':'"
                              + scheme
                              + "'}}]}"))
                  .status())
          .as(scheme)
          .isEqualTo(scheme.equals("raid7") ? 404 : 200);
      clock.advance(Duration.ofSeconds(6));
    }
    assertRefused(
        client.get(schemes + "plan9_64"),
        404,
        "Client::NotFound::OperatingSystem",
        "Operating system plan9_64 could not be found");
    assertRefused(
        client.get(schemes + "win2022-std_64"),
        409,
        "Client::Conflict::OperatingSystemIncompatible",
        "Operating system win2022-std_64 is not compatible for server ns1.example.net");
  }

  @Test
  void templates_unknownOne_isNotFound() {
    assertThat(client.get("/dedicated/installationTemplate").body())
        .contains("debian12_64", "win2022-std_64");
    assertRefused(
        client.get("/dedicated/installationTemplate/plan9_64"),
        404,
        "Client::NotFound",
        "The requested object (templateName = plan9_64) does not exist");
  }

  @Test
  void reinstall_scriptThatIsTooLong_isRefused() {
    assertRefused(
        reinstall(
            json(
                "{'operatingSystem':'debian12_64','customizations':{'postInstallationScript':'"
                    + "é".repeat(32_769)
                    + "'}}")),
        400,
        "Client::BadRequest::CustomizationSizeExceeded",
        "Customization is 65538 big, which is exceeding limit of 65536");
  }

  @Test
  void reinstall_layoutForASystemWithItsOwn_isRefused() {
    change(
        each ->
            each.withSystems(
                List.of(new OsImage("win2022-std_64", "Windows Server 2022 Standard"))));

    assertRefused(
        reinstall(
            json(
                "{'operatingSystem':'win2022-std_64','storage':[{'partitioning':{'layout':["
                    + "{'fileSystem':'ntfs','mountPoint':'/'}]}}]}")),
        400,
        "Client::BadRequest::PartitionIncompatibleCustomPartitioning",
        "Operating system  win2022-std_64 doesn't support custom partitioning layout in disk group"
            + " 1");
  }

  @Test
  void templates_systemOfAServerOnly_isShownAndInstalled() {
    change(each -> each.withSystems(List.of(new OsImage("nutanix60_64", "Nutanix 6.0"))));

    assertThat(client.get("/dedicated/installationTemplate").body()).contains("\"nutanix60_64\"");
    assertThat(client.get("/dedicated/installationTemplate/nutanix60_64").body())
        .contains("\"description\":\"Nutanix 6.0\"", "\"name\":\"nutanixConfiguration\"");
    assertThat(reinstall(json("{'operatingSystem':'nutanix60_64'}")).status()).isEqualTo(200);
  }
}
