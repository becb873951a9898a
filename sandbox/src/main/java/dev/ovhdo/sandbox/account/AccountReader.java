package dev.ovhdo.sandbox.account;

import dev.ovhdo.sandbox.json.ResourceIds;
import dev.ovhdo.sandbox.state.AccessRule;
import dev.ovhdo.sandbox.state.AccessToken;
import dev.ovhdo.sandbox.state.Account;
import dev.ovhdo.sandbox.state.Application;
import dev.ovhdo.sandbox.state.ApplicationStatus;
import dev.ovhdo.sandbox.state.Credential;
import dev.ovhdo.sandbox.state.CredentialStatus;
import dev.ovhdo.sandbox.state.FaultRule;
import dev.ovhdo.sandbox.state.Nichandle;
import dev.ovhdo.sandbox.state.PublicKeyText;
import dev.ovhdo.sandbox.state.ResourceTags;
import dev.ovhdo.sandbox.state.ServiceAccount;
import dev.ovhdo.sandbox.state.SmsAccount;
import dev.ovhdo.sandbox.state.SmsSender;
import dev.ovhdo.sandbox.state.SshKey;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

/** Creates an account from the YAML document of an account file. */
final class AccountReader {

  private static final List<String> SENDER_STATUSES =
      List.of("enable", "disable", "refused", "waitingValidation");

  private final Map<String, Integer> lines = new LinkedHashMap<>();
  private final List<ResourceTags> tags = new ArrayList<>();

  Account read(Node document) {
    YamlSection file =
        YamlSection.of(
            document,
            "an account file",
            List.of(
                "me",
                "applications",
                "credentials",
                "serviceAccounts",
                "accessTokens",
                "sshKeys",
                "images",
                "vps",
                "systems",
                "servers",
                "zones",
                "ips",
                "sms",
                "quirks",
                "faults",
                "faultSeed"));
    Account account = new Account(me(file));
    file.list("applications").forEach(node -> account.applications().put(application(node)));
    requireActive(file, account);
    file.list("credentials").forEach(node -> account.credentials().put(credential(node)));
    file.list("serviceAccounts")
        .forEach(node -> account.serviceAccounts().put(serviceAccount(node)));
    file.list("accessTokens").forEach(node -> account.accessTokens().put(accessToken(node)));
    file.list("sshKeys").forEach(node -> account.sshKeys().put(sshKey(node)));
    AuthorizedKeysReader keys = new AuthorizedKeysReader(account.sshKeys().all());
    VpsReader vps = new VpsReader(this, keys, file.list("images"));
    file.list("vps").forEach(node -> account.vps().put(vps.read(node)));
    ServerReader servers = new ServerReader(this, account, keys, file.list("systems"));
    file.list("servers").forEach(node -> account.servers().put(servers.read(node)));
    ZoneReader zones = new ZoneReader(this, account);
    file.list("zones").forEach(node -> account.zones().put(zones.read(node)));
    IpReader ips = new IpReader(this);
    file.list("ips").forEach(node -> account.ipBlocks().put(ips.read(node)));
    file.list("sms").forEach(node -> account.sms().put(sms(node)));
    file.node("quirks").ifPresent(node -> account.setQuirks(QuirksReader.read(node, account)));
    file.list("faults").forEach(node -> account.faults().add(fault(node)));
    tags.forEach(account.resourceTags()::put);
    account.setFaultSeed(file.numberOr("faultSeed", account.faultSeed()));
    return account;
  }

  /**
   * Reads the IAM tags of a resource.
   *
   * @param type the type of the resource in IAM
   */
  void readTags(String type, String name, YamlSection section) {
    Map<String, String> found = section.textsByKey("tags");
    if (!found.isEmpty()) {
      tags.add(new ResourceTags(ResourceIds.urn(type, name), found));
    }
  }

  /**
   * Checks that a value is unique in the file.
   *
   * @param what the kind of value, for the message
   * @throws InvalidLineException if the value occurred before
   */
  void requireUnique(String what, Object value, int line) {
    Integer first = lines.putIfAbsent(what + " " + value, line);
    if (first != null) {
      throw new InvalidLineException(
          line, "a second " + what + " \"" + value + "\"; the first is in line " + first);
    }
  }

  private static Nichandle me(YamlSection file) {
    Nichandle demo = DemoAccount.ME;
    return file.node("me")
        .map(
            node -> {
              YamlSection me =
                  YamlSection.of(
                      node,
                      "an owner",
                      List.of("nichandle", "email", "firstname", "name", "country"));
              return new Nichandle(
                  me.text("nichandle"),
                  me.textOr("email", demo.email()),
                  me.textOr("firstname", demo.firstname()),
                  me.textOr("name", demo.name()),
                  me.textOr("country", demo.country()));
            })
        .orElse(demo);
  }

  private Application application(Node node) {
    YamlSection section =
        YamlSection.of(
            node,
            "an application",
            List.of(
                "applicationId",
                "applicationKey",
                "applicationSecret",
                "name",
                "description",
                "status"));
    Application application =
        new Application(
            section.number("applicationId"),
            section.text("applicationKey"),
            section.text("applicationSecret"),
            section.text("name"),
            section.textOr("description", ""),
            section.oneOf("status", ApplicationStatus.class, ApplicationStatus.ACTIVE));
    requireUnique("application", application.applicationId(), section.line("applicationId"));
    requireUnique("application key", application.applicationKey(), section.line("applicationKey"));
    return application;
  }

  private static void requireActive(YamlSection file, Account account) {
    boolean active =
        account.applications().all().stream()
            .anyMatch(application -> application.status() == ApplicationStatus.ACTIVE);
    if (!active) {
      throw new InvalidLineException(
          file.line("applications"),
          "an account file needs an active application, because each signed call needs one");
    }
  }

  private ServiceAccount serviceAccount(Node node) {
    YamlSection section =
        YamlSection.of(
            node,
            "a service account",
            List.of("clientId", "clientSecret", "name", "description", "creation"));
    ServiceAccount account =
        new ServiceAccount(
            section.text("clientId"),
            section.text("clientSecret"),
            section.textOr("name", ""),
            section.textOr("description", ""),
            section.moment("creation"));
    requireUnique("service account", account.clientId(), section.line("clientId"));
    return account;
  }

  private AccessToken accessToken(Node node) {
    YamlSection section =
        YamlSection.of(
            node,
            "an access token",
            List.of("token", "user", "name", "description", "creation", "expiration"));
    AccessToken token =
        new AccessToken(
            section.text("token"),
            section.text("user"),
            section.text("name"),
            section.textOr("description", ""),
            section.moment("creation"),
            section.momentOrNull("expiration"),
            null);
    requireUnique("access token", token.token(), section.line("token"));
    return token;
  }

  private Credential credential(Node node) {
    YamlSection section =
        YamlSection.of(
            node,
            "a credential",
            List.of(
                "credentialId",
                "applicationId",
                "consumerKey",
                "status",
                "rules",
                "allowedIPs",
                "creation",
                "expiration",
                "lastUse",
                "ovhSupport"));
    Credential credential =
        new Credential(
            section.number("credentialId"),
            section.number("applicationId"),
            section.text("consumerKey"),
            section.oneOf("status", CredentialStatus.class, CredentialStatus.VALIDATED),
            section.list("rules").stream().map(AccountReader::rule).toList(),
            section.has("allowedIPs") ? section.texts("allowedIPs") : null,
            section.moment("creation"),
            section.momentOrNull("expiration"),
            section.momentOrNull("lastUse"),
            section.flag("ovhSupport", false));
    requireUnique("credential", credential.credentialId(), section.line("credentialId"));
    requireUnique("consumer key", credential.consumerKey(), section.line("consumerKey"));
    return credential;
  }

  private static AccessRule rule(Node node) {
    try {
      if (node instanceof ScalarNode scalar) {
        String[] parts = scalar.getValue().split(" +", 2);
        return new AccessRule(parts[0], parts.length == 1 ? "" : parts[1]);
      }
      YamlSection section = YamlSection.of(node, "an access rule", List.of("method", "path"));
      return new AccessRule(section.text("method"), section.text("path"));
    } catch (IllegalArgumentException e) {
      throw new InvalidLineException(
          YamlDocument.line(node),
          "an access rule must be a method and a path, such as GET /vps/*: " + e.getMessage());
    }
  }

  private SshKey sshKey(Node node) {
    YamlSection section = YamlSection.of(node, "an SSH key", List.of("keyName", "key"));
    SshKey key = new SshKey(section.text("keyName"), section.text("key"));
    requireUnique("SSH key", key.keyName(), section.line("keyName"));
    if (!PublicKeyText.isKey(key.key())) {
      throw new InvalidLineException(
          section.line("key"),
          "\"key\" of an SSH key must be the line of a .pub file, such as ssh-ed25519 AAAA… me@laptop");
    }
    return key;
  }

  private SmsAccount sms(Node node) {
    YamlSection section =
        YamlSection.of(
            node, "an SMS service", List.of("name", "description", "creditsLeft", "senders"));
    String name = section.text("name");
    requireUnique("SMS service", name, section.line("name"));
    return SmsAccount.of(
            name,
            (double) section.numberOr("creditsLeft", 0),
            section.list("senders").stream().map(AccountReader::sender).toList())
        .withDescription(section.textOr("description", ""));
  }

  private static SmsSender sender(Node node) {
    YamlSection section =
        YamlSection.of(node, "a sender", List.of("sender", "status", "description"));
    return new SmsSender(
        section.text("sender"),
        section.oneOf("status", SENDER_STATUSES, "enable"),
        section.textOr("description", ""));
  }

  /** Reads a fault. Without quotes, the text of a fault is a YAML mapping with one entry. */
  private static FaultRule fault(Node node) {
    String text = "";
    if (node instanceof ScalarNode scalar) {
      text = scalar.getValue();
    } else if (node instanceof MappingNode mapping && mapping.getValue().size() == 1) {
      NodeTuple entry = mapping.getValue().get(0);
      if (entry.getKeyNode() instanceof ScalarNode where
          && entry.getValueNode() instanceof ScalarNode effect) {
        text = where.getValue() + ": " + effect.getValue();
      }
    }
    try {
      return FaultRule.parse(text);
    } catch (IllegalArgumentException e) {
      throw new InvalidLineException(YamlDocument.line(node), String.valueOf(e.getMessage()));
    }
  }
}
