package dev.ovhdo.cli.ssh;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ovhdo.client.time.TimeSource;
import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;

class HostKeyWaiterTest {
  private static final HostAddress IPV4 = new HostAddress("192.0.2.1", 22);
  private static final HostAddress IPV6 = new HostAddress("2001:db8::1", 22);
  private static final HostKey OLD = TestKeys.ed25519(1);
  private static final HostKey NEW = TestKeys.ed25519(2);

  private final Map<HostAddress, Deque<Object>> script = new HashMap<>();
  private final List<HostAddress> scans = new ArrayList<>();
  private final List<Duration> pauses = new ArrayList<>();
  private long nanos;

  @Test
  void await_oldSystemThenNoAnswerThenNewSystem_waitsForTheNewKeys() throws InterruptedException {
    answers(IPV4, List.of(OLD), "Connection refused", List.of(NEW));

    assertThat(await(List.of(IPV4), Set.of(OLD)))
        .containsExactly(Map.entry(IPV4, new HostKeyResult.NewKeys(List.of(NEW))));
    assertThat(pauses).containsExactly(Duration.ofSeconds(2), Duration.ofSeconds(2));
  }

  @Test
  void await_oneKeyStillOld_isNotTheNewSystemYet() throws InterruptedException {
    answers(IPV4, List.of(NEW, OLD), List.of(NEW));

    assertThat(await(List.of(IPV4), Set.of(OLD)))
        .containsExactly(Map.entry(IPV4, new HostKeyResult.NewKeys(List.of(NEW))));
    assertThat(pauses).hasSize(1);
  }

  @Test
  void await_noKeyKnown_takesAnyAnswer() throws InterruptedException {
    answers(IPV4, List.of(OLD));

    assertThat(await(List.of(IPV4), Set.of()))
        .containsExactly(Map.entry(IPV4, new HostKeyResult.NewKeys(List.of(OLD))));
    assertThat(pauses).isEmpty();
  }

  @Test
  void await_noKeyKnownAndTheOldSystemMayAnswer_waitsUntilTheAddressWasDown()
      throws InterruptedException {
    answers(IPV4, List.of(OLD), "Connection refused", List.of(NEW));

    assertThat(await(List.of(IPV4), Set.of(), Duration.ofMinutes(3)))
        .containsExactly(Map.entry(IPV4, new HostKeyResult.NewKeys(List.of(NEW))));
    assertThat(pauses).containsExactly(Duration.ofSeconds(10), Duration.ofSeconds(2));
  }

  @Test
  void await_noKeyKnownAndNeverDown_isTheNewSystemAfterTheDoubt() throws InterruptedException {
    answers(IPV4, List.of(NEW));

    assertThat(await(List.of(IPV4), Set.of(), Duration.ofSeconds(10)))
        .containsExactly(Map.entry(IPV4, new HostKeyResult.NewKeys(List.of(NEW))));
    assertThat(Duration.ofNanos(nanos)).isEqualTo(Duration.ofSeconds(10));
  }

  @Test
  void await_noKeyKnownAndNeverDownWithinTheLimit_isNotBelieved() throws InterruptedException {
    answers(IPV4, List.of(OLD));

    assertThat(await(List.of(IPV4), Set.of(), Duration.ofMinutes(3)))
        .containsExactly(Map.entry(IPV4, new HostKeyResult.OldKey()));
  }

  @Test
  void await_ipv6Unreachable_isScannedOnceIfIpv4Answers() throws InterruptedException {
    answers(IPV4, List.of(NEW));
    answers(IPV6, "Network is unreachable");

    assertThat(await(List.of(IPV4, IPV6), Set.of(OLD)))
        .containsExactly(
            Map.entry(IPV4, new HostKeyResult.NewKeys(List.of(NEW))),
            Map.entry(IPV6, new HostKeyResult.NoAnswer("Network is unreachable")));
    assertThat(scans).containsExactly(IPV4, IPV6);
  }

  @Test
  void await_secondAddressAnswersFirst_scansTheFirstOnceMore() throws InterruptedException {
    answers(IPV4, "Connection refused", List.of(NEW));
    answers(IPV6, List.of(NEW));

    assertThat(await(List.of(IPV4, IPV6), Set.of(OLD)))
        .containsExactly(
            Map.entry(IPV4, new HostKeyResult.NewKeys(List.of(NEW))),
            Map.entry(IPV6, new HostKeyResult.NewKeys(List.of(NEW))));
    assertThat(scans).containsExactly(IPV4, IPV6, IPV4);
  }

  @Test
  void await_neverAnswers_givesUpAtTheLimitWithTheLastReason() throws InterruptedException {
    answers(IPV4, "Connection refused", "No route to host");

    assertThat(await(List.of(IPV4), Set.of(OLD)))
        .containsExactly(Map.entry(IPV4, new HostKeyResult.NoAnswer("No route to host")));
    assertThat(Duration.ofNanos(nanos)).isEqualTo(Duration.ofSeconds(15));
    assertThat(pauses).hasSize(8).last().isEqualTo(Duration.ofSeconds(1));
  }

  @Test
  void await_keysNeverChange_saysSo() throws InterruptedException {
    answers(IPV4, List.of(OLD));

    assertThat(await(List.of(IPV4), Set.of(OLD)))
        .containsExactly(Map.entry(IPV4, new HostKeyResult.OldKey()));
  }

  @Test
  void await_noAddress_returnsAtOnce() throws InterruptedException {
    assertThat(await(List.of(), Set.of(OLD))).isEmpty();
    assertThat(pauses).isEmpty();
  }

  /** Lists of keys are shown, texts are reasons of failures; the last one stays. */
  private void answers(HostAddress address, Object... answers) {
    script.put(address, new ArrayDeque<>(List.of(answers)));
  }

  private Map<HostAddress, HostKeyResult> await(List<HostAddress> addresses, Set<HostKey> known)
      throws InterruptedException {
    return await(addresses, known, Duration.ZERO);
  }

  private Map<HostAddress, HostKeyResult> await(
      List<HostAddress> addresses, Set<HostKey> known, Duration doubt) throws InterruptedException {
    TimeSource time =
        new TimeSource(
            InstantSource.system(),
            () -> nanos,
            pause -> {
              pauses.add(pause);
              nanos += pause.toNanos();
            });
    return new HostKeyWaiter(this::scan, time)
        .await(addresses, known, Duration.ofSeconds(15), doubt);
  }

  @SuppressWarnings("unchecked")
  private List<HostKey> scan(HostAddress address, Duration limit) throws IOException {
    scans.add(address);
    Deque<Object> answers = Objects.requireNonNull(script.get(address));
    Object answer = answers.size() > 1 ? answers.pop() : answers.element();
    if (answer instanceof String reason) {
      throw new IOException(reason);
    }
    return (List<HostKey>) answer;
  }
}
