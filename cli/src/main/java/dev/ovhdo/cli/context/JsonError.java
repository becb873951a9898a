package dev.ovhdo.cli.context;

import dev.ovhdo.cli.failure.ExitCode;
import dev.ovhdo.cli.output.JsonText;
import dev.ovhdo.client.error.ApiException;
import dev.ovhdo.client.error.OvhException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A failure as one line of JSON, for programs that request JSON. */
final class JsonError {
  private JsonError() {}

  /**
   * Returns the line. All properties are always present.
   *
   * @param message what happened and what to do
   * @param item the item of a list that could not be read; null if the whole command failed
   */
  static String line(Throwable failure, ExitCode code, String message, @Nullable String item) {
    ObjectNode error = JsonNodeFactory.instance.objectNode();
    error.put("message", message).put("code", code.code()).put("kind", kind(code));
    error.put("item", item);
    ApiException refused = refusal(failure);
    if (refused == null) {
      error.putNull("request").putNull("httpStatus").putNull("errorClass").putNull("queryId");
    } else {
      error.put("request", refused.call().toString()).put("httpStatus", refused.status());
      error
          .put("errorClass", refused.error().code())
          .put("queryId", refused.queryId().orElse(null));
    }
    error.put("mayHaveBeenCarriedOut", isDoubtful(failure));
    ObjectNode line = JsonNodeFactory.instance.objectNode();
    line.set("error", error);
    return JsonText.compact(line);
  }

  /** Returns the name of an exit code: {@code notFound}. */
  private static String kind(ExitCode code) {
    StringBuilder kind = new StringBuilder();
    boolean upper = false;
    for (char each : code.name().toLowerCase(Locale.ROOT).toCharArray()) {
      if (each != '_') {
        kind.append(upper ? Character.toUpperCase(each) : each);
      }
      upper = each == '_';
    }
    return kind.toString();
  }

  private static @Nullable ApiException refusal(@Nullable Throwable failure) {
    for (Throwable each = failure; each != null; each = each.getCause()) {
      if (each instanceof ApiException refused) {
        return refused;
      }
    }
    return null;
  }

  private static boolean isDoubtful(@Nullable Throwable failure) {
    for (Throwable each = failure; each != null; each = each.getCause()) {
      if (each instanceof OvhException own && own.mayHaveBeenCarriedOut()) {
        return true;
      }
    }
    return false;
  }
}
