package dev.ovhdo.client.config;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IniEditorTest {

  /** Line ends are shown as {@code $} for LF, {@code %} for CR LF and {@code ^} for CR. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      ignoreLeadingAndTrailingWhitespace = false,
      value = {
        // The value exists.
        "[s]$ck=old$|[s]$ck=NEW$",
        "[s]$ck = old ; note$|[s]$ck = NEW ; note$",
        "[s]$ck : \told\t #note%|[s]$ck : \tNEW\t #note%",
        "[s]$ck=\"old\" ; note|[s]$ck=\"NEW\" ; note",
        "[s]$ck =old|[s]$ck =NEW",
        "[s]$ck='old'|[s]$ck='NEW'",
        "[s]$ck=\"\"|[s]$ck=\"NEW\"",
        "[s]$ck=a b c|[s]$ck=NEW",
        "[s]%ck=old%%; end|[s]%ck=NEW%%; end",
        "[s]^ck=old^x^|[s]^ck=NEW^x^",
        "[s]$ck=1$ck=2$[t]$ck=3$[s]$ck=4$ck=5$ck2=6$|[s]$ck=1$ck=2$[t]$ck=3$[s]$ck=4$ck=NEW$ck2=6$",
        "\uFEFF[s]$ck=old|\uFEFF[s]$ck=NEW",
        // The value is empty.
        "[s]$ck=$|[s]$ck=NEW$",
        "[s]$ck = $|[s]$ck = NEW $",
        "[s]$ck =|[s]$ck = NEW",
        "[s]$ck = \"\" ; note|[s]$ck = \"NEW\" ; note",
        "[s]$ck= ; note$|[s]$ck=NEW ; note$",
        "[s]$ck = ; note$|[s]$ck = NEW ; note$",
        // The key is missing: the entry is added after the secret, else after the key, else after
        // the header.
        "[s]$as=x$ak=y$|[s]$as=x$ck=NEW$ak=y$",
        "[s]$ak=y$$; end$|[s]$ak=y$ck=NEW$$; end$",
        "[s]$$x=1$[t]$|[s]$ck=NEW$$x=1$[t]$",
        "[s]$x=1$[t]$[s]$y=1$|[s]$x=1$[t]$[s]$ck=NEW$y=1$",
        "[s]$as=x|[s]$as=x$ck=NEW",
        "[s]%as=x|[s]%as=x%ck=NEW",
        "[s]|[s]$ck=NEW",
        "[s]^as=x^|[s]^as=x^ck=NEW^",
        "[s]%as=x$y=1%|[s]%as=x$ck=NEW$y=1%",
        "[s]$  as  :  \"x\" ; note$|[s]$  as  :  \"x\" ; note$  ck  :  NEW$",
        "[s]$as = $|[s]$as = $ck =NEW$",
        "[s]$; ck=old$as=x$|[s]$; ck=old$as=x$ck=NEW$",
        // The section is missing.
        "|[s]$ck=NEW$",
        "\uFEFF|\uFEFF[s]$ck=NEW$",
        "[t]$ck=x|[t]$ck=x$$[s]$ck=NEW$",
        "[t]%ck=x%|[t]%ck=x%%[s]%ck=NEW%",
        "[t]$ck=x$$|[t]$ck=x$$[s]$ck=NEW$",
        "; note|; note$$[s]$ck=NEW$",
        "ck=x$|ck=x$$[s]$ck=NEW$",
        "[s |[s $$[s]$ck=NEW$",
      })
  void set_file_changesOneValue(String before, String after) {
    assertThat(show(edit(hide(before)))).isEqualTo(after);
  }

  private static String hide(String shown) {
    return shown == null ? "" : shown.replace("$", "\n").replace("%", "\r\n").replace("^", "\r");
  }

  private static String show(String text) {
    return text.replace("\r\n", "%").replace("\n", "$").replace("\r", "^");
  }

  private static String edit(String text) {
    IniFile file = IniFile.of(text.getBytes(UTF_8));
    return new String(new IniEditor(file).set("s", "ck", "NEW", "as", "ak"), UTF_8);
  }
}
