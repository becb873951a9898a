package dev.ovhdo.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class JournalTest {
  @Test
  void calls_moreThanTheLimit_areTheNewest() {
    Journal journal = new Journal();
    for (int i = 0; i < 10_002; i++) {
      journal.answered(journal.received(new RecordedCall("GET", "/" + i, "", "", 0)), 200);
    }
    journal.answered(0, 500);

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
      journal.received(new RecordedCall("POST", "/" + i, "", body, 0));
    }

    assertThat(journal.calls()).extracting(RecordedCall::path).containsExactly("/2", "/3", "/4");

    journal.received(new RecordedCall("POST", "/huge", "", body.repeat(4), 0));
    assertThat(journal.calls()).extracting(RecordedCall::path).containsExactly("/huge");

    journal.received(new RecordedCall("POST", "/small", "", "", 0));
    assertThat(journal.calls()).extracting(RecordedCall::path).containsExactly("/small");
  }

  @Test
  void toString_bodyGiven_omitsTheBody() {
    RecordedCall call = new RecordedCall("POST", "/auth/credential", "a=b", "secret", 200);

    assertThat(call).hasToString("POST /auth/credential?a=b → 200");
  }
}
