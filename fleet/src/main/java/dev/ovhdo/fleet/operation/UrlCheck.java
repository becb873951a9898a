package dev.ovhdo.fleet.operation;

import dev.ovhdo.api.error.InvalidInputException;
import dev.ovhdo.client.file.IoErrorReason;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/**
 * Checks that a URL answers with the status 200. Redirects are not followed.
 *
 * @param url the URL, in which {@code {name}} is replaced by the name of the target, and {@code
 *     {address}} by the first address of the machine
 * @param timing how often the check looks, and for how long
 */
public record UrlCheck(String url, CheckTiming timing) implements Check {
  static final String NAME = "check url";

  /** Created with the first look. */
  private static final class Http {
    static final HttpClient CLIENT =
        HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).build();
  }

  /** Checks the URL. */
  public UrlCheck {
    Objects.requireNonNull(timing, "timing");
    if (!isUrl(url)) {
      throw new InvalidInputException("\"" + url + "\" is not a URL such as https://{name}/health");
    }
  }

  private static boolean isUrl(String url) {
    try {
      URI uri = URI.create(replace(url, "name", "192.0.2.1"));
      return uri.getHost() != null
          && ("https".equalsIgnoreCase(uri.getScheme())
              || "http".equalsIgnoreCase(uri.getScheme()));
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  private static String replace(String url, String name, String address) {
    return url.replace("{name}", URLEncoder.encode(name, StandardCharsets.UTF_8))
        .replace("{address}", address.indexOf(':') < 0 ? address : "[" + address + "]");
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public boolean needsSsh() {
    return false;
  }

  @Override
  public void writeTo(ObjectNode json) {
    json.put("url", url);
    timing.writeTo(json);
  }

  @Override
  public Optional<String> attempt(CheckSubject subject, SshProbe ssh, Duration limit) {
    String address = subject.addresses().stream().findFirst().orElse("");
    String replaced = replace(url, subject.target(), address);
    try {
      HttpRequest request = HttpRequest.newBuilder(URI.create(replaced)).timeout(limit).build();
      int status = Http.CLIENT.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
      return status == 200
          ? Optional.empty()
          : Optional.of("%s answers with the status %s".formatted(replaced, status));
    } catch (HttpTimeoutException e) {
      return Optional.of("%s has not answered within %s s".formatted(replaced, limit.toSeconds()));
    } catch (IOException e) {
      return Optional.of("%s cannot be reached: %s".formatted(replaced, IoErrorReason.of(e)));
    } catch (IllegalArgumentException e) {
      return Optional.of(replaced + " is not a URL");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.of("interrupted");
    }
  }
}
