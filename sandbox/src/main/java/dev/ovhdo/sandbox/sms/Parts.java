package dev.ovhdo.sandbox.sms;

/**
 * How a text is cut into parts, as 3GPP TS 23.038 has it: 160 characters of its 7-bit alphabet, 153
 * in each of several parts; 70 and 67 of any others. Some of the alphabet count twice.
 *
 * @param sevenBits whether the 7-bit alphabet has all of its characters
 * @param characters how many there are
 * @param most how many fit into each part
 * @param count how many parts there are
 */
record Parts(boolean sevenBits, int characters, int most, int count) {
  private static final String ALPHABET =
      "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?"
          + "¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà";
  private static final String TWICE = "\f^{}\\[~]|€";

  /** What the sentence about how to get no more of them takes. */
  private static final int STOP_CLAUSE = 11;

  static Parts of(String message, boolean stopClause) {
    boolean seven =
        message.chars().allMatch(c -> ALPHABET.indexOf(c) >= 0 || TWICE.indexOf(c) >= 0);
    int twice = seven ? (int) message.chars().filter(c -> TWICE.indexOf(c) >= 0).count() : 0;
    int characters = message.length() + twice + (stopClause ? STOP_CLAUSE : 0);
    int alone = seven ? 160 : 70;
    int each = seven ? 153 : 67;
    return characters <= alone
        ? new Parts(seven, characters, alone, 1)
        : new Parts(seven, characters, each, (characters + each - 1) / each);
  }
}
