package dev.ovhdo.cli.renewal;

import dev.ovhdo.cli.SandboxHome;
import dev.ovhdo.cli.context.Browser;
import dev.ovhdo.client.time.TimeSource;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A user with a browser: opens the validation page in a separate thread, fills in the form and
 * sends it.
 */
public final class ValidationPageUser implements Browser, AutoCloseable {
  private static final Pattern HIDDEN = Pattern.compile("name=\"(\\w+)\" value=\"([^\"]*)\"");

  private String decision = "authorize";
  private @Nullable URI page;
  private CompletableFuture<Void> visit = CompletableFuture.completedFuture(null);

  /** Sends the form with this button. */
  public ValidationPageUser deciding(String button) {
    decision = button;
    return this;
  }

  /** Returns the page that was opened last. */
  public URI page() {
    return Objects.requireNonNull(page);
  }

  @Override
  public boolean open(URI address) {
    page = address;
    visit = CompletableFuture.runAsync(() -> decide(address));
    return true;
  }

  @Override
  public boolean isOnThisMachine() {
    return true;
  }

  /** Returns clocks whose sleep waits until the user has sent the form. */
  public TimeSource clocks() {
    TimeSource impatient = SandboxHome.withoutSleeping(InstantSource.system());
    return new TimeSource(
        impatient.wall(),
        impatient.nanoTime(),
        duration -> {
          visit.join();
          impatient.sleeper().sleep(duration);
        });
  }

  private void decide(URI address) {
    HttpClient http = HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NORMAL).build();
    try {
      String form =
          http.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString()).body();
      Map<String, String> fields =
          HIDDEN
              .matcher(form)
              .results()
              .collect(Collectors.toMap(hit -> hit.group(1), hit -> hit.group(2), (a, b) -> a));
      fields.put("decision", decision);
      fields.put("validity", firstOption(form));
      String body =
          fields.entrySet().stream()
              .map(field -> field.getKey() + "=" + encode(field.getValue()))
              .collect(Collectors.joining("&"));
      http.send(
          HttpRequest.newBuilder(address.resolve("/auth/"))
              .header("Content-Type", "application/x-www-form-urlencoded")
              .POST(HttpRequest.BodyPublishers.ofString(body))
              .build(),
          BodyHandlers.ofString());
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static String firstOption(String form) {
    Matcher option = Pattern.compile("<option value=\"([^\"]*)\"").matcher(form);
    return option.find() ? option.group(1) : "";
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  @Override
  public void close() {
    visit.join();
  }
}
