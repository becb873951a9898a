package dev.ovhdo.fleet.model;

import dev.ovhdo.api.error.InvalidInputException;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A time of the week in which targets may start. Immutable.
 *
 * @param days the days on which the window opens
 * @param from the local time at which it opens
 * @param to the local time at which it closes; on the next day if it is not later
 * @param zone the time zone of both times
 */
public record MaintenanceWindow(Set<DayOfWeek> days, LocalTime from, LocalTime to, ZoneId zone) {
  private static final int DAYS = DayOfWeek.values().length;

  private static final Pattern TEXT =
      Pattern.compile(
          "(?:(?<days>[A-Za-z,-]+) )?(?<from>[0-9:]+)-(?<to>[0-9:]+)(?: (?<zone>\\S+))?");

  /** Checks the components and copies the days. */
  public MaintenanceWindow {
    days = Set.copyOf(days);
    if (days.isEmpty()) {
      throw new InvalidInputException("a maintenance window needs a day of the week");
    }
    Objects.requireNonNull(from, "from");
    Objects.requireNonNull(to, "to");
    Objects.requireNonNull(zone, "zone");
  }

  /**
   * Parses a window: days, the local times of its begin and end, and a time zone, such as {@code
   * Sat,Sun 22:00-04:00 Europe/Paris} or {@code Mon-Fri 01:00-05:00}. Without days, the window
   * opens on each day.
   *
   * @param defaultZone the time zone of a text without one
   * @throws InvalidInputException if the text has another form
   */
  public static MaintenanceWindow parse(String text, ZoneId defaultZone) {
    Matcher parts = TEXT.matcher(text.strip());
    if (!parts.matches()) {
      throw invalid(text);
    }
    try {
      return new MaintenanceWindow(
          parts.group("days") == null
              ? EnumSet.allOf(DayOfWeek.class)
              : days(text, parts.group("days")),
          time(parts.group("from")),
          time(parts.group("to")),
          parts.group("zone") == null ? defaultZone : ZoneId.of(parts.group("zone")));
    } catch (DateTimeException e) {
      throw invalid(text);
    }
  }

  private static InvalidInputException invalid(String text) {
    return new InvalidInputException(
        "\"%s\" is no maintenance window. Examples: \"Sat,Sun 22:00-04:00 Europe/Paris\", \"Mon-Fri 01:00-05:00 UTC\", \"23:00-05:00\""
            .formatted(text));
  }

  private static LocalTime time(String text) {
    return text.equals("24:00") ? LocalTime.MIDNIGHT : LocalTime.parse(text);
  }

  private static Set<DayOfWeek> days(String text, String days) {
    Set<DayOfWeek> found = EnumSet.noneOf(DayOfWeek.class);
    for (String part : days.split(",", -1)) {
      String[] ends = part.split("-", -1);
      if (ends.length > 2) {
        throw invalid(text);
      }
      DayOfWeek last = day(text, ends[ends.length - 1]);
      for (DayOfWeek day = day(text, ends[0]); day != last; day = day.plus(1)) {
        found.add(day);
      }
      found.add(last);
    }
    return found;
  }

  private static DayOfWeek day(String text, String name) {
    return Arrays.stream(DayOfWeek.values())
        .filter(day -> shortName(day).equalsIgnoreCase(name) || day.name().equalsIgnoreCase(name))
        .findFirst()
        .orElseThrow(() -> invalid(text));
  }

  private static String shortName(DayOfWeek day) {
    return day.name().charAt(0) + day.name().substring(1, 3).toLowerCase(Locale.ROOT);
  }

  /** Returns whether the window is open at a time. */
  public boolean isOpen(Instant time) {
    LocalDate today = time.atZone(zone).toLocalDate();
    return isOpen(time, today) || isOpen(time, today.minusDays(1));
  }

  private boolean isOpen(Instant time, LocalDate day) {
    return days.contains(day.getDayOfWeek())
        && !time.isBefore(opening(day))
        && time.isBefore(closing(day));
  }

  /** A time that a change of the clocks leaves out is later by the time that is left out. */
  private Instant opening(LocalDate day) {
    return day.atTime(from).atZone(zone).toInstant();
  }

  private Instant closing(LocalDate day) {
    LocalDate last = to.isAfter(from) ? day : day.plusDays(1);
    return last.atTime(to).atZone(zone).toInstant();
  }

  /** Returns the first time after a time at which the window opens. */
  public Instant nextOpening(Instant time) {
    LocalDate today = time.atZone(zone).toLocalDate();
    for (int i = 0; i <= DAYS; i++) {
      LocalDate day = today.plusDays(i);
      if (days.contains(day.getDayOfWeek()) && opening(day).isAfter(time)) {
        return opening(day);
      }
    }
    throw new IllegalStateException("a window opens on one day of a week at least");
  }

  /** Returns the text of which {@link #parse} makes the same window. */
  @Override
  public String toString() {
    String names =
        days.size() == DAYS
            ? ""
            : days.stream()
                .sorted()
                .map(MaintenanceWindow::shortName)
                .collect(Collectors.joining(",", "", " "));
    return names + from + "-" + to + " " + zone;
  }
}
