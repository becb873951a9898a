package dev.ovhdo.cli.credential;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ovhdo.cli.ProgramRunner.Outcome;
import dev.ovhdo.cli.SandboxHomeTestCase;
import dev.ovhdo.cli.cases.CommandCase;
import dev.ovhdo.cli.cases.CommandCase.Kind;
import dev.ovhdo.cli.cases.ConsumerKeyRules;
import dev.ovhdo.sandbox.Fault;
import dev.ovhdo.sandbox.RecordedCall;
import dev.ovhdo.sandbox.http.HttpResponse;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CredentialSandboxTest extends SandboxHomeTestCase {
  private static final long OWN = 6001000001L;
  private static final long ROBOT = 6001000005L;

  private List<Long> ids() {
    return sandboxHome.sandbox().account().credentials().keys();
  }

  private void endsAt(OffsetDateTime end) {
    sandboxHome.sandbox().account().credentials().update(ROBOT, each -> each.withExpiration(end));
  }

  private List<Integer> statuses(String method, String path) {
    return sandboxHome.sandbox().journal().calls(method, path).stream()
        .map(RecordedCall::status)
        .toList();
  }

  @Test
  void list_lookUps_areMadeAtTheSameTime_withFewRequests() {
    CyclicBarrier together = new CyclicBarrier(2);
    for (String path : List.of("/auth/currentCredential", "/me/api/application")) {
      sandboxHome
          .sandbox()
          .faults()
          .next(new Fault(call -> afterBoth(together, call), "GET", path, 1));
    }

    Outcome outcome = run("credential", "list", "--columns", "application", "--no-header");

    assertThat(together.isBroken()).isFalse();
    assertThat(outcome.out().lines()).hasSameSizeAs(ids()).contains("dns robot");
    // A list costs two requests: the ids, and the objects.
    assertThat(
            sandboxHome.sandbox().journal().calls().stream()
                .filter(call -> !call.path().equals("/auth/time")))
        .hasSize(2 + 2 + 1);
  }

  private static HttpResponse afterBoth(CyclicBarrier together, Supplier<HttpResponse> call) {
    try {
      together.await(60, TimeUnit.SECONDS);
      return call.get();
    } catch (Exception e) {
      throw new IllegalStateException("the calls are not made at the same time", e);
    }
  }

  @Test
  @CommandCase(command = "credential list", kind = Kind.HAPPY)
  void list_everyState_showsNamesDaysAndRules() {
    Outcome outcome =
        run(
            "credential",
            "list",
            "--columns",
            "credentialId,application,applicationId,status,expiration,ruleCount,inUse");

    assertThat(outcome)
        .isEqualTo(
            new Outcome(
                0,
                """
                CREDENTIAL ID  APPLICATION  APPLICATION ID  STATUS             EXPIRATION                 RULE COUNT  IN USE
                6001000001     ovh-do       7001000001      validated                                     4           true
                6001000002     ovh-do       7001000001      expired            2026-02-01T03:04:05+01:00  4           false
                6001000003     ovh-do       7001000001      refused                                       4           false
                6001000004     ovh-do       7001000001      pendingValidation                             3           false
                6001000005     dns robot    7001000002      validated          2099-12-31T23:59:59+01:00  3           false
                6001000006                  115             validated                                     4           false
                """,
                ""));
    assertThat(run("credential", "list", "-o", "csv").out())
        .startsWith(
            "credentialId,application,status,creation,expiration,lastUse,rules,daysLeft,inUse\n")
        .contains(
            "6001000002,ovh-do,expired,2026-01-02T03:04:05+01:00,2026-02-01T03:04:05+01:00,"
                + ",4,0,false\n");
  }

  @Test
  @CommandCase(command = "credential list", kind = Kind.JSON)
  void list_filtered_isOfThatApplicationAndState() {
    String ids = "[].credentialId";

    assertThat(
            run("credential", "list", "--application", "dns robot", "-o", "json", "--query", ids))
        .isEqualTo(new Outcome(0, "[\n  6001000005\n]\n", ""));
    assertThat(
            run("credential", "list", "--application", "115", "--query", ids, "-o", "text").out())
        .isEqualTo("6001000006\n");
    assertThat(
            run("credential", "list", "--state", "PendingValidation", "--query", ids, "-o", "text"))
        .isEqualTo(new Outcome(0, "6001000004\n", ""));
  }

  @Test
  @CommandCase(command = "credential list", kind = Kind.BAD_INPUT)
  void list_unknownStateOrApplication_isRefused() {
    assertThat(run("credential", "list", "--state", "dead"))
        .isEqualTo(
            new Outcome(
                2,
                "",
                "ovh-do: credential list: 'dead' is not a state; the states are validated,"
                    + " pendingValidation, expired, refused\n"));
    assertThat(run("credential", "list", "--application", "nope").exitCode()).isEqualTo(3);
  }

  @Test
  @CommandCase(command = "credential list", kind = Kind.REFUSED)
  void list_withoutTheRight_saysWhichRuleIsMissing() {
    ConsumerKeyRules.only(sandboxHome, "GET /auth/*");

    Outcome outcome = run("credential", "list");

    assertThat(outcome.exitCode()).isEqualTo(4);
    assertThat(outcome.err()).endsWith("lacks the access rule GET /me/api/credential\n");
  }

  @Test
  void list_onlyCredentialsGranted_omitsOtherColumnsWithNotes() {
    ConsumerKeyRules.only(sandboxHome, "GET /me/api/credential", "GET /me/api/credential/*");

    refuseToShowTheCurrentCredential();

    Outcome outcome =
        run("credential", "list", "--state", "refused", "--columns", "credentialId,application");

    assertThat(outcome.exitCode()).isZero();
    assertThat(outcome.out()).isEqualTo("CREDENTIAL ID  APPLICATION\n6001000003\n");
    assertThat(outcome.err().lines())
        .hasSize(2)
        .anyMatch(
            line -> line.startsWith("ovh-do: the names of applications are omitted: GET /me/api"))
        .anyMatch(line -> line.startsWith("ovh-do: the credential in use is unknown: GET"));
  }

  @Test
  @CommandCase(command = "credential show", kind = Kind.HAPPY)
  @CommandCase(command = "credential show", kind = Kind.JSON)
  void show_aCredential_showsItsRules() {
    endsAt(null);

    assertThat(run("credential", "show", "6001000005"))
        .isEqualTo(
            new Outcome(
                0,
                """
                credentialId   6001000005
                application    dns robot
                applicationId  7001000002
                status         validated
                inUse          false
                creation       2026-01-05T03:04:05+01:00
                expiration
                daysLeft
                lastUse
                allowedIPs
                ovhSupport     false
                rules          GET /domain/zone/*, POST /domain/zone/*, DELETE /domain/zone/*/record/*
                """,
                ""));
    assertThat(run("credential", "show", "6001000005", "-o", "json", "--query", "rules[0]").out())
        .isEqualTo("\"GET /domain/zone/*\"\n");
  }

  @Test
  @CommandCase(command = "credential show", kind = Kind.REFUSED)
  void show_unknownId_listsTheKnownIds() {
    assertThat(run("credential", "show", "42"))
        .isEqualTo(
            new Outcome(
                3,
                "",
                "ovh-do: No credential is named \"42\". This account has: 6001000001, 6001000002,"
                    + " 6001000003, 6001000004, 6001000005, 6001000006.\n"));
    assertThat(statuses("GET", "/me/api/credential/42")).containsExactly(404);
  }

  @Test
  @CommandCase(command = "credential show", kind = Kind.BAD_INPUT)
  void show_noNumber_isAUsageError() {
    assertThat(run("credential", "show", "laptop"))
        .isEqualTo(
            new Outcome(
                2,
                "",
                "ovh-do: credential show: ID:"
                    + " 'laptop' is not a whole number; 'ovh-do help credential show' shows the usage\n"));
  }

  @Test
  @CommandCase(command = "credential current", kind = Kind.HAPPY)
  @CommandCase(command = "credential current", kind = Kind.JSON)
  void current_credentialInUse_isShown() {
    Outcome outcome = run("credential", "current");

    assertThat(outcome.exitCode()).isZero();
    assertThat(outcome.err()).isEmpty();
    assertThat(outcome.out())
        .startsWith(
            """
            credentialId   6001000001
            application    ovh-do
            applicationId  7001000001
            status         validated
            inUse          true
            creation       2026-01-01T03:04:05+01:00
            expiration
            daysLeft
            lastUse\
            """)
        .endsWith("rules          DELETE /*, GET /*, POST /*, PUT /*\n");
    assertThat(run("credential", "current", "-o", "json", "--query", "credentialId").out())
        .isEqualTo(OWN + "\n");
  }

  @Test
  @CommandCase(command = "credential current", kind = Kind.REFUSED)
  void current_notGranted_saysWhichRuleIsMissing() {
    refuseToShowTheCurrentCredential();

    Outcome outcome = run("credential", "current");

    assertThat(outcome.exitCode()).isEqualTo(4);
    assertThat(outcome.err()).endsWith("lacks the access rule GET /auth/currentCredential\n");
  }

  /** OVHcloud shows each key its own credential, but nothing promises that. */
  private void refuseToShowTheCurrentCredential() {
    sandboxHome
        .sandbox()
        .faults()
        .next(
            Fault.parse(
                "GET /auth/currentCredential: Client::Forbidden This call has not been granted"));
  }

  @Test
  @CommandCase(command = "credential current", kind = Kind.BAD_INPUT)
  void current_anArgument_isOneTooMany() {
    assertThat(run("credential", "current", "1").exitCode()).isEqualTo(2);
  }

  @Test
  @CommandCase(command = "credential expiring", kind = Kind.HAPPY)
  @CommandCase(command = "credential expiring", kind = Kind.JSON)
  void expiring_oneEndsSoon_showsItWithItsDays() {
    OffsetDateTime end =
        OffsetDateTime.now(ZoneOffset.UTC)
            .truncatedTo(ChronoUnit.SECONDS)
            .plusDays(13)
            .plusHours(1);
    endsAt(end);

    assertThat(run("credential", "expiring", "--columns", "credentialId,application,daysLeft"))
        .isEqualTo(
            new Outcome(
                0,
                """
                CREDENTIAL ID  APPLICATION  DAYS LEFT
                6001000005     dns robot    13
                """,
                ""));
    assertThat(run("credential", "expiring", "-o", "json", "--query", "[].daysLeft").out())
        .isEqualTo("[\n  13\n]\n");
    assertThat(run("credential", "expiring", "--days", "13"))
        .isEqualTo(new Outcome(0, "", "ovh-do: no credential expires within 13 days\n"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"-1", "365251"})
  @CommandCase(command = "credential expiring", kind = Kind.BAD_INPUT)
  void expiring_daysOutOfRange_areRefused(String days) {
    assertThat(run("credential", "expiring", "--days", days))
        .isEqualTo(new Outcome(2, "", "ovh-do: credential expiring: --days must be 0 to 365250\n"));
  }

  @Test
  @CommandCase(command = "credential expiring", kind = Kind.REFUSED)
  void expiring_theServerIsDown_isUnavailable() {
    sandboxHome
        .sandbox()
        .faults()
        .next(Fault.status(500).on("GET", "/me/api/credential").times(10));

    Outcome outcome = run("credential", "expiring");

    assertThat(outcome.exitCode()).isEqualTo(6);
    assertThat(outcome.err()).startsWith("ovh-do: GET /me/api/credential answered 500");
  }

  @Test
  @CommandCase(command = "credential delete", kind = Kind.HAPPY)
  void rm_several_areShownAndRemovedAfterConfirmation() {
    assertThat(
            sandboxHome
                .program()
                .typing("6001000005 6001000002\n")
                .run("credential", "delete", "6001000005", "6001000002"))
        .isEqualTo(
            new Outcome(
                0,
                "",
                """
                Plan: remove 2 credentials
                  6001000005 validated, of dns robot, never used
                  6001000002 expired, of ovh-do, never used
                Type 6001000005 6001000002 to continue:\
                """
                    + " "));
    assertThat(ids()).doesNotContain(6001000005L, 6001000002L).hasSize(4);
  }

  @Test
  void rm_credentialInUse_isRefusedWithAdvice() {
    assertThat(
            sandboxHome.program().typing("6001000001\n").run("credential", "delete", "6001000001"))
        .isEqualTo(
            new Outcome(
                5,
                "",
                "ovh-do: 6001000001 is the credential in use: after its removal the next command"
                    + " needs a new consumer key; --yes removes it anyway\n"));
    assertThat(ids()).contains(OWN);
  }

  @Test
  @CommandCase(command = "credential delete", kind = Kind.JSON)
  void rm_credentialInUseAndAnotherWithYes_isRemovedLast() {
    Outcome outcome =
        run(
            "credential",
            "delete",
            "6001000001",
            "6001000005",
            "--yes",
            "-o",
            "json",
            "--query",
            "[].credentialId");

    assertThat(outcome.exitCode()).as(outcome.err()).isZero();
    assertThat(outcome.out()).isEqualTo("[\n  6001000001,\n  6001000005\n]\n");
    assertThat(outcome.err()).contains("(in use by this command)");
    assertThat(ids()).doesNotContain(OWN, ROBOT);
    assertThat(run("whoami").exitCode()).isEqualTo(4);
  }

  @Test
  @CommandCase(command = "credential delete", kind = Kind.REFUSED)
  void rm_theApiRefuses_isRefused() {
    sandboxHome
        .sandbox()
        .faults()
        .next(
            Fault.status(403, "Client::Forbidden", "no")
                .on("DELETE", "/me/api/credential/6001000005"));

    assertThat(run("credential", "delete", "6001000005", "--yes").exitCode()).isEqualTo(5);
    assertThat(ids()).hasSize(6);
  }

  @Test
  @CommandCase(command = "credential delete", kind = Kind.BAD_INPUT)
  void rm_noNumber_isAUsageError() {
    assertThat(run("credential", "delete").exitCode()).isEqualTo(2);
    assertThat(run("credential", "delete", "dns robot").exitCode()).isEqualTo(2);
    assertThat(ids()).hasSize(6);
  }

  @Test
  @CommandCase(command = "credential flush", kind = Kind.JSON)
  void flush_json_hasTheSameNamesAsTheList() {
    assertThat(
            run("credential", "flush", "-o", "json", "--columns", "credentialId,status,expiration"))
        .isEqualTo(
            new Outcome(
                0,
                """
                [
                  {
                    "credentialId": 6001000002,
                    "status": "expired",
                    "expiration": "2026-02-01T03:04:05+01:00"
                  }
                ]
                """,
                ""));
  }

  @Test
  @CommandCase(command = "credential flush", kind = Kind.REFUSED)
  void flush_notGranted_saysWhichRuleIsMissing() {
    ConsumerKeyRules.only(sandboxHome, "GET /me/api/credential", "GET /me/api/credential/*");

    Outcome outcome = run("credential", "flush");

    assertThat(outcome.exitCode()).isEqualTo(4);
    assertThat(outcome.err())
        .endsWith("lacks the access rule DELETE /me/api/credential/6001000002\n");
    assertThat(ids()).hasSize(6);
  }

  @Test
  @CommandCase(command = "credential flush", kind = Kind.BAD_INPUT)
  void flush_anArgument_isOneTooMany() {
    assertThat(run("credential", "flush", "6001000001").exitCode()).isEqualTo(2);
    assertThat(ids()).hasSize(6);
  }
}
