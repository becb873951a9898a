package dev.ovhdo.sandbox.ssh;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.ovhdo.sandbox.state.Boot;
import dev.ovhdo.sandbox.state.InstalledSystem;
import dev.ovhdo.sandbox.state.Machine;
import dev.ovhdo.sandbox.state.OsImage;
import dev.ovhdo.sandbox.state.Vps;
import dev.ovhdo.sandbox.state.VpsIp;
import dev.ovhdo.sandbox.state.VpsState;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.sshd.common.SshException;
import org.apache.sshd.common.config.keys.KeyUtils;
import org.apache.sshd.common.config.keys.PublicKeyEntry;
import org.apache.sshd.common.keyprovider.KeyPairProvider;
import org.apache.sshd.common.signature.BuiltinSignatures;
import org.apache.sshd.common.util.security.SecurityUtils;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SshMachinesTest {

  private static final String HOST = "127.0.10.1";
  private static final OsImage DEBIAN = new OsImage("i-1", "Debian 12");
  private static final OsImage UBUNTU = new OsImage("i-2", "Ubuntu 24.04");

  private static KeyPair laptop;
  private static KeyPair other;

  private SshMachines machines;
  private TestSshClient client;

  @BeforeAll
  static void makeKeys() throws GeneralSecurityException {
    assumeThat(LoopbackPorts.exists(HOST)).as("this computer has the address " + HOST).isTrue();
    laptop = SecurityUtils.getKeyPairGenerator("Ed25519").generateKeyPair();
    other = SecurityUtils.getKeyPairGenerator("Ed25519").generateKeyPair();
  }

  @BeforeEach
  void start() {
    machines = SshMachines.start(sites(demo(), stopped(), elsewhere()), 0);
    client = new TestSshClient();
  }

  @AfterEach
  void stop() {
    client.close();
    machines.close();
  }

  private static Vps demo() {
    return Vps.of("vps-demo", List.of(DEBIAN, UBUNTU), system(DEBIAN, laptop))
        .withIps(List.of(VpsIp.of("2001:db8::a:1"), VpsIp.of(HOST)));
  }

  private static Vps stopped() {
    return Vps.of("vps-web", List.of(DEBIAN), system(DEBIAN, laptop))
        .withState(VpsState.STOPPED)
        .withIps(List.of(VpsIp.of("127.0.10.2")));
  }

  private static Vps elsewhere() {
    return Vps.of("vps-db", List.of(DEBIAN), system(DEBIAN, laptop))
        .withIps(List.of(VpsIp.of("192.0.2.1")));
  }

  private static List<MachineSpec> sites(Vps... all) {
    return Stream.of(all).map(each -> MachineSpec.of(each)).toList();
  }

  private static InstalledSystem system(OsImage image, KeyPair key) {
    return InstalledSystem.of(
        image, List.of(PublicKeyEntry.toString(key.getPublic()) + " me@here"));
  }

  private TestSshClient.Outcome run(String user, KeyPair key, String command) throws IOException {
    return client.run(user, HOST, machines.port(), key, command);
  }

  @Test
  void run_command_returnsItsOutputAndStatus() throws IOException {
    assertThat(run("debian", laptop, "echo hello, world"))
        .isEqualTo(new TestSshClient.Outcome(0, "hello, world\n", ""));
    assertThat(run("debian", laptop, "echo a; nonsense"))
        .isEqualTo(new TestSshClient.Outcome(127, "a\n", "sh: 1: nonsense: not found\n"));
    assertThat(run("debian", laptop, "exit 42").status()).isEqualTo(42);
  }

  @Test
  void shell_withTerminal_greetsPromptsAndEchoes() throws IOException {
    TestSshClient.Outcome answer =
        client.type("debian", HOST, machines.port(), laptop, true, "hostname\rfoo\rexit 3\r");

    assertThat(answer.output())
        .isEqualTo(
            "Debian 12 on vps-demo, a machine of the ovh-do sandbox.\r\n"
                + "Its commands are: cat echo exit hostname id uname whoami\r\n"
                + "debian@vps-demo:~$ hostname\r\nvps-demo\r\n"
                + "debian@vps-demo:~$ foo\r\nsh: 1: foo: not found\r\n"
                + "debian@vps-demo:~$ exit 3\r\n");
    assertThat(answer.status()).isEqualTo(3);
  }

  @Test
  void shell_withTerminalAndEndOfInput_logsOut() throws IOException {
    TestSshClient.Outcome answer =
        client.type("debian", HOST, machines.port(), laptop, true, "foo\r\u0004");

    assertThat(answer.output()).endsWith("sh: 1: foo: not found\r\ndebian@vps-demo:~$ logout\r\n");
    assertThat(answer.status()).isEqualTo(127);
  }

  @Test
  void shell_withTerminal_editsTheLine() throws IOException {
    String keys = "idd\u007f\rab\u0003\b\u00e9\u007fexit\u0004 4\r";

    TestSshClient.Outcome outcome =
        client.type("debian", HOST, machines.port(), laptop, true, keys);

    assertThat(outcome.output())
        .endsWith(
            "$ idd\b \b\r\nuid=1000(debian) gid=1000(debian) groups=1000(debian)\r\n"
                + "debian@vps-demo:~$ ab^C\r\n"
                + "debian@vps-demo:~$ \u00e9\b \bexit 4\r\n");
    assertThat(outcome.status()).isEqualTo(4);
  }

  @Test
  void shell_withoutTerminal_readsCommandsAndShowsOutputAlone() throws IOException {
    assertThat(
            client.type(
                "debian",
                HOST,
                machines.port(),
                laptop,
                false,
                "hostname\nfoo\necho é\nexit 5\nid"))
        .isEqualTo(new TestSshClient.Outcome(5, "vps-demo\né\n", "sh: 1: foo: not found\n"));
    assertThat(client.type("debian", HOST, machines.port(), laptop, false, "echo last"))
        .isEqualTo(new TestSshClient.Outcome(0, "last\n", ""));
  }

  @Test
  void login_otherKeyOrOtherUser_isRefused() {
    assertThatThrownBy(() -> run("debian", other, "id")).isInstanceOf(SshException.class);
    assertThatThrownBy(() -> run("root", laptop, "id")).isInstanceOf(SshException.class);
    assertThatThrownBy(() -> run("ubuntu", laptop, "id")).isInstanceOf(SshException.class);
  }

  @Test
  void login_keyOfEachTypeAmongInvalidLines_isAccepted() throws Exception {
    KeyPair rsa = KeyUtils.generateKeyPair(KeyPairProvider.SSH_RSA, 2048);
    KeyPair ecdsa = KeyUtils.generateKeyPair(KeyPairProvider.ECDSA_SHA2_NISTP384, 384);
    List<String> lines =
        List.of(
            "# a comment",
            "",
            "no key at all",
            "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIA short",
            PublicKeyEntry.toString(rsa.getPublic()),
            PublicKeyEntry.toString(ecdsa.getPublic()));
    machines.machine("vps-demo").powerOff();
    machines.machine("vps-demo").reinstall(InstalledSystem.of(DEBIAN, lines));
    machines.machine("vps-demo").powerOn();

    assertThat(run("debian", rsa, "id -un").output()).isEqualTo("debian\n");
    assertThat(run("debian", ecdsa, "id -un").output()).isEqualTo("debian\n");
    assertThatThrownBy(() -> run("debian", laptop, "id")).isInstanceOf(SshException.class);
  }

  @Test
  void reinstall_otherSystemAndKey_changesHostKeysUserAndAcceptedKey() throws IOException {
    Set<String> before = hostKeys();
    machines.machine("vps-demo").powerOff();
    assertUnreachable(HOST);

    machines.machine("vps-demo").reinstall(system(UBUNTU, other));
    assertUnreachable(HOST);
    machines.machine("vps-demo").powerOn();

    assertThat(hostKeys()).hasSize(3).doesNotContainAnyElementsOf(before);
    assertThat(run("ubuntu", other, "cat /etc/os-release").output())
        .isEqualTo("PRETTY_NAME=\"Ubuntu 24.04\"\n");
    assertThatThrownBy(() -> run("ubuntu", laptop, "id")).isInstanceOf(SshException.class);
    assertThatThrownBy(() -> run("debian", other, "id")).isInstanceOf(SshException.class);
  }

  @Test
  void revertToSnapshot_afterReinstallations_restoresTheHostKeys() throws IOException {
    Machine demo = machines.machine("vps-demo");
    Set<String> before = hostKeys();
    demo.saveSnapshot("one");
    for (OsImage image : List.of(UBUNTU, DEBIAN)) {
      demo.powerOff();
      demo.reinstall(system(image, laptop));
      demo.powerOn();
      assertThat(hostKeys()).doesNotContainAnyElementsOf(before);
    }

    for (int times = 0; times < 2; times++) {
      demo.powerOff();
      demo.revertToSnapshot("one", system(DEBIAN, laptop));
      assertUnreachable(HOST);
      demo.powerOn();
      assertThat(hostKeys()).isEqualTo(before);
      assertThat(run("debian", laptop, "id -un").output()).isEqualTo("debian\n");
    }
  }

  @Test
  void save_restoredTwice_hasTheOldSystemsHostKeysAndPower() throws IOException {
    Set<String> before = hostKeys();
    Runnable restore = machines.save();
    for (int times = 0; times < 2; times++) {
      machines.machine("vps-demo").powerOff();
      machines.machine("vps-demo").reinstall(system(UBUNTU, other));
      machines.machine("vps-demo").powerOn();
      machines.machine("vps-web").powerOn();
      assertThat(hostKeys()).doesNotContainAnyElementsOf(before);

      restore.run();

      assertThat(hostKeys()).isEqualTo(before);
      assertThat(run("debian", laptop, "id -un").output()).isEqualTo("debian\n");
      assertUnreachable("127.0.10.2");
    }
  }

  @Test
  void revertToSnapshot_unknownSnapshot_installsTheSystemWithNewHostKeys() throws IOException {
    Set<String> before = hostKeys();
    machines.machine("vps-demo").saveSnapshot("one");
    machines.machine("vps-demo").powerOff();
    machines.machine("vps-demo").revertToSnapshot("another", system(UBUNTU, laptop));
    machines.machine("vps-demo").powerOn();

    assertThat(hostKeys()).doesNotContainAnyElementsOf(before);
    assertThat(run("ubuntu", laptop, "id -un").output()).isEqualTo("ubuntu\n");
  }

  @Test
  void start_snapshotThatEqualsTheDisk_savesTheDisk() throws IOException {
    machines.close();
    Vps.Snapshot snapshot =
        new Vps.Snapshot(
            "one", OffsetDateTime.parse("2026-01-02T03:04:05Z"), "", "SBG1", demo().system());
    machines = SshMachines.start(sites(demo().withSnapshot(snapshot)), 0);
    Set<String> before = hostKeys();
    Machine demo = machines.machine("vps-demo");
    demo.powerOff();
    demo.reinstall(system(UBUNTU, laptop));
    demo.revertToSnapshot("one", demo().system());
    demo.powerOn();

    assertThat(hostKeys()).isEqualTo(before);
  }

  @Test
  void bootRescue_thenBootDisk_hasNewHostKeysAndThenTheOldOnes() throws IOException {
    Set<String> before = hostKeys();
    InstalledSystem rescue =
        InstalledSystem.rescue(Boot.RESCUE, system(DEBIAN, other).authorizedKeys().get(0));
    machines.machine("vps-demo").powerOff();
    machines.machine("vps-demo").bootRescue(rescue);
    machines.machine("vps-demo").powerOn();

    Set<String> during = hostKeys();
    assertThat(during).hasSize(3).doesNotContainAnyElementsOf(before);
    assertThat(run("root", other, "hostname; id -un").output())
        .isEqualTo("rescue12-customer-eu\nroot\n");
    assertThatThrownBy(() -> run("debian", laptop, "id")).isInstanceOf(SshException.class);

    machines.machine("vps-demo").powerOff();
    machines.machine("vps-demo").bootRescue(rescue);
    machines.machine("vps-demo").powerOn();
    assertThat(hostKeys()).doesNotContainAnyElementsOf(during);

    machines.machine("vps-demo").powerOff();
    machines.machine("vps-demo").bootDisk();
    machines.machine("vps-demo").powerOn();
    assertThat(hostKeys()).isEqualTo(before);
    assertThat(run("debian", laptop, "hostname").output()).isEqualTo("vps-demo\n");
    assertThatThrownBy(() -> run("root", other, "id")).isInstanceOf(SshException.class);
  }

  @Test
  void powerOff_thenPowerOn_keepsHostKeysAndSystem() throws IOException {
    Set<String> before = hostKeys();

    machines.machine("vps-demo").powerOff();
    machines.machine("vps-demo").powerOn();

    assertThat(before).hasSize(3);
    assertThat(hostKeys()).isEqualTo(before);
    assertThat(run("debian", laptop, "hostname").output()).isEqualTo("vps-demo\n");
  }

  @Test
  void powerOn_stoppedMachine_isReachableOnTheSamePort() throws IOException {
    assertUnreachable("127.0.10.2");

    machines.machine("vps-web").powerOn();

    assertThat(client.run("debian", "127.0.10.2", machines.port(), laptop, "hostname").output())
        .isEqualTo("vps-web\n");
  }

  @Test
  void machine_withoutLoopbackAddress_isUnreachable() {
    machines.machine("vps-db").powerOn();
    machines.machine("vps-unknown").powerOff();

    assertThat(machines.warning()).isEmpty();
  }

  @Test
  void close_withAnOpenConnection_endsEveryThread() throws Exception {
    try (Socket waiting = new Socket(HOST, machines.port())) {
      run("debian", laptop, "hostname");

      machines.close();

      assertUnreachable(HOST);
      assertThat(waiting.getInputStream().readAllBytes()).startsWith("SSH-2.0-".getBytes(UTF_8));
      for (Thread thread : threads()) {
        assertThat(thread.isDaemon()).isTrue();
        thread.join(10_000);
        assertThat(thread.isAlive()).as(() -> List.of(thread.getStackTrace()).toString()).isFalse();
      }
    }
  }

  @Test
  void start_portInUse_throwsWithTheAddress() throws IOException {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.10.2"))) {
      int port = taken.getLocalPort();

      assertThatThrownBy(() -> SshMachines.start(sites(demo(), stopped()), port))
          .isInstanceOf(UncheckedIOException.class)
          .hasMessage(
              "the sandbox's machines have no port: 127.0.10.2:"
                  + port
                  + ": Address already in use");
    }
  }

  @Test
  void start_withoutAnyLoopbackAddress_hasNoPort() {
    try (SshMachines none = SshMachines.start(sites(elsewhere()), 0)) {
      assertThat(none.port()).isZero();
      assertThat(none.warning()).isEmpty();
    }
  }

  private Set<String> hostKeys() throws IOException {
    Set<String> keys = new TreeSet<>();
    for (BuiltinSignatures kind :
        List.of(
            BuiltinSignatures.ed25519,
            BuiltinSignatures.nistp256,
            BuiltinSignatures.rsaSHA256,
            BuiltinSignatures.rsaSHA512)) {
      keys.add(client.hostKey(HOST, machines.port(), kind));
    }
    return keys;
  }

  private void assertUnreachable(String host) {
    assertThatThrownBy(() -> new Socket(host, machines.port()).close())
        .isInstanceOf(ConnectException.class)
        .hasMessage("Connection refused");
  }

  private static List<Thread> threads() {
    return Thread.getAllStackTraces().keySet().stream()
        .filter(thread -> thread.getName().equals("sandbox-ssh"))
        .toList();
  }

  @Test
  void add_aNewVps_isReachableWhenItIsPoweredOn() throws IOException {
    machines.add(
        Vps.of("vps-new", List.of(DEBIAN), system(DEBIAN, other))
            .withIps(List.of(VpsIp.of("127.0.10.9"))));
    machines.add(elsewhere());

    machines.machine("vps-new").powerOn();

    assertThat(client.run("debian", "127.0.10.9", machines.port(), other, "hostname").output())
        .isEqualTo("vps-new\n");
  }

  @Test
  void powerOn_portInUse_namesTheMachine() throws IOException {
    Machine web = machines.machine("vps-web");
    try (ServerSocket taken =
        new ServerSocket(machines.port(), 1, InetAddress.getByName("127.0.10.2"))) {
      assertThatThrownBy(web::powerOn)
          .isInstanceOf(UncheckedIOException.class)
          .hasMessage("vps-web cannot listen on /127.0.10.2:" + taken.getLocalPort());
    }
    web.powerOn();
    assertThat(client.run("debian", "127.0.10.2", machines.port(), laptop, "hostname").output())
        .isEqualTo("vps-web\n");
  }

  @Test
  void start_twoMachinesWithOneAddress_isRefused() {
    List<MachineSpec> same =
        sites(
            stopped().withState(VpsState.RUNNING),
            Vps.of("vps-twin", List.of(DEBIAN), system(DEBIAN, laptop))
                .withIps(List.of(VpsIp.of("127.0.10.2"))));

    assertThatThrownBy(() -> SshMachines.start(same, 0))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageStartingWith("the sandbox's machines have no port: ");
  }
}
