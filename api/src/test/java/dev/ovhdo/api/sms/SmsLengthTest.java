package dev.ovhdo.api.sms;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SmsLengthTest {
  @ParameterizedTest
  @CsvSource({
    "a,   160, GSM-7, 160, 1",
    "a,   161, GSM-7, 161, 2",
    "a,   306, GSM-7, 306, 2",
    "a,   307, GSM-7, 307, 3",
    "€,   80,  GSM-7, 160, 1",
    "€,   81,  GSM-7, 162, 2",
    "é,   160, GSM-7, 160, 1",
    "ê,   70,  UCS-2, 70,  1",
    "ê,   71,  UCS-2, 71,  2",
    "ê,   134, UCS-2, 134, 2",
    "ê,   135, UCS-2, 135, 3",
    "😀,  35,  UCS-2, 70,  1",
    "😀,  36,  UCS-2, 72,  2",
  })
  void of_manyOfOne_countsAsTheStandardDoes(
      String character, int times, String coding, int characters, int parts) {
    SmsLength length = SmsLength.of(character.repeat(times));

    assertThat(length.coding()).isEqualTo(coding);
    assertThat(length.characters()).isEqualTo(characters);
    assertThat(length.parts()).isEqualTo(parts);
  }

  @Test
  void of_whatCountsTwiceAtTheEndOfAPart_goesToTheNextOne() {
    String halves = "a".repeat(152) + "€" + "a".repeat(151);

    assertThat(SmsLength.of(halves).parts()).isEqualTo(2);
    assertThat(SmsLength.of(halves + "a").characters()).isEqualTo(306);
    assertThat(SmsLength.of(halves + "a").parts()).isEqualTo(3);
    assertThat(SmsLength.of("ê".repeat(66) + "😀" + "ê".repeat(66)).parts()).isEqualTo(3);
  }

  @Test
  void of_theWholeAlphabet_isSevenBits() {
    String once =
        "@£$¥èéùìòÇ\n"
            + "Øø\r"
            + "ÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ"
            + " !\"#¤%&'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà";

    assertThat(SmsLength.of(once)).isEqualTo(new SmsLength(true, 127, 160, 1));
    assertThat(SmsLength.of("\f^{}\\[~]|€")).isEqualTo(new SmsLength(true, 20, 160, 1));
    assertThat(SmsLength.of("`")).isEqualTo(new SmsLength(false, 1, 70, 1));
  }
}
