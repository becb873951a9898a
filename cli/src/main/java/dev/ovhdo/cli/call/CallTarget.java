package dev.ovhdo.cli.call;

import dev.ovhdo.cli.failure.CommandException;
import dev.ovhdo.cli.failure.ExitCode;
import dev.ovhdo.client.transport.HttpMethod;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The method and path of a call: {@code [METHOD] PATH}.
 *
 * @param method null if the fields and the input determine it
 * @param path the path; a missing leading slash is added
 */
record CallTarget(@Nullable HttpMethod method, String path) {
  /**
   * Parses the words.
   *
   * @param words one or two
   * @throws CommandException if the first of two words is no method, or the only word is a method
   */
  static CallTarget parse(List<String> words) {
    String last = words.get(words.size() - 1);
    if (words.size() == 1) {
      if (method(last).isPresent() && last.equals(last.toUpperCase(Locale.ROOT))) {
        throw new CommandException(ExitCode.USAGE, last + " needs a path: api " + last + " PATH");
      }
      return new CallTarget(null, absolute(last));
    }
    HttpMethod method =
        method(words.get(0))
            .orElseThrow(
                () ->
                    new CommandException(
                        ExitCode.USAGE,
                        "'%s' is not a method; use GET, POST, PUT, PATCH or DELETE"
                            .formatted(words.get(0))));
    return new CallTarget(method, absolute(last));
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
