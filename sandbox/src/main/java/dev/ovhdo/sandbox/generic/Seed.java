package dev.ovhdo.sandbox.generic;

import java.util.List;

/**
 * The seed of a generated value: a number that depends on the location of the value only. The same
 * location has the same seed in each process; neighbouring locations have unrelated seeds.
 *
 * @param state the 64 bits of the seed
 */
record Seed(long state) {
  private static final long FNV_BASIS = 0xcbf29ce484222325L;
  private static final long FNV_PRIME = 0x100000001b3L;

  static Seed of(String text) {
    return new Seed(mixed(hash(text)));
  }

  /** Returns the seed of a property or item below this location. */
  Seed at(String step) {
    return new Seed(mixed(state * 31 + hash(step)));
  }

  Seed at(int step) {
    return at(Integer.toString(step));
  }

  /** Returns a number from 0 to the bound, exclusive. */
  long below(long bound) {
    return Long.remainderUnsigned(state, bound);
  }

  <T> T pick(List<T> choices) {
    return choices.get((int) below(choices.size()));
  }

  /** Returns hexadecimal digits, at most 16. */
  String hex(int digits) {
    String all = Long.toHexString(state);
    return ("0".repeat(16) + all).substring(all.length() + 16 - digits);
  }

  /** Returns decimal digits. */
  String digits(int digits) {
    String all = Long.toString(Long.remainderUnsigned(state, 1_000_000_000));
    return ("0".repeat(digits) + all).substring(all.length());
  }

  /** Computes FNV-1a over the characters. */
  private static long hash(String text) {
    long hash = FNV_BASIS;
    for (int i = 0; i < text.length(); i++) {
      hash = (hash ^ text.charAt(i)) * FNV_PRIME;
    }
    return hash;
  }

  /** The finaliser of SplitMix64: each bit of the input affects each bit of the output. */
  private static long mixed(long bits) {
    long z = bits + 0x9e3779b97f4a7c15L;
    z = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
    z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
    return z ^ (z >>> 31);
  }
}
