package dev.ovhdo.sandbox.ssh;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ShellTest {

  private static final Installation DEBIAN =
      new Installation(
          "vps-demo",
          OperatingSystem.ofImage("Debian 12 - Docker"),
          "debian",
          List.of("ssh-ed25519 AAAA me@laptop"));

  record Case(String line, String output, String complaints, int status) {

    @Override
    public String toString() {
      return line;
    }
  }

  private static Case prints(String line, String output) {
    return new Case(line, output, "", 0);
  }

  private static Case complains(String line, String complaints, int status) {
    return new Case(line, "", complaints, status);
  }

  static List<Case> lines() {
    return List.of(
        prints("echo hello, world", "hello, world\n"),
        prints("echo   a    b  ", "a b\n"),
        prints("echo 'a   b' \"c   d\" e\\ f", "a   b c   d e f\n"),
        prints("echo 'it'\\''s' \"a \\\"quote\\\"\"", "it's a \"quote\"\n"),
        prints("echo \"back\\slash\" '$HOME'", "back\\slash $HOME\n"),
        prints("echo -n no newline", "no newline"),
        prints("echo ''", "\n"),
        prints("echo a $NOTHING b", "a b\n"),
        prints("echo a \"$NOTHING\" b", "a  b\n"),
        prints(
            "echo $USER ${HOME} ~ ~/x a~b 5$ $",
            "debian /home/debian /home/debian /home/debian/x a~b 5$ $\n"),
        prints("echo été – 日本", "été – 日本\n"),
        prints("echo a; echo b ;", "a\nb\n"),
        prints("true && echo yes || echo no", "yes\n"),
        prints("false && echo yes || echo no", "no\n"),
        prints("false; echo $?", "1\n"),
        prints("echo a # and no more", "a\n"),
        prints("echo a#b", "a#b\n"),
        prints("echo one\necho two", "one\ntwo\n"),
        prints("true &&\n echo later", "later\n"),
        prints("", ""),
        prints("  # nothing", ""),
        prints("hostname", "vps-demo\n"),
        prints("whoami", "debian\n"),
        prints("/usr/bin/whoami", "debian\n"),
        prints("pwd", "/home/debian\n"),
        prints("id", "uid=1000(debian) gid=1000(debian) groups=1000(debian),27(sudo)\n"),
        prints("id -u", "1000\n"),
        prints("id -un", "debian\n"),
        prints("uname", "Linux\n"),
        prints("uname -rn", "vps-demo 6.1.0-40-amd64\n"),
        prints(
            "uname -a", "Linux vps-demo 6.1.0-40-amd64 #1 SMP PREEMPT_DYNAMIC x86_64 GNU/Linux\n"),
        prints("cat /etc/hostname", "vps-demo\n"),
        prints("cat /etc/hostname /etc/debian_version", "vps-demo\n12.0\n"),
        prints("cat .ssh/authorized_keys", "ssh-ed25519 AAAA me@laptop\n"),
        prints("cat ~/.ssh/authorized_keys", "ssh-ed25519 AAAA me@laptop\n"),
        prints("cat", "from standard input"),
        prints(
            "help",
            "This machine understands: cat echo false help hostname id pwd true uname whoami exit\n"),
        new Case("exit 7; echo never", "", "", 7),
        new Case("false; exit", "", "", 1),
        new Case("false", "", "", 1),
        new Case("echo a; nonsense", "a\n", "sh: 1: nonsense: not found\n", 127),
        complains("cat /etc/shadow", "cat: /etc/shadow: No such file or directory\n", 1),
        complains(
            "cat /etc/../etc/passwd", "cat: /etc/../etc/passwd: No such file or directory\n", 1),
        complains("rm -rf /", "sh: 1: rm: not found\n", 127),
        complains("uname --all", "uname: extra operand '--all'\n", 1),
        complains("id stranger", "id: 'stranger': no such user\n", 1),
        complains("exit soon", "sh: 1: exit: Illegal number: soon\n", 2),
        complains("echo 'a", "sh: 1: Syntax error: Unterminated quoted string\n", 2),
        complains("echo \"a", "sh: 1: Syntax error: Unterminated quoted string\n", 2),
        complains("&& echo a", "sh: 1: Syntax error: \"&&\" unexpected\n", 2),
        complains("echo a ;; echo b", "sh: 1: Syntax error: \";\" unexpected\n", 2),
        complains("true &&", "sh: 1: Syntax error: end of file unexpected\n", 2),
        complains(
            "cat /etc/hostname | wc",
            "sh: 1: Syntax error: \"|\" is more than this sandbox's shell understands\n",
            2),
        complains(
            "echo a > /tmp/x",
            "sh: 1: Syntax error: \">\" is more than this sandbox's shell understands\n",
            2),
        complains(
            "echo \"$(id)\"",
            "sh: 1: Syntax error: \"$(\" is more than this sandbox's shell understands\n",
            2),
        complains(
            "echo \"`id`\"",
            "sh: 1: Syntax error: \"`\" is more than this sandbox's shell understands\n",
            2));
  }

  @ParameterizedTest
  @MethodSource("lines")
  void run_commandLine_answersAsAShellDoes(Case expected) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    byte[] input = "from standard input".getBytes(StandardCharsets.UTF_8);
    Shell shell = new Shell(DEBIAN, new ByteArrayInputStream(input), out, err);

    shell.run(expected.line());

    assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo(expected.output());
    assertThat(err.toString(StandardCharsets.UTF_8)).isEqualTo(expected.complaints());
    assertThat(shell.status()).isEqualTo(expected.status());
  }

  @Test
  void run_rootOnAnUnknownSystem_saysSo() throws IOException {
    Installation plain =
        new Installation("box", OperatingSystem.ofImage("Something else"), "root", List.of());
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Shell shell = new Shell(plain, new ByteArrayInputStream(new byte[0]), out, out);

    shell.run("id; pwd; cat /etc/os-release");

    assertThat(out.toString(StandardCharsets.UTF_8))
        .isEqualTo(
            """
            uid=0(root) gid=0(root) groups=0(root)
            /root
            PRETTY_NAME="Linux"
            NAME="Linux"
            ID=linux
            """);
  }
}
