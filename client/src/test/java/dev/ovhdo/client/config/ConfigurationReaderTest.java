package dev.ovhdo.client.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.ovhdo.client.error.ConfigurationException;
import dev.ovhdo.testing.ExternalProgram;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConfigurationReaderTest {
  private static final String TRIO =
      """
      [ovh-eu]
      application_key=ak
      application_secret=as
      consumer_key=ck
      """;

  @TempDir Path root;
  private ConfigurationFiles places;

  @BeforeEach
  void createFiles() {
    places = new ConfigurationFiles(root);
  }

  @Test
  void read_oneFile_givesEndpointAndKeysWithOrigins() {
    Path file =
        ConfigurationFiles.write(
            places.homeFile(), "[default]\nendpoint=ovh-ca\n" + TRIO.replace("eu", "ca"));

    Configuration read = places.reader().read();

    assertThat(read.endpoint()).isEqualTo(Endpoint.of("ovh-ca"));
    assertThat(read.credentials()).isEqualTo(new Credentials.Application("ak", "as", "ck"));
    assertThat(read.settings())
        .isEqualTo(
            Map.of(
                "endpoint", new Setting("ovh-ca", new Origin.File(file, "default")),
                "application_key", new Setting("ak", new Origin.File(file, "ovh-ca")),
                "application_secret", new Setting("as", new Origin.File(file, "ovh-ca")),
                "consumer_key", new Setting("ck", new Origin.File(file, "ovh-ca"))));
    assertThat(read.files())
        .containsExactly(places.systemFile, places.homeFile(), places.directoryFile());
  }

  @Test
  void read_noEndpoint_isEurope() {
    ConfigurationFiles.write(places.homeFile(), TRIO);

    Configuration read = places.reader().read();

    assertThat(read.endpoint()).isEqualTo(Endpoint.of("ovh-eu"));
    assertThat(read.setting("endpoint")).contains(new Setting("ovh-eu", new Origin.Default()));
  }

  @Test
  void read_threeFiles_areMergedAndLaterOnesTakePrecedence() {
    ConfigurationFiles.write(places.systemFile, TRIO + "one=system\ntwo=system\nthree=system\n");
    ConfigurationFiles.write(
        places.homeFile(), "[ovh-eu]\nconsumer_key=home\ntwo=home\nthree=home\n");
    ConfigurationFiles.write(places.directoryFile(), "[ovh-eu]\nthree=work\n");

    Configuration read = places.reader().read();

    assertThat(read.credentials()).isEqualTo(new Credentials.Application("ak", "as", "home"));
    assertThat(read.setting("one"))
        .contains(new Setting("system", new Origin.File(places.systemFile, "ovh-eu")));
    assertThat(read.setting("two"))
        .contains(new Setting("home", new Origin.File(places.homeFile(), "ovh-eu")));
    assertThat(read.setting("three"))
        .contains(new Setting("work", new Origin.File(places.directoryFile(), "ovh-eu")));
  }

  @Test
  void read_variables_takePrecedenceOverFiles() {
    ConfigurationFiles.write(places.homeFile(), "[default]\nendpoint=ovh-ca\n" + TRIO);

    Configuration read =
        places
            .reader()
            .withEnvironment(
                Map.of("OVH_ENDPOINT", "eu", "OVH_CONSUMER_KEY", " env\n", "OVH_OTHER", "x"))
            .read();

    assertThat(read.endpoint()).isEqualTo(Endpoint.of("ovh-eu"));
    assertThat(read.credentials()).isEqualTo(new Credentials.Application("ak", "as", "env"));
    assertThat(read.setting("endpoint"))
        .contains(new Setting("eu", new Origin.Environment("OVH_ENDPOINT")));
    assertThat(read.setting("consumer_key"))
        .contains(new Setting("env", new Origin.Environment("OVH_CONSUMER_KEY")));
    assertThat(read.setting("other")).isEmpty();
  }

  @Test
  void read_emptyVariable_countsAsUnset() {
    ConfigurationFiles.write(places.homeFile(), TRIO);

    Configuration read =
        places
            .reader()
            .withEnvironment(
                Map.of(
                    "OVH_ENDPOINT", "",
                    "OVH_APPLICATION_KEY", "",
                    "OVH_APPLICATION_SECRET", " ",
                    "OVH_CONSUMER_KEY", ""))
            .read();

    assertThat(read.credentials()).isEqualTo(new Credentials.Application("ak", "as", "ck"));
  }

  @Test
  void read_arguments_takePrecedenceOverVariables() {
    Configuration read =
        places
            .reader()
            .withEnvironment(
                Map.of(
                    "OVH_ENDPOINT", "ovh-ca",
                    "OVH_APPLICATION_KEY", "env-ak",
                    "OVH_APPLICATION_SECRET", "env-as"))
            .withArgument("endpoint", "us")
            .withArgument("application_key", "arg-ak")
            .withArgument("ssh_port", "22")
            .withArgument("ssh_port", "2222")
            .withArgument("consumer_key", "")
            .read();

    assertThat(read.endpoint()).isEqualTo(Endpoint.of("ovh-us"));
    assertThat(read.credentials()).isEqualTo(new Credentials.Application("arg-ak", "env-as", null));
    assertThat(read.setting("ssh_port")).contains(new Setting("2222", new Origin.Argument()));
    assertThat(read.setting("consumer_key")).isEmpty();
  }

  @Test
  void read_noConsumerKey_isAccepted() {
    ConfigurationFiles.write(
        places.homeFile(), "[ovh-eu]\napplication_key=ak\napplication_secret=as\nconsumer_key=\n");

    assertThat(places.reader().read().credentials())
        .isEqualTo(new Credentials.Application("ak", "as", null));
  }

  @Test
  void read_emptyValueInLaterFile_hidesNothing() {
    ConfigurationFiles.write(places.homeFile(), TRIO);
    ConfigurationFiles.write(
        places.directoryFile(), "[ovh-eu]\nconsumer_key = ; to be filled in\n");

    assertThat(places.reader().read().credentials())
        .isEqualTo(new Credentials.Application("ak", "as", "ck"));
  }

  @Test
  void read_aliasWithSectionsOfBothNames_readsKeysOfTheAliasOnly() {
    ConfigurationFiles.write(
        places.homeFile(),
        TRIO
            + "ssh_port=1\nother=2\n[eu]\napplication_key=ak2\napplication_secret=as2\nssh_port=3\n");

    Configuration read = places.reader().withArgument("endpoint", "eu").read();

    assertThat(read.credentials()).isEqualTo(new Credentials.Application("ak2", "as2", null));
    assertThat(read.setting("ssh_port").orElseThrow().value()).isEqualTo("3");
    assertThat(read.setting("other").orElseThrow().value()).isEqualTo("2");
  }

  @Test
  void read_aliasSectionWithoutKeys_readsKeysOfTheCanonicalName() {
    ConfigurationFiles.write(places.homeFile(), TRIO + "[eu]\nssh_port=3\n");

    Configuration read = places.reader().withArgument("endpoint", "eu").read();

    assertThat(read.credentials()).isEqualTo(new Credentials.Application("ak", "as", "ck"));
    assertThat(read.setting("ssh_port").orElseThrow().value()).isEqualTo("3");
  }

  @Test
  void read_canonicalName_doesNotReadSectionsOfAliases() {
    ConfigurationFiles.write(places.homeFile(), TRIO.replace("ovh-eu", "eu"));

    assertThat(places.reader().readEndpoint().credentials()).isEqualTo(new Credentials.None());
  }

  @Test
  void read_movedHost_readsKeysOfTheOldName() {
    ConfigurationFiles.write(places.homeFile(), TRIO);

    Configuration read = places.reader().withArgument("endpoint", "ovhcloud-eu").read();

    assertThat(read.endpoint().url()).hasToString("https://api.eu.ovhcloud.com/1.0");
    assertThat(read.credentials()).isEqualTo(new Credentials.Application("ak", "as", "ck"));
  }

  @ParameterizedTest
  @CsvSource({
    "http://127.0.0.1:8080/1.0, http://127.0.0.1:8080/1.0",
    "http://127.0.0.1:8080/1.0/, http://127.0.0.1:8080/1.0",
    "http://127.0.0.1:8080/1.0/, http://127.0.0.1:8080/1.0/",
    "http://[::1]:8080/1.0, http://[::1]:8080/1.0",
    "https://eu.api.ovh.com/1.0, https://eu.api.ovh.com/1.0",
  })
  void read_url_readsTheSectionOfTheUrl(String url, String section) {
    Path file =
        ConfigurationFiles.write(
            places.homeFile(),
            "[default]\nendpoint = " + url + "\n" + TRIO.replace("ovh-eu", section));

    Configuration read = places.reader().read();

    assertThat(read.credentials()).isEqualTo(new Credentials.Application("ak", "as", "ck"));
    assertThat(read.setting("application_key").orElseThrow().origin())
        .isEqualTo(new Origin.File(file, section));
  }

  @Test
  void read_sectionOfTheEndpoint_takesPrecedenceOverDefault() {
    ConfigurationFiles.write(places.directoryFile(), "[default]\nssh_port=1\nssh_timeout=9\n");
    ConfigurationFiles.write(places.homeFile(), TRIO + "ssh_port=2\nendpoint=ovh-ca\n");

    Configuration read = places.reader().read();

    assertThat(read.endpoint().name()).isEqualTo("ovh-eu");
    assertThat(read.setting("endpoint").orElseThrow().value()).isEqualTo("ovh-eu");
    assertThat(read.setting("ssh_port").orElseThrow().value()).isEqualTo("2");
    assertThat(read.setting("ssh_timeout"))
        .contains(new Setting("9", new Origin.File(places.directoryFile(), "default")));
  }

  @ParameterizedTest
  @CsvSource({
    "HOME, ''",
    "OTHER, x",
  })
  void home_withoutVariable_isTheHomeOfTheJvm(String variable, String value) {
    assertThat(ConfigurationReader.system().withEnvironment(Map.of(variable, value)).home())
        .isEqualTo(Path.of(System.getProperty("user.home")));
  }

  @Test
  void home_withVariable_isItsValue() {
    ConfigurationFiles.write(places.homeFile(), TRIO);

    Configuration read =
        ConfigurationReader.system()
            .withDirectory(places.directory)
            .withSystemFile(places.systemFile)
            .withEnvironment(Map.of("HOME", places.home.toString()))
            .read();

    assertThat(read.credentials()).isEqualTo(new Credentials.Application("ak", "as", "ck"));
  }

  @Test
  void read_homeThatIsNoFolder_hasNoFile() {
    Path file = ConfigurationFiles.write(root.resolve("null"), "");

    assertThat(places.reader().withHome(file).readEndpoint().credentials())
        .isEqualTo(new Credentials.None());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "application_key=ak | application_key: application_secret is missing; an application key works only together with its secret",
        "application_secret=as | application_secret: application_key is missing; a secret works only together with its application key",
        "consumer_key=ck | consumer_key: application_key and application_secret are missing; a consumer key works only together with them",
        "client_id=id | client_id: client_secret is missing; a service account has a client id and a secret",
        "client_secret=cs | client_secret: client_id is missing; a service account has a client id and a secret",
        "application_key=a k | application_key: the value contains a character that no key has",
        "consumer_key=ck\u00e9 | consumer_key: the value contains a character that no key has",
      })
  void read_keyWithoutSecret_isRejectedWithFileSectionAndKey(String line, String message) {
    Path file = ConfigurationFiles.write(places.homeFile(), "[ovh-eu]\n" + line + "\n");

    assertThatThrownBy(() -> places.reader().read())
        .isInstanceOf(ConfigurationException.class)
        .hasMessage(file + ", section [ovh-eu], key " + message);
    assertThatThrownBy(() -> places.reader().readEndpoint())
        .isInstanceOf(ConfigurationException.class);
  }

  @Test
  void read_keyWithoutSecretInTheEnvironment_namesTheVariable() {
    assertThatThrownBy(
            () -> places.reader().withEnvironment(Map.of("OVH_APPLICATION_KEY", "ak")).read())
        .isInstanceOf(ConfigurationException.class)
        .hasMessage(
            "the environment variable OVH_APPLICATION_KEY: application_secret is missing;"
                + " an application key works only together with its secret");
  }

  @Test
  void read_unknownEndpoint_namesTheOrigin() {
    Path file = ConfigurationFiles.write(places.homeFile(), "[default]\nendpoint=ovh-xx\n");

    assertThatThrownBy(() -> places.reader().read())
        .isInstanceOf(ConfigurationException.class)
        .hasMessageStartingWith(
            file + ", section [default], key endpoint: unknown endpoint \"ovh-xx\"; known are");
    assertThatThrownBy(
            () -> places.reader().withEnvironment(Map.of("OVH_ENDPOINT", "http://x/")).read())
        .isInstanceOf(ConfigurationException.class)
        .hasMessageStartingWith(
            "the environment variable OVH_ENDPOINT: the endpoint \"http://x/\" is plain http://");
    assertThatThrownBy(() -> places.reader().withArgument("endpoint", "nope").read())
        .isInstanceOf(ConfigurationException.class)
        .hasMessageStartingWith("an argument, key endpoint: unknown endpoint \"nope\"");
  }

  @Test
  void read_folderInsteadOfAFile_isRejected() {
    Path file = ConfigurationFiles.folder(places.homeFile());

    assertThatThrownBy(() -> places.reader().read())
        .isInstanceOf(ConfigurationException.class)
        .hasMessage(file + ": can't be read: it is a directory");
  }

  @Test
  void maxRate_ofTheEnvironment_takesPrecedenceOverTheProfileAndTheDefault() {
    ConfigurationFiles.write(
        places.homeFile(),
        """
        [default]
        max_rate=5
        [profile:slow]
        application_key=a
        application_secret=b
        consumer_key=c
        max_rate=0.5
        """);
    ConfigurationReader reader = places.reader().withArgument("profile", "slow");

    assertThat(reader.read().maxRate()).hasValue(0.5);
    assertThat(reader.withEnvironment(Map.of("OVH_MAX_RATE", "2")).read().maxRate()).hasValue(2);
    assertThat(places.reader().readEndpoint().maxRate()).hasValue(5);
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "-1", "fast", "1e3", "NaN", "0.0"})
  void maxRate_notAPositiveNumber_isRejectedWithItsOrigin(String value) {
    Configuration read =
        places.reader().withEnvironment(Map.of("OVH_MAX_RATE", value)).readEndpoint();

    assertThatThrownBy(read::maxRate)
        .isInstanceOf(ConfigurationException.class)
        .hasMessage(
            "the environment variable OVH_MAX_RATE: \""
                + value
                + "\" is not a positive number of calls per second, such as 5 or 0.5");
  }

  @Test
  void read_pipeInsteadOfAFile_isRejectedWithoutWaiting() throws InterruptedException {
    ExternalProgram.require("mkfifo").run(places.homeFile());

    assertThatThrownBy(() -> places.reader().read())
        .isInstanceOf(ConfigurationException.class)
        .hasMessage(
            places.homeFile() + ": can't be read: it is a pipe or a device, not a regular file");
  }

  @Test
  void read_deviceInsteadOfAFile_isRejectedWithoutReadingIt() {
    Path device = Path.of("/dev/zero");
    assumeTrue(Files.exists(device));

    assertThatThrownBy(() -> places.reader().withSystemFile(device).read())
        .isInstanceOf(ConfigurationException.class)
        .hasMessage("/dev/zero: can't be read: it is a pipe or a device, not a regular file");
  }

  @Test
  void read_hugeFile_isRejected() throws IOException {
    try (RandomAccessFile file = new RandomAccessFile(places.homeFile().toFile(), "rw")) {
      file.setLength((16L << 20) + 1);
    }

    assertThatThrownBy(() -> places.reader().read())
        .isInstanceOf(ConfigurationException.class)
        .hasMessage(places.homeFile() + ": can't be read: it has more than 16 MB");
  }

  @Test
  void read_utf16_isRejected() {
    Path file = ConfigurationFiles.write(places.homeFile(), TRIO.getBytes(StandardCharsets.UTF_16));

    assertThatThrownBy(() -> places.reader().read())
        .isInstanceOf(ConfigurationException.class)
        .hasMessage(file + ": not a text file in UTF-8");
  }

  @Test
  void read_valueThatIsNotUtf8_isRejectedButACommentIsAccepted() {
    String text = "# cl\u00e9\n" + TRIO;
    ConfigurationFiles.write(places.homeFile(), text.getBytes(StandardCharsets.ISO_8859_1));
    assertThat(places.reader().read().credentials())
        .isEqualTo(new Credentials.Application("ak", "as", "ck"));

    text = TRIO + "note=cl\u00e9\n";
    Path file =
        ConfigurationFiles.write(places.homeFile(), text.getBytes(StandardCharsets.ISO_8859_1));
    assertThatThrownBy(() -> places.reader().read())
        .isInstanceOf(ConfigurationException.class)
        .hasMessage(file + ", section [ovh-eu], key note: the value is not UTF-8");
  }

  @Test
  void read_invalidLine_isRejectedInUsedSectionsOnlyAndNeverShown() {
    ConfigurationFiles.write(places.homeFile(), "nonsense\n[other]\nlist =\n  one\n" + TRIO);
    assertThat(places.reader().read().credentials())
        .isEqualTo(new Credentials.Application("ak", "as", "ck"));

    Path file = ConfigurationFiles.write(places.homeFile(), TRIO + "application_key secret\n");
    assertThatThrownBy(() -> places.reader().read())
        .isInstanceOf(ConfigurationException.class)
        .hasMessage(
            file + ", section [ovh-eu], line 5: neither a section, a key with = nor a comment");
  }

  @Test
  void read_accessToken_isRead() {
    ConfigurationFiles.write(places.homeFile(), "[ovh-eu]\naccess_token=pat.1-2_3\n");

    assertThat(places.reader().read().credentials())
        .isEqualTo(new Credentials.AccessToken("pat.1-2_3"));
  }

  @Test
  void read_accessTokenOfTheEnvironment_isRead() {
    Configuration read = places.reader().withEnvironment(Map.of("OVH_ACCESS_TOKEN", "pat")).read();

    assertThat(read.credentials()).isEqualTo(new Credentials.AccessToken("pat"));
    assertThat(read.setting("access_token"))
        .contains(new Setting("pat", new Origin.Environment("OVH_ACCESS_TOKEN")));
  }

  @Test
  void read_serviceAccount_isRead() {
    ConfigurationFiles.write(places.homeFile(), "[ovh-eu]\nclient_id=id\nclient_secret=secret\n");

    assertThat(places.reader().read().credentials())
        .isEqualTo(new Credentials.ServiceAccount("id", "secret"));
  }

  @Test
  void read_serviceAccountWhereThereAreNone_isRejected() {
    Path file =
        ConfigurationFiles.write(
            places.homeFile(),
            "[default]\nendpoint=ks-eu\n[kimsufi-eu]\nclient_id=id\nclient_secret=secret\n");

    assertThatThrownBy(() -> places.reader().read())
        .isInstanceOf(ConfigurationException.class)
        .hasMessage(
            file
                + ", section [kimsufi-eu], key client_id: kimsufi-eu has no service accounts;"
                + " use an application key");
  }

  @Test
  void read_twoKindsOfCredentials_namesTheOriginOfEach() {
    Path file = ConfigurationFiles.write(places.homeFile(), TRIO);

    assertThatThrownBy(
            () -> places.reader().withEnvironment(Map.of("OVH_ACCESS_TOKEN", "pat")).read())
        .isInstanceOf(ConfigurationException.class)
        .hasMessage(
            "several kinds of credentials are set for ovh-eu: an application (%1$s, section"
                    .formatted(file)
                + " [ovh-eu], key application_key; %1$s, section [ovh-eu], key application_secret;"
                    .formatted(file)
                + " %1$s, section [ovh-eu], key consumer_key); an access token (the environment"
                    .formatted(file)
                + " variable OVH_ACCESS_TOKEN). Remove all but one of them");
  }

  @Test
  void read_profileOfAnArgument_takesPrecedenceOverTheEnvironment() {
    ConfigurationFiles.write(
        places.homeFile(),
        TRIO + "[profile:work]\nendpoint=ovh-ca\naccess_token=pat\nssh_port=2222\n");

    Configuration read =
        places
            .reader()
            .withEnvironment(
                Map.of("OVH_ENDPOINT", "ovh-us", "OVH_CONSUMER_KEY", "x", "OVH_PROFILE", "home"))
            .withArgument("profile", "work")
            .read();

    assertThat(read.endpoint()).isEqualTo(Endpoint.of("ovh-ca"));
    assertThat(read.credentials()).isEqualTo(new Credentials.AccessToken("pat"));
    assertThat(read.setting("ssh_port")).map(Setting::value).contains("2222");
    assertThat(read.setting("profile")).contains(new Setting("work", new Origin.Argument()));
  }

  @Test
  void read_profileOfTheEnvironment_isUsed() {
    Path file =
        ConfigurationFiles.write(
            places.homeFile(),
            "[default]\nprofile=home\n[profile:home]\naccess_token=a\n[profile:work]\n"
                + "application_key=ak\napplication_secret=as\n");

    Configuration read = places.reader().withEnvironment(Map.of("OVH_PROFILE", "work")).read();

    assertThat(read.credentials()).isEqualTo(new Credentials.Application("ak", "as", null));
    assertThat(read.setting("application_key"))
        .contains(new Setting("ak", new Origin.File(file, "profile:work")));
  }

  @Test
  void read_profileAndKeysInTheEnvironment_isRejected() {
    ConfigurationFiles.write(places.homeFile(), "[profile:work]\naccess_token=a\n");

    assertThatThrownBy(
            () ->
                places
                    .reader()
                    .withEnvironment(Map.of("OVH_PROFILE", "work", "OVH_ACCESS_TOKEN", "b"))
                    .read())
        .isInstanceOf(ConfigurationException.class)
        .hasMessage(
            "the environment variable OVH_PROFILE: the environment variable OVH_ACCESS_TOKEN is"
                + " set, too; unset one of the two variables");
  }

  @Test
  void read_profileOfTheFile_givesWayToTheEnvironment() {
    ConfigurationFiles.write(
        places.homeFile(),
        "[default]\nprofile=work\n[profile:work]\nendpoint=ovh-ca\napplication_key=ak\n"
            + "application_secret=as\nconsumer_key=ck\n");

    Configuration read = places.reader().withEnvironment(Map.of("OVH_CONSUMER_KEY", "env")).read();

    assertThat(read.endpoint()).isEqualTo(Endpoint.of("ovh-ca"));
    assertThat(read.credentials()).isEqualTo(new Credentials.Application("ak", "as", "env"));
  }

  @Test
  void read_unknownProfile_namesTheProfiles() {
    ConfigurationFiles.write(
        places.homeFile(), "[profile:work]\naccess_token=a\n[profile:home]\naccess_token=b\n");

    assertThatThrownBy(() -> places.reader().withArgument("profile", "wrok").read())
        .isInstanceOf(ConfigurationException.class)
        .hasMessage(
            "an argument, key profile: there is no section [profile:wrok] in the configuration"
                + " files; the profiles are home, work");
    assertThat(places.reader().profiles()).containsExactly("home", "work");
  }

  @Test
  void read_profileWithoutAnyProfileInTheFiles_isRejected() {
    assertThatThrownBy(() -> places.reader().withArgument("profile", "work").read())
        .isInstanceOf(ConfigurationException.class)
        .hasMessage(
            "an argument, key profile: there is no section [profile:work] in the configuration"
                + " files; there is no profile at all");
    assertThat(places.reader().profiles()).isEmpty();
  }

  @Test
  void read_keysOfTheEnvironmentForAUrlOfTheWorkingDirectory_isRejected() {
    Path file =
        ConfigurationFiles.write(
            places.directoryFile(), "[default]\nendpoint=https://evil.example.com/1.0\n");
    Map<String, String> environment = Map.of("OVH_ACCESS_TOKEN", "pat");

    assertThatThrownBy(() -> places.reader().withEnvironment(environment).read())
        .isInstanceOf(ConfigurationException.class)
        .hasMessage(
            file
                + ", section [default], key endpoint: the environment variable OVH_ACCESS_TOKEN is"
                + " not used for a URL that only this file names. Set OVH_ENDPOINT to"
                + " https://evil.example.com/1.0 if the keys belong to it");
    assertThat(
            places
                .reader()
                .withEnvironment(
                    Map.of(
                        "OVH_ACCESS_TOKEN", "pat", "OVH_ENDPOINT", "https://evil.example.com/1.0"))
                .read()
                .credentials())
        .isEqualTo(new Credentials.AccessToken("pat"));
  }

  @Test
  void candidates_severalOrigins_areInTheOrderOfPrecedence() {
    Path home = ConfigurationFiles.write(places.homeFile(), TRIO + "[default]\nssh_port=1\n");
    Path work = ConfigurationFiles.write(places.directoryFile(), "[ovh-eu]\nconsumer_key=work\n");

    Map<String, List<Setting>> candidates =
        places
            .reader()
            .withEnvironment(Map.of("OVH_CONSUMER_KEY", "env"))
            .withArgument("consumer_key", "arg")
            .candidates();

    assertThat(candidates)
        .containsEntry(
            "consumer_key",
            List.of(
                new Setting("arg", new Origin.Argument()),
                new Setting("env", new Origin.Environment("OVH_CONSUMER_KEY")),
                new Setting("work", new Origin.File(work, "ovh-eu")),
                new Setting("ck", new Origin.File(home, "ovh-eu"))))
        .containsEntry("ssh_port", List.of(new Setting("1", new Origin.File(home, "default"))));
  }

  @Test
  void candidates_profileOfAnArgument_isBeforeTheEnvironment() {
    Path home =
        ConfigurationFiles.write(
            places.homeFile(), "[profile:work]\naccess_token=profile\n[ovh-eu]\naccess_token=x\n");

    Map<String, List<Setting>> candidates =
        places
            .reader()
            .withEnvironment(Map.of("OVH_ACCESS_TOKEN", "env"))
            .withArgument("profile", "work")
            .candidates();

    assertThat(candidates.get("access_token"))
        .containsExactly(
            new Setting("profile", new Origin.File(home, "profile:work")),
            new Setting("env", new Origin.Environment("OVH_ACCESS_TOKEN")),
            new Setting("x", new Origin.File(home, "ovh-eu")));
  }

  @Test
  void readUnchecked_incompleteKeys_areReadable() {
    ConfigurationFiles.write(places.homeFile(), "[ovh-eu]\napplication_key=ak\naccess_token=t\n");

    Configuration read = places.reader().readUnchecked();

    assertThat(read.credentials()).isEqualTo(new Credentials.None());
    assertThat(read.setting("access_token")).map(Setting::value).contains("t");
  }

  @Test
  void exposedFiles_secretThatOthersCanRead_namesTheFile() throws IOException {
    Path file = ConfigurationFiles.write(places.homeFile(), TRIO);
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
    assertThat(places.reader().read().exposedFiles()).containsExactly(file);

    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
    assertThat(places.reader().read().exposedFiles()).isEmpty();
  }

  @Test
  void read_nothingConfigured_explainsHowToGetKeys() {
    assertThatThrownBy(() -> places.reader().withArgument("endpoint", "ca").read())
        .isInstanceOfSatisfying(
            ConfigurationException.class, e -> assertThat(e.isCredentialsMissing()).isTrue())
        .hasMessage(
            """
            no credentials for ovh-ca: there are none in %s, %s, %s, and OVH_APPLICATION_KEY is not set.
            1. Create keys on this page, with the rules that you want to allow:
                 https://ca.api.ovh.com/createToken/?GET=/*&POST=/*&PUT=/*&DELETE=/*
            2. Put them into %s:
                 [default]
                 endpoint=ovh-ca

                 [ovh-ca]
                 application_key=...
                 application_secret=...
                 consumer_key=...
            To try ovh-do without keys, use the option --sandbox."""
                .formatted(
                    places.systemFile,
                    places.homeFile(),
                    places.directoryFile(),
                    places.homeFile()));
  }

  @ParameterizedTest
  @CsvSource({
    "'application_key=ak', 1, above any section",
    "'[default]\napplication_key=ak', 2, in section [default]",
    "'[ovh-ca]\n\napplication_key=ak', 3, in section [ovh-ca]",
  })
  void read_keysInAnotherSection_namesTheSection(String text, int line, String place) {
    Path file = ConfigurationFiles.write(places.systemFile, text);

    assertThatThrownBy(() -> places.reader().read())
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining(
            "is not set.\nAn application_key is in "
                + file
                + ", line "
                + line
                + ", "
                + place
                + "; it is read from section [ovh-eu].\n1. Create");
  }

  @Test
  void read_keysInAnotherSectionWithAnAlias_namesAllSections() {
    ConfigurationFiles.write(places.systemFile, "[default]\nendpoint=eu\napplication_key=ak\n");

    assertThatThrownBy(() -> places.reader().read())
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining("; it is read from section [eu] or [ovh-eu].");
  }

  @Test
  void readEndpoint_nothingConfigured_isNone() {
    Configuration read = places.reader().readEndpoint();

    assertThat(read.credentials()).isEqualTo(new Credentials.None());
    assertThat(read.endpoint()).isEqualTo(Endpoint.of("ovh-eu"));
    assertThat(read).hasToString("Configuration[ovh-eu, None[]]");
  }
}
