package dev.ovhdo.cli.sms;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ovhdo.cli.ProgramRunner.Outcome;
import dev.ovhdo.cli.SandboxHome;
import dev.ovhdo.cli.cases.CommandCase;
import dev.ovhdo.cli.cases.CommandCase.Kind;
import dev.ovhdo.sandbox.Fault;
import dev.ovhdo.sandbox.state.SmsAccount;
import dev.ovhdo.sandbox.state.SmsMessage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SmsSandboxTest {
  private static final String SERVICE = "sms-zz00001-1";
  private static final String JOBS = "/sms/" + SERVICE + "/jobs";
  private static final String NO_SERVICE =
      " answered 404 Client::NotFound: This service does not exist (query ID)\n";

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

  private List<SmsMessage> messages() {
    return sandboxHome.sandbox().account().sms().find(SERVICE).orElseThrow().messages();
  }

  /** Adds a sent message and one that is not sent yet. */
  private void twoMessages() {
    Instant then = Instant.parse("2026-11-20T10:00:00Z");
    sandboxHome
        .sandbox()
        .account()
        .sms()
        .update(
            SERVICE,
            each ->
                each.withMessages(
                    List.of(
                        new SmsMessage(
                            81, "+33612345678", "Example", "hello", "t", 1, 1, then, Duration.ZERO),
                        new SmsMessage(
                            82,
                            "+33612345678",
                            "",
                            "later",
                            "",
                            1,
                            1,
                            then,
                            Duration.ofDays(36_500)))));
  }

  @Test
  @CommandCase(command = "sms send", kind = Kind.HAPPY)
  void send_severalSpellings_showsPlanAndResult() {
    assertThat(
            run(
                "sms",
                "send",
                "--to",
                "+33 6 12 34 56 78,0033612345678",
                "--to",
                "06 12 34 56 79",
                "--message",
                "hello",
                "--sender",
                "Example"))
        .isEqualTo(
            new Outcome(
                0,
                """
                accepted +33612345678
                accepted +33612345679
                """,
                """
                Plan: send a message to 2 receivers
                  sender Example
                  length 5 characters in GSM-7, 1 part
                  cost   2 of 100 credits
                """));
    assertThat(messages()).extracting(SmsMessage::sender).containsExactly("Example", "Example");
  }

  @Test
  @CommandCase(command = "sms send", kind = Kind.REFUSED)
  void send_senderThatIsNotValidated_isRefused() {
    assertThat(
            run(
                "sms",
                "send",
                "--to",
                "+33612345678",
                "--message",
                "x",
                "--sender",
                "NewName",
                "--quiet"))
        .isEqualTo(
            new Outcome(
                5,
                "",
                "ovh-do: the sender NewName of sms-zz00001-1 cannot be used: its status is"
                    + " waitingValidation\n"));
    assertThat(run("sms", "send", "--to", "+33612345678", "--message", "x", "--sender", "Missing"))
        .isEqualTo(
            new Outcome(
                3,
                "",
                "ovh-do: sms-zz00001-1 has no sender Missing; 'ovh-do sms senders' lists its"
                    + " senders\n"));
  }

  @Test
  void send_priceAndCreditsCannotBeRead_isSentWithNotes() {
    for (String path : new String[] {"/sms/rates/destinations", JOBS.replace("/jobs", "")}) {
      sandboxHome
          .sandbox()
          .faults()
          .next(Fault.parse("GET " + path + ": Client::Forbidden You are not allowed"));
    }

    Outcome outcome = run("sms", "send", "--to", "+33612345678", "--message", "hello");

    assertThat(outcome.exitCode()).isZero();
    assertThat(outcome.out()).isEqualTo("accepted +33612345678\n");
    assertThat(outcome.err())
        .contains(
            "the price of a message to FR is unknown: GET /sms/rates/destinations answered 403")
        .contains("the number of credits left is unknown: GET ")
        .contains("  cost   unknown\n");
    assertThat(messages()).hasSize(1);
  }

  @Test
  void send_someReceiversRefused_sendsToTheOthers() {
    String[] words = {
      "sms", "send", "--to", "+33612345678", "--to", "+33123456789", "--message", "hello", "--quiet"
    };
    String out = "accepted +33612345678\nrefused +33123456789\n";

    assertThat(run(words))
        .isEqualTo(
            new Outcome(5, out, "ovh-do: OVHcloud refused 1 of 2 receivers: +33123456789\n"));
    String[] more = Arrays.copyOf(words, words.length + 1);
    more[words.length] = "--allow-partial";
    assertThat(run(more)).isEqualTo(new Outcome(0, out, ""));
    assertThat(messages()).hasSize(2);
  }

  @Test
  @CommandCase(command = "sms send", kind = Kind.BAD_INPUT)
  void send_invalidNumbers_areReportedTogetherAndNothingIsSent() throws IOException {
    Files.createDirectories(home.resolve("work"));
    Files.writeString(home.resolve("work/list"), "# on call\n+33612345678\n+3361\nAnna\n\n");

    assertThat(run("sms", "send", "--to-file", "list", "--message", "hello", "--region", "FR"))
        .isEqualTo(
            new Outcome(
                2,
                "",
                """
                ovh-do: "+3361" is not a valid phone number: the number does not exist in this country's numbering \
                plan
                "Anna" is not a valid phone number: the number or its country code cannot be read
                Nothing was sent
                """));
    assertThat(run("sms", "send", "--message", "hello").err())
        .isEqualTo("ovh-do: no receiver given; use --to NUMBER or --to-file FILE\n");
    assertThat(messages()).isEmpty();
  }

  @Test
  @CommandCase(command = "sms send", kind = Kind.JSON)
  void send_json_hasTheReport() {
    assertThat(run("sms", "send", "--to", "+33612345678", "--message", "€ ê", "-o", "json").out())
        .contains("\"coding\": \"UCS-2\"", "\"validReceivers\": [", "\"tag\": \"ovh-do-");
  }

  @Test
  void send_aboveMaxCredits_asksForConfirmation() {
    String[] words = {
      "sms",
      "send",
      "--to",
      "+33612345678",
      "--to",
      "+32470123456",
      "--message",
      "x",
      "--max-credits",
      "2"
    };

    assertThat(run(words))
        .isEqualTo(
            new Outcome(
                5,
                "",
                """
                Plan: send a message to 2 receivers
                  sender a number that accepts replies
                  length 1 characters in GSM-7, 1 part
                  cost   2.5 of 100 credits
                ovh-do: there is no terminal to ask at, so the change cannot be confirmed; use --yes
                """));
    assertThat(messages()).isEmpty();
  }

  @Test
  void send_fromStandardInput_dropsTheLastLineFeed() {
    assertThat(
            sandboxHome
                .program()
                .piping("disk full\n")
                .run("sms", "send", "--to", "+33612345678", "--message", "-")
                .exitCode())
        .isZero();
    assertThat(messages()).extracting(SmsMessage::message).containsExactly("disk full");
    assertThat(run("sms", "send", "--to-file", "-", "--message", "-").exitCode()).isEqualTo(2);
  }

  @Test
  void send_dryRun_printsTheRequest() {
    assertThat(run("sms", "send", "--to", "+33612345678", "--message", "x", "--dry-run").out())
        .startsWith("POST " + JOBS + "\n{\n")
        .contains("\"validityPeriod\": 1440");
    assertThat(messages()).isEmpty();
  }

  @Test
  void send_severalServices_requiresTheServiceOption() {
    sandboxHome.sandbox().account().sms().put(SmsAccount.of("sms-zz00001-2", 1, List.of()));

    assertThat(run("sms", "send", "--to", "+33612345678", "--message", "x").exitCode())
        .isEqualTo(2);
    assertThat(
            run(
                    "sms",
                    "send",
                    "--to",
                    "+33612345678",
                    "--message",
                    "x",
                    "--service",
                    "sms-zz00001-2")
                .exitCode())
        .isZero();
  }

  @Test
  @CommandCase(command = "sms services", kind = Kind.HAPPY)
  @CommandCase(command = "sms credits", kind = Kind.HAPPY)
  @CommandCase(command = "sms senders", kind = Kind.HAPPY)
  void lists_ofTheService_areTables() {
    assertThat(run("sms", "services"))
        .isEqualTo(
            new Outcome(
                0,
                """
                NAME           STATUS  CREDITS  DESCRIPTION
                sms-zz00001-1  enable  100.0    alerts
                """,
                ""));
    assertThat(run("sms", "credits")).isEqualTo(new Outcome(0, "100\n", ""));
    assertThat(run("sms", "senders", "--columns", "sender,status"))
        .isEqualTo(
            new Outcome(
                0,
                """
                SENDER   STATUS
                Example  enable
                NewName  waitingValidation
                """,
                ""));
  }

  @Test
  @CommandCase(command = "sms jobs", kind = Kind.HAPPY)
  @CommandCase(command = "sms outgoing", kind = Kind.HAPPY)
  void messages_beforeAndAfter_areTables() {
    twoMessages();

    assertThat(run("sms", "jobs", "--columns", "id,receiver,message"))
        .isEqualTo(
            new Outcome(
                0,
                """
                ID  RECEIVER      MESSAGE
                82  +33612345678  later
                """,
                ""));
    assertThat(run("sms", "outgoing", "--tag", "t", "--to", "+33 612345678", "--columns", "id,tag"))
        .isEqualTo(new Outcome(0, "ID  TAG\n81  t\n", ""));
    assertThat(run("sms", "outgoing", "--tag", "u", "-o", "text").out()).isEmpty();
  }

  @Test
  @CommandCase(command = "sms estimate", kind = Kind.HAPPY)
  void estimate_aText_isCounted() {
    assertThat(run("sms", "estimate", "hello"))
        .isEqualTo(
            new Outcome(
                0,
                """
                characters            5
                charactersClass       7bits
                maxCharactersPerPart  160
                parts                 1
                """,
                ""));
  }

  @Test
  @CommandCase(command = "sms services", kind = Kind.JSON)
  @CommandCase(command = "sms credits", kind = Kind.JSON)
  @CommandCase(command = "sms senders", kind = Kind.JSON)
  @CommandCase(command = "sms jobs", kind = Kind.JSON)
  @CommandCase(command = "sms outgoing", kind = Kind.JSON)
  @CommandCase(command = "sms estimate", kind = Kind.JSON)
  void json_hasTheApisNames() {
    twoMessages();

    assertThat(run("sms", "services", "-o", "json").out()).contains("\"creditsLeft\"");
    assertThat(run("sms", "credits", "-o", "json").out()).contains("\"creditsLeft\"");
    assertThat(run("sms", "senders", "-o", "json").out()).contains("\"waitingValidation\"");
    assertThat(run("sms", "jobs", "-o", "json").out()).contains("\"numberOfSms\"");
    assertThat(run("sms", "outgoing", "-o", "json").out()).contains("\"deliveryReceipt\"");
    assertThat(run("sms", "estimate", "hello", "-o", "json").out()).contains("\"7bits\"");
  }

  @Test
  @CommandCase(command = "sms credits", kind = Kind.REFUSED)
  @CommandCase(command = "sms senders", kind = Kind.REFUSED)
  @CommandCase(command = "sms jobs", kind = Kind.REFUSED)
  @CommandCase(command = "sms outgoing", kind = Kind.REFUSED)
  void lists_ofNoService_areNotFound() {
    for (String[] each :
        new String[][] {
          {"credits", ""}, {"senders", "/senders"}, {"jobs", "/jobs"}, {"outgoing", "/outgoing"}
        }) {
      assertThat(run("sms", each[0], "--service", "sms-none"))
          .isEqualTo(new Outcome(3, "", "ovh-do: GET /sms/sms-none" + each[1] + NO_SERVICE));
    }
  }

  @Test
  @CommandCase(command = "sms services", kind = Kind.REFUSED)
  @CommandCase(command = "sms estimate", kind = Kind.REFUSED)
  void services_andEstimate_whenTheApiRefuses_areRefused() {
    sandboxHome
        .sandbox()
        .faults()
        .next(
            Fault.status(460, "Client::Expired", "This service is expired")
                .on("GET", "/sms")
                .times(2));
    sandboxHome
        .sandbox()
        .faults()
        .next(Fault.status(400, "Client::BadRequest", "no").on("POST", "/sms/estimate"));

    assertThat(run("sms", "services").exitCode()).isEqualTo(5);
    assertThat(run("sms", "estimate", "hello"))
        .isEqualTo(
            new Outcome(
                5,
                "",
                "ovh-do: POST /sms/estimate answered 400 Client::BadRequest: no (query ID)\n"));
  }

  @Test
  @CommandCase(command = "sms services", kind = Kind.BAD_INPUT)
  @CommandCase(command = "sms credits", kind = Kind.BAD_INPUT)
  @CommandCase(command = "sms senders", kind = Kind.BAD_INPUT)
  @CommandCase(command = "sms jobs", kind = Kind.BAD_INPUT)
  @CommandCase(command = "sms outgoing", kind = Kind.BAD_INPUT)
  @CommandCase(command = "sms estimate", kind = Kind.BAD_INPUT)
  void allCommands_invalidInput_areRefusedBeforeSending() {
    for (String command : List.of("services", "credits", "senders", "jobs")) {
      assertThat(run("sms", command, "more").exitCode()).as(command).isEqualTo(2);
    }
    assertThat(run("sms", "outgoing", "--to", "06 12 34 56 78"))
        .isEqualTo(
            new Outcome(
                2,
                "",
                "ovh-do: \"06 12 34 56 78\" is not a valid phone number: the country is missing;"
                    + " begin with + and a country code, or add --region\n"));
    assertThat(run("sms", "estimate", ""))
        .isEqualTo(new Outcome(2, "", "ovh-do: the text of the message is empty\n"));
    assertThat(sandboxHome.sandbox().journal().calls()).isEmpty();
  }
}
