package dev.ovhdo.client.typed;

import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/**
 * Builds the {@code toString} of a record that holds secrets, in the form of the JDK's own.
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

  /** Begins with the name of the record. */
  public static Shown of(String name) {
    return new Shown(name);
  }

  /** Adds a component with its value. */
  public Shown add(String name, @Nullable Object value) {
    components.add(name + "=" + value);
    return this;
  }

  /** Adds a component of which only is shown whether there is one. */
  public Shown hidden(String name, @Nullable Object secret) {
    components.add(name + "=" + (secret == null ? "null" : "***"));
    return this;
  }

  /** Returns what was added: {@code SmsUser[login=ada, password=***]}. */
  @Override
  public String toString() {
    return components.toString();
  }
}
