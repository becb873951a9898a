package dev.ovhdo.client.typed;

import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/**
 * Builds the {@code toString} of a record that contains secrets, in the format of the JDK's
 * records.
 *
 * <pre>{@code
 * return RedactedToString.of("SmsUser").add("login", login).addRedacted("password", password).toString();
 * }</pre>
 */
public final class RedactedToString {
  private final StringJoiner components;

  private RedactedToString(String name) {
    components = new StringJoiner(", ", name + "[", "]");
  }

  /** Returns a builder for a record with this name. */
  public static RedactedToString of(String name) {
    return new RedactedToString(name);
  }

  /** Adds a component with its value. */
  public RedactedToString add(String name, @Nullable Object value) {
    components.add(name + "=" + value);
    return this;
  }

  /** Adds a secret component; only whether it is null is shown. */
  public RedactedToString addRedacted(String name, @Nullable Object secret) {
    components.add(name + "=" + (secret == null ? "null" : "***"));
    return this;
  }

  /** Returns the text: {@code SmsUser[login=ada, password=***]}. */
  @Override
  public String toString() {
    return components.toString();
  }
}
