package dev.ovhdo.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ovhdo.sandbox.JournalEntry.Outcome;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class JournalTest {
  private static long received(Journal journal, String method, String path, String body) {
    return journal.received(new RecordedCall(method, path, "", body, 0), null, Instant.EPOCH);
  }

  private static Outcome outcome(String response) {
    return Outcome.of(
        Duration.ofMillis(5), "EU.ext-1.0.1.2", response.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void calls_moreThanTheLimit_areTheNewest() {
    Journal journal = new Journal();
    for (int i = 0; i < 10_002; i++) {
      journal.answered(received(journal, "GET", "/" + i, ""), 200, outcome(""));
    }
    journal.answered(0, 500, outcome(""));

    List<RecordedCall> calls = journal.calls();

    assertThat(calls).hasSize(10_000);
    assertThat(calls.get(0)).isEqualTo(new RecordedCall("GET", "/2", "", "", 200));
    assertThat(calls.get(9_999)).isEqualTo(new RecordedCall("GET", "/10001", "", "", 200));
  }

  @Test
  void calls_largeBodies_areTheNewestOf32MillionCharacters() {
    Journal journal = new Journal();
    String body = "x".repeat(10_000_000);
    for (int i = 0; i < 5; i++) {
      received(journal, "POST", "/" + i, body);
    }

    assertThat(journal.calls()).extracting(RecordedCall::path).containsExactly("/2", "/3", "/4");

    received(journal, "POST", "/huge", body.repeat(4));
    assertThat(journal.calls()).extracting(RecordedCall::path).containsExactly("/huge");

    received(journal, "POST", "/small", "");
    assertThat(journal.calls()).extracting(RecordedCall::path).containsExactly("/small");
  }

  @Test
  void answered_largeResponses_countAsMemory() {
    Journal journal = new Journal();
    String response = "x".repeat(60_000);
    for (int i = 0; i < 600; i++) {
      journal.answered(received(journal, "GET", "/" + i, ""), 200, outcome(response));
    }

    assertThat(journal.calls()).hasSizeBetween(500, 540);
    assertThat(journal.oldest()).isEqualTo(600L - journal.calls().size());
  }

  @Test
  void newest_fromANumber_isLimitedToTheNewest() {
    Journal journal = new Journal();
    for (int i = 0; i < 10; i++) {
      received(journal, "GET", "/" + i, "");
    }

    assertThat(journal.newest(7, 100)).extracting(JournalEntry::number).containsExactly(7L, 8L, 9L);
    assertThat(journal.newest(0, 2)).extracting(JournalEntry::number).containsExactly(8L, 9L);
    journal.clear();
    assertThat(journal.oldest()).isEqualTo(10);
    assertThat(journal.entry(9)).isEmpty();
  }

  @Test
  void toString_bodyGiven_omitsTheBody() {
    RecordedCall call = new RecordedCall("POST", "/auth/credential", "a=b", "secret", 200);

    assertThat(call).hasToString("POST /auth/credential?a=b → 200");
  }
}
