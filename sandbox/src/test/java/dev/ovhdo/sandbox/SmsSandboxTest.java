package dev.ovhdo.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ovhdo.sandbox.TestClient.Reply;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SmsSandboxTest extends SandboxTestCase {
  private static final String ONE = "/sms/sms-zz1-1";

  private Reply send(String fields) {
    return client.post(ONE + "/jobs", "{" + fields.replace('\'', '"') + "}");
  }

  @Test
  void send_goodAndBadReceivers_isAReportAndLeavesTheQueue() {
    Reply sent =
        send(
            "'message':'hello','receivers':['+33612345678','0033712345678','+33123456789','x'],"
                + "'sender':'Shop','noStopClause':true,'tag':'t2'");

    assertThat(sent.status()).isEqualTo(200);
    assertThat(sent.body())
        .contains("\"totalCreditsRemoved\":2,")
        .contains("\"validReceivers\":[\"+33612345678\",\"+33712345678\"]")
        .contains("\"invalidReceivers\":[\"+33123456789\",\"x\"],\"ids\":[")
        .doesNotContain("tag");
    assertThat(client.get(ONE).body()).contains("\"creditsLeft\":8.0");
    assertThat(client.get(ONE + "/jobs").body()).matches("\\[802,\\d+,\\d+]");
    assertReply(client.get(ONE + "/outgoing?tag=t2"), 200, "[]");

    clock.advance(Duration.ofSeconds(5));
    assertReply(client.get(ONE + "/jobs"), 200, "[802]");
    assertThat(client.get(ONE + "/outgoing?tag=t2").body()).matches("\\[\\d+,\\d+]");
    assertThat(client.get(ONE + "/outgoing/801").body())
        .contains("\"deliveryReceipt\":1", "\"tag\":\"t1\"");
  }

  @Test
  void send_noReceiverIsReachable_answers200() {
    Reply sent = send("'message':'hello','receivers':['x'],'senderForResponse':true");

    assertThat(sent.status()).isEqualTo(200);
    assertThat(sent.body()).contains("\"ids\":[]", "\"invalidReceivers\":[\"x\"]");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "'message':'m'                                     | Missing parameter(s): receivers",
        "'message':'m','receivers':['+33612345678'],'sender':'New' | Sms sender New does not exists. Please create it first",
        "'message':'see https://example.com','receivers':['+33612345678'] | cannot send contact"
            + " information with shortcode",
        "'message':'call 01 23 45 67 89','receivers':['+33612345678'] | cannot send contact"
            + " information with shortcode",
        "'receivers':['+33612345678']                      | Missing parameter(s): message",
      })
  void send_invalidMessage_isRefused(String fields, String message) {
    assertRefused(send(fields), 400, "Client::BadRequest", message);
    assertThat(client.get(ONE).body()).contains("\"creditsLeft\":10.0");
  }

  @Test
  void send_moreThanTheCreditsAllow_isRefused() {
    String long10 = "a".repeat(153 * 5 + 1);
    String two = "'receivers':['+33612345678','+33712345678'],'noStopClause':true";

    assertRefused(
        send("'message':'" + long10 + "'," + two), 400, "Client::BadRequest", "Not enough credits");
    assertThat(send("'message':'" + "a".repeat(153 * 5) + "'," + two).status()).isEqualTo(200);
    assertThat(client.get(ONE).body()).contains("\"creditsLeft\":0.0");
    assertRefused(
        send("'message':'" + "a".repeat(153 * 6 + 1) + "'," + two),
        400,
        "Client::BadRequest",
        "Message too long: 7 SMS, 6 allowed");
  }

  @ParameterizedTest
  @CsvSource({
    "receiver=%2B33612345678, [801]",
    "receiver=%2B33600000002, []",
    "deliveryReceipt=1, [801]",
    "deliveryReceipt=0, []",
    "differedDelivery=0, [801]",
    "differedDelivery=60, []",
    "ptt=0, [801]",
    "ptt=1004, []",
    "batchID=45b2f222-ab10-44ed-863f-720942760003, []",
    "messageID=45b2f222-ab10-44ed-863f-720942760003, []",
    "creationDatetime.to=2020-01-01T00:00:00Z, []",
  })
  void outgoing_filtered_areTheMatchingOnes(String query, String ids) {
    assertReply(client.get(ONE + "/outgoing?" + query), 200, ids);
  }

  @Test
  void job_deletedInTime_isNotSent() {
    assertReply(client.delete(ONE + "/jobs/802"), 200, "null");
    assertReply(client.get(ONE + "/jobs"), 200, "[]");
    assertThat(client.delete(ONE + "/jobs/801").status()).isEqualTo(404);
  }

  @ParameterizedTest
  @CsvSource({
    "hello,  true,  5,  7bits,   160, 1",
    "hello,  false, 16, 7bits,   160, 1",
    "{€},    true,  6,  7bits,   160, 1",
    "漢字,    true,  2,  unicode, 70,  1",
  })
  void estimate_texts_areCountedByTheStandard(
      String message, boolean noStop, int characters, String coding, int most, int parts) {
    assertReply(
        client.post(
            "/sms/estimate",
            "{\"message\":\""
                + message
                + "\",\"noStopClause\":"
                + noStop
                + ",\"senderType\":\"alpha\"}"),
        200,
        "{\"characters\":%s,\"charactersClass\":\"%s\",\"maxCharactersPerPart\":%s,\"parts\":%s}"
            .formatted(
                Integer.toString(characters),
                coding,
                Integer.toString(most),
                Integer.toString(parts)));
  }

  @Test
  void senders_areCreatedWithAReason() {
    assertReply(client.get(ONE + "/senders"), 200, "[\"Shop\",\"New\"]");
    assertRefused(
        client.post(ONE + "/senders", "{\"sender\":\"Other\"}"),
        400,
        "Client::BadRequest",
        "Please provide a reason");
    assertReply(
        client.post(ONE + "/senders", "{\"sender\":\"Other\",\"reason\":\"our shop\"}"),
        200,
        "\"Other\"");
    assertThat(client.get(ONE + "/senders/Other").body())
        .contains("\"status\":\"waitingValidation\"");
    assertThat(client.post(ONE + "/senders", "{\"sender\":\"12345\",\"reason\":\"r\"}").status())
        .isEqualTo(400);
    assertReply(client.delete(ONE + "/senders/Other"), 200, "null");
  }

  @Test
  void rates_ofACountry_areInCredits() {
    assertReply(
        client.get("/sms/rates/destinations?country=be"),
        200,
        "{\"countryCode\":\"be\",\"credit\":1.5,\"country\":\"Belgium\","
            + "\"price\":{\"currencyCode\":\"EUR\",\"text\":\"0.09 €\",\"value\":0.09},"
            + "\"vatRate\":20.0}");
  }

  @Test
  void send_toBelgium_costsOneAndAHalfCredits() {
    Reply sent =
        send("'message':'hello','receivers':['+32470123456'],'sender':'Shop','noStopClause':true");

    assertThat(sent.body()).contains("\"totalCreditsRemoved\":1.5,");
    assertThat(client.get(ONE).body()).contains("\"creditsLeft\":8.5");
  }

  @Test
  void send_emptyMessage_isMissing() {
    assertRefused(
        send("'message':'','receivers':['+33612345678'],'sender':'Shop'"),
        400,
        "Client::BadRequest",
        "Missing parameter(s): message");
  }

  @Test
  void senders_nameInUse_isAConflict() {
    assertRefused(
        client.post(ONE + "/senders", "{\"sender\":\"Shop\",\"reason\":\"our shop\"}"),
        409,
        "Client::Conflict",
        "The sender Shop already exists");
  }
}
