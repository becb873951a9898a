package dev.ovhdo.api.internal;

import dev.ovhdo.client.wait.WaitOptions;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What shows that OVHcloud carries out a change, for the messages about a change whose answer does
 * not tell it.
 *
 * @param expected the visible effect, as a noun: {@code a new task rebootVm of vps-1}
 * @param shownBy the call that shows the effect: {@code GET /vps/vps-1/tasks}
 * @param options how long and how often to look for the effect
 */
public record Effect(String expected, String shownBy, WaitOptions options) {
  private static final WaitOptions EVERY_TWO_SECONDS =
      WaitOptions.standard().withInterval(Duration.ofSeconds(2));

  /** Returns a new task, which OVHcloud may list some time after it has accepted the change. */
  public static Effect ofTask(String expected, String shownBy) {
    return new Effect(expected, shownBy, EVERY_TWO_SECONDS.withDeadline(Duration.ofMinutes(2)));
  }

  /**
   * Returns a changed property or resource. A new record may not be readable for a minute,
   * according to OVHcloud's Terraform provider.
   */
  public static Effect ofState(String expected, String shownBy) {
    return new Effect(expected, shownBy, EVERY_TWO_SECONDS.withDeadline(Duration.ofMinutes(1)));
  }

  /**
   * Returns a changed display name.
   *
   * @param displayName the name; empty if the name is removed
   */
  public static Effect ofDisplayName(String displayName, String shownBy) {
    return ofState(
        displayName.isEmpty()
            ? "the removal of the display name"
            : "the display name \"" + displayName + "\"",
        shownBy);
  }

  /**
   * Returns whether a resource has a display name. A resource without a display name has none, or
   * its own name instead.
   *
   * @param wanted the display name; empty for none
   * @param resource the own name of the resource
   * @param read the display name that was read; null if there is none
   */
  public static boolean isDisplayName(String wanted, String resource, @Nullable String read) {
    String present = read == null || read.equals(resource) ? "" : read;
    return present.equals(wanted.equals(resource) ? "" : wanted);
  }
}
