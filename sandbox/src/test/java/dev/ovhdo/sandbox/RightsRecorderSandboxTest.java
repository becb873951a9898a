package dev.ovhdo.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ovhdo.catalog.rights.AccessRule;
import dev.ovhdo.sandbox.rights.NameStyle;
import dev.ovhdo.sandbox.rights.RecordedRights;
import dev.ovhdo.sandbox.rights.RefusedCall;
import dev.ovhdo.sandbox.state.AccountQuirks;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The least rights of the received calls. */
class RightsRecorderSandboxTest extends SandboxTestCase {
  private static final String ZONE = "/domain/zone/example.com";

  @TempDir Path folder;

  private List<String> rules() {
    return rules(NameStyle.WILDCARD);
  }

  private List<String> rules(NameStyle names) {
    return sandbox.rights(names).rules().stream().map(AccessRule::toString).toList();
  }

  @Test
  void rules_namesAndIds_areStars() {
    client.get(ZONE + "/record?fieldType=TXT");
    client.get(ZONE + "/record/1");
    client.put(ZONE + "/record/2", "{\"target\":\"192.0.2.1\"}");
    client.get("/me/sshKey/laptop");

    assertThat(rules())
        .containsExactly(
            "GET /domain/zone/*/record",
            "GET /domain/zone/*/record/*",
            "PUT /domain/zone/*/record/*",
            "GET /me/sshKey/*");
  }

  @Test
  void rules_exactNames_haveNamesAndStarsForIds() {
    client.get(ZONE + "/record/1");
    client.get("/domain/zone/example.net/record/1");
    client.get("/ip/192.0.2.0%2F28/reverse/192.0.2.1");
    client.get("/me/sshKey/laptop");

    assertThat(rules(NameStyle.EXACT))
        .containsExactly(
            "GET /domain/zone/example.com/record/*",
            "GET /domain/zone/example.net/record/*",
            "GET /ip/192.0.2.0*28/reverse/*",
            "GET /me/sshKey/*");
  }

  /** In a rule, a star matches slashes too. */
  @Test
  void rules_coveredByAnother_areLeftOut() {
    client.get("/vps/vps-one");
    client.get("/vps/vps-one/ips");
    client.get("/vps");

    assertThat(rules()).containsExactly("GET /vps", "GET /vps/*");
    assertThat(rules(NameStyle.EXACT))
        .containsExactly("GET /vps", "GET /vps/vps-one", "GET /vps/vps-one/ips");
  }

  @Test
  void rules_pathWithALastSlash_haveIt() {
    client.get("/domain/zone/");

    assertThat(rules()).containsExactly("GET /domain/zone/");
  }

  @Test
  void rules_version2_haveBothForms() {
    TestClient.of(sandbox, "/v2").at(clock).get("/iam/policy");

    assertThat(rules()).containsExactly("GET /iam/policy", "GET /v2/iam/policy");
  }

  @Test
  void rules_callsThatNeedNone_areNotRecorded() {
    client.get("/auth/time");
    client.get("/auth/currentCredential");
    client.get("/order/cart");
    client.unsigned("GET", "/auth/time", "");

    assertThat(rules()).doesNotContain("GET /auth/time", "GET /auth/currentCredential");
  }

  /** A program that looks for something needs the right to look, whatever it finds. */
  @Test
  void rules_callAnsweredWith404Or400_needTheirRule() {
    client.get("/vps/vps-one/snapshot");
    client.post("/vps/vps-one/rebuild", "{}");
    client.call("HEAD", "/me", "");

    assertThat(rules()).containsExactly("GET /me", "POST /vps/*/rebuild", "GET /vps/*/snapshot");
  }

  @Test
  void refused_forbiddenAndUnknownCalls_areListedApart() {
    sandbox.faults().next(Fault.parse("GET /me: Client::Forbidden once"));
    client.get("/me");
    client.get("/nowhere");
    client.get("/vps");

    assertThat(rules()).containsExactly("GET /vps");
    assertThat(sandbox.rights().refused())
        .containsExactly(
            new RefusedCall("GET", "/me", 403), new RefusedCall("GET", "/nowhere", 404));

    client.get("/me");
    assertThat(sandbox.rights().refused()).containsExactly(new RefusedCall("GET", "/nowhere", 404));
  }

  @Test
  void rights_actionsPolicyAndLinks_followFromTheRoutes() {
    client.get(ZONE);
    client.post(ZONE + "/refresh", "");
    client.get("/auth/details");
    RecordedRights rights = sandbox.rights();

    assertThat(rights.iamPolicy().at("/permissions/allow").toString())
        .isEqualTo("[{\"action\":\"dnsZone:apiovh:get\"},{\"action\":\"dnsZone:apiovh:refresh\"}]");
    assertThat(rights.createTokenLinks())
        .containsEntry(
            "ovh-eu",
            "https://eu.api.ovh.com/createToken/?GET=/domain/zone/*&POST=/domain/zone/*/refresh")
        .containsEntry(
            "ovh-us",
            "https://api.us.ovhcloud.com/createToken/?GET=/domain/zone/*&POST=/domain/zone/*/refresh")
        .containsOnlyKeys("ovh-eu", "ovh-ca", "ovh-us");
  }

  @Test
  void reset_keepsTheRights() {
    client.get("/vps");
    sandbox.reset();

    assertThat(rules()).containsExactly("GET /vps");
  }

  @Test
  void recordRights_eachNewRule_isInTheFileBeforeTheResponse() throws IOException {
    Path file = folder.resolve("rights.txt");
    Path json = folder.resolve("rights.json");
    try (Sandbox recording = settings().recordRights(file, NameStyle.EXACT).start();
        Sandbox other = settings().recordRights(json, NameStyle.WILDCARD).start()) {
      assertThat(file).content().isEqualTo("# The least access rules for the recorded calls\n");
      TestClient.of(recording).at(clock).get("/vps/vps-one");
      TestClient.of(recording).at(clock).get("/nowhere");
      TestClient.of(other).at(clock).get("/vps/vps-one");

      assertThat(file)
          .content()
          .isEqualTo(
              """
              # The least access rules for the recorded calls
              GET /vps/vps-one

              # Pages that create a consumer key with these rules
              #   ovh-eu https://eu.api.ovh.com/createToken/?GET=/vps/vps-one
              #   ovh-ca https://ca.api.ovh.com/createToken/?GET=/vps/vps-one
              #   ovh-us https://api.us.ovhcloud.com/createToken/?GET=/vps/vps-one

              # IAM policy for POST /v2/iam/policy, without identities and resources
              #   {
              #     "name" : "recorded",
              #     "identities" : [ ],
              #     "resources" : [ ],
              #     "permissions" : {
              #       "allow" : [ {
              #         "action" : "vps:apiovh:get"
              #       } ]
              #     }
              #   }

              # Refused calls, which no rule above allows
              #   GET /nowhere 404
              """);
      assertThat(json)
          .content()
          .startsWith(
              """
              {
                "accessRules" : [ {
                  "method" : "GET",
                  "path" : "/vps/*"
                } ],
              """);
      try (Sandbox granted = settings().rules(file).start();
          Sandbox alsoGranted = settings().rules(json).start()) {
        for (Sandbox each : List.of(granted, alsoGranted)) {
          TestClient limited = TestClient.of(each).at(clock);
          assertThat(limited.get("/vps/vps-one").status()).isEqualTo(200);
          assertRefused(
              limited.get("/vps"), 403, "Client::Forbidden", "This call has not been granted");
          assertThat(each.rights().refused()).containsExactly(new RefusedCall("GET", "/vps", 403));
        }
      }
    }
    assertThat(folder.toFile().list()).containsExactlyInAnyOrder("rights.txt", "rights.json");
  }

  @Test
  void rules_ofCertbotsDocumentation_allowItsCalls() throws IOException {
    Path file = folder.resolve("rules");
    Files.writeString(file, "GET /domain/zone/  # the list\nGET /domain/zone/example.com/*\n");
    try (Sandbox granted = settings().rules(file).accountQuirks(AccountQuirks.NONE).start()) {
      TestClient limited = TestClient.of(granted).at(clock);

      assertThat(limited.get("/domain/zone/").status()).isEqualTo(200);
      assertThat(limited.get(ZONE + "/status").status()).isEqualTo(200);
    }
  }
}
