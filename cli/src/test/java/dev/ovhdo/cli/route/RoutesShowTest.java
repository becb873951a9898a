package dev.ovhdo.cli.route;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ovhdo.cli.ProgramRunner;
import dev.ovhdo.cli.ProgramRunner.Outcome;
import dev.ovhdo.cli.cases.CommandCase;
import dev.ovhdo.cli.cases.CommandCase.Kind;
import dev.ovhdo.cli.context.InteractiveStreams;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RoutesShowTest {
  private static final InteractiveStreams WATCHED = new InteractiveStreams(true, true, true);

  @TempDir Path home;

  @Test
  @CommandCase(command = "routes show", kind = Kind.JSON)
  void run_json_hasAllProperties() {
    assertThat(run("GET", "/vps/vps-1/ips", "-o", "json"))
        .isEqualTo(
            new Outcome(
                0,
                """
                {
                  "method": "GET",
                  "path": "/vps/{serviceName}/ips",
                  "stability": "production",
                  "deprecation": null,
                  "authenticated": true,
                  "parameters": [
                    {
                      "name": "serviceName",
                      "place": "path",
                      "type": "string",
                      "required": true
                    }
                  ],
                  "body": null,
                  "answer": "ip[]",
                  "item": "vps.Ip",
                  "accessRules": [
                    "GET /vps/*/ips"
                  ],
                  "iamActions": [
                    {
                      "name": "vps:apiovh:ips/get",
                      "required": true
                    }
                  ],
                  "errors": [],
                  "example": "ovh-do api GET /vps/vps-1/ips"
                }
                """,
                ""));
    assertThat(run("PUT", "/domain/zone/z/soa", "-o", "text", "--query", "body").out())
        .isEqualTo("domain.zone.Soa\n");
  }

  @Test
  @CommandCase(command = "routes show", kind = Kind.HAPPY)
  void run_routeWithABody_printsAllProperties() {
    assertThat(run("POST", "/vps/{serviceName}/rebuild"))
        .isEqualTo(
            new Outcome(
                0,
                """
                POST /vps/{serviceName}/rebuild
                  beta

                Path
                  serviceName  string

                Body: vps.rebuild.post
                  doNotSendPassword  boolean
                  imageId            string   required
                  installRTM         boolean
                  publicSshKey       string
                  sshKey             string

                Answer: vps.Task
                  date      datetime
                  id        long
                  progress  long
                  state     vps.TaskStateEnum
                    blocked | cancelled | doing | done | error | paused | todo | waitingAck
                  type      vps.TaskTypeEnum
                    addVeeamBackupJob | changeRootPassword | createSnapshot | deleteSnapshot | deliverVm |
                    getConsoleUrl | internalTask | migrate | openConsoleAccess | provisioningAdditionalIp |
                    reOpenVm | rebootVm | reinstallVm | removeVeeamBackup | rescheduleAutoBackup |
                    restoreFullVeeamBackup | restoreVeeamBackup | restoreVm | revertSnapshot | setMonitoring |
                    setNetboot | startVm | stopVm | upgradeVm

                Rights
                  access rule  POST /vps/*/rebuild
                  IAM action   vps:apiovh:rebuild
                  IAM policy   {"permissions":{"allow":[{"action":"vps:apiovh:rebuild"}]}}

                Example
                  ovh-do api POST /vps/vps-1/rebuild -f imageId=some-imageId
                """,
                ""));
  }

  @Test
  void run_bodyOfTheRouteAlone_hasItsProperties() {
    assertThat(run("POST", "/sms/estimate", "-o", "json", "--query", "body[0]").out())
        .isEqualTo(
            """
            {
              "name": "message",
              "type": "string",
              "required": true,
              "nullable": false
            }
            """);
    assertThat(run("POST", "/sms/estimate").out()).contains("Body", "message", "noStopClause");
  }

  @Test
  void run_listOfIds_showsTheTypeOfItsItems() {
    assertThat(run("GET", "/ip/{ip}/reverse").out())
        .isEqualTo(
            """
            GET /ip/{ip}/reverse

            Path
              ip  ipBlock

            Answer: ip[]

            Each as an object: ip.ReverseIp
              ipReverse  ip
              reverse    string

            Rights
              access rule  GET /ip/*/reverse
              IAM action   ip:apiovh:reverse/get
              IAM policy   {"permissions":{"allow":[{"action":"ip:apiovh:reverse/get"}]}}

            Example
              ovh-do api GET /ip/192.0.2.0%2F24/reverse
            """);
  }

  @Test
  void run_pathWithValues_usesThemInTheExample() {
    assertThat(run("get", "vps/vps-7/ips?type=x").out())
        .startsWith("GET /vps/{serviceName}/ips\n")
        .endsWith("\nExample\n  ovh-do api GET /vps/vps-7/ips\n");
  }

  @Test
  void run_put_omitsReadOnlyProperties() {
    assertThat(section(run("PUT", "/vps/{serviceName}").out(), "Body: vps.VPS"))
        .isEqualTo(
            """
              displayName    string              nullable
              keymap         vps.VpsKeymapEnum   nullable
                fr | us
              netbootMode    vps.VpsNetbootEnum
                local | rescue
              slaMonitoring  boolean             nullable
            """);
  }

  @Test
  void run_deprecatedRoute_showsDatesAndReplacement() {
    assertThat(run("GET", "/me/paymentMean/creditCard").out())
        .startsWith(
            """
            GET /me/paymentMean/creditCard
              deprecated since 2023-03-07, removal announced for 2023-09-07; use /me/payment/method instead
            """);
  }

  @Test
  void run_documentedErrors_areListed() {
    assertThat(section(run("GET", "/partner").out(), "Errors"))
        .isEqualTo(
            """
              Client::NotFound::PartnerNotFound
              Server::InternalServerError::PartnerError
              Server::NoContent::PartnerError
            """);
  }

  @Test
  void run_secondVersion_hasARuleForBothSpellings() {
    assertThat(section(run("GET", "/v2/iam/policy").out(), "Rights"))
        .isEqualTo(
            """
              access rule  GET /iam/policy
              access rule  GET /v2/iam/policy
              IAM action   account:apiovh:iam/policy/get
              IAM policy   {"permissions":{"allow":[{"action":"account:apiovh:iam/policy/get"}]}}
            """);
  }

  @Test
  void run_publicRoute_needsNoSignature() {
    assertThat(run("GET", "/auth/time").out())
        .isEqualTo(
            """
            GET /auth/time
              needs no signature

            Answer: long

            Example
              ovh-do api GET /auth/time
            """);
  }

  @Test
  void run_withoutMethod_usesTheOnlyOne() {
    assertThat(run("/vps/vps-1/rebuild").out()).startsWith("POST /vps/{serviceName}/rebuild\n");
  }

  @Test
  @CommandCase(command = "routes show", kind = Kind.BAD_INPUT)
  void run_withoutMethodOfSeveral_isAUsageError() {
    assertThat(run("/vps/vps-1"))
        .isEqualTo(new Outcome(2, "", "ovh-do: /vps/vps-1 has GET and PUT: add the method\n"));
  }

  @Test
  void run_unknownMethodOfThePath_namesTheExistingOnes() {
    assertThat(run("DELETE", "/vps/vps-1"))
        .isEqualTo(new Outcome(3, "", "ovh-do: /vps/vps-1 has no DELETE, but GET and PUT\n"));
  }

  @Test
  void run_typingError_namesSimilarRoutes() {
    assertThat(run("GET", "/vps/vps-1/reebot"))
        .isEqualTo(
            new Outcome(
                3,
                "",
                """
                ovh-do: there is no known route /vps/vps-1/reebot; similar routes:
                  POST   /vps/{serviceName}/reboot
                """));
  }

  @Test
  void run_noSimilarRoute_namesNone() {
    assertThat(run("/qqqqqqqqqqqqqqq/zzzzzzzzzzzzzz/yyyyyyyyyyyyyyyyyyyy"))
        .isEqualTo(
            new Outcome(
                3,
                "",
                "ovh-do: there is no known route"
                    + " /qqqqqqqqqqqqqqq/zzzzzzzzzzzzzz/yyyyyyyyyyyyyyyyyyyy\n"));
  }

  @Test
  void run_invalidMethod_isAUsageError() {
    assertThat(run("FETCH", "/vps"))
        .isEqualTo(
            new Outcome(
                2, "", "ovh-do: 'FETCH' is not a method; use GET, POST, PUT, PATCH or DELETE\n"));
  }

  @Test
  void run_onANarrowTerminal_wrapsItsLines() {
    String out =
        new ProgramRunner(home)
            .interactive(WATCHED)
            .variable("COLUMNS", "78")
            .run("routes", "show", "GET", "/vps/{serviceName}/tasks")
            .out();

    assertThat(out.lines()).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(78));
  }

  @Test
  void run_longAndDeepTypes_areShortenedWithAHint() {
    String bounded = run("POST", "/dedicated/server/x/reinstall").out();
    String full = run("POST", "/dedicated/server/x/reinstall", "--full").out();

    assertThat(bounded)
        .contains("… 17 more, use --full\n")
        .contains(
            "\n  not expanded, use --full:"
                + " dedicated.server.reinstall.storage.partitioning.layout.Extras\n");
    assertThat(full).doesNotContain("--full").contains(" virtualMacDelete\n");
  }

  private Outcome run(String... arguments) {
    String[] all = new String[arguments.length + 2];
    all[0] = "routes";
    all[1] = "show";
    System.arraycopy(arguments, 0, all, 2, arguments.length);
    return new ProgramRunner(home).run(all);
  }

  private static String section(String page, String title) {
    int from = page.indexOf("\n" + title + "\n") + title.length() + 2;
    return page.substring(from, page.indexOf("\n\n", from) + 1);
  }
}
