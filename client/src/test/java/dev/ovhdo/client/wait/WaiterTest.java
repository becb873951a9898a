package dev.ovhdo.client.wait;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.ovhdo.client.error.ApiError;
import dev.ovhdo.client.error.DecodeException;
import dev.ovhdo.client.error.FailedCall;
import dev.ovhdo.client.error.InvalidRequestException;
import dev.ovhdo.client.error.NotFoundException;
import dev.ovhdo.client.error.NotGrantedException;
import dev.ovhdo.client.error.OvhException;
import dev.ovhdo.client.error.RateLimitedException;
import dev.ovhdo.client.error.ServerErrorException;
import dev.ovhdo.client.error.TransportException;
import dev.ovhdo.client.testing.ManualTime;
import dev.ovhdo.client.time.TimeSource;
import dev.ovhdo.client.transport.HttpMethod;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class WaiterTest {
  private static final FailedCall CALL = new FailedCall(HttpMethod.GET, "/t/{id}", "/t/42", 1);
  private static final String WHAT = "for task 42";
  private static final String RUNNING = "doing";
  private static final String STALLED = "paused";
  private static final String DONE = "done";

  private final ManualTime time = new ManualTime(Instant.EPOCH);
  private final Waiter waiter = new Waiter(time.source());
  private final List<String> observed = new ArrayList<>();

  @Test
  void untilDone_pollsAtEachInterval() {
    String end = await(WaitOptions.standard(), polls(RUNNING, STALLED, RUNNING, DONE));

    assertThat(end).isEqualTo(DONE);
    assertThat(observed).containsExactly("doing", "doing", "paused", "doing", "done");
    assertThat(time.sleeps()).containsExactly(fives(4));
  }

  @Test
  void immediate_conditionThatDoesNotHold_pollsOnce() {
    Optional<String> end =
        Waiter.immediate(time.source())
            .until(
                "it is",
                () -> {
                  observed.add("poll");
                  return Optional.empty();
                },
                Duration.ofMinutes(1),
                Duration.ofSeconds(5));

    assertThat(end).isEmpty();
    assertThat(observed).containsExactly("poll");
    assertThat(time.sleeps()).isEmpty();
  }

  @Test
  void untilPresent_present_pollsAtEachInterval() {
    Iterator<Optional<String>> polls =
        List.of(Optional.<String>empty(), Optional.<String>empty(), Optional.of("there"))
            .iterator();

    assertThat(waiter.until("it is", polls::next, Duration.ofMinutes(1), Duration.ofSeconds(5)))
        .contains("there");
    assertThat(time.sleeps()).containsExactly(fives(2));
  }

  @Test
  void untilPresent_neverPresent_pollsAtTheDeadlineToo() {
    assertThat(
            waiter.until(
                "it is",
                () -> {
                  observed.add("poll");
                  return Optional.empty();
                },
                Duration.ofSeconds(8),
                Duration.ofSeconds(5)))
        .isEmpty();
    assertThat(time.sleeps()).containsExactly(Duration.ofSeconds(5), Duration.ofSeconds(3));
    assertThat(observed).hasSize(3);
  }

  @Test
  void untilPresent_interrupted_namesTheCondition() {
    Thread.currentThread().interrupt();
    Waiter real = new Waiter(TimeSource.system());

    Throwable thrown =
        catchThrowable(
            () ->
                real.until("it is", Optional::empty, Duration.ofMinutes(1), Duration.ofSeconds(5)));

    assertThat(Thread.interrupted()).isTrue();
    assertThat(thrown)
        .isInstanceOf(TransportException.class)
        .hasMessage("The wait until it is was interrupted");
  }

  @Test
  void until_doneAtTheStart_doesNotWait() {
    String end = waiter.until(WHAT, DONE, polls(), observed::add, WaitOptions.standard()).value();

    assertThat(end).isEqualTo(DONE);
    assertThat(observed).hasSize(1);
    assertThat(time.sleeps()).isEmpty();
  }

  @Test
  void until_neverEnding_pollsAtTheDeadline() {
    WaitOptions options = WaitOptions.standard().withDeadline(Duration.ofSeconds(12));

    WaitResult<String> result = until(options, polls(RUNNING, RUNNING, STALLED));

    assertThat(result).isEqualTo(new WaitResult<>(STALLED, false, Duration.ofSeconds(12), null));
    assertThat(time.sleeps())
        .containsExactly(Duration.ofSeconds(5), Duration.ofSeconds(5), Duration.ofSeconds(2));
  }

  @Test
  void until_doneAtTheLastPoll_succeeds() {
    WaitOptions options = WaitOptions.standard().withDeadline(Duration.ofSeconds(7));

    assertThat(await(options, polls(RUNNING, DONE))).isEqualTo(DONE);
  }

  @Test
  void until_localClockChanges_hasNoEffect() {
    Iterator<String> steps = List.of(RUNNING, DONE).iterator();

    String end =
        waiter
            .until(
                WHAT,
                RUNNING,
                () -> {
                  time.setWall(Instant.EPOCH.plus(Duration.ofDays(9)));
                  return steps.next();
                },
                DONE::equals,
                WaitOptions.standard())
            .value();

    assertThat(end).isEqualTo(DONE);
  }

  static Stream<OvhException> early() {
    return Stream.of(new NotFoundException(CALL, error(404), ""), server(500));
  }

  @ParameterizedTest
  @MethodSource("early")
  void until_notRegisteredYet_isToleratedInTheGracePeriod(OvhException passing) {
    Object[] sixty = Collections.nCopies(60, passing).toArray();

    assertThat(await(WaitOptions.standard(), polls(and(sixty, DONE)))).isEqualTo(DONE);
    assertThat(time.sleeps()).hasSize(61);
  }

  @ParameterizedTest
  @MethodSource("early")
  void until_notRegisteredAfterTheGracePeriod_isThrown(OvhException lasting) {
    Object[] polls = Collections.nCopies(61, lasting).toArray();

    assertThat(catchThrowable(() -> await(WaitOptions.standard(), polls(polls)))).isSameAs(lasting);
    assertThat(time.sleeps()).containsExactly(fives(61));
  }

  static Stream<OvhException> passing() {
    return Stream.of(
        server(408),
        server(502),
        server(503),
        server(504),
        new RateLimitedException(CALL, error(429), "", null),
        new DecodeException(CALL, "it is a page", null),
        new TransportException(CALL, "connection refused", true, null));
  }

  @ParameterizedTest
  @MethodSource("passing")
  void until_networkFailureOrUnreadableAnswer_isToleratedUntilTheDeadline(OvhException passing) {
    Object[] ninetyNine = Collections.nCopies(99, passing).toArray();

    assertThat(await(WaitOptions.standard(), polls(and(ninetyNine, DONE)))).isEqualTo(DONE);
  }

  static Stream<OvhException> fatal() {
    return Stream.of(
        new NotGrantedException(CALL, error(403), ""),
        new InvalidRequestException(CALL, error(400), ""));
  }

  @ParameterizedTest
  @MethodSource("fatal")
  void until_otherError_isThrownAtOnce(OvhException refusal) {
    assertThat(catchThrowable(() -> await(WaitOptions.standard(), polls(refusal))))
        .isSameAs(refusal);
  }

  @Test
  void until_observerThrows_isThrownAtOnce() {
    OvhException own = server(503);

    Throwable failure =
        catchThrowable(
            () ->
                waiter.until(
                    WHAT,
                    RUNNING,
                    polls(RUNNING),
                    state -> {
                      throw own;
                    },
                    WaitOptions.standard()));

    assertThat(failure).isSameAs(own);
  }

  @Test
  void until_interrupted_keepsTheFlag() {
    Thread.currentThread().interrupt();

    Throwable failure = catchThrowable(() -> await(WaitOptions.standard(), polls()));

    assertThat(Thread.interrupted()).isTrue();
    assertThat(failure)
        .isInstanceOf(TransportException.class)
        .hasMessage("The wait for task 42 was interrupted");
  }

  @Test
  void until_pollInterrupted_isThrownAtOnce() {
    TransportException interrupted =
        new TransportException(CALL, "the thread was interrupted", false, null);

    Throwable failure =
        catchThrowable(
            () ->
                await(
                    WaitOptions.standard(),
                    () -> {
                      Thread.currentThread().interrupt();
                      throw interrupted;
                    }));

    assertThat(Thread.interrupted()).isTrue();
    assertThat(failure).isSameAs(interrupted);
  }

  @ParameterizedTest
  @MethodSource("early")
  void find_notRegisteredYet_pollsAgain(OvhException passing) {
    Object[] sixty = Collections.nCopies(60, passing).toArray();

    assertThat(waiter.find(WHAT, polls(and(sixty, DONE)), WaitOptions.standard())).isEqualTo(DONE);
    assertThat(time.sleeps()).containsExactly(fives(60));
  }

  @ParameterizedTest
  @MethodSource({"early", "passing"})
  void find_neverRegistered_isThrownAfterTheGracePeriod(OvhException lasting) {
    Object[] polls = Collections.nCopies(61, lasting).toArray();

    assertThat(catchThrowable(() -> waiter.find(WHAT, polls(polls), WaitOptions.standard())))
        .isSameAs(lasting);
    assertThat(time.sleeps()).containsExactly(fives(60));
  }

  @Test
  void find_neverRegistered_isThrownAtTheDeadline() {
    NotFoundException missing = new NotFoundException(CALL, error(404), "");
    WaitOptions options = WaitOptions.standard().withDeadline(Duration.ofSeconds(7));

    assertThat(catchThrowable(() -> waiter.find(WHAT, polls(missing, missing, missing), options)))
        .isSameAs(missing);
    assertThat(time.sleeps()).containsExactly(Duration.ofSeconds(5), Duration.ofSeconds(2));
  }

  @ParameterizedTest
  @MethodSource("fatal")
  void find_otherError_isThrownAtOnce(OvhException refusal) {
    assertThat(catchThrowable(() -> waiter.find(WHAT, polls(refusal), WaitOptions.standard())))
        .isSameAs(refusal);
    assertThat(time.sleeps()).isEmpty();
  }

  @Test
  void until_knownValueMeetsTheCondition_doesNotPoll() {
    WaitResult<String> result =
        waiter.until("for it", DONE, polls(), DONE::equals, WaitOptions.standard());

    assertThat(result).isEqualTo(new WaitResult<>(DONE, true, Duration.ZERO, null));
  }

  @Test
  void until_withoutKnownValue_pollsAtOnceAndToleratesFailures() {
    OvhException missing = new NotFoundException(CALL, error(404), "");

    WaitResult<String> result =
        waiter.until("for it", polls(missing, RUNNING, DONE), DONE::equals, WaitOptions.standard());

    assertThat(result).isEqualTo(new WaitResult<>(DONE, true, Duration.ofSeconds(10), null));
    assertThat(time.sleeps()).containsExactly(fives(2));
  }

  @Test
  void until_deadline_returnsTheLastValueAndFailure() {
    OvhException trouble = server(503);
    WaitOptions options = WaitOptions.standard().withDeadline(Duration.ofSeconds(5));

    assertThat(waiter.until("for it", polls(STALLED, trouble), DONE::equals, options))
        .isEqualTo(new WaitResult<>(STALLED, false, Duration.ofSeconds(5), trouble));
  }

  @Test
  void until_noSuccessfulPollBeforeTheDeadline_throwsTheLastFailure() {
    OvhException trouble = server(503);
    WaitOptions options = WaitOptions.standard().withDeadline(Duration.ZERO);

    assertThat(catchThrowable(() -> waiter.until("for it", polls(trouble), step -> true, options)))
        .isSameAs(trouble);
  }

  private String await(WaitOptions options, Supplier<String> poll) {
    return until(options, poll).value();
  }

  private WaitResult<String> until(WaitOptions options, Supplier<String> poll) {
    return waiter.until(
        WHAT,
        RUNNING,
        poll,
        state -> {
          observed.add(state);
          return state.equals(DONE);
        },
        options);
  }

  /** Returns each step and throws each exception, in their order. */
  private static Supplier<String> polls(Object... what) {
    Iterator<Object> each = Arrays.asList(what).iterator();
    return () -> {
      Object next = each.next();
      if (next instanceof OvhException failure) {
        throw failure;
      }
      return (String) next;
    };
  }

  private static Object[] and(Object[] polls, Object last) {
    return Stream.concat(Arrays.stream(polls), Stream.of(last)).toArray();
  }

  private static Duration[] fives(int count) {
    return Collections.nCopies(count, Duration.ofSeconds(5)).toArray(Duration[]::new);
  }

  private static ServerErrorException server(int status) {
    return new ServerErrorException(CALL, error(status), "");
  }

  private static ApiError error(int status) {
    return new ApiError(status, null, null, "no", null, Map.of());
  }
}
