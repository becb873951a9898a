package dev.ovhdo.cli.ssh;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The keys and what is said of them come from OpenSSH 9.2's ssh-keygen. */
class HostKeyTest {

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "ssh-ed25519, AAAAC3NzaC1lZDI1NTE5AAAAIGi2740IieEJlgOXnsoQpVro8IpadxdqqJwHUNsx/ZEj,"
        + " 256, SHA256:G3FjeYd/5wQQ5hxDP1/4eIpLNWDsmT/H/J9OJ6vjV5I, ED25519",
    "ecdsa-sha2-nistp256,"
        + " AAAAE2VjZHNhLXNoYTItbmlzdHAyNTYAAAAIbmlzdHAyNTYAAABBBPDm1MxhKcgTLKxNk0/SL5oj5DXPVzAwQCamSAQ3JiG8dkktiDxTJfgQiAgHDr9wdr2LAc7TubdMi5toPWUdnX8=,"
        + " 256, SHA256:xojXcFV/YoaqCFaDzr2NGNfa61uhHK3UlI0N7jSa0Wo, ECDSA",
    "ecdsa-sha2-nistp384,"
        + " AAAAE2VjZHNhLXNoYTItbmlzdHAzODQAAAAIbmlzdHAzODQAAABhBHX/Pza59TwcXE5w9eCgfqKIKqV0DlmeHZ9GW2MrWPagDHXXmZ7n5O0/gidCBSgMjDnK/R991LMWkkfJyBMYhvDCrHJX7FKQkc174JpnWHZGS88XABU+lAOxjhlbh29c4w==,"
        + " 384, SHA256:ibeS/LvQ9cAe/1enXxqTwGYU90snOLfPepr9+ycLFdY, ECDSA",
    "ecdsa-sha2-nistp521,"
        + " AAAAE2VjZHNhLXNoYTItbmlzdHA1MjEAAAAIbmlzdHA1MjEAAACFBAC7bdqaJUsFTNLOjaR/jatHSAukwz6lyahaxsMrbLFatYJscd8TsopvoFfZOyoFAp0Bw92/gT+8LoWlMRywEkJrIQHozUsbDj0wgJ9s+pwwYxMIR1QmDnZClTnlyXe3TZ1nExVvVImE6YqKJhWSoNyrePD7933JiZzOyWAidoSOGWWT7g==,"
        + " 521, SHA256:TX1N0O3GGd/+lKXmQTcbMu591U3nXEuo6++YmNJ01gg, ECDSA",
    "ssh-rsa,"
        + " AAAAB3NzaC1yc2EAAAADAQABAAABAQDUexVmy9epl2ME/iYcDbYPMEpUamB37ZqMOL+eDaE35hGcvQ5L0DIe3JybAOypahRcT6BN+ilrd8DFkeEl08uhz6Vd8kWtf2SVJ124TdWyp4SXojwnx/f5f0LJ3+mm+rS1hx7BuJ46r9W5bUDIiXVauoNL/xfKsAzcqI/pyrVCPbqAcUenrSggXCcIjBzQVR9VsYAbrnUNsgrPgYJRAUStrw+OrvFaroheidC3HHd0tOS3u7p8L4EOEzVpqf6WfOf/GlgGEN4T/EsRQDIZayljfcyBiDtj0x+K2uFL1y6u3J8hM3tpcuqTB/ZzttOIUSfDFVeTYJQJevxMBHYwBbM/,"
        + " 2048, SHA256:YDMrB374QKL+ScCH3A4TkCeQ11SpQO09TdlisvL9tgc, RSA"
  })
  void fingerprint_ofEachType_isWhatSshKeygenShows(
      String type, String encoded, int bits, String fingerprint, String family) {
    HostKey key = HostKey.parse(type, encoded).orElseThrow();

    assertThat(key.type()).isEqualTo(type);
    assertThat(key.encoded()).isEqualTo(encoded);
    assertThat(key.bits()).isEqualTo(bits);
    assertThat(key.fingerprint()).isEqualTo(fingerprint);
    assertThat(key.family()).isEqualTo(family);
  }

  @ParameterizedTest(name = "{0} {1}")
  @CsvSource({
    "ssh-ed25519, not-base64",
    "ssh-ed25519, AAAA",
    "ssh-rsa, AAAAC3NzaC1lZDI1NTE5AAAAIGi2740IieEJlgOXnsoQpVro8IpadxdqqJwHUNsx/ZEj"
  })
  void parse_fieldsThatAreNoKeyOfThatType_isEmpty(String type, String encoded) {
    assertThat(HostKey.parse(type, encoded)).isEmpty();
  }

  @Test
  void of_blob_givesTheSameKeyAsItsText() {
    HostKey key = TestKeys.ed25519(1);

    assertThat(HostKey.of(key.type(), key.blob())).isEqualTo(key);
  }
}
