package dev.ovhdo.client.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.ovhdo.client.config.ConsumerKeyFile.Outcome;
import dev.ovhdo.client.error.ConfigurationException;
import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConsumerKeyFileTest {
  private static final String PAIR = "[ovh-eu]\napplication_key=ak\napplication_secret=as\n";
  private static final String TRIO = PAIR + "consumer_key=old\n";

  @TempDir Path root;
  private ConfigurationFiles places;

  @BeforeEach
  void createFiles() {
    places = new ConfigurationFiles(root);
  }

  private Outcome write(String key) {
    return write(places.reader(), key);
  }

  private Outcome write(ConfigurationReader reader, String key) {
    return new ConsumerKeyFile(places.home).write(reader.read(), key);
  }

  @Test
  void write_keyInHome_changesThatValueAlone() {
    String text =
        "# mine\n\n[other]\nconsumer_key=old\n%s; end\n"
            .formatted(
                "[ovh-eu]\napplication_key=ak\n application_secret = as\nconsumer_key = old ; note\n");
    Path file = ConfigurationFiles.write(places.homeFile(), text);

    assertThat(write("new")).isEqualTo(new Outcome.Written(file, "ovh-eu"));

    assertThat(file).hasContent(text.replace("old ; note", "new ; note"));
    assertThat(places.reader().read().credentials())
        .isEqualTo(new Credentials.Application("ak", "as", "new"));
  }

  @Test
  void write_noConsumerKeyYet_addsALine() {
    Path file = ConfigurationFiles.write(places.homeFile(), PAIR + "[x]\n");

    assertThat(write("new")).isEqualTo(new Outcome.Written(file, "ovh-eu"));

    assertThat(file).hasContent(PAIR + "consumer_key=new\n[x]\n");
  }

  @Test
  void write_aliasSection_staysThere() {
    Path file =
        ConfigurationFiles.write(
            places.homeFile(), "[default]\nendpoint=eu\n" + TRIO.replace("ovh-", ""));

    assertThat(write("new")).isEqualTo(new Outcome.Written(file, "eu"));

    assertThat(file).content().endsWith("consumer_key=new\n").doesNotContain("old");
  }

  @Test
  void write_keysOfWorkingDirectory_goesThere() {
    ConfigurationFiles.write(places.homeFile(), TRIO);
    Path file = ConfigurationFiles.write(places.directoryFile(), TRIO.replace("ak", "ak2"));

    assertThat(write("new")).isEqualTo(new Outcome.Written(file, "ovh-eu"));

    assertThat(places.homeFile()).hasContent(TRIO);
    assertThat(file).hasContent(TRIO.replace("ak", "ak2").replace("old", "new"));
  }

  @ParameterizedTest
  @CsvSource({
    "OVH_APPLICATION_KEY",
    "OVH_CONSUMER_KEY",
  })
  void write_keyFromEnvironment_writesNothing(String variable) throws IOException {
    ConfigurationFiles.write(places.homeFile(), TRIO);
    ConfigurationReader reader = places.reader().withEnvironment(Map.of(variable, "env"));

    assertThat(write(reader, "new"))
        .isEqualTo(new Outcome.NotWritten(new Origin.Environment(variable)));

    assertThat(places.homeFile()).hasContent(TRIO);
    assertThat(names(places.home)).containsExactly(".ovh.conf");
  }

  @Test
  void write_keyFromArguments_writesNothing() {
    ConfigurationReader reader =
        places
            .reader()
            .withArgument("application_key", "a")
            .withArgument("application_secret", "b");

    assertThat(write(reader, "new")).isEqualTo(new Outcome.NotWritten(new Origin.Argument()));
    assertThat(
            new ConsumerKeyFile(places.home)
                .write(
                    Configuration.of(
                        Endpoint.of("eu"), new Credentials.Application("a", "b", null)),
                    "new"))
        .isEqualTo(new Outcome.NotWritten(new Origin.Argument()));
  }

  @Test
  void write_consumerKeyInAFileWithPrecedence_isWrittenThere() {
    ConfigurationFiles.write(places.systemFile, TRIO);
    Path file = ConfigurationFiles.write(places.homeFile(), "[ovh-eu]\nconsumer_key=mine\n");

    assertThat(write("new")).isEqualTo(new Outcome.Written(file, "ovh-eu"));

    assertThat(places.systemFile).hasContent(TRIO);
    assertThat(file).hasContent("[ovh-eu]\nconsumer_key=new\n");
  }

  @Test
  void write_consumerKeyInAFileWithoutPrecedence_isWrittenToTheApplicationKey() {
    ConfigurationFiles.write(places.systemFile, TRIO);
    Path file = ConfigurationFiles.write(places.homeFile(), PAIR.replace("ak", "ak2"));

    assertThat(write("new")).isEqualTo(new Outcome.Written(file, "ovh-eu"));

    assertThat(places.systemFile).hasContent(TRIO);
    assertThat(places.reader().read().credentials())
        .isEqualTo(new Credentials.Application("ak2", "as", "new"));
  }

  @ParameterizedTest
  @ValueSource(strings = {TRIO, PAIR})
  void write_unwritableSystemFile_goesToTheHome(String text) throws IOException {
    ConfigurationFiles.write(places.systemFile, text);
    ConfigurationFiles.makeUnwritable(places.systemFile);

    assertThat(write("new"))
        .isEqualTo(new Outcome.WrittenElsewhere(places.homeFile(), "ovh-eu", places.systemFile));

    assertThat(places.systemFile).hasContent(text);
    assertThat(places.homeFile()).hasContent("[ovh-eu]\nconsumer_key=new\n");
    assertMode(places.homeFile(), "rw-------");
    assertThat(places.reader().read().credentials())
        .isEqualTo(new Credentials.Application("ak", "as", "new"));
    assertThat(write("newer")).isEqualTo(new Outcome.Written(places.homeFile(), "ovh-eu"));
    assertThat(places.homeFile()).hasContent("[ovh-eu]\nconsumer_key=newer\n");
  }

  @Test
  void write_unwritableSystemFile_keepsTheContentOfTheHomeFile() {
    ConfigurationFiles.write(places.systemFile, TRIO);
    ConfigurationFiles.makeUnwritable(places.systemFile);
    ConfigurationFiles.write(places.homeFile(), "[default]\r\nendpoint=eu ; mine");

    assertThat(write("new"))
        .isEqualTo(new Outcome.WrittenElsewhere(places.homeFile(), "ovh-eu", places.systemFile));

    assertThat(places.homeFile())
        .content()
        .isEqualTo("[default]\r\nendpoint=eu ; mine\r\n\r\n[ovh-eu]\r\nconsumer_key=new\r\n");
  }

  @Test
  void write_unwritableWorkingDirectoryWithoutConsumerKey_goesToTheHome() {
    ConfigurationFiles.write(places.directoryFile(), PAIR);
    ConfigurationFiles.makeUnwritable(places.directoryFile());

    assertThat(write("new"))
        .isEqualTo(
            new Outcome.WrittenElsewhere(places.homeFile(), "ovh-eu", places.directoryFile()));

    assertThat(places.reader().read().credentials())
        .isEqualTo(new Credentials.Application("ak", "as", "new"));
  }

  @Test
  void write_unwritableWorkingDirectoryWithConsumerKey_isRejectedBecauseItHasNoEffect() {
    Path file = ConfigurationFiles.write(places.directoryFile(), TRIO);
    ConfigurationFiles.makeUnwritable(file);

    assertThatThrownBy(() -> write("new"))
        .isInstanceOf(ConfigurationException.class)
        .hasMessage(
            "%s, section [ovh-eu]: the new consumer key can't be written: %s; in %s it"
                    .formatted(file, ConfigurationFiles.unwritable(file), places.homeFile())
                + " would have no effect, as %s takes precedence".formatted(file));
    assertThat(places.homeFile()).doesNotExist();
  }

  @Test
  void write_homeWithAnotherApplication_isRejected() {
    ConfigurationFiles.write(places.homeFile(), PAIR.replace("ak", "ak2"));
    Path file = ConfigurationFiles.write(places.directoryFile(), PAIR);
    ConfigurationFiles.makeUnwritable(file);

    assertThatThrownBy(() -> write("new"))
        .isInstanceOf(ConfigurationException.class)
        .hasMessage(
            "%s, section [ovh-eu], key application_key does not match the application of the new consumer key, which was not written"
                .formatted(places.homeFile()));
    assertThat(places.homeFile()).hasContent(PAIR.replace("ak", "ak2"));
  }

  @Test
  void write_nothingWritable_isRejected() {
    Path file = ConfigurationFiles.write(places.systemFile, TRIO);
    ConfigurationFiles.makeUnwritable(file);
    ConfigurationFiles.makeUnwritable(places.homeFile());

    assertThatThrownBy(() -> write("new"))
        .isInstanceOf(ConfigurationException.class)
        .hasMessage(
            "%s, section [ovh-eu]: the new consumer key can't be written: %s; nor to %s: %s"
                .formatted(
                    file,
                    ConfigurationFiles.unwritable(file),
                    places.homeFile(),
                    ConfigurationFiles.unwritable(places.homeFile())));
    assertThat(places.homeFile()).doesNotExist();
  }

  @Test
  void write_unwritableHome_isRejected() {
    Path file = ConfigurationFiles.write(places.homeFile(), TRIO);
    ConfigurationFiles.makeUnwritable(file);

    assertThatThrownBy(() -> write("new"))
        .isInstanceOf(ConfigurationException.class)
        .hasMessage(
            "%s, section [ovh-eu]: the new consumer key can't be written: %s"
                .formatted(file, ConfigurationFiles.unwritable(file)));
    assertThat(file).hasContent(TRIO);
  }

  @Test
  void write_readOnlyMode_countsAsUnwritable() throws IOException {
    Path file = ConfigurationFiles.write(places.systemFile, TRIO);
    assumeThat(setMode(file, "r--r--r--")).as("modes").isTrue();
    assumeThat(Files.isWritable(file)).as("root may write anything").isFalse();

    assertThat(write("new"))
        .isEqualTo(new Outcome.WrittenElsewhere(places.homeFile(), "ovh-eu", file));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "[ovh-eu]\n",
        "[ovh-eu]\nconsumer_key=old\n",
        "[ovh-eu]\napplication_key=other\nconsumer_key=old\n"
      })
  void write_fileThatChanged_isNotWritten(String now) {
    Path file = ConfigurationFiles.write(places.homeFile(), TRIO);
    Configuration read = places.reader().read();
    ConfigurationFiles.write(file, now);

    assertThatThrownBy(() -> new ConsumerKeyFile(places.home).write(read, "new"))
        .isInstanceOf(ConfigurationException.class)
        .hasMessage(
            "%s, section [ovh-eu], key application_key does not match the application of the new consumer key, which was not written"
                .formatted(file));
    assertThat(file).hasContent(now);
  }

  @Test
  void write_deletedFile_isNotCreated() throws IOException {
    Path file = ConfigurationFiles.write(places.homeFile(), TRIO);
    Configuration read = places.reader().read();
    Files.delete(file);

    assertThatThrownBy(() -> new ConsumerKeyFile(places.home).write(read, "new"))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining("does not match the application of the new consumer key");
    assertThat(file).doesNotExist();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a b", "a;b", "#a", "a\nb", "\"a\"", "k\u00e9y"})
  void write_invalidKey_isRejectedWithoutShowingIt(String key) {
    ConfigurationFiles.write(places.homeFile(), TRIO);

    assertThatThrownBy(() -> write(key))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("not a consumer key");
    assertThat(places.homeFile()).hasContent(TRIO);
  }

  @Test
  void write_fileInHome_getsMode0600() throws IOException {
    Path file = ConfigurationFiles.write(places.homeFile(), TRIO);
    assumeThat(setMode(file, "rw-r--r--")).as("modes").isTrue();

    write("new");

    assertMode(file, "rw-------");
    assertMode(places.home.resolve(".ovh.conf.lock"), "rw-------", "rw-r--r--");
  }

  @ParameterizedTest
  @ValueSource(strings = {"rw-r-----", "rw-rw-r--", "rw-------"})
  void write_otherFile_keepsItsMode(String mode) throws IOException {
    Path file = ConfigurationFiles.write(places.systemFile, TRIO);
    assumeThat(setMode(file, mode)).as("modes").isTrue();

    write("new");

    assertMode(file, mode);
  }

  @Test
  void write_fileOfAnotherUser_keepsItsOwner() throws IOException {
    Path file = ConfigurationFiles.write(places.systemFile, TRIO);
    Path inHome = ConfigurationFiles.write(places.homeFile(), "");
    assumeThat(chown(file, 12345, 23456) && chown(inHome, 12345, 23456)).as("root").isTrue();

    write("new");

    assertThat(Files.getAttribute(file, "unix:uid")).isEqualTo(12345);
    assertThat(Files.getAttribute(file, "unix:gid")).isEqualTo(23456);
    Path lock = file.resolveSibling(".ovh.conf.lock");
    assertThat(Files.getAttribute(lock, "unix:uid")).isEqualTo(12345);

    ConfigurationFiles.write(inHome, TRIO);
    write("newer");

    assertThat(Files.getAttribute(inHome, "unix:uid")).isEqualTo(12345);
  }

  @Test
  void write_newFileInTheHomeOfAnotherUser_belongsToThatUser() throws IOException {
    ConfigurationFiles.write(places.systemFile, TRIO);
    ConfigurationFiles.makeUnwritable(places.systemFile);
    assumeThat(chown(places.home, 12345, 23456)).as("root").isTrue();

    write("new");

    for (String name : names(places.home)) {
      Path file = places.home.resolve(name);
      assertThat(Files.getAttribute(file, "unix:uid")).as(name).isEqualTo(12345);
      assertMode(file, "rw-------");
    }
  }

  @Test
  void write_link_goesToItsTarget() throws IOException {
    Path target =
        ConfigurationFiles.write(
            ConfigurationFiles.folder(root.resolve("dotfiles")).resolve("conf.ini"), TRIO);
    Files.createSymbolicLink(places.home.resolve("middle"), Path.of("../dotfiles/conf.ini"));
    Files.createSymbolicLink(places.homeFile(), Path.of("middle"));

    assertThat(write("new")).isEqualTo(new Outcome.Written(places.homeFile(), "ovh-eu"));

    assertThat(places.homeFile()).isSymbolicLink();
    assertThat(target).hasContent(TRIO.replace("old", "new")).isRegularFile();
    assertThat(names(places.home)).containsExactly(".ovh.conf", "middle");
    assertThat(names(target.getParent())).containsExactly(".conf.ini.lock", "conf.ini");
  }

  @Test
  void write_filesOfACrash_areReplaced() throws IOException {
    Path file = ConfigurationFiles.write(places.homeFile(), TRIO);
    ConfigurationFiles.write(places.home.resolve(".ovh.conf.new"), "[ovh-eu]\nappl");
    ConfigurationFiles.write(places.home.resolve(".ovh.conf.lock"), "");

    assertThat(places.reader().read().credentials())
        .isEqualTo(new Credentials.Application("ak", "as", "old"));
    assertThat(write("new")).isEqualTo(new Outcome.Written(file, "ovh-eu"));

    assertThat(file).hasContent(TRIO.replace("old", "new"));
    assertThat(names(places.home)).containsExactly(".ovh.conf", ".ovh.conf.lock");
  }

  @Test
  void write_linkInPlaceOfTheNewFile_isNotFollowed() throws IOException {
    ConfigurationFiles.write(places.homeFile(), TRIO);
    Path other = ConfigurationFiles.write(root.resolve("other"), "precious");
    Files.createSymbolicLink(places.home.resolve(".ovh.conf.new"), other);

    write("new");

    assertThat(other).hasContent("precious");
    assertThat(places.homeFile()).hasContent(TRIO.replace("old", "new")).isRegularFile();
  }

  @Test
  void write_fileSystemWithoutOwnersAndModes_works() throws IOException {
    Path zip = root.resolve("files.zip");
    try (FileSystem files = FileSystems.newFileSystem(zip, Map.of("create", "true"))) {
      assumeThat(files.supportedFileAttributeViews()).doesNotContain("posix");
      places = new ConfigurationFiles(files.getPath("/"));
      Path file = ConfigurationFiles.write(places.homeFile(), TRIO);

      assertThat(write("new")).isEqualTo(new Outcome.Written(file, "ovh-eu"));

      assertThat(Files.readString(file)).isEqualTo(TRIO.replace("old", "new"));
    }
  }

  private static List<String> names(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  private static void assertMode(Path file, String... modes) throws IOException {
    if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
          .isIn((Object[]) modes);
    }
  }

  private static boolean setMode(Path file, String mode) throws IOException {
    if (!file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      return false;
    }
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(mode));
    return true;
  }

  private static boolean chown(Path file, int user, int group) {
    try {
      Files.setAttribute(file, "unix:uid", user);
      Files.setAttribute(file, "unix:gid", group);
      return true;
    } catch (IOException | UnsupportedOperationException e) {
      return false;
    }
  }
}
