package dev.ovhdo.cli.completion;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ovhdo.cli.completion.ShellScript.Shell;
import dev.ovhdo.cli.names.NameKind;
import java.util.List;
import org.junit.jupiter.api.Test;

class BashCompletionTest extends ShellCompletionTestCase {
  BashCompletionTest() {
    super(Shell.BASH);
  }

  @Override
  List<String> bare() {
    return List.of("--noprofile", "--norc");
  }

  @Override
  String unquoted(String candidate) {
    return candidate.replace("\\", "");
  }

  /** Readline replaces the text after the last colon only. */
  @Test
  void name_withColons_isOfferedFromTheLastTypedColonOn() throws Exception {
    names(NameKind.ADDRESS, "", "2001:db8::1", "2001:db8::2");

    assertThat(complete("ovh-do ip reverse set 2001:db8::")).containsExactlyInAnyOrder("1", "2");
    assertThat(complete("ovh-do ip reverse set '2001:db8::"))
        .containsExactlyInAnyOrder("2001:db8::1", "2001:db8::2");
  }

  @Test
  void name_inAnOpenQuote_isQuotedForThisQuote() throws Exception {
    names(NameKind.VPS, "", "my $VPS", "my 'VPS'");

    assertThat(complete("ovh-do vps show \"my $")).containsExactly("my $VPS");
    assertThat(complete("ovh-do vps show \"my ")).contains("my $VPS", "my 'VPS'");
    assertThat(complete("ovh-do vps show 'my ")).contains("my $VPS", "my '''VPS'''");
  }
}
