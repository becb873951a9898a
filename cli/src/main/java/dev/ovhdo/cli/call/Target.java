package dev.ovhdo.cli.call;

import dev.ovhdo.cli.session.CommandException;
import dev.ovhdo.cli.session.ExitCode;
import dev.ovhdo.client.HttpMethod;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is called: {@code [METHOD] PATH}.
 *
 * @param method null where it is left to the rest of the call
 * @param path begins with a slash, whether it was written with one or not
 */
record Target(@Nullable HttpMethod method, String path) {
  /**
   * Reads the words.
   *
   * @param words one or two
   * @throws CommandException if the first of two is no method, or the only one is no path
   */
  static Target parse(List<String> words) {
    String last = words.get(words.size() - 1);
    if (words.size() == 1) {
      if (method(last).isPresent() && last.equals(last.toUpperCase(Locale.ROOT))) {
        throw new CommandException(ExitCode.USAGE, last + " needs a path: api " + last + " PATH");
      }
      return new Target(null, absolute(last));
    }
    HttpMethod method =
        method(words.get(0))
            .orElseThrow(
                () ->
                    new CommandException(
                        ExitCode.USAGE,
                        "'%s' is no method: it is GET, POST, PUT, PATCH or DELETE"
                            .formatted(words.get(0))));
    return new Target(method, absolute(last));
  }

  private static Optional<HttpMethod> method(String word) {
    return Arrays.stream(HttpMethod.values())
        .filter(method -> method.name().equalsIgnoreCase(word))
        .findFirst();
  }

  private static String absolute(String path) {
    return path.startsWith("/") ? path : "/" + path;
  }
}
