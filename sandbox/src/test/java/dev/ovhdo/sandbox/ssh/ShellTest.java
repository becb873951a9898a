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
      new Installation("vps-demo", "Debian 12", "debian", List.of("ssh-ed25519 AAAA me@laptop"));

  record Case(String line, String output, String errors, int status) {

    @Override
    public String toString() {
      return line;
    }
  }

  private static Case prints(String line, String output) {
    return new Case(line, output, "", 0);
  }

  private static Case fails(String line, String errors, int status) {
    return new Case(line, "", errors, status);
  }

  static List<Case> lines() {
    return List.of(
        prints("echo hello, world", "hello, world\n"),
        prints("echo   a    b  ", "a b\n"),
        prints("echo 'a   b' \"c   d\" e\\ f", "a   b c   d e f\n"),
        prints("echo 'it'\\''s' '$HOME' \"it's\"", "it's $HOME it's\n"),
        prints("echo ''", "\n"),
        prints("echo été – 日本", "été – 日本\n"),
        prints("echo a; echo b ;", "a\nb\n"),
        prints("echo one\necho two", "one\ntwo\n"),
        prints("", ""),
        prints("hostname", "vps-demo\n"),
        prints("whoami", "debian\n"),
        prints("id", "uid=1000(debian) gid=1000(debian) groups=1000(debian)\n"),
        prints("id -u", "1000\n"),
        prints("id -un", "debian\n"),
        prints("uname", "Linux\n"),
        prints("uname -n", "vps-demo\n"),
        prints("uname -m", "x86_64\n"),
        prints("uname -a", "Linux vps-demo x86_64 GNU/Linux\n"),
        prints("cat /etc/hostname", "vps-demo\n"),
        prints("cat /etc/hostname /etc/os-release", "vps-demo\nPRETTY_NAME=\"Debian 12\"\n"),
        prints("cat .ssh/authorized_keys", "ssh-ed25519 AAAA me@laptop\n"),
        prints("cat /home/debian/.ssh/authorized_keys", "ssh-ed25519 AAAA me@laptop\n"),
        prints("cat", "from standard input"),
        new Case("exit 7; echo never", "", "", 7),
        new Case("echo a; nonsense", "a\n", "sh: 1: nonsense: not found\n", 127),
        new Case("nonsense; exit", "", "sh: 1: nonsense: not found\n", 127),
        fails("cat /etc/shadow", "cat: /etc/shadow: No such file or directory\n", 1),
        fails("cat /etc/../etc/passwd", "cat: /etc/../etc/passwd: No such file or directory\n", 1),
        fails("rm -rf /", "sh: 1: rm: not found\n", 127),
        fails("uname --all", "uname: extra operand '--all'\n", 1),
        fails("id stranger", "id: 'stranger': no such user\n", 1),
        fails("exit soon", "sh: 1: exit: Illegal number: soon\n", 2),
        fails("echo 'a", "sh: 1: Syntax error: Unterminated quoted string\n", 2),
        fails("echo \"a", "sh: 1: Syntax error: Unterminated quoted string\n", 2),
        unsupported("cat /etc/hostname | wc", "|"),
        unsupported("echo a > /tmp/x", ">"),
        unsupported("hostname && id", "&"),
        unsupported("echo $HOME", "$"),
        unsupported("echo \"$(id)\"", "$"),
        unsupported("echo \"`id`\"", "`"));
  }

  private static Case unsupported(String line, String sign) {
    return fails(
        line,
        "sh: 1: Syntax error: the shell of the sandbox does not support \"" + sign + "\"\n",
        2);
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
    assertThat(err.toString(StandardCharsets.UTF_8)).isEqualTo(expected.errors());
    assertThat(shell.status()).isEqualTo(expected.status());
  }

  @Test
  void run_root_hasTheIdsAndTheHomeOfRoot() throws IOException {
    Installation rescue =
        new Installation("rescue-eu", "Debian 12 (rescue)", "root", List.of("ssh-ed25519 AAAA"));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Shell shell = new Shell(rescue, new ByteArrayInputStream(new byte[0]), out, out);

    shell.run("id; cat /root/.ssh/authorized_keys");

    assertThat(out.toString(StandardCharsets.UTF_8))
        .isEqualTo("uid=0(root) gid=0(root) groups=0(root)\nssh-ed25519 AAAA\n");
  }
}
