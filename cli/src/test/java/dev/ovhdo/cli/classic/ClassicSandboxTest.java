package dev.ovhdo.cli.classic;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ovhdo.cli.ProgramRunner.Outcome;
import dev.ovhdo.cli.SandboxHomeTestCase;
import dev.ovhdo.cli.cases.CommandCase;
import dev.ovhdo.cli.cases.CommandCase.Kind;
import dev.ovhdo.sandbox.Fault;
import dev.ovhdo.sandbox.state.SshKey;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The classic commands with the sandbox: results, refusals, and output formats. */
class ClassicSandboxTest extends SandboxHomeTestCase {
  private static final String KEY =
      "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA1AAB me@laptop";
  private static final List<String> ZONE =
      List.of("get-zone example.org", "ls-zone-backups example.org");

  @Test
  @CommandCase(command = "ls-vps", kind = Kind.HAPPY)
  @CommandCase(command = "ls-ips", kind = Kind.HAPPY)
  @CommandCase(command = "get-console", kind = Kind.HAPPY)
  @CommandCase(command = "ls-imgs", kind = Kind.HAPPY)
  @CommandCase(command = "ls-img", kind = Kind.HAPPY)
  void vps_allReadCommands_printTheVps() {
    assertPrints(
        "ls-vps",
        """
        vps-demo:
          state: running
          loc:   Gravelines (fr)
          ips:
            - 127.0.10.1
            - 2001:db8::a:1
          disk:  40G
          mem:   4096M
        vps-web:
          state: running
          loc:   Beauharnois (ca)
          ips:
            - 127.0.10.2
            - 2001:db8::a:2
          disk:  160G
          mem:   8192M
        vps-db:
          state: stopped
          loc:   Roubaix (fr)
          ips:
            - 127.0.10.3
            - 2001:db8::a:3
          disk:  20G
          mem:   2048M
        """);
    assertPrints("ls-ips demo", "127.0.10.1\n2001:db8::a:1\n");
    assertPrints("get-console vps-web", "https://console.example.com/vps-web?token=sandbox\n");
    String images =
        sandboxHome.sandbox().account().vps().find("vps-db").orElseThrow().images().stream()
            .map(image -> image.name() + "\t" + image.id() + "\n")
            .collect(Collectors.joining());
    assertPrints("ls-imgs vps-db", images);
    assertPrints("ls-img vps-demo Fedora", "Fedora 42\t45b2f222-ab10-44ed-863f-72094276000c\n");
  }

  @Test
  @CommandCase(command = "ls-keys", kind = Kind.HAPPY)
  @CommandCase(command = "add-key", kind = Kind.HAPPY)
  @CommandCase(command = "rm-keys", kind = Kind.HAPPY)
  @CommandCase(command = "ls-apps", kind = Kind.HAPPY)
  @CommandCase(command = "rm-apps", kind = Kind.HAPPY)
  void keysAndApplications_listedAddedAndRemoved_matchTheAccount() {
    assertThat(sandboxHome.program().run("add-key", "desk", KEY))
        .isEqualTo(new Outcome(0, "desk " + KEY + "\n", ""));
    assertPrints("rm-keys laptop ovh-do-key", "");
    assertPrints("ls-keys", "desk " + KEY + "\n");
    assertPrints("rm-apps old 7001000002", "");
    assertPrints("ls-apps", "ovh-do 7001000001 active reinstalls machines\n");
  }

  @Test
  @CommandCase(command = "ls-zones", kind = Kind.HAPPY)
  @CommandCase(command = "get-zone", kind = Kind.HAPPY)
  @CommandCase(command = "ls-zone-backups", kind = Kind.HAPPY)
  void zones_allReadCommands_printTheZones() {
    assertThat(run("ls-zones").out().replaceAll("\\d{4}-\\d\\d-\\d\\d ", "DATE "))
        .isEqualTo(
            """
            example.com                    DATE 10:11:12 +0100 +0100 ns1.example.org, dns1.example.org
            example.net                    DATE 00:00:00 +0000 UTC  ns1.example.org, dns1.example.org
            """);
    assertPrints(
        "get-zone example.net",
        """
        $TTL 3600
        @\tIN SOA ns1.example.org. tech.example.org. (2026070100 86400 3600 3600000 60)
                                IN NS     ns1.example.org.
                                IN NS     dns1.example.org.
                                IN A      192.0.2.9
                                IN TXT    "v=spf1 -all"
        www                     IN CNAME  example.net.
        """);
    assertThat(run("ls-zone-backups example.com").out().replaceAll("\\d{4}-\\d\\d-\\d\\d", "DATE"))
        .isEqualTo(
            """
            DATE 23:59:59 +0000 UTC  https://zones.example.com/example.com/DATE
            DATE 12:00:00 +0200 +0200 https://zones.example.com/example.com/DATE
            """);
  }

  @Test
  @CommandCase(command = "ls-ips", kind = Kind.REFUSED)
  @CommandCase(command = "get-console", kind = Kind.REFUSED)
  @CommandCase(command = "ls-imgs", kind = Kind.REFUSED)
  @CommandCase(command = "ls-img", kind = Kind.REFUSED)
  void vps_unknownName_isNotFound() {
    String unknown =
        "ovh-do: No VPS is named \"vps-x\". This account has: vps-demo (demo), vps-web, vps-db."
            + " Did you mean vps-db?\n";
    for (String command :
        List.of("ls-ips vps-x", "get-console vps-x", "ls-imgs vps-x", "ls-img vps-x Debian")) {
      assertThat(run(command)).isEqualTo(new Outcome(3, "", unknown));
    }
  }

  @Test
  @CommandCase(command = "get-zone", kind = Kind.REFUSED)
  @CommandCase(command = "ls-zone-backups", kind = Kind.REFUSED)
  @CommandCase(command = "rm-keys", kind = Kind.REFUSED)
  void zoneOrKey_unknownName_isNotFound() {
    for (String command : ZONE) {
      assertThat(run(command))
          .isEqualTo(
              new Outcome(
                  3,
                  "",
                  "ovh-do: No zone is named \"example.org\". This account has: example.com,"
                      + " example.net. Did you mean example.com or example.net?\n"));
    }
    assertThat(run("rm-keys desk"))
        .isEqualTo(
            new Outcome(
                3,
                "",
                "ovh-do: No SSH key is named \"desk\". This account has: laptop, ovh-do-key.\n"));
  }

  @Test
  @CommandCase(command = "add-key", kind = Kind.REFUSED)
  void addKey_nameThatIsTaken_isRefused() {
    Outcome outcome = sandboxHome.program().run("add-key", "laptop", KEY);

    assertThat(outcome.exitCode()).isEqualTo(5);
    assertThat(outcome.out()).isEmpty();
    assertThat(outcome.err()).startsWith("ovh-do: POST /me/sshKey answered 409 ");
  }

  @Test
  @CommandCase(command = "ls-vps", kind = Kind.REFUSED)
  @CommandCase(command = "ls-keys", kind = Kind.REFUSED)
  @CommandCase(command = "ls-apps", kind = Kind.REFUSED)
  @CommandCase(command = "rm-apps", kind = Kind.REFUSED)
  @CommandCase(command = "ls-zones", kind = Kind.REFUSED)
  void list_refusedByTheApi_isNotPrinted() {
    assertRefused("ls-vps", "/vps");
    assertRefused("ls-keys", "/me/sshKey");
    assertRefused("ls-apps", "/me/api/application");
    assertRefused("rm-apps old", "/me/api/application");
    assertRefused("ls-zones", "/domain/zone");
    assertThat(sandboxHome.sandbox().account().applications().keys()).hasSize(3);
  }

  @Test
  @CommandCase(command = "ls-vps", kind = Kind.BAD_INPUT)
  @CommandCase(command = "ls-ips", kind = Kind.BAD_INPUT)
  @CommandCase(command = "get-console", kind = Kind.BAD_INPUT)
  @CommandCase(command = "ls-imgs", kind = Kind.BAD_INPUT)
  @CommandCase(command = "ls-img", kind = Kind.BAD_INPUT)
  @CommandCase(command = "ls-keys", kind = Kind.BAD_INPUT)
  @CommandCase(command = "add-key", kind = Kind.BAD_INPUT)
  @CommandCase(command = "rm-keys", kind = Kind.BAD_INPUT)
  @CommandCase(command = "ls-apps", kind = Kind.BAD_INPUT)
  @CommandCase(command = "rm-apps", kind = Kind.BAD_INPUT)
  @CommandCase(command = "ls-zones", kind = Kind.BAD_INPUT)
  @CommandCase(command = "get-zone", kind = Kind.BAD_INPUT)
  @CommandCase(command = "ls-zone-backups", kind = Kind.BAD_INPUT)
  void allCommands_invalidArguments_areRefusedBeforeSending() {
    for (String command : List.of("ls-vps", "ls-keys", "ls-apps", "ls-zones")) {
      assertUsage(command + " x", "the argument \"x\" is unexpected");
    }
    for (String command : List.of("ls-ips", "get-console", "ls-imgs")) {
      assertUsage(command, "VPS is missing ('ovh-do vps list' lists the values)");
    }
    assertUsage("ls-img", "VPS and NAME|REGEX are missing");
    assertUsage("rm-keys", "NAME is missing");
    assertUsage("rm-apps", "NAME|ID is missing");
    assertUsage("get-zone", "ZONE is missing ('ovh-do dns zones' lists the values)");
    assertUsage("ls-zone-backups", "ZONE is missing ('ovh-do dns zones' lists the values)");
    assertThat(run("add-key desk no.pub"))
        .isEqualTo(new Outcome(2, "", "ovh-do: \"no.pub\" is neither a file nor a public key\n"));
    assertThat(sandboxHome.sandbox().journal().calls()).isEmpty();
  }

  @Test
  void allCommands_unknownOptions_areRefusedBeforeSending() {
    assertUsage(
        "ls-vps -o jsn",
        "--output: 'jsn' is not an output format. Did you mean json?"
            + " Available: table, wide, json, jsonl, yaml, csv, tsv, text");
    assertThat(run("rm-keys laptop --query [")).extracting(Outcome::exitCode).isEqualTo(2);
    assertThat(run("rm-keys laptop --sort ,")).extracting(Outcome::exitCode).isEqualTo(2);
    assertThat(sandboxHome.sandbox().journal().calls()).isEmpty();
  }

  @Test
  @CommandCase(command = "ls-vps", kind = Kind.JSON)
  @CommandCase(command = "ls-ips", kind = Kind.JSON)
  @CommandCase(command = "get-console", kind = Kind.JSON)
  @CommandCase(command = "ls-imgs", kind = Kind.JSON)
  @CommandCase(command = "ls-img", kind = Kind.JSON)
  void vps_asJson_hasAllPropertiesOfTheApi() {
    assertThat(json("ls-vps").at("/1/datacenter/name").stringValue()).isEqualTo("bea");
    assertThat(json("ls-vps").at("/2/datacenter/country").stringValue()).isEqualTo("fr");
    assertThat(json("ls-vps").at("/0/ips/1").stringValue()).isEqualTo("2001:db8::a:1");
    assertThat(json("ls-ips vps-web"))
        .hasToString("[{\"ipAddress\":\"127.0.10.2\"},{\"ipAddress\":\"2001:db8::a:2\"}]");
    assertThat(json("get-console vps-web"))
        .hasToString("{\"url\":\"https://console.example.com/vps-web?token=sandbox\"}");
    assertThat(json("ls-imgs vps-demo").get(0))
        .hasToString("{\"id\":\"45b2f222-ab10-44ed-863f-720942760000\",\"name\":\"Debian 10\"}");
    assertThat(json("ls-img vps-demo Fedora").get("name").stringValue()).isEqualTo("Fedora 42");
  }

  @Test
  @CommandCase(command = "ls-keys", kind = Kind.JSON)
  @CommandCase(command = "add-key", kind = Kind.JSON)
  @CommandCase(command = "rm-keys", kind = Kind.JSON)
  @CommandCase(command = "ls-apps", kind = Kind.JSON)
  @CommandCase(command = "rm-apps", kind = Kind.JSON)
  void keysAndApplications_asJson_haveAllPropertiesOfTheApi() {
    SshKey laptop = sandboxHome.sandbox().account().sshKeys().find("laptop").orElseThrow();
    String expected = "{\"key\":\"" + laptop.key() + "\",\"keyName\":\"laptop\"}";

    assertThat(json("ls-keys").get(0)).hasToString(expected);
    assertThat(json("rm-keys laptop")).hasToString("[{\"keyName\":\"laptop\"}]");
    Outcome added = sandboxHome.program().run("add-key", "desk", KEY, "-o", "json");
    assertThat(JsonMapper.shared().readTree(added.out()))
        .hasToString("{\"key\":\"" + KEY + "\",\"keyName\":\"desk\"}");
    JsonNode old = json("ls-apps").get(2);
    assertThat(old.get("name").stringValue()).isEqualTo("old");
    assertThat(json("rm-apps old")).hasToString("[" + old + "]");
  }

  @Test
  void rmKeys_oneOfTwoIsUnknown_showsTheOtherAndFails() {
    Outcome outcome = run("rm-keys desk laptop -o csv --no-header --columns keyName");

    assertThat(outcome)
        .isEqualTo(
            new Outcome(
                3,
                "laptop\n",
                "ovh-do: No SSH key is named \"desk\". This account has: laptop, ovh-do-key.\n"));
  }

  @Test
  @CommandCase(command = "ls-zones", kind = Kind.JSON)
  @CommandCase(command = "get-zone", kind = Kind.JSON)
  @CommandCase(command = "ls-zone-backups", kind = Kind.JSON)
  void zones_asJson_haveAllPropertiesOfTheApi() {
    assertThat(json("ls-zones").at("/0/nameServers"))
        .hasToString("[\"ns1.example.org\",\"dns1.example.org\"]");
    assertThat(json("get-zone example.net").get("zone").stringValue()).isEqualTo("example.net");
    assertThat(json("get-zone example.net").get("zoneFile").stringValue())
        .isEqualTo(run("get-zone example.net").out());
    assertThat(json("ls-zone-backups example.com").at("/1/creationDate").stringValue())
        .isEqualTo("2026-06-01T12:00:00+02:00");
  }

  private void assertPrints(String command, String expected) {
    assertThat(run(command)).isEqualTo(new Outcome(0, expected, ""));
  }

  private void assertRefused(String command, String path) {
    sandboxHome
        .sandbox()
        .faults()
        .next(Fault.status(409, "Client::Conflict::Test", "Not now").on("GET", path).times(2));

    Outcome outcome = run(command);
    sandboxHome.sandbox().faults().clear();

    assertThat(outcome.err().replaceFirst("query [^)]+", "query ID"))
        .isEqualTo(
            "ovh-do: GET " + path + " answered 409 Client::Conflict::Test: Not now (query ID)\n");
    assertThat(outcome.out()).isEmpty();
    assertThat(outcome.exitCode()).isEqualTo(5);
  }

  private void assertUsage(String command, String problem) {
    String name = command.split(" ")[0];
    assertThat(run(command))
        .isEqualTo(
            new Outcome(
                2,
                "",
                "ovh-do: %s: %s; 'ovh-do help %s' shows the usage\n"
                    .formatted(name, problem, name)));
  }

  private JsonNode json(String command) {
    Outcome outcome = run(command + " -o json");
    assertThat(outcome.err()).isEmpty();
    assertThat(outcome.exitCode()).isZero();
    return JsonMapper.shared().readTree(outcome.out());
  }

  private Outcome run(String command) {
    return sandboxHome.program().run(command.split(" "));
  }
}
