package dev.ovhdo.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class VpsSandboxTest extends SandboxTestCase {
  @Test
  void vps_get_looksLikeRecordedAnswers() {
    assertReply(
        client.get("/vps/vps-one"),
        200,
        "{\"name\":\"vps-one\",\"displayName\":\"vps-one\",\"state\":\"running\",\"vcore\":2,"
            + "\"memoryLimit\":4096,\"model\":{\"name\":\"vps-le-2-4-40\",\"offer\":\"VPS LE\","
            + "\"version\":\"2019v1\",\"vcore\":2,\"disk\":40,\"memory\":4096,"
            + "\"maximumAdditionnalIp\":16,\"availableOptions\":[],"
            + "\"datacenter\":[]},\"zone\":\"Region OpenStack: os-demo1\","
            + "\"cluster\":\"\",\"offerType\":\"ssd\",\"netbootMode\":\"local\","
            + "\"keymap\":null,\"slaMonitoring\":false,"
            + "\"monitoringIpBlocks\":[],\"lockStatus\":{\"locked\":false},"
            + "\"iam\":{\"id\":\"9a473e7d-f2ee-3fbf-8cd7-154d460cb78d\","
            + "\"urn\":\"urn:v1:eu:resource:vps:vps-one\"}}");
  }

  /** As at OVHcloud, an expired service stays in the list. */
  @Test
  void vps_expired_isListedAndAnswers460() {
    sandbox
        .account()
        .vps()
        .update("vps-one", vps -> vps.withQuirks(vps.quirks().withExpiredContract()));

    assertThat(client.get("/vps").body()).contains("\"vps-one\"");
    for (String route : new String[] {"", "/ips", "/tasks"}) {
      assertRefused(
          client.get("/vps/vps-one" + route),
          460,
          "Client::ServiceExpired",
          "This service is expired");
    }
  }

  @Test
  void vps_unknown_isNoService() {
    for (String route : new String[] {"", "/ips", "/datacenter", "/tasks", "/images/available"}) {
      assertRefused(
          client.get("/vps/vps-none" + route),
          404,
          "Client::NotFound",
          "This service does not exist");
    }
  }

  @Test
  void vps_put_changesTheGivenProperties() {
    assertReply(
        client.put(
            "/vps/vps-one",
            "{\"displayName\":\"demo\",\"keymap\":\"fr\",\"slaMonitoring\":true,"
                + "\"netbootMode\":\"local\"}"),
        200,
        "null");
    assertThat(client.get("/vps/vps-one").body())
        .contains("\"displayName\":\"demo\",\"state\":\"running\"")
        .contains("\"keymap\":\"fr\",\"slaMonitoring\":true");

    assertReply(client.put("/vps/vps-one", "{\"displayName\":null}"), 200, "null");
    assertThat(client.get("/vps/vps-one").body())
        .contains("\"displayName\":\"vps-one\"")
        .contains("\"keymap\":\"fr\"");
    assertThat(client.put("/vps/vps-one", "{\"displayName\":\"" + "x".repeat(51) + "\"}").status())
        .isEqualTo(400);
  }

  @Test
  void ips_listAndOne_areShown() {
    assertReply(client.get("/vps/vps-one/ips"), 200, "[\"127.0.10.1\",\"2001:db8::a:1\"]");
    assertReply(
        client.get("/vps/vps-one/ips/2001%3Adb8%3A%3Aa%3A1"),
        200,
        "{\"ipAddress\":\"2001:db8::a:1\",\"version\":\"v6\",\"type\":\"primary\","
            + "\"geolocation\":\"fr\",\"gateway\":null,\"macAddress\":null,\"reverse\":null}");
    assertRefused(
        client.get("/vps/vps-one/ips/192.0.2.1"),
        404,
        "Client::NotFound",
        "The requested object (ipAddress = 192.0.2.1) does not exist");
  }

  @Test
  void datacenter_whereTheRangeHasNone_isNotFound() {
    assertReply(
        client.get("/vps/vps-one/datacenter"),
        200,
        "{\"name\":\"gra\",\"longName\":\"Gravelines\",\"country\":\"fr\"}");
    assertReply(
        client.get("/vps/vps-two/datacenter"),
        404,
        "{\"message\":\"The requested object (datacenter) does not exist\"}");
  }

  @Test
  void images_listOneAndCurrent_areShown() {
    assertReply(
        client.get("/vps/vps-one/images/available"),
        200,
        "[\"image-debian-12\",\"image-debian-13\",\"image-ubuntu-24.04\"]");
    assertReply(
        client.get("/vps/vps-one/images/available/image-debian-13"),
        200,
        "{\"id\":\"image-debian-13\",\"name\":\"Debian 13\"}");
    assertReply(
        client.get("/vps/vps-one/images/current"),
        200,
        "{\"id\":\"image-debian-12\",\"name\":\"Debian 12\"}");
    assertThat(client.get("/vps/vps-one/images/available/none").status()).isEqualTo(404);
  }

  @Test
  void status_get_showsTheServices() {
    assertReply(
        client.get("/vps/vps-one/status"),
        200,
        "{\"ping\":\"up\",\"ssh\":{\"port\":22,\"state\":\"up\"},"
            + "\"dns\":{\"port\":53,\"state\":\"down\"},\"http\":{\"port\":80,\"state\":\"down\"},"
            + "\"https\":{\"port\":443,\"state\":\"down\"},"
            + "\"smtp\":{\"port\":25,\"state\":\"down\"},\"tools\":null}");
  }
}
