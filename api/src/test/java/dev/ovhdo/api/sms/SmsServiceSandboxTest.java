package dev.ovhdo.api.sms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.ovhdo.api.AccountSandbox;
import dev.ovhdo.api.error.AmbiguousNameException;
import dev.ovhdo.api.error.InvalidInputException;
import dev.ovhdo.api.error.ResourceNotFoundException;
import dev.ovhdo.client.error.InvalidRequestException;
import dev.ovhdo.client.error.NotFoundException;
import dev.ovhdo.client.error.OperationException;
import dev.ovhdo.client.error.ServerErrorException;
import dev.ovhdo.routes.sms.SmsOutgoingQuery;
import dev.ovhdo.routes.sms.SmsSender;
import dev.ovhdo.routes.sms.SmsStatusSenderEnum;
import dev.ovhdo.sandbox.Fault;
import dev.ovhdo.sandbox.RecordedCall;
import dev.ovhdo.sandbox.http.HttpResponse;
import dev.ovhdo.sandbox.state.SmsAccount;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class SmsServiceSandboxTest {
  private static final String SERVICE = "sms-zz1-1";
  private static final String JOBS = "/sms/" + SERVICE + "/jobs";
  private static final SmsMessage HELLO =
      SmsMessage.of("hello", List.of("+33612345678", "+33712345678"));

  private final AccountSandbox account = new AccountSandbox();
  private final SmsService service = account.ovh().sms();

  @BeforeEach
  void account() {
    account
        .sandbox()
        .account()
        .sms()
        .put(SmsAccount.of(SERVICE, 2000, List.of(dev.ovhdo.sandbox.state.SmsSender.of("Shop"))));
  }

  @AfterEach
  void close() {
    account.close();
  }

  private List<RecordedCall> posts() {
    return account.sandbox().journal().calls("POST", JOBS);
  }

  private List<String> receiversAtOvhcloud() {
    return account.sandbox().account().sms().find(SERVICE).orElseThrow().messages().stream()
        .map(message -> message.receiver())
        .toList();
  }

  @Test
  void facts_ofAService_areRead() {
    assertThat(service.onlyService()).isEqualTo(SERVICE);
    assertThat(service.services()).extracting(each -> each.name()).containsExactly(SERVICE);
    assertThat(service.credits(SERVICE)).isEqualTo(2000);
    assertThat(service.senders(SERVICE)).extracting(SmsSender::sender).containsExactly("Shop");
    assertThat(service.rate("BE")).isEqualTo(1.5);
    assertThat(service.estimate("hello", false).parts()).isEqualTo(1);
  }

  @Test
  void onlyService_noneOrSeveral_isRefused() {
    account.sandbox().account().sms().put(SmsAccount.of("sms-zz1-2", 1, List.of()));
    assertThatThrownBy(service::onlyService)
        .isInstanceOf(AmbiguousNameException.class)
        .hasMessageContaining("sms-zz1-1, sms-zz1-2");
    account.sandbox().account().sms().remove("sms-zz1-1");
    account.sandbox().account().sms().remove("sms-zz1-2");
    assertThatThrownBy(service::onlyService).isInstanceOf(ResourceNotFoundException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"{}", "[]", "{\"invalidReceivers\":null,\"ids\":\"x\"}"})
  void send_answerWithoutLists_isAcceptedAndSentOnce(String answer) {
    account
        .sandbox()
        .faults()
        .next(
            new Fault(
                real -> {
                  real.get();
                  return HttpResponse.json(200, JsonMapper.shared().readTree(answer));
                },
                "POST",
                JOBS,
                1));

    SmsReport report = service.send(SERVICE, HELLO);

    assertThat(report.accepted()).isEqualTo(HELLO.receivers());
    assertThat(report.refused()).isEmpty();
    assertThat(posts()).hasSize(1);
  }

  @Test
  void createSender_withAReason_isThereUntilRemoved() {
    service.createSender(SERVICE, "Shop2", "orders of our shop", "");

    assertThat(account.sandbox().journal().calls("POST", "/sms/" + SERVICE + "/senders"))
        .extracting(RecordedCall::body)
        .containsExactly("{\"reason\":\"orders of our shop\",\"sender\":\"Shop2\"}");
    assertThat(service.sender(SERVICE, "Shop2").status())
        .isEqualTo(SmsStatusSenderEnum.WAITING_VALIDATION);
    service.removeSender(SERVICE, "Shop2");
    assertThatThrownBy(() -> service.sender(SERVICE, "Shop2"))
        .isInstanceOf(NotFoundException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "My Shop", "12345", "Twelve chars", "TwelveSigns1", "Café", "a\n"})
  void createSender_whatCanBeNone_isNotSent(String name) {
    assertThatThrownBy(() -> service.createSender(SERVICE, name, "r", ""))
        .isInstanceOf(InvalidInputException.class)
        .hasMessage(
            "\"%s\" is not a valid sender: it must have 1 to 11 letters and digits with at least one letter"
                .formatted(name));
    assertThat(account.sandbox().journal().calls()).isEmpty();
  }

  @Test
  void createSender_withoutAReason_isNotSent() {
    assertThatThrownBy(() -> service.createSender(SERVICE, "Shop2", " ", ""))
        .isInstanceOf(InvalidInputException.class)
        .hasMessage("A sender needs a reason, which OVHcloud reviews");
    assertThat(account.sandbox().journal().calls()).isEmpty();
  }

  @Test
  void send_goodAndBadReceivers_isAReport() {
    SmsReport report =
        service.send(SERVICE, SmsMessage.of("hello", List.of("+33612345678", "+33123456789")));

    assertThat(report.accepted()).containsExactly("+33612345678");
    assertThat(report.refused()).containsExactly("+33123456789");
    assertThat(report.credits()).isEqualTo(1);
    assertThat(report.ids()).hasSize(1);
    assertThat(posts())
        .extracting(RecordedCall::body)
        .containsExactly(
            "{\"message\":\"hello\",\"noStopClause\":true,\"priority\":\"high\","
                + "\"receivers\":[\"+33612345678\",\"+33123456789\"],"
                + "\"senderForResponse\":true,\"tag\":\""
                + report.tag()
                + "\",\"validityPeriod\":1440}");
    assertThat(service.jobs(SERVICE)).hasSize(1);
  }

  @Test
  void send_thousands_goesInChunks() {
    List<String> many = IntStream.range(0, 1200).mapToObj(i -> "+336" + (10_000_000 + i)).toList();

    SmsReport report = service.send(SERVICE, SmsMessage.of("hello", many).withSender("Shop"));

    assertThat(report.accepted()).isEqualTo(many);
    assertThat(report.ids()).hasSize(1200);
    assertThat(posts()).hasSize(3).allMatch(call -> call.body().contains(report.tag()));
  }

  @Test
  void send_answerIsLostAndTheMessagesWait_isNotSentTwice() {
    account.sandbox().faults().next(Fault.truncatedBody().on("POST", JOBS));

    SmsReport report = service.send(SERVICE, HELLO);

    assertThat(posts()).hasSize(1);
    assertThat(receiversAtOvhcloud()).containsExactlyElementsOf(HELLO.receivers());
    assertThat(report.credits()).isEqualTo(2);
    assertThat(report.accepted()).containsExactlyElementsOf(HELLO.receivers());
  }

  @Test
  void send_connectionIsLostAfterIt_isNotSentTwice() {
    account.sandbox().faults().next(Fault.brokenConnection().on("POST", JOBS));

    SmsReport report = service.send(SERVICE, HELLO);

    assertThat(posts()).hasSize(1);
    assertThat(receiversAtOvhcloud()).containsExactlyElementsOf(HELLO.receivers());
    assertThat(report.accepted()).containsExactlyElementsOf(HELLO.receivers());
  }

  @Test
  void send_answerIsLostAndTheNumberWasSpeltOtherwise_isNotSentTwice() {
    account.sandbox().faults().next(Fault.brokenConnection().on("POST", JOBS));

    SmsReport report = service.send(SERVICE, SmsMessage.of("hello", List.of("0033612345678")));

    assertThat(posts()).hasSize(1);
    assertThat(receiversAtOvhcloud()).containsExactly("+33612345678");
    assertThat(report.accepted()).containsExactly("+33612345678");
  }

  /** Answers like a load balancer whose time is over, while the work goes on. */
  private static Fault gatewayTimeout() {
    return new Fault(
        real -> {
          real.get();
          return HttpResponse.html(504, "<html>504 Gateway Time-out</html>");
        },
        "POST",
        JOBS,
        1);
  }

  /** Changes the texts of the queued messages in answers. */
  private void showJobs(String text, String shown) {
    account
        .sandbox()
        .faults()
        .next(
            new Fault(
                real -> {
                  HttpResponse answer = real.get();
                  String body = new String(answer.body(), StandardCharsets.UTF_8);
                  return answer.withBody(
                      body.replace(text, shown).getBytes(StandardCharsets.UTF_8));
                },
                "GET",
                JOBS + "/*",
                Integer.MAX_VALUE));
  }

  @Test
  void send_gatewayTimesOutWhileTheWorkGoesOn_isFoundAndNotSentTwice() {
    account.sandbox().faults().next(gatewayTimeout());

    SmsReport report = service.send(SERVICE, HELLO);

    assertThat(report.accepted()).containsExactlyElementsOf(HELLO.receivers());
    assertThat(posts()).hasSize(1);
  }

  @Test
  void send_messagesAppearLate_isFoundAndNotSentTwice() {
    account
        .sandbox()
        .faults()
        .next(
            new Fault(
                real -> {
                  account.whileSleeping(() -> {});
                  account.whileSleeping(real::get);
                  return HttpResponse.html(504, "<html>504 Gateway Time-out</html>");
                },
                "POST",
                JOBS,
                1));

    SmsReport report = service.send(SERVICE, HELLO);

    assertThat(report.accepted()).containsExactlyElementsOf(HELLO.receivers());
    assertThat(account.slept()).isEqualTo(Duration.ofSeconds(20));
    assertThat(posts()).hasSize(1);
  }

  @Test
  void send_queuedTextHasGotAStopClause_isFound() {
    account.sandbox().faults().next(gatewayTimeout());
    showJobs("hello", "hello\\nSTOP au 36179");

    assertThat(service.send(SERVICE, HELLO).accepted())
        .containsExactlyElementsOf(HELLO.receivers());
    assertThat(posts()).hasSize(1);
  }

  @Test
  void send_queuedTextBeginsLikeTheMessage_isAnotherMessage() {
    account.sandbox().faults().next(gatewayTimeout());
    showJobs("hello", "hello world");
    account
        .sandbox()
        .faults()
        .next(
            new Fault(
                real -> real.get().withBody("[]".getBytes(StandardCharsets.UTF_8)),
                "GET",
                "/sms/" + SERVICE + "/outgoing",
                9));

    assertThatThrownBy(() -> service.send(SERVICE, HELLO))
        .isInstanceOf(SmsIncompleteException.class);
    assertThat(posts()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"0033612345678", "33612345678", "+33 6 12 34 56 78", "00 33 612345678"})
  void send_receiverIsShownInAnotherForm_isFound(String shown) {
    account.sandbox().faults().next(gatewayTimeout());
    showJobs("+33612345678", shown);

    SmsReport report = service.send(SERVICE, SmsMessage.of("hello", List.of("+33612345678")));

    assertThat(report.accepted()).containsExactly("+33612345678");
    assertThat(posts()).hasSize(1);
  }

  @Test
  void send_noMessageAppears_isInDoubtAndNotSentAgain() {
    account
        .sandbox()
        .faults()
        .next(Fault.status(503, "Server::ServiceUnavailable", "busy").on("POST", JOBS));

    SmsIncompleteException doubt =
        catchThrowableOfType(SmsIncompleteException.class, () -> service.send(SERVICE, HELLO));

    assertThat(doubt)
        .hasCauseInstanceOf(ServerErrorException.class)
        .hasMessageStartingWith("POST /sms/sms-zz1-1/jobs answered 503 Server::ServiceUnavailable")
        .hasMessageEndingWith(
            ". It may have been carried out: check before you repeat it. 0 sent, 2 in doubt, 0 not"
                + " sent. The messages have the tag %1$s: GET /sms/sms-zz1-1/outgoing?tag=%1$s shows"
                    .formatted(doubt.sent().tag())
                + " the sent messages, GET /sms/sms-zz1-1/jobs the queued messages. Look there before"
                + " you send again to +33612345678, +33712345678.");
    assertThat(doubt.category()).isEqualTo(OperationException.Category.UNAVAILABLE);
    assertThat(doubt.inDoubt()).containsExactlyElementsOf(HELLO.receivers());
    assertThat(account.slept()).isEqualTo(Duration.ofSeconds(30));
    assertThat(posts()).hasSize(1);
  }

  @Test
  void send_messagesMayNotBeRead_isInDoubt() {
    account.sandbox().faults().next(gatewayTimeout());
    account.sandbox().faults().next(Fault.status(403, "Client::Forbidden", "No").on("GET", JOBS));

    SmsIncompleteException doubt =
        catchThrowableOfType(SmsIncompleteException.class, () -> service.send(SERVICE, HELLO));

    assertThat(doubt.inDoubt()).containsExactlyElementsOf(HELLO.receivers());
    assertThat(posts()).hasSize(1);
  }

  @Test
  void send_secondBatchInDoubt_saysForWhomItIsCertain() {
    List<String> many = IntStream.range(0, 1200).mapToObj(i -> "+336" + (10_000_000 + i)).toList();
    AtomicInteger posts = new AtomicInteger();
    account
        .sandbox()
        .faults()
        .next(
            new Fault(
                real ->
                    posts.incrementAndGet() == 1
                        ? real.get()
                        : HttpResponse.html(502, "<html>502</html>"),
                "POST",
                JOBS,
                9));

    SmsIncompleteException doubt =
        catchThrowableOfType(
            SmsIncompleteException.class,
            () -> service.send(SERVICE, SmsMessage.of("hello", many)));

    assertThat(doubt.sent().accepted()).isEqualTo(many.subList(0, 500));
    assertThat(doubt.inDoubt()).isEqualTo(many.subList(500, 1000));
    assertThat(doubt.notSent()).isEqualTo(many.subList(1000, 1200));
    assertThat(posts()).hasSize(2);
  }

  @Test
  void send_creditsRunOutHalfWay_saysHowFarItGot() {
    account.sandbox().account().sms().put(SmsAccount.of(SERVICE, 700, List.of()));
    List<String> many = IntStream.range(0, 800).mapToObj(i -> "+336" + (10_000_000 + i)).toList();

    SmsIncompleteException unfinished =
        catchThrowableOfType(
            SmsIncompleteException.class,
            () -> service.send(SERVICE, SmsMessage.of("hello", many)));

    assertThat(unfinished).hasCauseInstanceOf(InvalidRequestException.class);
    assertThat(unfinished.sent().accepted()).isEqualTo(many.subList(0, 500));
    assertThat(unfinished.notSent()).isEqualTo(many.subList(500, 800));
    assertThat(unfinished.inDoubt()).isEmpty();
  }

  @Test
  void send_refusedAtOnce_isTheRefusal() {
    assertThatThrownBy(() -> service.send(SERVICE, HELLO.withSender("Other")))
        .isInstanceOf(InvalidRequestException.class)
        .hasMessageContaining("Sms sender Other does not exists. Please create it first");
  }

  @Test
  void outgoing_byTag_isWhatWentOut() {
    SmsReport report = service.send(SERVICE, HELLO);
    account
        .ovh()
        .client()
        .waiter()
        .until("it is out", () -> Optional.empty(), Duration.ofSeconds(5), Duration.ofSeconds(5));

    assertThat(service.outgoing(SERVICE, SmsOutgoingQuery.of().withTag(report.tag())))
        .extracting(each -> each.receiver())
        .containsExactlyElementsOf(HELLO.receivers());
    assertThat(service.jobs(SERVICE)).isEmpty();
  }

  @Test
  void message_thatMakesNoSense_isRefused() {
    assertThatThrownBy(() -> SmsMessage.of("", List.of("+33612345678")))
        .hasMessage("A message needs a text");
    assertThatThrownBy(() -> SmsMessage.of("hello", List.of()))
        .hasMessage("A message needs a receiver");
    assertThatThrownBy(() -> SmsMessage.of("hello", List.of("06 12 34 56 78")))
        .isInstanceOf(InvalidInputException.class)
        .hasMessage(
            "\"06 12 34 56 78\" is not a telephone number with country code, such as +33612345678");
  }

  @Test
  void receivers_inAnySpelling_areOnceInTheOneOfOvhcloud() {
    assertThat(
            SmsMessage.of("a", List.of("0033 6 12 34 56 78", "+33712345678", "+33-6.12.34.56.78"))
                .receivers())
        .containsExactly("+33612345678", "+33712345678");
  }
}
