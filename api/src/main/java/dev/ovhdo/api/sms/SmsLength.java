package dev.ovhdo.api.sms;

/**
 * How long a text is on the air, which is what it costs. Telephones have an alphabet of 128
 * characters of 7 bits, of which some further ones count twice (3GPP TS 23.038); a text that has
 * any other one takes 16 bits for each.
 *
 * @param sevenBits whether the alphabet of 7 bits has all of its characters
 * @param characters how many there are, as they count
 * @param perPart how many fit into each part
 * @param parts how many parts there are, each of which is paid
 */
public record SmsLength(boolean sevenBits, int characters, int perPart, int parts) {
  private static final String ONCE =
      "\n\r !\"#$%&'()*+,-./0123456789:;<=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ_abcdefghijklmnopqrstuvwxyz"
          + "¡£¤¥§¿ÄÅÆÇÉÑÖØÜßàäåæèéìñòöøùüΓΔΘΛΞΠΣΦΨΩ";
  private static final String TWICE = "\f[\\]^{|}~€";

  /** Measures a text that goes out as it is, without a sentence about how to get no more. */
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
      // What counts twice is not torn apart: neither an escaped character nor one of two halves.
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
