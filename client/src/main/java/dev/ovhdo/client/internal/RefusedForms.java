package dev.ovhdo.client.internal;

import dev.ovhdo.client.config.Endpoint;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The forms of reading many items that an endpoint refuses for a route, kept in files for the next
 * process. A refusal is used after two processes have met it, because a single item can be its
 * reason, and for a week. The files only save requests.
 */
public final class RefusedForms {
  private static final Duration VALID = Duration.ofDays(7);

  private static final int CERTAIN = 2;

  /** The number of processes, and the local time of the last refusal in milliseconds. */
  private static final Pattern CONTENT = Pattern.compile("(\\d) (\\d{1,15})");

  private final @Nullable Path folder;
  private final Endpoint endpoint;
  private final InstantSource clock;

  /**
   * Creates the access to the files.
   *
   * @param folder the folder of all files that processes share; null if nothing is kept
   */
  public RefusedForms(@Nullable Path folder, Endpoint endpoint, InstantSource clock) {
    this.folder = folder;
    this.endpoint = endpoint;
    this.clock = clock;
  }

  /** Returns whether earlier processes have met refusals of a form. */
  public boolean contains(String form, String template) {
    CacheFile file = file(form, template);
    return file != null && refusals(file.read()) >= CERTAIN;
  }

  /** Adds the refusal that this process has met. */
  public void add(String form, String template) {
    CacheFile file = file(form, template);
    if (file != null) {
      file.update(
          before -> Math.min(CERTAIN, refusals(before) + 1) + " " + clock.instant().toEpochMilli());
    }
  }

  /** Forgets the refusals of a form that the server serves. */
  public void remove(String form, String template) {
    CacheFile file = file(form, template);
    if (file != null && refusals(file.read()) > 0) {
      file.update(before -> "");
    }
  }

  private int refusals(String text) {
    Matcher content = CONTENT.matcher(text);
    if (!content.matches()) {
      return 0;
    }
    Duration age =
        Duration.between(Instant.ofEpochMilli(Long.parseLong(content.group(2))), clock.instant());
    return age.isNegative() || age.compareTo(VALID) >= 0 ? 0 : Integer.parseInt(content.group(1));
  }

  private @Nullable CacheFile file(String form, String template) {
    String name = endpoint.url().getHost() + "-" + form.toLowerCase(Locale.ROOT) + template;
    return CacheFile.of(folder, endpoint, "lists", name.replaceAll("[^A-Za-z0-9.-]", "-"));
  }
}
