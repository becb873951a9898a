package dev.ovhdo.api.sms;

/**
 * Length of a text message in encoded characters and parts; each part is billed. The GSM alphabet
 * has 7-bit characters, some of which count twice (3GPP TS 23.038); a text with any other character
 * is encoded with 16 bits per character. Immutable.
 *
 * @param sevenBits whether all characters are in the 7-bit GSM alphabet
 * @param characters the number of encoded characters
 * @param perPart the maximum number of encoded characters per part
 * @param parts the number of parts
 */
public record SmsLength(boolean sevenBits, int characters, int perPart, int parts) {
  private static final String ONCE =
      "\n\r !\"#$%&'()*+,-./0123456789:;<=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ_abcdefghijklmnopqrstuvwxyz"
          + "¡£¤¥§¿ÄÅÆÇÉÑÖØÜßàäåæèéìñòöøùüΓΔΘΛΞΠΣΦΨΩ";
  private static final String TWICE = "\f[\\]^{|}~€";

  /** Measures a text without a stop clause. */
  public static SmsLength of(String text) {
    int seven = 0;
    for (int i = 0; i < text.length(); i++) {
      int units = units(text.charAt(i));
      if (units == 0) {
        return of(false, text, text.length(), 70, 67);
      }
      seven += units;
    }
    return of(true, text, seven, 160, 153);
  }

  private static int units(char c) {
    return ONCE.indexOf(c) >= 0 ? 1 : TWICE.indexOf(c) >= 0 ? 2 : 0;
  }

  private static SmsLength of(boolean seven, String text, int units, int alone, int each) {
    if (units <= alone) {
      return new SmsLength(seven, units, alone, 1);
    }
    int parts = 0;
    int room = 0;
    for (int i = 0; i < text.length(); ) {
      // An escaped character and a surrogate pair are not split over two parts.
      boolean pair = !seven && Character.charCount(text.codePointAt(i)) == 2;
      int step = pair ? 2 : 1;
      int needed = seven ? units(text.charAt(i)) : step;
      if (needed > room) {
        parts++;
        room = each;
      }
      room -= needed;
      i += step;
    }
    return new SmsLength(seven, units, each, parts);
  }

  /** Returns {@code GSM-7} or {@code UCS-2}. */
  public String coding() {
    return sevenBits ? "GSM-7" : "UCS-2";
  }
}
