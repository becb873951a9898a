package dev.ovhdo.client.typed;

import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/**
 * Builds the {@code toString} of a record that contains secrets, in the format of the JDK's
 * records.
 *
 * <pre>{@code
 * return Shown.of("SmsUser").add("login", login).hidden("password", password).toString();
 * }</pre>
 */
public final class Shown {
  private final StringJoiner components;

  private Shown(String name) {
    components = new StringJoiner(", ", name + "[", "]");
  }

  /** Returns a builder for a record with this name. */
  public static Shown of(String name) {
    return new Shown(name);
  }

  /** Adds a component with its value. */
  public Shown add(String name, @Nullable Object value) {
    components.add(name + "=" + value);
    return this;
  }

  /** Adds a secret component; only whether it is null is shown. */
  public Shown hidden(String name, @Nullable Object secret) {
    components.add(name + "=" + (secret == null ? "null" : "***"));
    return this;
  }

  /** Returns the text: {@code SmsUser[login=ada, password=***]}. */
  @Override
  public String toString() {
    return components.toString();
  }
}
