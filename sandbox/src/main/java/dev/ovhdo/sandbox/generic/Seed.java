package dev.ovhdo.sandbox.generic;

import java.util.List;

/**
 * What a value is made up from: a number that follows from the way to the value, and from nothing
 * else. The same way leads to the same number in every process; that of a sibling is far off.
 */
record Seed(long state) {
  private static final long FNV_BASIS = 0xcbf29ce484222325L;
  private static final long FNV_PRIME = 0x100000001b3L;

  static Seed of(String text) {
    return new Seed(mixed(hash(text)));
  }

  /** One step further on the way. */
  Seed at(String step) {
    return new Seed(mixed(state * 31 + hash(step)));
  }

  Seed at(int step) {
    return at(Integer.toString(step));
  }

  /** A number from 0 up to, and without, the bound. */
  long below(long bound) {
    return Long.remainderUnsigned(state, bound);
  }

  <T> T pick(List<T> choices) {
    return choices.get((int) below(choices.size()));
  }

  /** So many hexadecimal digits, at most 16. */
  String hex(int digits) {
    String all = Long.toHexString(state);
    return ("0".repeat(16) + all).substring(all.length() + 16 - digits);
  }

  /** So many decimal digits. */
  String digits(int digits) {
    String all = Long.toString(Long.remainderUnsigned(state, 1_000_000_000));
    return ("0".repeat(digits) + all).substring(all.length());
  }

  /** FNV-1a over the characters. */
  private static long hash(String text) {
    long hash = FNV_BASIS;
    for (int i = 0; i < text.length(); i++) {
      hash = (hash ^ text.charAt(i)) * FNV_PRIME;
    }
    return hash;
  }

  /** The finaliser of SplitMix64: each bit of the input reaches each bit of the output. */
  private static long mixed(long bits) {
    long z = bits + 0x9e3779b97f4a7c15L;
    z = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
    z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
    return z ^ (z >>> 31);
  }
}
