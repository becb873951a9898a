package dev.ovhdo.sandbox.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ovhdo.sandbox.state.AccessRule;
import dev.ovhdo.sandbox.state.Account;
import dev.ovhdo.sandbox.state.AccountQuirks;
import dev.ovhdo.sandbox.state.ErrorFormat;
import dev.ovhdo.sandbox.state.ListModes;
import dev.ovhdo.sandbox.state.Vps;
import dev.ovhdo.sandbox.state.VpsIp;
import dev.ovhdo.sandbox.state.VpsState;
import dev.ovhdo.sandbox.state.Zone;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class AccountFileTest {

  private static final String APPLICATION =
      """
      applications:
        - {applicationId: 7001000001, applicationKey: ak, applicationSecret: as, name: one}
      """;

  @TempDir Path folder;

  private Path file(String text) throws IOException {
    return Files.writeString(folder.resolve("account.yaml"), text);
  }

  @Test
  void read_minimalFile_usesDefaults() throws IOException {
    Account account =
        AccountFile.read(
            file(
                APPLICATION
                    + """
                    images: [{id: i-1, name: Debian 12}, {id: i-2, name: Ubuntu 24.04}]
                    sshKeys: [{keyName: laptop, key: ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIA== me}]
                    vps: [{name: vps-1}]
                    zones: [{name: example.com, lastUpdate: 2026-11-20T10:11:12+01:00}]
                    """));

    assertThat(account.nichandle()).isEqualTo(DemoAccount.ME);
    Vps vps = account.vps().find("vps-1").orElseThrow();
    assertThat(vps.state()).isEqualTo(VpsState.RUNNING);
    assertThat(vps.images()).hasSize(2);
    assertThat(vps.system().image().name()).isEqualTo("Debian 12");
    assertThat(vps.system().authorizedKeys())
        .containsExactly("ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIA== me");
    assertThat(vps.location().datacenter()).isNull();
    Zone zone = account.zones().find("example.com").orElseThrow();
    assertThat(zone.lastUpdate()).isEqualTo(OffsetDateTime.parse("2026-11-20T10:11:12+01:00"));
    assertThat(zone.export()).isNull();
    assertThat(zone.soa().email()).isEqualTo("tech.example.com.");
  }

  @Test
  void read_quirks_areApplied() throws IOException {
    Account account =
        AccountFile.read(
            file(
                APPLICATION
                    + """
                    servers: [{name: ns1.example.net, ips: [192.0.2.1], systems: [{id: d, name: D}]}]
                    ips: [192.0.2.8]
                    quirks:
                      errorFormat: code
                      expired: [/dedicated/server/ns1.example.net, /ip/192.0.2.8/32]
                      deniedActions: ["vps:apiovh:*"]
                    """));

    assertThat(account.quirks())
        .isEqualTo(
            new AccountQuirks(
                ErrorFormat.CODE,
                Set.of("/dedicated/server/ns1.example.net", "/ip/192.0.2.8/32"),
                Set.of("vps:apiovh:*"),
                ListModes.ALL));
  }

  @Test
  void read_everyProperty_isApplied() throws IOException {
    Account account =
        AccountFile.read(
            file(
                APPLICATION
                    + """
                    me: {nichandle: aa1-ovh, email: a@example.com, firstname: A, name: B, country: CA}
                    credentials:
                      - credentialId: 6001000001
                        applicationId: 115
                        consumerKey: ck
                        creation: 2026-01-02T03:04:05+01:00
                        lastUse: 2026-10-11T12:13:14+02:00
                        allowedIPs: [192.0.2.0/24]
                        ovhSupport: true
                        rules: [GET /me]
                    vps:
                      - name: vps-1
                        state: rescued
                        netbootMode: rescue
                        keymap: fr
                        slaMonitoring: true
                        cluster: c-1
                        zone: z-1
                        consoleUrl: https://console.example.com/?a=b
                        taskEnd: error
                        staysUp: 83
                        staysDown: 64
                        expired: true
                        snapshot: {creationDate: 2026-03-29T02:30:00+02:00, description: d, region: r,
                                   id: s-1, image: Debian 12}
                        model: {name: m, offer: o, version: 2019v1, vcore: 8, disk: 640, memory: 32768}
                        images: [{id: i-1, name: Debian 12}]
                        image: i-1
                        authorizedKeys: [ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIA== me]
                        ips:
                          - {ipAddress: 192.0.2.5, gateway: 192.0.2.1, macAddress: "02:00:00:00:00:01",
                             reverse: a.example.com., geolocation: ca, type: additional}
                    zones:
                      - name: example.com
                        lastUpdate: 2026-03-29T02:30:00.5+02:00
                        dnssecSupported: false
                        dnssecActivated: true
                        hasDnsAnycast: true
                        export: |
                          $TTL 60
                          @ IN A 192.0.2.1
                        history:
                          - {creationDate: 2026-01-01T00:00:00Z, zoneFileUrl: "https://zones.example.com/1"}
                    """));

    assertThat(account.nichandle().country()).isEqualTo("CA");
    assertThat(account.credentials().find(6001000001L))
        .hasValueSatisfying(
            credential -> {
              assertThat(credential.allowedIps()).containsExactly("192.0.2.0/24");
              assertThat(credential.lastUse()).hasToString("2026-10-11T12:13:14+02:00");
              assertThat(credential.ovhSupport()).isTrue();
              assertThat(credential.rules()).containsExactly(new AccessRule("GET", "/me"));
            });
    Vps vps = account.vps().find("vps-1").orElseThrow();
    assertThat(vps)
        .hasToString(
            "Vps[name=vps-1, state=RESCUED, settings=Settings[displayName=null,"
                + " netbootMode=RESCUE, keymap=fr, slaMonitoring=true], model=Model[name=m,"
                + " offer=o, version=2019v1, vcore=8, disk=640, memory=32768],"
                + " location=Location[cluster=c-1, zone=z-1, datacenter=null],"
                + " ips=[VpsIp[ipAddress=192.0.2.5, gateway=192.0.2.1,"
                + " macAddress=02:00:00:00:00:01, reverse=a.example.com., geolocation=ca,"
                + " primary=false]], images=[OsImage[id=i-1, name=Debian 12]],"
                + " system=InstalledSystem[image=OsImage[id=i-1, name=Debian 12], user=debian,"
                + " authorizedKeys=[ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIA== me], hostname=null],"
                + " consoleUrl=https://console.example.com/?a=b, quirks=VpsQuirks[taskEnd=ERROR,"
                + " staysUp=PT1M23S, staysDown=PT1M4S, isExpired=true],"
                + " snapshot=Snapshot[id=s-1, creationDate=2026-03-29T02:30+02:00,"
                + " description=d, region=r, system="
                + vps.system()
                + "]]");
    assertThat(vps.ips()).extracting(VpsIp::isV6).containsExactly(false);
    Zone zone = account.zones().find("example.com").orElseThrow();
    assertThat(zone.export()).isEqualTo("$TTL 60\n@ IN A 192.0.2.1\n");
    assertThat(zone.history().get(0).zoneFileUrl()).isEqualTo("https://zones.example.com/1");
    assertThat(List.of(zone.dnssecSupported(), zone.dnssecActivated(), zone.hasDnsAnycast()))
        .containsExactly(false, true, true);
  }

  @Test
  void read_everyPropertyOfAServer_isApplied() throws IOException {
    Account account =
        AccountFile.read(
            file(
                APPLICATION
                    + """
                    systems: [{id: debian12_64, name: Debian 12}]
                    servers:
                      - name: ns1.example.net
                        displayName: d
                        serverId: 7
                        serviceId: 8
                        creation: 2026-01-02
                        expiration: 2027-01-02
                        expired: true
                        engagedUpTo: 2026-12-31
                        commercialRange: Advance-1
                        linkSpeed: 500
                        datacenter: rbx8
                        region: r
                        availabilityZone: z
                        rack: k
                        ips: [192.0.2.33, "2001:db8::/64"]
                        reverse: a.example.com.
                        boots:
                          - {bootId: 1, bootType: harddisk, kernel: hd}
                          - {bootId: 2, kernel: rescue12, description: R}
                        bootId: 2
                        running: 1
                        efiBootloaderPath: '\\efi'
                        rootDevice: /dev/sda
                        rescueMail: a@example.com
                        rescueSshKey: ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIA== me
                        monitoring: true
                        noIntervention: true
                        state: hacked
                        os: debian12_64
                        authorizedKeys: []
                        taskEnd: ovhError
                        staysUp: 83
                        staysDown: 64
                        elapsedOrigin: 1935
                        renewalFlips: true
                        onlyTaskId: true
                        lacksNewProperties: true
                    """));

    assertThat(account.servers().find("ns1.example.net").orElseThrow())
        .hasToString(
            "Server[name=ns1.example.net, serverId=7, contract=Contract[serviceId=8,"
                + " displayName=d, creation=2026-01-02, expiration=2027-01-02, expired=true,"
                + " engagedUpTo=2026-12-31],"
                + " model=Model[commercialRange=Advance-1, linkSpeed=500],"
                + " location=Location[datacenter=rbx8, region=r, availabilityZone=z, rack=k],"
                + " ips=[192.0.2.33/32, 2001:db8::/64], reverse=a.example.com., boots=[Boot[id=1,"
                + " type=HARDDISK, kernel=hd, description=hd], Boot[id=2, type=RESCUE,"
                + " kernel=rescue12, description=R]], settings=Settings[bootId=2,"
                + " bootScript=null, efiBootloaderPath=\\efi, monitoring=true, noIntervention=true,"
                + " rescueMail=a@example.com, rescueSshKey=ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIA=="
                + " me, rootDevice=/dev/sda, state=HACKED], running=Boot[id=1, type=HARDDISK,"
                + " kernel=hd, description=hd],"
                + " system=InstalledSystem[image=OsImage[id=debian12_64, name=Debian 12],"
                + " user=debian, authorizedKeys=[], hostname=null],"
                + " systems=[OsImage[id=debian12_64, name=Debian 12]],"
                + " quirks=ServerQuirks[taskEnd=OVH_ERROR, staysUp=PT1M23S, staysDown=PT1M4S,"
                + " elapsedOrigin=PT32M15S, renewalFlips=true, onlyTaskId=true,"
                + " lacksNewProperties=true]]");
  }

  record InvalidFile(String name, String text, int line, String reason) {

    @Override
    public String toString() {
      return name;
    }
  }

  /** An invalid file whose first two lines are a valid application. */
  private static InvalidFile invalid(String name, String text, int line, String reason) {
    return new InvalidFile(name, APPLICATION + text, line, reason);
  }

  private static final String VPS_PROPERTIES =
      "name, displayName, tags, state, model, cluster, zone, datacenter, ips, images, image,"
          + " authorizedKeys, netbootMode, keymap, slaMonitoring, consoleUrl, taskEnd, staysUp,"
          + " staysDown, expired,"
          + " snapshot";

  static List<InvalidFile> invalidFiles() {
    return List.of(
        new InvalidFile(
            "empty file",
            "",
            1,
            "an account file needs an active application, because each signed call needs one"),
        new InvalidFile(
            "no active application",
            """
            # only an old one
            applications:
              - {applicationId: 1, applicationKey: a, applicationSecret: s, name: n, status: blocked}
            """,
            2,
            "an account file needs an active application, because each signed call needs one"),
        new InvalidFile(
            "a list", "- a\n", 1, "an account file must be a set of properties, not a list"),
        new InvalidFile(
            "a text", "hello\n", 1, "an account file must be a set of properties, not \"hello\""),
        invalid(
            "two documents",
            "---\nme: {}\n",
            3,
            "an account file contains one document only, and a second document begins here"),
        invalid(
            "broken YAML",
            "vps: [\n",
            3,
            "not YAML: expected the node content, but found '<stream end>'"),
        invalid(
            "broken indentation",
            "vps:\n  - name: a\n state: b\n",
            5,
            "not YAML: expected <block end>, but found '<block mapping start>'"),
        invalid(
            "an alias",
            "vps: &a []\nzones: *a\n",
            4,
            "account files do not support aliases: repeat the value of \"a\""),
        invalid(
            "a property twice",
            "vps: []\nzones: []\nvps: []\n",
            5,
            "a second \"vps\"; the first is in line 3"),
        invalid(
            "unknown part",
            "zone: []\n",
            3,
            "an account file has no \"zone\"; did you mean \"zones\"? It has me, applications,"
                + " credentials, serviceAccounts, accessTokens, sshKeys, images, vps, systems,"
                + " servers, zones, ips, sms,"
                + " quirks, faults, faultSeed"),
        invalid(
            "expired service that the account lacks",
            "sms: [{name: sms-1}]\nzones: []\nquirks:\n  expired: [/sms/sms-2]\n",
            6,
            "the account has no service \"/sms/sms-2\"; did you mean \"/sms/sms-1\"? It has /sms/sms-1"),
        invalid(
            "mistyped property",
            "vps:\n  - name: a\n    dispalyName: b\n",
            5,
            "a VPS has no \"dispalyName\"; did you mean \"displayName\"? It has " + VPS_PROPERTIES),
        invalid(
            "unknown property",
            "vps:\n  - {name: a, colour: red}\n",
            4,
            "a VPS has no \"colour\"; it has " + VPS_PROPERTIES),
        invalid("missing", "vps:\n  - state: running\n", 4, "a VPS needs \"name\""),
        invalid("null counts as missing", "vps:\n  - name:\n", 4, "a VPS needs \"name\""),
        invalid(
            "a list for a text",
            "vps:\n  - name: [a]\n",
            4,
            "\"name\" of a VPS must be a text, not a list"),
        invalid(
            "a text for a list",
            "vps: many\n",
            3,
            "\"vps\" of an account file must be a list, not \"many\""),
        invalid(
            "a text for a section",
            "vps: [many]\n",
            3,
            "a VPS must be a set of properties, not \"many\""),
        invalid(
            "a list for a list of texts",
            "zones:\n  - name: a\n    lastUpdate: 2026-11-20T10:11:12Z\n    nameServers: [[a]]\n",
            6,
            "\"nameServers\" of a zone must be a list of texts, not a list"),
        invalid(
            "not a number",
            "images: [{id: i, name: n}]\n"
                + "vps:\n"
                + "  - name: a\n"
                + "    model:\n"
                + "      vcore: 2\n"
                + "      disk: 40\n"
                + "      memory: lots\n",
            9,
            "\"memory\" of a VPS model must be a whole number, not \"lots\""),
        invalid(
            "not a small number",
            "images: [{id: i, name: n}]\nvps: [{name: a, model: {vcore: 2147483648}}]\n",
            4,
            "\"vcore\" of a VPS model must be a number up to 2147483647, not \"2147483648\""),
        invalid(
            "not a flag",
            "images: [{id: i, name: n}]\nvps: [{name: a, slaMonitoring: yes}]\n",
            4,
            "\"slaMonitoring\" of a VPS must be true or false, not \"yes\""),
        invalid(
            "not a date",
            "zones:\n  - name: example.com\n    lastUpdate: yesterday\n",
            5,
            "\"lastUpdate\" of a zone must be a date and time such as 2026-11-20T10:11:12+01:00, not"
                + " \"yesterday\""),
        invalid(
            "a date without time in the history",
            "zones:\n"
                + "  - name: a\n"
                + "    lastUpdate: 2026-11-20T10:11:12Z\n"
                + "    history: [2026-11-20]\n",
            6,
            "\"history\" of a zone must be a date and time such as 2026-11-20T10:11:12+01:00, not"
                + " \"2026-11-20\""),
        invalid(
            "unknown state of a VPS",
            "images: [{id: i, name: n}]\nvps:\n  - name: a\n    state: runing\n",
            6,
            "\"state\" of a VPS must be one of backuping, installing, maintenance, rebooting, rescued,"
                + " running, stopped, stopping, upgrading, not \"runing\"; did you mean"
                + " \"running\"?"),
        invalid(
            "unknown state of a credential",
            "credentials:\n  - {credentialId: 1, applicationId: 2, consumerKey: c, status: dead}\n",
            4,
            "\"status\" of a credential must be one of pendingValidation, validated, expired, refused,"
                + " not \"dead\""),
        invalid(
            "a rule without path",
            "credentials:\n  - {credentialId: 1, applicationId: 2, consumerKey: c, rules: [GET]}\n",
            4,
            "an access rule must be a method and a path, such as GET /vps/*: the path of an access rule"
                + " must start with /: "),
        invalid(
            "a rule of another method",
            "credentials:\n"
                + "  - {credentialId: 1, applicationId: 2, consumerKey: c, rules: [HEAD /]}\n",
            4,
            "an access rule must be a method and a path, such as GET /vps/*: not a method of an access"
                + " rule: HEAD"),
        invalid(
            "a VPS twice",
            "images: [{id: i, name: n}]\nvps:\n  - name: a\n  - name: a\n",
            6,
            "a second VPS \"a\"; the first is in line 5"),
        invalid(
            "an application key twice",
            "  - {applicationId: 2, applicationKey: ak, applicationSecret: s, name: n}\n",
            3,
            "a second application key \"ak\"; the first is in line 2"),
        invalid(
            "an address twice",
            "images: [{id: i, name: n}]\n"
                + "vps:\n"
                + "  - {name: a, ips: [127.0.10.1]}\n"
                + "  - {name: b, ips: [127.0.10.1]}\n",
            6,
            "a second address \"127.0.10.1\"; the first is in line 5"),
        invalid(
            "no address",
            "images: [{id: i, name: n}]\nvps:\n  - name: a\n    ips: [localhost]\n",
            6,
            "an address must have a form such as 127.0.10.1 or 2001:db8::a:1, not \"localhost\""),
        invalid("no images", "vps:\n  - name: a\n", 4, "a has no image to install: add \"images\""),
        invalid(
            "unknown installed image",
            "images: [{id: i, name: Debian 12}]\nvps:\n  - name: a\n    image: Debian 13\n",
            6,
            "a has no image \"Debian 13\"; did you mean \"Debian 12\"? It has Debian 12"),
        invalid(
            "unknown image in a list",
            "vps:\n  - name: a\n    images: [Debian 13]\n",
            5,
            "\"images\" has no image \"Debian 13\"; it has none"),
        invalid(
            "unknown key",
            "images: [{id: i, name: n}]\nvps:\n  - name: a\n    authorizedKeys: [laptop]\n",
            6,
            "the account has no SSH key \"laptop\"; it has none"),
        invalid(
            "a key that is none",
            "sshKeys:\n  - keyName: a\n    key: secret\n",
            5,
            "\"key\" of an SSH key must be the line of a .pub file, such as ssh-ed25519 AAAA… me@laptop"),
        invalid(
            "a block with bits after its prefix",
            "ips: [192.0.2.1/29]\n",
            3,
            "\"ip\" of an IP block must have a form such as 192.0.2.0/29, not \"192.0.2.1/29\""),
        invalid(
            "a reverse outside its block",
            "ips:\n"
                + "  - ip: 192.0.2.0/29\n"
                + "    reverses: [{ipReverse: 192.0.2.8, reverse: example.com.}]\n",
            5,
            "\"ipReverse\" of a reverse must be an address of 192.0.2.0/29, not \"192.0.2.8\""),
        invalid(
            "a serial number that is none",
            "zones:\n"
                + "  - name: example.com\n"
                + "    lastUpdate: 2026-11-20T10:11:12+01:00\n"
                + "    soa: {serial: 4294967296}\n",
            6,
            "a name server cannot serve the zone example.com: \"serial\" 4294967296 must be an"
                + " unsigned 32 bit value"),
        invalid(
            "a zone in another script",
            "zones:\n  - {name: bücher.example, lastUpdate: 2026-11-20T10:11:12+01:00}\n",
            4,
            "a name server cannot serve the zone bücher.example: not the name of a zone:"
                + " bücher.example"),
        invalid(
            "a property whose name is a list",
            "? [name]\n: 1\n",
            3,
            "the name of a property must be a text"),
        invalid(
            "an address with a number above 255",
            "images: [{id: i-1, name: Debian 12}]\nvps:\n  - {name: vps-1, ips: [127.0.10.256]}\n",
            5,
            "an address must have a form such as 127.0.10.1 or 2001:db8::a:1, not \"127.0.10.256\""),
        invalid(
            "a server without systems",
            "servers:\n  - {name: ns1.example.net}\n",
            4,
            "ns1.example.net has no system to install: add \"systems\""),
        invalid(
            "a boot that the server does not have",
            "systems: [{id: debian12_64, name: Debian 12}]\n"
                + "servers:\n"
                + "  - name: ns1.example.net\n"
                + "    bootId: 230243\n",
            6,
            "the server has no boot \"230243\"; did you mean \"230242\"? It has 1, 203323, 230242,"
                + " 95083"),
        invalid(
            "a system that is none",
            "systems: [{id: debian12_64, name: Debian 12}]\n"
                + "servers:\n"
                + "  - {name: ns1.example.net, os: debian_64}\n",
            5,
            "ns1.example.net has no system \"debian_64\"; did you mean \"debian12_64\"?"
                + " It has debian12_64"),
        invalid(
            "a date that is none",
            "servers:\n"
                + "  - name: ns1.example.net\n"
                + "    systems: [{id: debian12_64, name: Debian 12}]\n"
                + "    expiration: tomorrow\n",
            6,
            "\"expiration\" of a server must be a date such as 2026-11-20, not \"tomorrow\""),
        invalid(
            "a block that is none",
            "servers:\n"
                + "  - name: ns1.example.net\n"
                + "    systems: [{id: debian12_64, name: Debian 12}]\n"
                + "    ips: [192.0.2.0/129]\n",
            6,
            "a block must have a form such as 127.0.20.1/32 or 2001:db8::/64, not \"192.0.2.0/129\""));
  }

  @ParameterizedTest
  @MethodSource("invalidFiles")
  void read_invalidFile_namesLineAndReason(InvalidFile invalid) throws IOException {
    Path file = file(invalid.text());

    assertThatThrownBy(() -> AccountFile.read(file))
        .isInstanceOfSatisfying(
            AccountFileException.class,
            refused -> {
              assertThat(refused.file()).isEqualTo(file);
              assertThat(refused.line()).isEqualTo(invalid.line());
            })
        .hasMessage(file + ":" + invalid.line() + ": " + invalid.reason());
  }

  @Test
  void read_unreadableFile_namesTheReason() throws IOException {
    Path absent = folder.resolve("absent.yaml");
    Path latin =
        Files.write(folder.resolve("latin.yaml"), new byte[] {'#', ' ', (byte) 0xe9, '\n'});

    assertThatThrownBy(() -> AccountFile.read(absent))
        .isInstanceOf(AccountFileException.class)
        .hasMessage(absent + ": no such file");
    assertThatThrownBy(() -> AccountFile.read(latin))
        .isInstanceOf(AccountFileException.class)
        .hasMessage(latin + ": not UTF-8");
    assertThatThrownBy(() -> AccountFile.read(folder))
        .isInstanceOf(AccountFileException.class)
        .hasMessageStartingWith(folder + ": cannot be read: ");
  }
}
