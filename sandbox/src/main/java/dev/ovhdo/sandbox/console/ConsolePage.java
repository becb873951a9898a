package dev.ovhdo.sandbox.console;

import dev.ovhdo.sandbox.http.HttpResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;

/** The files of the console page, which are resources beside this class. */
public final class ConsolePage {
  private static final String HTML = "text/html; charset=utf-8";
  private static final String CSS = "text/css; charset=utf-8";
  private static final String SCRIPT = "text/javascript; charset=utf-8";

  /** The content type of each file, by its path below the control routes. */
  private static final Map<String, String> FILES =
      Map.ofEntries(
          Map.entry("/", HTML),
          Map.entry("/console.css", CSS),
          Map.entry("/icon.svg", "image/svg+xml"),
          Map.entry("/account.js", SCRIPT),
          Map.entry("/console.js", SCRIPT),
          Map.entry("/control.js", SCRIPT),
          Map.entry("/dom.js", SCRIPT),
          Map.entry("/faults.js", SCRIPT),
          Map.entry("/requests.js", SCRIPT),
          Map.entry("/rights.js", SCRIPT),
          Map.entry("/tasks.js", SCRIPT));

  /**
   * The page runs the scripts of the sandbox only, calls only the sandbox, and cannot be embedded
   * in another page. Scripts cannot turn text into elements.
   */
  private static final String POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self';"
          + " form-action 'none'; base-uri 'none'; frame-ancestors 'none';"
          + " require-trusted-types-for 'script'; trusted-types 'none'";

  private ConsolePage() {}

  /**
   * Returns a file of the page.
   *
   * @param path the path below the control routes, such as {@code /console.css}; {@code /} for the
   *     page itself
   */
  public static Optional<HttpResponse> find(String path) {
    return Optional.ofNullable(FILES.get(path))
        .map(
            type ->
                HttpResponse.of(200, type, content(path.equals("/") ? "/index.html" : path))
                    .withHeader("Content-Security-Policy", POLICY)
                    .withHeader("Cross-Origin-Opener-Policy", "same-origin")
                    .withHeader("Referrer-Policy", "no-referrer"));
  }

  private static byte[] content(String path) {
    try (InputStream file = ConsolePage.class.getResourceAsStream(path.substring(1))) {
      if (file == null) {
        throw new IllegalStateException("the program has no file " + path);
      }
      return file.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
