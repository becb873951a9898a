package dev.ovhdo.sandbox.sms;

/**
 * The parts of a text message, according to 3GPP TS 23.038: 160 characters of the 7-bit alphabet in
 * a single part or 153 in each of several parts, and 70 or 67 of other characters. Some characters
 * of the alphabet count twice.
 *
 * @param sevenBits whether the 7-bit alphabet contains all characters of the message
 * @param characters the number of characters
 * @param most the largest number of characters in a part
 * @param count the number of parts
 */
record SmsParts(boolean sevenBits, int characters, int most, int count) {
  private static final String ALPHABET =
      "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?"
          + "¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà";
  private static final String TWICE = "\f^{}\\[~]|€";

  /** The length of the text that says how to unsubscribe. */
  private static final int STOP_CLAUSE = 11;

  static SmsParts of(String message, boolean stopClause) {
    boolean seven =
        message.chars().allMatch(c -> ALPHABET.indexOf(c) >= 0 || TWICE.indexOf(c) >= 0);
    int twice = seven ? (int) message.chars().filter(c -> TWICE.indexOf(c) >= 0).count() : 0;
    int characters = message.length() + twice + (stopClause ? STOP_CLAUSE : 0);
    int alone = seven ? 160 : 70;
    int each = seven ? 153 : 67;
    return characters <= alone
        ? new SmsParts(seven, characters, alone, 1)
        : new SmsParts(seven, characters, each, (characters + each - 1) / each);
  }
}
