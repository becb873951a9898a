package dev.ovhdo.client.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ovhdo.client.OvhClient;
import dev.ovhdo.client.config.Configuration;
import dev.ovhdo.client.config.Credentials;
import dev.ovhdo.client.config.Endpoint;
import dev.ovhdo.client.testing.ManualTime;
import dev.ovhdo.client.testing.ScriptedTransport;
import dev.ovhdo.client.transport.WireRequest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The clock of the server across processes; each process is a client with its own transport. */
class KeptClockTest {
  private static final Instant SERVER = Instant.parse("2026-03-03T16:34:35Z");

  /** The local clock is 20 years behind. */
  private final ManualTime time = new ManualTime(Instant.parse("2006-01-01T00:00:00Z"));

  private final ScriptedTransport transport = new ScriptedTransport();

  @TempDir Path folder;

  @Test
  void secondProcess_clockReadByTheFirst_sendsNoRequestForTheTime() {
    readTheClock(SERVER);
    time.advance(Duration.ofHours(23));
    transport.thenAnswer(200, "1");

    client(folder).get("/me");

    WireRequest sent = transport.sent().get(2);
    assertThat(sent.uri()).hasPath("/1.0/me");
    assertThat(timestamp(sent)).isEqualTo(SERVER.plus(Duration.ofHours(23)));
  }

  @Test
  void secondProcess_aDayLater_readsTheClockAgain() {
    readTheClock(SERVER);
    time.advance(Duration.ofDays(1));

    assertThat(paths(readTheClock(SERVER.plus(Duration.ofDays(1)))))
        .containsExactly("/1.0/auth/time", "/1.0/me");
  }

  @Test
  void secondProcess_localClockSetBackBehindTheReading_readsTheClockAgain() {
    readTheClock(SERVER);
    time.setWall(Instant.parse("2005-12-31T23:59:59Z"));

    assertThat(paths(readTheClock(SERVER))).containsExactly("/1.0/auth/time", "/1.0/me");
  }

  @ParameterizedTest
  @CsvSource({
    "400, QUERY_TIME_OUT",
    "400, INVALID_SIGNATURE",
    "403, INVALID_KEY",
  })
  void secondProcess_localClockSetSinceTheReading_isRefusedAndRepeatsOnceWithTheRightTime(
      int status, String code) {
    readTheClock(SERVER);
    time.setWall(time.source().now().plus(Duration.ofHours(5)));
    transport.thenAnswer(status, "{\"errorCode\":\"%s\",\"message\":\"no\"}".formatted(code));
    transport.thenAnswer(200, Long.toString(SERVER.getEpochSecond()));
    transport.thenAnswer(200, "1").thenAnswer(200, "2");

    client(folder).post("/me/sshKey", null);
    client(folder).get("/me");

    List<WireRequest> sent = transport.sent();
    assertThat(paths(sent.subList(2, 6)))
        .containsExactly("/1.0/me/sshKey", "/1.0/auth/time", "/1.0/me/sshKey", "/1.0/me");
    assertThat(timestamp(sent.get(2))).isEqualTo(SERVER.plus(Duration.ofHours(5)));
    assertThat(timestamp(sent.get(4))).isEqualTo(SERVER);
    assertThat(timestamp(sent.get(5))).as("the file is corrected").isEqualTo(SERVER);
  }

  @Test
  void serverTime_clockReadByAnEarlierProcess_isReadAgain() {
    readTheClock(SERVER);
    time.setWall(time.source().now().plus(Duration.ofHours(5)));
    transport.thenAnswer(200, Long.toString(SERVER.getEpochSecond()));

    assertThat(client(folder).serverTime()).isEqualTo(SERVER);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "\n", "x 0", "1 2 3", "9999999999999999999 0", "0"})
  void secondProcess_brokenFile_readsTheClockAgain(String content) throws IOException {
    readTheClock(SERVER);
    Files.writeString(folder.resolve("clock/eu.api.ovh.com"), content);

    assertThat(paths(readTheClock(SERVER))).containsExactly("/1.0/auth/time", "/1.0/me");
  }

  @Test
  void firstProcess_folderThatCannotBeCreated_works() throws IOException {
    Path file = Files.createFile(folder.resolve("occupied"));
    transport.thenAnswer(200, "1457018875").thenAnswer(200, "1");

    client(file).get("/me");

    assertThat(transport.sent()).hasSize(2);
  }

  @Test
  void process_withoutFolderOrOnThisMachine_keepsNothing() {
    for (OvhClient client :
        List.of(client(null), client(folder, Endpoint.of("http://127.0.0.1:8080/1.0")))) {
      transport.thenAnswer(200, "1457018875").thenAnswer(200, "1");
      client.get("/me");
    }
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void process_clockDriftsDuringALongWait_isRefusedAndRepeatsOnce() {
    OvhClient client = client(null);
    transport.thenAnswer(200, Long.toString(SERVER.getEpochSecond())).thenAnswer(200, "1");
    client.get("/me");
    // The monotonic clock stops while the machine is suspended.
    time.setWall(time.source().now().plus(Duration.ofHours(8)));
    Instant later = SERVER.plus(Duration.ofHours(8));
    transport.thenAnswer(400, "{\"errorCode\":\"QUERY_TIME_OUT\",\"message\":\"no\"}");
    transport.thenAnswer(200, Long.toString(later.getEpochSecond())).thenAnswer(200, "2");

    assertThat(client.get("/me").asInt()).isEqualTo(2);
    assertThat(timestamp(transport.sent().get(4))).isEqualTo(later);
  }

  /** Runs a process that has to read the clock; returns its requests. */
  private List<WireRequest> readTheClock(Instant server) {
    int before = transport.sent().size();
    transport.thenAnswer(200, Long.toString(server.getEpochSecond())).thenAnswer(200, "1");
    client(folder).get("/me");
    return transport.sent().subList(before, transport.sent().size());
  }

  private static List<String> paths(List<WireRequest> sent) {
    return sent.stream().map(request -> request.uri().getPath()).toList();
  }

  private static Instant timestamp(WireRequest request) {
    return Instant.ofEpochSecond(
        Long.parseLong(request.headers().getOrDefault("X-Ovh-Timestamp", "")));
  }

  private OvhClient client(@Nullable Path cache) {
    return client(cache, Endpoint.of("ovh-eu"));
  }

  private OvhClient client(@Nullable Path cache, Endpoint endpoint) {
    var builder =
        OvhClient.builder()
            .configuration(
                Configuration.of(
                    endpoint, new Credentials.Application("application", "secret", "consumer")))
            .transport(transport)
            .timeSource(time.source());
    return cache == null ? builder.build() : builder.cacheFolder(cache).build();
  }
}
