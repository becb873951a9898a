package dev.ovhdo.sandbox.ssh;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.KeyPair;
import java.util.ArrayList;
import java.util.List;
import org.apache.sshd.common.config.keys.KeyUtils;
import org.junit.jupiter.api.Test;

class HostKeysTest {
  @Test
  void loadKeys_eachType_isTheKeyThatTheTypeLoads() throws Exception {
    HostKeys keys = new HostKeys();
    List<KeyPair> byType = new ArrayList<>();
    for (String type : keys.getKeyTypes(null)) {
      byType.add(keys.loadKey(null, type));
    }

    assertThat(keys.loadKeys(null)).containsExactlyElementsOf(byType);
    assertThat(byType)
        .extracting(KeyUtils::getKeyType)
        .containsExactlyElementsOf(keys.getKeyTypes(null));
    assertThat(keys.loadKey(null, "ssh-dss")).isNull();
  }
}
