package dev.ovhdo.cli.ip;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ovhdo.cli.ProgramRunner.Outcome;
import dev.ovhdo.cli.SandboxHome;
import dev.ovhdo.cli.cases.CommandCase;
import dev.ovhdo.cli.cases.CommandCase.Kind;
import dev.ovhdo.sandbox.Fault;
import dev.ovhdo.sandbox.Faults;
import dev.ovhdo.sandbox.http.HttpResponse;
import dev.ovhdo.sandbox.state.AccountQuirks;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

class IpSandboxTest {
  private static final String BLOCK = "/ip/192.0.2.0%2F29/reverse";

  @TempDir Path home;
  private SandboxHome sandboxHome;

  @BeforeEach
  void open() {
    sandboxHome = SandboxHome.in(home);
  }

  @AfterEach
  void close() {
    sandboxHome.close();
  }

  private Outcome run(String... arguments) {
    Outcome outcome = sandboxHome.program().run(arguments);
    return new Outcome(
        outcome.exitCode(), outcome.out(), outcome.err().replaceAll("query [\\w.-]+", "query ID"));
  }

  private List<String> written() {
    return sandboxHome.sandbox().journal().calls().stream()
        .filter(call -> !call.method().equals("GET"))
        .map(call -> call.method() + " " + call.path() + " " + call.status())
        .toList();
  }

  @Test
  @CommandCase(command = "ip list", kind = Kind.HAPPY)
  void list_filtered_isATable() {
    assertThat(run("ip", "list", "--type", "failover", "--service", "vps-web"))
        .isEqualTo(
            new Outcome(
                0,
                """
                BLOCK                TYPE      VERSION  SERVICE  COUNTRY  DESCRIPTION
                192.0.2.0/29         failover  4        vps-web  fr       web
                2001:db8:0:100::/56  failover  6        vps-web  fr
                """,
                ""));
    assertThat(run("ip", "list", "--ip-version", "6", "--type", "failover", "-o", "text").out())
        .contains("2001:db8:0:200::/64")
        .doesNotContain("192.0.2.0/29");
  }

  @Test
  @CommandCase(command = "ip list", kind = Kind.JSON)
  void list_json_hasAllProperties() {
    assertThat(run("ip", "list", "--service", "vps-db", "--ip-version", "4", "-o", "json").out())
        .contains("\"ip\": \"192.0.2.8/32\"", "\"isAdditionalIp\": true");
  }

  @Test
  @CommandCase(command = "ip list", kind = Kind.REFUSED)
  void list_typeThatTheApiDoesNotKnow_isRefused() {
    assertThat(run("ip", "list", "--type", "cheap"))
        .isEqualTo(
            new Outcome(
                5,
                "",
                "ovh-do: GET /ip answered 400 Client::BadRequest: [type] Given data (cheap) does"
                    + " not belong to the IpTypeEnum enumeration (query ID)\n"));
  }

  @Test
  @CommandCase(command = "ip list", kind = Kind.BAD_INPUT)
  void list_versionThatDoesNotExist_isRefused() {
    assertThat(run("ip", "list", "--ip-version", "5"))
        .isEqualTo(new Outcome(2, "", "ovh-do: --ip-version must be 4 or 6, not 5\n"));
  }

  @Test
  @CommandCase(command = "ip reverse show", kind = Kind.HAPPY)
  void show_anAddress_isItsName() {
    assertThat(run("ip", "reverse", "show", "192.0.2.7"))
        .isEqualTo(new Outcome(0, "example.com.\n", ""));
    assertThat(run("ip", "reverse", "show", "192.0.2.0/29"))
        .isEqualTo(
            new Outcome(
                0,
                """
                ADDRESS    NAME          BLOCK
                192.0.2.7  example.com.  192.0.2.0/29
                """,
                ""));
    assertThat(run("ip", "reverse", "show", "192.0.2.1"))
        .isEqualTo(new Outcome(3, "", "ovh-do: 192.0.2.1 has no reverse name\n"));
  }

  @Test
  @CommandCase(command = "ip reverse show", kind = Kind.JSON)
  void show_noArgument_listsTheNamesOfAllBlocks() {
    Outcome all = run("ip", "reverse", "show", "-o", "json");

    assertThat(all.exitCode()).isZero();
    assertThat(all.out()).contains("\"ipReverse\": \"192.0.2.7\"", "\"ip\": \"192.0.2.0/29\"");
  }

  @Test
  void show_oneBlockHasExpired_listsTheNamesOfTheOthers() {
    sandboxHome
        .sandbox()
        .account()
        .setQuirks(AccountQuirks.NONE.withExpired(Set.of("/ip/192.0.2.8/32")));

    Outcome outcome = run("ip", "reverse", "show", "-o", "text");

    assertThat(outcome.out()).contains("192.0.2.7");
    assertThat(outcome.err()).contains("192.0.2.8/32").contains("This service is expired");
  }

  @Test
  void set_presentNameCannotBeReadAndAnswerIsEmpty_isSet() {
    Faults faults = sandboxHome.sandbox().faults();
    faults.next(Fault.parse("GET /ip/*/reverse/192.0.2.8: Client::Forbidden You are not allowed"));
    faults.next(
        new Fault(
            real -> {
              real.get();
              return HttpResponse.json(200, JsonMapper.shared().createObjectNode());
            },
            "POST",
            "/ip/*/reverse",
            1));

    Outcome outcome = run("ip", "reverse", "set", "192.0.2.8", "DB.example.com");

    assertThat(outcome.out()).isEqualTo("192.0.2.8 db.example.com.\n");
    assertThat(outcome.err())
        .startsWith("ovh-do: the present reverse name is unknown: GET /ip/192.0.2.8/reverse");
    assertThat(outcome.exitCode()).isZero();
    assertThat(written()).hasSize(1);
  }

  @Test
  @CommandCase(command = "ip reverse show", kind = Kind.REFUSED)
  void show_blockOfAnotherAccount_isNotFound() {
    assertThat(run("ip", "reverse", "show", "198.51.100.0/24"))
        .isEqualTo(
            new Outcome(
                3,
                "",
                "ovh-do: GET /ip/198.51.100.0%2F24/reverse answered 404 Client::NotFound: This"
                    + " service does not exist (query ID)\n"));
  }

  @Test
  @CommandCase(command = "ip reverse show", kind = Kind.BAD_INPUT)
  void show_invalidAddress_isRefused() {
    assertThat(run("ip", "reverse", "show", "192.0.2.5/29"))
        .isEqualTo(
            new Outcome(
                2,
                "",
                "ovh-do: \"192.0.2.5/29\" is not an IP block: the block of 192.0.2.5 is"
                    + " 192.0.2.0/29\n"));
    assertThat(run("ip", "reverse", "show", "192.0.2.07").exitCode()).isEqualTo(2);
    assertThat(run("ip", "reverse", "show", "192.0.2.0/29", "--block", "192.0.2.8/32"))
        .isEqualTo(
            new Outcome(
                2, "", "ovh-do: 192.0.2.0/29 is a block; --block is for a single address\n"));
  }

  @Test
  @CommandCase(command = "ip reverse set", kind = Kind.HAPPY)
  void set_nameThatResolvesToTheAddress_isSet() {
    assertThat(run("ip", "reverse", "set", "192.0.2.8", "DB.example.com"))
        .isEqualTo(new Outcome(0, "192.0.2.8 db.example.com.\n", ""));
    assertThat(run("ip", "reverse", "set", "192.0.2.8", "db.example.com."))
        .isEqualTo(
            new Outcome(
                0,
                "192.0.2.8 db.example.com.\n",
                "ovh-do: 192.0.2.8 has this reverse name already\n"));
    assertThat(run("ip", "reverse", "set", "192.0.2.7", "www.example.com"))
        .isEqualTo(
            new Outcome(
                0, "192.0.2.7 www.example.com.\n", "ovh-do: the new name replaces example.com.\n"));
    assertThat(written())
        .containsExactly("POST /ip/192.0.2.8/reverse 200", "POST " + BLOCK + " 200");
  }

  @Test
  @CommandCase(command = "ip reverse set", kind = Kind.JSON)
  void set_ipv6InAnySpelling_isCompressed() {
    assertThat(run("ip", "reverse", "set", "2001:0DB8::000a:2", "example.com", "-o", "json").out())
        .isEqualTo(
            """
            {
              "ipReverse": "2001:db8::a:2",
              "reverse": "example.com.",
              "ip": "2001:db8::a:2/128"
            }
            """);
  }

  @Test
  @CommandCase(command = "ip reverse set", kind = Kind.REFUSED)
  void set_nameThatResolvesElsewhere_isRefused() {
    assertThat(run("ip", "reverse", "set", "192.0.2.1", "www.example.com"))
        .isEqualTo(
            new Outcome(
                5,
                "",
                "ovh-do: OVHcloud refuses www.example.com. as the name of 192.0.2.1, because"
                    + " www.example.com. does not resolve to it. Publish an A record first, or"
                    + " add --wait-forward to wait until the name resolves\n"));
    assertThat(written()).containsExactly("POST " + BLOCK + " 400");
  }

  @Test
  @CommandCase(command = "ip reverse set", kind = Kind.BAD_INPUT)
  void set_invalidInput_isRefusedBeforeSending() {
    assertThat(run("ip", "reverse", "set", "192.0.2.1", "mail"))
        .isEqualTo(
            new Outcome(
                2,
                "",
                "ovh-do: \"mail\" is not a host name: a fully qualified name is required, such as"
                    + " mail.example.com\n"));
    assertThat(run("ip", "reverse", "set", "192.0.2.1", "a.example.com", "--block", "192.0.2.8"))
        .isEqualTo(new Outcome(2, "", "ovh-do: 192.0.2.1 is not in 192.0.2.8/32\n"));
    assertThat(run("ip", "reverse", "set", "192.0.2.1", "a.example.com", "--timeout", "5m"))
        .isEqualTo(
            new Outcome(
                2, "", "ovh-do: --timeout, --interval and --resolver need --wait-forward\n"));
    assertThat(written()).isEmpty();
  }

  @Test
  void set_addressOfAnotherAccount_listsTheAccountsBlocks() {
    Outcome outcome = run("ip", "reverse", "set", "198.51.100.1", "www.example.com");

    assertThat(outcome.exitCode()).isEqualTo(3);
    assertThat(outcome.err())
        .startsWith(
            "ovh-do: No IP block of this account contains 198.51.100.1. IP blocks of this account: 192.0.2.0/29, ");
  }

  @Test
  void set_dryRun_printsTheRequest() {
    assertThat(run("ip", "reverse", "set", "192.0.2.7", "www.example.com", "--dry-run"))
        .isEqualTo(
            new Outcome(
                0,
                """
                POST /ip/192.0.2.0%2F29/reverse
                {
                  "ipReverse": "192.0.2.7",
                  "reverse": "www.example.com."
                }
                """,
                ""));
    assertThat(written()).isEmpty();
  }

  @Test
  @CommandCase(command = "ip reverse delete", kind = Kind.HAPPY)
  void rm_confirmed_removesTheName() {
    assertThat(run("ip", "reverse", "delete", "192.0.2.7"))
        .isEqualTo(
            new Outcome(
                5,
                "",
                """
                Plan: remove the reverse name of 192.0.2.7
                  name  example.com.
                  block 192.0.2.0/29
                ovh-do: there is no terminal to ask at, so the change cannot be confirmed; use --yes
                """));
    assertThat(run("ip", "reverse", "delete", "192.0.2.7", "--yes", "--quiet"))
        .isEqualTo(new Outcome(0, "", ""));
    assertThat(written()).containsExactly("DELETE " + BLOCK + "/192.0.2.7 200");
  }

  @Test
  @CommandCase(command = "ip reverse delete", kind = Kind.JSON)
  void rm_json_showsTheRemovedName() {
    assertThat(run("ip", "reverse", "delete", "192.0.2.7", "--yes", "-o", "json").out())
        .contains("\"reverse\": \"example.com.\"");
  }

  @Test
  @CommandCase(command = "ip reverse delete", kind = Kind.REFUSED)
  void rm_theApiRefuses_isRefused() {
    sandboxHome
        .sandbox()
        .faults()
        .next(Fault.status(403, "Client::Forbidden", "no").on("DELETE", BLOCK + "/192.0.2.7"));

    assertThat(run("ip", "reverse", "delete", "192.0.2.7", "--yes").exitCode()).isEqualTo(5);
  }

  @Test
  @CommandCase(command = "ip reverse delete", kind = Kind.BAD_INPUT)
  void rm_aBlock_isRefused() {
    assertThat(run("ip", "reverse", "delete", "192.0.2.0/29"))
        .isEqualTo(
            new Outcome(
                2,
                "",
                "ovh-do: \"192.0.2.0/29\" is not an IP address: it is an IP block; give a single"
                    + " address\n"));
  }

  private String file(String name, String text) throws IOException {
    Path work = Files.createDirectories(home.resolve("work"));
    Files.writeString(work.resolve(name), text);
    return name;
  }

  private static final String TABLE =
      """
      192.0.2.7,www.example.com
      192.0.2.8,db.example.com
      2001:db8::a:2,
      """;

  @Test
  @CommandCase(command = "ip reverse plan", kind = Kind.HAPPY)
  void plan_aFile_showsTheDifferences() throws IOException {
    assertThat(run("ip", "reverse", "plan", file("names.csv", TABLE)))
        .isEqualTo(
            new Outcome(
                0,
                """
                ~ 192.0.2.7 example.com. -> www.example.com.
                + 192.0.2.8 db.example.com.
                """,
                "ovh-do: 1 to set, 1 to replace, 0 to remove; 1 unchanged\n"));
    assertThat(run("ip", "reverse", "plan", "--prune", file("one.yaml", "192.0.2.1:\n")).out())
        .isEqualTo("- 192.0.2.7 example.com.\n");
    assertThat(written()).isEmpty();
  }

  @Test
  @CommandCase(command = "ip reverse plan", kind = Kind.JSON)
  void plan_json_hasUnchangedNamesToo() throws IOException {
    assertThat(run("ip", "reverse", "plan", file("names", TABLE), "-o", "json").out())
        .contains("\"change\": \"replace\"", "\"change\": \"set\"", "\"change\": \"keep\"");
  }

  @Test
  @CommandCase(command = "ip reverse plan", kind = Kind.REFUSED)
  void plan_removedBlock_isNotFound() throws IOException {
    sandboxHome
        .sandbox()
        .faults()
        .next(
            Fault.status(404, "Client::NotFound", "This service does not exist").on("GET", BLOCK));

    assertThat(run("ip", "reverse", "plan", file("n.csv", "192.0.2.1,a.example.com\n192.0.2.2,\n")))
        .isEqualTo(
            new Outcome(
                3,
                "",
                "ovh-do: GET /ip/192.0.2.0%2F29/reverse answered 404 Client::NotFound: This service"
                    + " does not exist (query ID)\n"));
  }

  @Test
  @CommandCase(command = "ip reverse plan", kind = Kind.BAD_INPUT)
  void plan_invalidLines_areReportedTogetherWithLineNumbers() throws IOException {
    assertThat(run("ip", "reverse", "plan", file("n.csv", "192.0.2.1\nx,a.example.com\n")))
        .isEqualTo(
            new Outcome(
                2,
                "",
                "ovh-do: n.csv, line 1: 192.0.2.1 has no name field; an empty name removes the"
                    + " current name\n"
                    + "n.csv, line 2: \"x\" is not an IP address such as 192.0.2.1 or"
                    + " 2001:db8::1\n"));
    assertThat(run("ip", "reverse", "plan", "none.csv"))
        .isEqualTo(
            new Outcome(2, "", "ovh-do: none.csv cannot be read: no such file or directory\n"));
    assertThat(run("ip", "reverse", "plan", file("n.yaml", "- [1]\n")).err())
        .isEqualTo(
            "ovh-do: n.yaml, line 1: expected an address and its name, such as 192.0.2.3:"
                + " mail.example.com\n");
  }

  @Test
  @CommandCase(command = "ip reverse apply", kind = Kind.HAPPY)
  void apply_aFileTwice_changesNothingTheSecondTime() {
    assertThat(sandboxHome.program().piping(TABLE).run("ip", "reverse", "apply", "-", "--yes"))
        .isEqualTo(
            new Outcome(
                0,
                """
                ~ 192.0.2.7 example.com. -> www.example.com.
                + 192.0.2.8 db.example.com.
                """,
                """
                Plan: 1 to set, 1 to replace, 0 to remove; 1 unchanged
                  ~ 192.0.2.7 example.com. -> www.example.com.
                  + 192.0.2.8 db.example.com.
                """));
    assertThat(sandboxHome.program().piping(TABLE).run("ip", "reverse", "apply", "-"))
        .isEqualTo(
            new Outcome(0, "", "ovh-do: 0 to set, 0 to replace, 0 to remove; 3 unchanged\n"));
    assertThat(written()).hasSize(2);
  }

  @Test
  void apply_replacementNotConfirmed_changesNothing() {
    Outcome outcome = sandboxHome.program().piping(TABLE).run("ip", "reverse", "apply", "-");

    assertThat(outcome.exitCode()).isEqualTo(5);
    assertThat(written()).isEmpty();
  }

  @Test
  void apply_outputOfShow_changesNothing() {
    String csv = run("ip", "reverse", "show", "192.0.2.0/29", "-o", "csv").out();
    String yaml = run("ip", "reverse", "show", "192.0.2.0/29", "-o", "yaml").out();

    for (String text : List.of(csv, yaml)) {
      assertThat(sandboxHome.program().piping(text).run("ip", "reverse", "apply", "-"))
          .isEqualTo(
              new Outcome(0, "", "ovh-do: 0 to set, 0 to replace, 0 to remove; 1 unchanged\n"));
    }
  }

  @Test
  @CommandCase(command = "ip reverse apply", kind = Kind.REFUSED)
  void apply_oneRefusedChange_doesNotStopTheOthers() throws IOException {
    String file = file("n.yaml", "192.0.2.1: www.example.com\n192.0.2.8: db.example.com\n");

    assertThat(run("ip", "reverse", "apply", file))
        .isEqualTo(
            new Outcome(
                5,
                "+ 192.0.2.8 db.example.com.\n",
                "ovh-do: 1 of 2 changes failed\n"
                    + "192.0.2.1: OVHcloud refuses www.example.com. as the name of 192.0.2.1,"
                    + " because www.example.com. does not resolve to it. Publish an A record"
                    + " first, or add --wait-forward to wait until the name resolves\n"));
  }

  @Test
  @CommandCase(command = "ip reverse apply", kind = Kind.JSON)
  void apply_json_hasTheOutcomeOfEachChange() throws IOException {
    assertThat(
            run("ip", "reverse", "apply", file("n.csv", "192.0.2.8,db.example.com"), "-o", "json")
                .out())
        .contains("\"outcome\": \"done\"", "\"after\": \"db.example.com.\"");
  }

  @Test
  @CommandCase(command = "ip reverse apply", kind = Kind.BAD_INPUT)
  void apply_sameAddressTwice_changesNothing() throws IOException {
    assertThat(
            run(
                "ip",
                "reverse",
                "apply",
                file("n.csv", "2001:db8::a:2,example.com\n2001:DB8:0::a:2,\n")))
        .isEqualTo(
            new Outcome(2, "", "ovh-do: n.csv, line 2: 2001:db8::a:2 occurs in line 1 already\n"));
    assertThat(written()).isEmpty();
  }
}
