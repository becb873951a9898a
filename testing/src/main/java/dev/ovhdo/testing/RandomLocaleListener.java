package dev.ovhdo.testing;

import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.TimeZone;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/**
 * Runs all tests of a module in a random time zone and locale, and prints them. {@code
 * -Dovhdo.locale=SEED} repeats the same choice; {@code -Dovhdo.locale=TAG}, such as {@code
 * fa-IR-u-nu-arabext}, is a locale with a random time zone.
 */
public final class RandomLocaleListener implements LauncherSessionListener {
  /** Locales with which programs often fail: other digits, another calendar, an i without a dot. */
  private static final List<String> DIFFICULT =
      List.of("ar-EG-u-nu-arab", "fa-IR-u-nu-arabext", "th-TH-u-ca-buddhist", "tr-TR", "lt-LT");

  /** Creates the listener. */
  public RandomLocaleListener() {}

  @Override
  public void launcherSessionOpened(LauncherSession session) {
    String choice = System.getProperty("ovhdo.locale", "");
    boolean repeated = choice.matches("-?[0-9]+");
    long seed = repeated ? Long.parseLong(choice) : new Random().nextLong();
    Random random = new Random(seed);
    String[] zones = TimeZone.getAvailableIDs();
    TimeZone.setDefault(TimeZone.getTimeZone(zones[random.nextInt(zones.length)]));
    Locale locale = locale(random);
    Locale.setDefault(repeated || choice.isEmpty() ? locale : Locale.forLanguageTag(choice));
    System.out.printf(
        Locale.ROOT,
        "Tests run in the time zone %s and the locale %s (-Dovhdo.locale=%d)%n",
        TimeZone.getDefault().getID(),
        Locale.getDefault().toLanguageTag(),
        seed);
  }

  private static Locale locale(Random random) {
    if (random.nextBoolean()) {
      return Locale.forLanguageTag(DIFFICULT.get(random.nextInt(DIFFICULT.size())));
    }
    Locale[] all = Locale.getAvailableLocales();
    return all[random.nextInt(all.length)];
  }
}
