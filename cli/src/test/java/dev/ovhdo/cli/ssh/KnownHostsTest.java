package dev.ovhdo.cli.ssh;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class KnownHostsTest {
  private static final HostAddress HOST = new HostAddress("192.0.2.1", 22);
  private static final HostAddress OTHER_PORT = new HostAddress("192.0.2.1", 2222);
  private static final HostKey OLD = TestKeys.ed25519(1);
  private static final HostKey NEW = TestKeys.ed25519(2);
  private static final String KEY = "ssh-ed25519 " + OLD.encoded();
  private static final String HASHED = HashedHostName.of("192.0.2.1", new Random(7));
  private static final String HASHED_PORT = HashedHostName.of("[192.0.2.1]:2222", new Random(8));

  @TempDir private Path folder;

  static Stream<Arguments> forgotten() {
    return Stream.of(
        line("plain", "192.0.2.1 " + KEY + "\n", ""),
        line("with a comment", "192.0.2.1 " + KEY + " root@vps\n", ""),
        line("indented, with tabs", " \t192.0.2.1\tssh-ed25519\t" + OLD.encoded() + "\n", ""),
        line("carriage return", "192.0.2.1 " + KEY + "\r\n", ""),
        line("no line end", "192.0.2.1 " + KEY, ""),
        line("first of a list", "192.0.2.1,a,b " + KEY + " c\n", "a,b " + KEY + " c\n"),
        line("middle of a list", "a,192.0.2.1,b " + KEY + "\r\n", "a,b " + KEY + "\r\n"),
        line("end of a list", "a,192.0.2.1 " + KEY, "a " + KEY),
        line("twice in a list", "192.0.2.1,192.0.2.1 " + KEY + "\n", ""),
        line("hashed", HASHED + " " + KEY + "\n", ""),
        line("any type of key", "192.0.2.1 sk-ssh-ed25519@openssh.com AAAA\n", ""),
        line("beside a pattern", "192.0.2.*,192.0.2.1 " + KEY + "\n", "192.0.2.* " + KEY + "\n"),
        line(
            "other port, of a list",
            "[192.0.2.1]:2222,192.0.2.1 " + KEY + "\n",
            "[192.0.2.1]:2222 " + KEY + "\n"));
  }

  static Stream<Arguments> kept() {
    return Stream.of(
            "192.0.2.10 " + KEY + "\n",
            "[192.0.2.1]:2222 " + KEY + "\n",
            HASHED_PORT + " " + KEY + "\n",
            "192.0.2.* " + KEY + "\n",
            "192.0.2.?,!192.0.2.1 " + KEY + "\n",
            "@revoked 192.0.2.1 " + KEY + "\n",
            "@cert-authority 192.0.2.1,*.example.com " + KEY + "\n",
            "# 192.0.2.1 " + KEY + "\n",
            "192.0.2.1 1024 35 1234567890 old protocol\n",
            "192.0.2.1\n",
            "192.0.2.1 ssh-ed25519\n",
            "\n",
            "   \r\n",
            "|1|broken|| " + KEY + "\n",
            "caf\u00c3\u00a9 \u0000\u00ff\n",
            "a " + KEY)
        .map(text -> Arguments.argumentSet("\"" + text.strip() + "\"", text));
  }

  @ParameterizedTest
  @MethodSource("forgotten")
  void replace_lineThatNamesTheHost_losesThatNameAlone(String before, String after)
      throws IOException {
    KnownHosts hosts = hosts(before);

    assertThat(hosts.replace(Map.of(HOST, List.of()))).isTrue();
    assertThat(text(hosts.file())).isEqualTo(after);
  }

  @ParameterizedTest
  @MethodSource("kept")
  void replace_lineThatIsNotTheHosts_staysByteForByte(String line) throws IOException {
    KnownHosts hosts = hosts(line);

    assertThat(hosts.replace(Map.of(HOST, List.of()))).isFalse();
    assertThat(text(hosts.file())).isEqualTo(line);
    assertThat(folder.resolve("known_hosts.old")).doesNotExist();
  }

  @Test
  void replace_newKeys_areAddedHashedForEachAddress() throws IOException {
    KnownHosts hosts = hosts("a " + KEY + "\n192.0.2.1 " + KEY + "\n");
    Map<HostAddress, List<HostKey>> fresh = new LinkedHashMap<>();
    fresh.put(HOST, List.of(NEW, TestKeys.ed25519(3)));
    fresh.put(OTHER_PORT, List.of(NEW));

    assertThat(hosts.replace(fresh)).isTrue();

    List<String> lines = text(hosts.file()).lines().toList();
    assertThat(lines).hasSize(4).first().isEqualTo("a " + KEY);
    assertThat(lines.subList(1, 4)).allMatch(line -> line.startsWith("|1|"));
    assertThat(hosts.keys(HOST)).containsExactly(NEW, TestKeys.ed25519(3));
    assertThat(hosts.keys(OTHER_PORT)).containsExactly(NEW);
    assertThat(text(folder.resolve("known_hosts.old")))
        .isEqualTo("a " + KEY + "\n192.0.2.1 " + KEY + "\n");
  }

  @Test
  void replace_lastLineWithoutLineEnd_isEndedFirst() throws IOException {
    KnownHosts hosts = hosts("a " + KEY);

    hosts.replace(Map.of(HOST, List.of(NEW)));

    assertThat(text(hosts.file())).startsWith("a " + KEY + "\n|1|").endsWith("\n");
  }

  @Test
  void replace_longIpv6Spelling_isFoundUnderBothSpellings() throws IOException {
    HostAddress address = new HostAddress("2001:0db8:0000:0000:0000:0000:0000:0001", 22);
    KnownHosts hosts = hosts("2001:db8::1 " + KEY + "\n" + address.host() + " " + KEY + "\n");

    hosts.replace(Map.of(address, List.of(NEW)));

    assertThat(hosts.keys(address)).containsExactly(NEW, NEW);
    assertThat(hosts.keys(new HostAddress("2001:db8::1", 22))).containsExactly(NEW);
  }

  @Test
  void replace_missingFileAndFolder_areCreatedForTheOwnerOnly() throws IOException {
    KnownHosts hosts = KnownHosts.ofHome(folder);

    assertThat(hosts.keys(HOST)).isEmpty();
    assertThat(hosts.replace(Map.of(HOST, List.of(NEW)))).isTrue();

    assertThat(hosts.file()).isEqualTo(folder.resolve(".ssh/known_hosts"));
    assertThat(mode(folder.resolve(".ssh"))).isEqualTo("rwx------");
    assertThat(mode(hosts.file())).isEqualTo("rw-------");
    assertThat(folder.resolve(".ssh")).isDirectoryNotContaining("glob:**.{old,new}");
    assertThat(hosts.keys(HOST)).containsExactly(NEW);
  }

  @Test
  void replace_fileWithAModeOfItsOwn_keepsIt() throws IOException {
    KnownHosts hosts = hosts("192.0.2.1 " + KEY + "\n");
    Files.setPosixFilePermissions(hosts.file(), PosixFilePermissions.fromString("rw-r-----"));

    hosts.replace(Map.of(HOST, List.of(NEW)));

    assertThat(mode(hosts.file())).isEqualTo("rw-r-----");
    assertThat(mode(folder.resolve("known_hosts.old"))).isEqualTo("rw-r-----");
  }

  @Test
  void replace_symbolicLinks_goToTheirTargetAndStay() throws IOException {
    Path elsewhere = Files.createDirectory(folder.resolve("dotfiles"));
    Path target = Files.writeString(elsewhere.resolve("hosts"), "192.0.2.1 " + KEY + "\n");
    Path middle = Files.createSymbolicLink(folder.resolve("middle"), Path.of("dotfiles/hosts"));
    Path link = Files.createSymbolicLink(folder.resolve("known_hosts"), middle);
    KnownHosts hosts = new KnownHosts(link);

    hosts.replace(Map.of(HOST, List.of(NEW)));

    assertThat(link).isSymbolicLink();
    assertThat(middle).isSymbolicLink();
    assertThat(target).isRegularFile();
    assertThat(new KnownHosts(target).keys(HOST)).containsExactly(NEW);
    assertThat(text(folder.resolve("known_hosts.old"))).isEqualTo("192.0.2.1 " + KEY + "\n");
  }

  @Test
  void replace_linkToAFileYetToCome_makesTheFile() throws IOException {
    Path link = Files.createSymbolicLink(folder.resolve("known_hosts"), Path.of("hosts"));

    new KnownHosts(link).replace(Map.of(HOST, List.of(NEW)));

    assertThat(link).isSymbolicLink();
    assertThat(new KnownHosts(folder.resolve("hosts")).keys(HOST)).containsExactly(NEW);
  }

  @Test
  void replace_linkThatLeadsToItself_isAnError() throws IOException {
    Path link = Files.createSymbolicLink(folder.resolve("known_hosts"), Path.of("known_hosts"));

    assertThatThrownBy(() -> new KnownHosts(link).replace(Map.of(HOST, List.of(NEW))))
        .isInstanceOf(FileSystemException.class);
  }

  @Test
  void keys_plainAndHashedAndListed_areFoundPatternsAndMarkersAreNot() throws IOException {
    KnownHosts hosts =
        hosts(
            "192.0.2.1 "
                + KEY
                + "\n"
                + HASHED
                + " ssh-ed25519 "
                + NEW.encoded()
                + "\n"
                + "a,192.0.2.1 ssh-ed25519 "
                + TestKeys.ed25519(3).encoded()
                + " note\n"
                + "192.0.2.* ssh-ed25519 "
                + TestKeys.ed25519(4).encoded()
                + "\n"
                + "@revoked 192.0.2.1 ssh-ed25519 "
                + TestKeys.ed25519(5).encoded()
                + "\n"
                + "192.0.2.1 ssh-ed25519 rubbish\n");

    assertThat(hosts.keys(HOST)).containsExactly(OLD, NEW, TestKeys.ed25519(3));
  }

  private static Arguments line(String name, String before, String after) {
    return Arguments.argumentSet(name, before, after);
  }

  private KnownHosts hosts(String content) throws IOException {
    Path file = folder.resolve("known_hosts");
    Files.write(file, content.getBytes(StandardCharsets.ISO_8859_1));
    return new KnownHosts(file, new Random(3));
  }

  private static String text(Path file) throws IOException {
    return Files.readString(file, StandardCharsets.ISO_8859_1);
  }

  private static String mode(Path file) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
  }
}
