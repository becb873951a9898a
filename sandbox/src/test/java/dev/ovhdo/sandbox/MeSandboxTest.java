package dev.ovhdo.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MeSandboxTest extends SandboxTestCase {
  private static final String RULES =
      "[{\"method\":\"DELETE\",\"path\":\"/*\"},{\"method\":\"GET\",\"path\":\"/*\"},"
          + "{\"method\":\"PATCH\",\"path\":\"/*\"},{\"method\":\"POST\",\"path\":\"/*\"},"
          + "{\"method\":\"PUT\",\"path\":\"/*\"}]";

  @Test
  void me_get_describesTheAccount() {
    assertThat(client.get("/me").body())
        .startsWith(
            "{\"nichandle\":\"zz1-ovh\",\"email\":\"demo@example.com\",\"firstname\":\"Demo\","
                + "\"name\":\"Account\",\"country\":\"FR\",\"legalform\":\"individual\",")
        .endsWith("\"vat\":null,\"zip\":null}");
  }

  @Test
  void applications_listAndOne_neverShowTheSecret() {
    assertReply(client.get("/me/api/application"), 200, "[71,72,73]");
    assertReply(
        client.get("/me/api/application/73"),
        200,
        "{\"applicationId\":73,\"applicationKey\":\"inactive\",\"name\":\"app 73\","
            + "\"description\":\"été <73>\",\"status\":\"inactive\"}");
    assertRefused(
        client.get("/me/api/application/70"),
        404,
        "Client::NotFound",
        "The requested object (applicationId = 70) does not exist");
  }

  @Test
  void application_deleted_takesItsCredentialsWithIt() {
    assertReply(client.delete("/me/api/application/72"), 200, "null");

    assertReply(client.get("/me/api/application"), 200, "[71,73]");
    assertReply(client.get("/me/api/credential"), 200, "[61,62,63,64,66]");
    assertThat(client.delete("/me/api/application/72").status()).isEqualTo(404);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "|[61,62,63,64,65,66]",
        "?applicationId=71|[61,62,63,64]",
        "?status=validated|[61,65,66]",
        "?applicationId=71&status=expired|[63]",
        "?applicationId=1|[]",
      })
  void credentials_filtered_areTheMatchingOnes(String query, String ids) {
    assertReply(client.get("/me/api/credential" + (query == null ? "" : query)), 200, ids);
  }

  @Test
  void credential_get_omitsTheConsumerKey() {
    assertReply(
        client.get("/me/api/credential/63"),
        200,
        "{\"lastUse\":null,\"creation\":\"2026-01-02T03:04:05+01:00\",\"ovhSupport\":false,"
            + "\"credentialId\":63,\"applicationId\":71,\"expiration\":null,\"rules\":"
            + RULES
            + ",\"allowedIPs\":null,\"status\":\"expired\"}");
  }

  @Test
  void credentialApplication_ofTheWebConsole_isNotFound() {
    assertThat(client.get("/me/api/credential/65/application").body())
        .startsWith("{\"applicationId\":72,");
    assertRefused(
        client.get("/me/api/credential/66/application"),
        404,
        "Client::NotFound",
        "The requested object (applicationId = 115) does not exist");
  }

  @Test
  void credential_edited_hasOtherAddresses() {
    assertReply(
        client.put("/me/api/credential/63", "{\"allowedIPs\":[\"192.0.2.0/24\"]}"), 200, "null");
    assertThat(client.get("/me/api/credential/63").body())
        .contains("\"allowedIPs\":[\"192.0.2.0/24\"]");
    assertRefused(
        client.put("/me/api/credential/63", "{\"status\":\"validated\"}"),
        400,
        "Client::BadRequest",
        "Try to alter read-only properties: status");
  }

  @Test
  void credential_deleted_isGone() {
    assertReply(client.delete("/me/api/credential/63"), 200, "null");
    assertRefused(
        client.get("/me/api/credential/63"),
        404,
        "Client::NotFound",
        "The requested object (credentialId = 63) does not exist");
  }

  @Test
  void sshKeys_get_showsNameAndKey() {
    assertReply(client.get("/me/sshKey"), 200, "[\"laptop\"]");
    assertReply(
        client.get("/me/sshKey/laptop"),
        200,
        "{\"keyName\":\"laptop\",\"key\":\"" + TestAccount.KEY + "\"}");
    assertRefused(
        client.get("/me/sshKey/other"),
        404,
        "Client::NotFound",
        "The requested object (keyName = other) does not exist");
  }

  @Test
  void sshKey_createdWithUnusualName_isFoundUnderIt() {
    assertReply(create("clé / bureau", TestAccount.OTHER_KEY), 200, "null");

    assertReply(client.get("/me/sshKey"), 200, "[\"laptop\",\"clé / bureau\"]");
    assertReply(
        client.get("/me/sshKey/cl%C3%A9%20%2F%20bureau"),
        200,
        "{\"keyName\":\"clé / bureau\",\"key\":\"" + TestAccount.OTHER_KEY + "\"}");
  }

  @Test
  void sshKey_nameTaken_isAConflict() {
    assertRefused(
        create("laptop", TestAccount.OTHER_KEY),
        409,
        "Client::Conflict",
        "An SSH key with the name laptop already exists");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "ssh-ed25519", "ssh-rsa AAAAC3NzaC1lZDI1NTE5AAAAIAEB", "nonsense"})
  void sshKey_notAKey_isRefused(String key) {
    assertRefused(create("new", key), 400, "Client::BadRequest", "SSH key is not valid");
    assertReply(client.get("/me/sshKey"), 200, "[\"laptop\"]");
  }

  /** OVHcloud's schemas of 2025 and 2026 have no route that changes a key. */
  @Test
  void sshKey_changed_isRefusedBecauseThereIsNoSuchRoute() {
    TestClient.Reply reply = client.put("/me/sshKey/laptop", "{\"default\":true}");

    assertThat(reply.status()).isIn(404, 405);
    assertThat(client.get("/me/sshKey/laptop").body()).doesNotContain("default");
  }

  @Test
  void sshKey_deleted_isGone() {
    assertReply(client.delete("/me/sshKey/laptop"), 200, "null");
    assertThat(client.delete("/me/sshKey/laptop").status()).isEqualTo(404);
  }

  private TestClient.Reply create(String name, String key) {
    return client.post("/me/sshKey", "{\"keyName\":\"" + name + "\",\"key\":\"" + key + "\"}");
  }

  @Test
  void sshKey_blankName_isRefused() {
    assertRefused(
        client.post("/me/sshKey", "{\"keyName\":\" \",\"key\":\"" + TestAccount.KEY + "\"}"),
        400,
        "Client::BadRequest",
        "[keyName] Given data ( ) is not valid for type string");
  }
}
