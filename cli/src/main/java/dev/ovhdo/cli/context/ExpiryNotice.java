package dev.ovhdo.cli.context;

import dev.ovhdo.cli.output.JsonText;
import dev.ovhdo.client.config.Credentials;
import dev.ovhdo.client.file.AtomicFile;
import dev.ovhdo.client.file.AtomicFile.Mode;
import dev.ovhdo.client.transport.CallListener.Attempt;
import dev.ovhdo.client.transport.WireRequest;
import dev.ovhdo.client.transport.WireResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/**
 * Announces that a consumer key will expire, once a day. The expiration is remembered whenever a
 * command reads the current credential, so that no request is needed. A file of the cache has the
 * expiration and the day of the last note; its name is a hash of the consumer key.
 */
final class ExpiryNotice {
  private static final DateTimeFormatter MINUTES =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm 'UTC'", Locale.ROOT).withZone(ZoneOffset.UTC);

  private final Path folder;

  /** Keeps the files in a folder, which may not exist. */
  ExpiryNotice(Path folder) {
    this.folder = folder;
  }

  /** Returns whether the response to a request has the expiration. */
  static boolean isOfTheCredential(WireRequest request) {
    return request.uri().getPath().endsWith("/auth/currentCredential");
  }

  /** Remembers the expiration if an attempt has read the current credential. */
  void remember(Attempt attempt, Credentials credentials) {
    WireResponse response = attempt.response();
    if (response != null && response.status() == 200 && isOfTheCredential(attempt.request())) {
      try {
        String expiration = JsonText.read(response.body()).path("expiration").asString("");
        if (!expiration.isEmpty()) {
          Instant end = OffsetDateTime.parse(expiration).toInstant();
          write(credentials, List.of(end.toString()));
        }
      } catch (DateTimeException | JacksonException e) {
        // A note is not worth a failure.
      }
    }
  }

  /**
   * Returns the note that is due, and does not return it again on the same day.
   *
   * @param days how many days before the expiration the notes begin
   */
  Optional<String> due(Credentials credentials, int days, Instant now) {
    try {
      List<String> lines = read(credentials);
      if (lines.isEmpty()) {
        return Optional.empty();
      }
      Instant end = Instant.parse(lines.get(0));
      String today = LocalDate.ofInstant(now, ZoneOffset.UTC).toString();
      boolean isClose = now.isBefore(end) && !now.plus(Duration.ofDays(days)).isBefore(end);
      if (!isClose || lines.contains(today)) {
        return Optional.empty();
      }
      write(credentials, List.of(lines.get(0), today));
      long left = Duration.between(now, end).toDays();
      String when =
          left == 0 ? "in less than a day" : left == 1 ? "in 1 day" : "in " + left + " days";
      return Optional.of(
          "the consumer key expires %s, on %s; 'ovh-do login' requests a new one"
              .formatted(when, MINUTES.format(end)));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private List<String> read(Credentials credentials) {
    Path file = file(credentials);
    try {
      return file == null || !Files.isRegularFile(file) ? List.of() : Files.readAllLines(file);
    } catch (IOException e) {
      return List.of();
    }
  }

  private void write(Credentials credentials, List<String> lines) {
    Path file = file(credentials);
    if (file != null) {
      try {
        Files.createDirectories(folder);
        byte[] text = (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8);
        AtomicFile.at(file).update(Mode.OWNER_ONLY, before -> text);
      } catch (IOException e) {
        // Without a cache there are no notes.
      }
    }
  }

  /** Returns the file; null for credentials without a consumer key, which do not expire. */
  private @Nullable Path file(Credentials credentials) {
    if (!(credentials instanceof Credentials.Application application)) {
      return null;
    }
    String key = application.consumerKey();
    return key == null ? null : folder.resolve(hash(key));
  }

  private static String hash(String consumerKey) {
    try {
      byte[] text = ("expiration of " + consumerKey).getBytes(StandardCharsets.UTF_8);
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(text);
      return HexFormat.of().formatHex(hash, 0, 16);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
