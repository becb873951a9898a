package dev.ovhdo.testing;

import java.time.Duration;
import java.util.List;
import java.util.Random;

/**
 * Feeds readers with mutated inputs. By default each build tries the same inputs, at most 5,000 for
 * each reader and for at most a second. {@code -Dovhdo.fuzz.seconds=N} tries others for this time,
 * and {@code -Dovhdo.fuzz.seed=N} repeats a run.
 */
public final class Fuzzing {
  /** Longer inputs are cut, so that many inputs are tried. */
  private static final int LONGEST = 20_000;

  /** The number of inputs on a slow machine. */
  private static final int FEWEST = 20;

  private static final int MOST = 5_000;

  private static final long SEED = 2026;

  private static final List<String> PIECES =
      List.of(
          "\n",
          "\r\n",
          "\t",
          " ",
          "\"",
          "'",
          "\\",
          "\\u0000",
          "\u0000",
          "\ufeff",
          "\u202e",
          "é",
          "\ud800",
          "\ud83d\ude00",
          "=",
          ":",
          ";",
          "#",
          ",",
          ".",
          "..",
          "-",
          "--",
          "/",
          "*",
          "&a",
          "*a",
          "!!",
          "!!java",
          "<<: ",
          "[",
          "]",
          "{",
          "}",
          "(",
          ")",
          "[[",
          "{{",
          "[]",
          "{}",
          "null",
          "true",
          "0",
          "-1",
          "1e999",
          "9223372036854775808",
          "00",
          "0x7f",
          "1:2",
          "%",
          "%s",
          "$",
          "${a}",
          "$GENERATE 1-9 ",
          "$INCLUDE x",
          "$TTL ",
          "@",
          "|1|",
          "~",
          "| ",
          "> ",
          "%YAML");

  private Fuzzing() {}

  /** A reader under test. */
  @FunctionalInterface
  public interface Reader {
    /** Reads an input completely. */
    void read(String input) throws Exception;
  }

  /**
   * Feeds a reader.
   *
   * @param samples valid inputs, which are mutated
   * @param documented the exceptions that the reader documents; none if it accepts everything
   */
  @SafeVarargs
  @SuppressWarnings("varargs") // The array is only read.
  public static void run(
      List<String> samples, Reader reader, Class<? extends Exception>... documented) {
    Integer seconds = Integer.getInteger("ovhdo.fuzz.seconds");
    long seed = Long.getLong("ovhdo.fuzz.seed", seconds == null ? SEED : new Random().nextLong());
    Random random = new Random(seed);
    int most = seconds == null ? MOST : Integer.MAX_VALUE;
    long end = System.nanoTime() + Duration.ofSeconds(seconds == null ? 1 : seconds).toNanos();
    List<Class<? extends Exception>> known = List.of(documented);
    int inputs = 0;
    do {
      String input = mutated(samples, random);
      inputs++;
      try {
        reader.read(input);
      } catch (Exception | StackOverflowError | OutOfMemoryError | AssertionError e) {
        if (!isDocumented(e, known)) {
          throw new AssertionError(
              "input %s of the seed %s: %s%n%s".formatted(inputs, seed, e, input), e);
        }
      }
    } while (inputs < FEWEST || (inputs < most && System.nanoTime() < end));
    System.out.println("fuzzing: " + inputs + " inputs, seed " + seed);
  }

  private static boolean isDocumented(
      Throwable thrown, List<Class<? extends Exception>> documented) {
    return documented.stream().anyMatch(type -> type.isInstance(thrown));
  }

  private static String mutated(List<String> samples, Random random) {
    StringBuilder text = new StringBuilder(pick(samples, random));
    int changes = 1 + random.nextInt(8);
    for (int i = 0; i < changes; i++) {
      int at = random.nextInt(text.length() + 1);
      int to = Math.min(text.length(), at + random.nextInt(12));
      switch (random.nextInt(6)) {
        case 0 -> text.delete(at, to);
        case 1 -> text.insert(at, text.substring(at, to).repeat(1 + random.nextInt(50)));
        case 2 -> text.replace(at, to, pick(PIECES, random));
        case 3 -> text.insert(at, (char) random.nextInt(random.nextBoolean() ? 128 : 0x3000));
        case 4 -> {
          String other = pick(samples, random);
          text.insert(at, other.substring(random.nextInt(other.length() + 1)));
        }
        default -> text.insert(at, pick(PIECES, random).repeat(1 + random.nextInt(300)));
      }
    }
    return text.substring(0, Math.min(text.length(), LONGEST));
  }

  private static String pick(List<String> from, Random random) {
    return from.get(random.nextInt(from.size()));
  }
}
