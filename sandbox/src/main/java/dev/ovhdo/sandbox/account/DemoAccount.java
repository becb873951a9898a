package dev.ovhdo.sandbox.account;

import dev.ovhdo.sandbox.json.ResourceIds;
import dev.ovhdo.sandbox.state.AccessRule;
import dev.ovhdo.sandbox.state.AccessToken;
import dev.ovhdo.sandbox.state.Account;
import dev.ovhdo.sandbox.state.Application;
import dev.ovhdo.sandbox.state.ApplicationStatus;
import dev.ovhdo.sandbox.state.Credential;
import dev.ovhdo.sandbox.state.CredentialStatus;
import dev.ovhdo.sandbox.state.IpBlock;
import dev.ovhdo.sandbox.state.Nichandle;
import dev.ovhdo.sandbox.state.PublicKeyText;
import dev.ovhdo.sandbox.state.ResourceTags;
import dev.ovhdo.sandbox.state.ServiceAccount;
import dev.ovhdo.sandbox.state.SmsAccount;
import dev.ovhdo.sandbox.state.SmsSender;
import dev.ovhdo.sandbox.state.SshKey;
import dev.ovhdo.sandbox.state.Subnet;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The default account of a sandbox: three VPSes, three servers, two zones, two SSH keys, three
 * applications, and a credential in each state. {@code sample-account.yaml} describes the same
 * account as an account file.
 */
public final class DemoAccount {
  /** The application key of the first application. */
  public static final String APPLICATION_KEY = "SbxDemoAppKey001";

  /** The application secret of the first application. */
  public static final String APPLICATION_SECRET = "SbxDemoAppSecret0000000000000001";

  /** The consumer key of the first application, which is valid without an end for each route. */
  public static final String CONSUMER_KEY = "SbxDemoConsumerKey00000000000001";

  /** The client id of the service account. */
  public static final String CLIENT_ID = "EU.SbxDemoClient0001";

  /** The secret of the service account. */
  public static final String CLIENT_SECRET = "SbxDemoClientSecret0000000000001";

  /** The personal access token of the user {@code demo}, which does not expire. */
  public static final String ACCESS_TOKEN = "SbxDemoAccessToken00000000000001";

  private static final OffsetDateTime CREATION = OffsetDateTime.parse("2026-01-01T03:04:05+01:00");

  static final Nichandle ME =
      new Nichandle("zz00001-ovh", "demo@example.com", "Demo", "Account", "FR");

  private static final long OVH_DO = 7001000001L;
  private static final long DNS_ROBOT = 7001000002L;

  /** The application of the web console, which {@code /me/api/application} does not list. */
  private static final long WEB_CONSOLE = 115;

  /** The file names of default keys, in the same order as in the command line. */
  private static final List<String> DEFAULT_KEY_FILES =
      List.of("id_ed25519.pub", "id_rsa.pub", "id_dsa.pub", "id_ecdsa.pub");

  /** The name of the user's own key in the account; the original ovh-do installs it by default. */
  public static final String KEY_NAME = "ovh-do-key";

  private DemoAccount() {}

  /**
   * Creates the account with the default SSH key of the current user, if the user has one.
   *
   * @param folder the folder for generated SSH key pairs
   */
  public static Account create(Path folder) {
    String home = System.getenv("HOME");
    return create(folder, Path.of(home == null ? System.getProperty("user.home") : home));
  }

  /**
   * Creates the account with the default SSH key in a home directory, if the directory has one.
   *
   * @param folder the folder for generated SSH key pairs
   * @param home the home directory whose {@code .ssh} folder contains the default public key
   */
  public static Account create(Path folder, Path home) {
    Account account = new Account(ME);
    applications().forEach(account.applications()::put);
    credentials().forEach(account.credentials()::put);
    account
        .serviceAccounts()
        .put(new ServiceAccount(CLIENT_ID, CLIENT_SECRET, "backup", "nightly backups", CREATION));
    account
        .accessTokens()
        .put(new AccessToken(ACCESS_TOKEN, "demo", "laptop", "", CREATION, null, null));
    sshKeys(folder, home).forEach(account.sshKeys()::put);
    DemoVps.all(account.sshKeys().all()).forEach(account.vps()::put);
    DemoServers.all(account.sshKeys().all()).forEach(account.servers()::put);
    DemoZones.all(account).forEach(account.zones()::put);
    ipBlocks().forEach(account.ipBlocks()::put);
    account.sms().put(sms());
    tag(account, "vps", "vps-web", "production");
    tag(account, "dedicatedServer", "ns3001.example.net", "production");
    tag(account, "dnsZone", "example.com", "production");
    tag(account, "vps", "vps-demo", "test");
    return account;
  }

  private static void tag(Account account, String type, String name, String environment) {
    account
        .resourceTags()
        .put(new ResourceTags(ResourceIds.urn(type, name), Map.of("env", environment)));
  }

  private static List<Application> applications() {
    return List.of(
        new Application(
            OVH_DO,
            APPLICATION_KEY,
            APPLICATION_SECRET,
            "ovh-do",
            "reinstalls machines",
            ApplicationStatus.ACTIVE),
        new Application(
            DNS_ROBOT,
            "SbxDemoAppKey002",
            "SbxDemoAppSecret0000000000000002",
            "dns robot",
            "mise à jour des zones",
            ApplicationStatus.ACTIVE),
        new Application(
            7001000003L,
            "SbxDemoAppKey003",
            "SbxDemoAppSecret0000000000000003",
            "old",
            "",
            ApplicationStatus.INACTIVE));
  }

  private static List<Credential> credentials() {
    List<AccessRule> everything =
        Stream.of("DELETE", "GET", "POST", "PUT")
            .map(method -> new AccessRule(method, "/*"))
            .toList();
    List<AccessRule> zones =
        List.of(
            new AccessRule("GET", "/domain/zone/*"),
            new AccessRule("POST", "/domain/zone/*"),
            new AccessRule("DELETE", "/domain/zone/*/record/*"));
    return List.of(
        credential(1, OVH_DO, CredentialStatus.VALIDATED, everything, null),
        credential(2, OVH_DO, CredentialStatus.EXPIRED, everything, "2026-02-01T03:04:05+01:00"),
        credential(3, OVH_DO, CredentialStatus.REFUSED, everything, null),
        credential(4, OVH_DO, CredentialStatus.PENDING_VALIDATION, zones, null),
        credential(5, DNS_ROBOT, CredentialStatus.VALIDATED, zones, "2099-12-31T23:59:59+01:00"),
        credential(6, WEB_CONSOLE, CredentialStatus.VALIDATED, everything, null));
  }

  private static Credential credential(
      int number,
      long application,
      CredentialStatus status,
      List<AccessRule> rules,
      @Nullable String expiration) {
    return new Credential(
        6001000000L + number,
        application,
        number == 1 ? CONSUMER_KEY : "SbxDemoConsumerKey0000000000000" + number,
        status,
        rules,
        null,
        OffsetDateTime.parse("2026-01-0" + number + "T03:04:05+01:00"),
        expiration == null ? null : OffsetDateTime.parse(expiration),
        null,
        false);
  }

  /**
   * Returns the keys {@code laptop}, a generated pair in the folder, and {@code ovh-do-key}, the
   * default public key of the user or else another generated pair.
   */
  private static List<SshKey> sshKeys(Path folder, Path home) {
    try {
      Optional<String> own = ownKey(home.resolve(".ssh"));
      return List.of(
          new SshKey("laptop", generatedKey(folder, "laptop")),
          new SshKey(KEY_NAME, own.isPresent() ? own.get() : generatedKey(folder, KEY_NAME)));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write the SSH keys of the demonstration account", e);
    }
  }

  private static String generatedKey(Path folder, String name) throws IOException {
    return SshKeyPairFile.ensurePublicKey(
        folder.resolve("id_ed25519_" + name), name + "@sandbox.example.com");
  }

  private static Optional<String> ownKey(Path folder) {
    return DEFAULT_KEY_FILES.stream()
        .map(name -> content(folder.resolve(name)).strip())
        .filter(PublicKeyText::isKey)
        .findFirst();
  }

  /** Returns the content of a file, or an empty text if the file cannot be read. */
  private static String content(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      return "";
    }
  }

  /** Returns the IP blocks, in addition to the addresses of the VPSes. */
  private static List<IpBlock> ipBlocks() {
    return List.of(
        IpBlock.additional(subnet("192.0.2.0/29"), "vps-web")
            .withDescription("web")
            .withReverse("192.0.2.7", "example.com."),
        IpBlock.additional(subnet("192.0.2.8/32"), "vps-db"),
        IpBlock.additional(subnet("203.0.113.16/28"), null).withDescription("spare"),
        IpBlock.additional(subnet("2001:db8:0:100::/56"), "vps-web"),
        IpBlock.additional(subnet("2001:db8:0:200::/64"), "vps-demo"));
  }

  private static Subnet subnet(String text) {
    return Subnet.parse(text).orElseThrow();
  }

  private static SmsAccount sms() {
    return SmsAccount.of(
            "sms-zz00001-1",
            100,
            List.of(SmsSender.of("Example"), new SmsSender("NewName", "waitingValidation", "")))
        .withDescription("alerts");
  }
}
