package dev.ovhdo.cli.ssh;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.security.KeyPair;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.apache.sshd.common.config.keys.KeyUtils;
import org.apache.sshd.common.config.keys.PublicKeyEntry;
import org.apache.sshd.common.keyprovider.KeyPairProvider;
import org.apache.sshd.server.SshServer;
import org.junit.jupiter.api.Test;

class HostKeyScannerTest {
  private static final Duration LIMIT = Duration.ofSeconds(20);

  @Test
  void keys_serverWithEveryType_areAllRead() throws Exception {
    List<KeyPair> pairs =
        List.of(
            KeyUtils.generateKeyPair("ssh-rsa", 2048),
            KeyUtils.generateKeyPair("ecdsa-sha2-nistp256", 256),
            KeyUtils.generateKeyPair("ecdsa-sha2-nistp384", 384),
            KeyUtils.generateKeyPair("ecdsa-sha2-nistp521", 521),
            KeyUtils.generateKeyPair("ssh-ed25519", 256));

    assertThat(scan(pairs)).containsExactlyInAnyOrderElementsOf(expected(pairs));
  }

  @Test
  void keys_serverWithOneType_isThatOne() throws Exception {
    List<KeyPair> pairs = List.of(KeyUtils.generateKeyPair("ecdsa-sha2-nistp384", 384));

    assertThat(scan(pairs)).containsExactlyElementsOf(expected(pairs));
  }

  @Test
  void oneKey_serverWithSeveralTypes_isTheBest() throws Exception {
    KeyPair best = KeyUtils.generateKeyPair("ssh-ed25519", 256);
    List<KeyPair> pairs = List.of(KeyUtils.generateKeyPair("ecdsa-sha2-nistp256", 256), best);

    assertThat(withServer(pairs, address -> List.of(new HostKeyScanner().oneKey(address, LIMIT))))
        .containsExactlyElementsOf(expected(List.of(best)));
  }

  @Test
  void keys_noServer_saysConnectionRefused() throws IOException {
    HostAddress address;
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      address = new HostAddress("127.0.0.1", socket.getLocalPort());
    }

    assertThatThrownBy(() -> new HostKeyScanner().keys(address, LIMIT))
        .isInstanceOf(IOException.class)
        .hasMessage("Connection refused");
  }

  @Test
  void keys_serverThatNeverSpeaks_givesUpInTimeAndLeavesNoThread() throws Exception {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      HostAddress address = new HostAddress("127.0.0.1", socket.getLocalPort());
      long start = System.nanoTime();

      assertThatThrownBy(() -> new HostKeyScanner().keys(address, Duration.ofMillis(300)))
          .isInstanceOf(IOException.class)
          .hasMessage("no host key in time");
      assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(LIMIT);
    }
    assertThat(Thread.getAllStackTraces().keySet())
        .filteredOn(thread -> thread.getName().contains("SshClient") && !thread.isDaemon())
        .isEmpty();
  }

  @Test
  void keys_serverThatIsNoSshServer_saysThatItClosed() throws Exception {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      Thread server =
          new Thread(
              () -> {
                try {
                  socket.accept().close();
                } catch (IOException e) {
                  throw new UncheckedIOException(e);
                }
              });
      server.start();

      assertThatThrownBy(
              () ->
                  new HostKeyScanner()
                      .keys(new HostAddress("127.0.0.1", socket.getLocalPort()), LIMIT))
          .isInstanceOf(IOException.class)
          .hasMessage("the server closed the connection");
      server.join();
    }
  }

  private static List<HostKey> scan(List<KeyPair> pairs) throws IOException {
    return withServer(pairs, address -> new HostKeyScanner().keys(address, LIMIT));
  }

  private interface Scan {
    List<HostKey> at(HostAddress address) throws IOException;
  }

  private static List<HostKey> withServer(List<KeyPair> pairs, Scan look) throws IOException {
    SshServer server = SshServer.setUpDefaultServer();
    server.setHost("127.0.0.1");
    server.setKeyPairProvider(KeyPairProvider.wrap(pairs));
    server.start();
    try {
      return look.at(new HostAddress("127.0.0.1", server.getPort()));
    } finally {
      server.stop(true);
    }
  }

  private static List<HostKey> expected(List<KeyPair> pairs) {
    List<HostKey> keys = new ArrayList<>();
    for (KeyPair pair : pairs) {
      String[] fields = PublicKeyEntry.toString(pair.getPublic()).split(" ", -1);
      keys.add(HostKey.parse(fields[0], fields[1]).orElseThrow());
    }
    return keys;
  }
}
