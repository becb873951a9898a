package dev.ovhdo.cli.completion;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ovhdo.cli.completion.ShellScript.Shell;
import dev.ovhdo.cli.names.Name;
import dev.ovhdo.cli.names.NameCache;
import dev.ovhdo.cli.names.NameScope;
import dev.ovhdo.testing.ExternalProgram;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Types at the real shells in a terminal of {@code tmux}, with the scripts where the packages put
 * them. The program is a stub that writes its arguments to a file.
 */
class ShellTerminalTest {
  private static final String TAB = "\t";

  @TempDir Path home;
  private Path arguments;
  private String socket;

  @BeforeEach
  void writeProgram() throws IOException {
    ExternalProgram.require("tmux");
    socket = "ovh-do-test-" + ProcessHandle.current().pid();
    arguments = home.resolve("arguments");
    Path program = Files.createDirectories(home.resolve("bin")).resolve("ovh-do");
    Files.writeString(
        program,
        """
        #!/bin/sh
        case " $* " in
          *" refresh-names "*)
            printf '%s\\n' "$@" >>"$HOME/refreshed"
            if [ -f "$HOME/fresh" ]; then
              sleep 0.1
              exec mv "$HOME/fresh" "$HOME/.cache/ovh-do/names/default/vps"
            fi
            tmux -L SOCKET wait-for -S refreshed
            exit 1
            ;;
        esac
        printf '%s\\n' "$@" >"$HOME/arguments"
        tmux -L SOCKET wait-for -S done
        """
            .replace("SOCKET", socket));
    Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwx------"));
    Files.createDirectories(home.resolve("work"));
  }

  @AfterEach
  void endTerminal() throws Exception {
    // The shell may still write to the folder, which is deleted after the test.
    String shell = tmux("list-panes", "-t", "shell", "-F", "#{pane_pid}").strip();
    tmux("kill-server");
    ProcessHandle.of(Long.parseLong(shell))
        .ifPresent(process -> process.onExit().orTimeout(60, TimeUnit.SECONDS).join());
  }

  @ParameterizedTest
  @EnumSource(Shell.class)
  void tab_namesWithCharactersOfTheShell_becomeOneArgument(Shell shell) throws Exception {
    String name = "my $(touch evaluated) `touch evaluated` \"c\" 'd' \\ ; * & # é";
    names("vps", "", "other", name);
    start(shell);

    assertThat(argumentsOf("ovh-do vps show my" + TAB)).containsExactly("vps", "show", name);
    assertThat(argumentsOf("ovh-do vps show \"my" + TAB)).containsExactly("vps", "show", name);
    assertThat(argumentsOf("ovh-do vps show 'my" + TAB)).containsExactly("vps", "show", name);
    assertThat(argumentsOf("ovh-do vps show my\\ " + TAB)).containsExactly("vps", "show", name);
    assertThat(home.resolve("work/evaluated")).doesNotExist();
  }

  @ParameterizedTest
  @EnumSource(Shell.class)
  void tab_wordsValuesAndPaths_areCompleted(Shell shell) throws Exception {
    names("address", "", "2001:db8::1:25", "192.0.2.7");
    start(shell);

    assertThat(argumentsOf("ovh-do --endp" + TAB + "ovh-e" + TAB + "vps snaps" + TAB + "res" + TAB))
        .containsExactly("--endpoint", "ovh-eu", "vps", "snapshot", "restore");
    assertThat(argumentsOf("ovh-do --endpoint=ovh-e" + TAB + "ls-v" + TAB))
        .containsExactly("--endpoint=ovh-eu", "ls-vps");
    assertThat(argumentsOf("ovh-do ip reverse delete 2001:db8::1:" + TAB))
        .containsExactly("ip", "reverse", "delete", "2001:db8::1:25");
    assertThat(argumentsOf("ovh-do vps list --columns name,disp" + TAB + "--sort=name,-mod" + TAB))
        .containsExactly("vps", "list", "--columns", "name,displayName", "--sort=name,-model");
    Files.writeString(home.resolve("work/my zone.txt"), "");
    assertThat(argumentsOf("ovh-do dns import example.com my" + TAB))
        .containsExactly("dns", "import", "example.com", "my zone.txt");
  }

  @ParameterizedTest
  @EnumSource(Shell.class)
  void tab_pathThatContinues_addsNoBlank(Shell shell) throws Exception {
    names("path", "", new Name("/", "vps+"));
    names("path", "vps", new Name("/vps", "{serviceName}+"), new Name("/vps/{serviceName}", "ips"));
    names("id", "/vps", "vps-1");
    start(shell);

    assertThat(argumentsOf("ovh-do api /v" + TAB + "/" + TAB + "/i" + TAB + "--dry-r" + TAB))
        .containsExactly("api", "/vps/vps-1/ips", "--dry-run");
  }

  @ParameterizedTest
  @EnumSource(Shell.class)
  void tab_severalTimesWithoutNames_startsOneRefresh(Shell shell) throws Exception {
    start(shell);

    type("ovh-do --profile 'my work' vps show " + TAB);
    await("refreshed");
    argumentsOf(TAB + TAB);

    assertThat(home.resolve("refreshed"))
        .hasContent("--quiet\nrefresh-names\nvps\n--profile=my work\n");
  }

  @ParameterizedTest
  @EnumSource(Shell.class)
  void tab_firstOfAKind_waitsForTheNames(Shell shell) throws Exception {
    long later = Instant.now().plusSeconds(300).getEpochSecond();
    Files.writeString(home.resolve("fresh"), later + "\nmy-first-vps\n");
    start(shell);

    assertThat(argumentsOf("ovh-do vps show my" + TAB))
        .containsExactly("vps", "show", "my-first-vps");
    assertThat(home.resolve("refreshed")).hasContent("--quiet\nrefresh-names\nvps\n");
  }

  /** The script is loaded at the first TAB, from the folder of the user's completions. */
  @Test
  void tab_bashCompletion_loadsTheScript() throws Exception {
    // Other packages make the folder, too.
    Path library = Path.of("/usr/share/bash-completion/bash_completion");
    ExternalProgram.requirePath(library);
    Scripts.write(Shell.BASH, home.resolve(".local/share/bash-completion/completions/ovh-do"));
    Path rc =
        Files.writeString(home.resolve("rc"), "PS1='$ '\nunset HISTFILE\n. " + library + "\n");
    start("bash", "--noprofile", "--rcfile", rc.toString(), "-i");
    names("address", "", "2001:db8::1:25");

    assertThat(argumentsOf("ovh-do ip reverse delete 2001:db8::1:" + TAB))
        .containsExactly("ip", "reverse", "delete", "2001:db8::1:25");
    assertThat(argumentsOf("ovh-do --endpoint=ovh-e" + TAB + "ls-v" + TAB))
        .containsExactly("--endpoint=ovh-eu", "ls-vps");
  }

  private void start(Shell shell) throws Exception {
    ExternalProgram.require(shell.name().toLowerCase(Locale.ROOT));
    switch (shell) {
      case BASH -> {
        Path script = Scripts.write(shell, home.resolve("script"));
        Path rc =
            Files.writeString(home.resolve("rc"), "PS1='$ '\nunset HISTFILE\n. " + script + "\n");
        start("bash", "--noprofile", "--rcfile", rc.toString(), "-i");
      }
      case ZSH -> {
        Scripts.write(shell, home.resolve("functions/_ovh-do"));
        Files.writeString(
            home.resolve(".zshrc"),
            "PS1='$ '\nfpath+=(~/functions)\nautoload -Uz compinit\ncompinit -D -u\n");
        start("zsh", "-d", "-i");
      }
      case FISH -> {
        Scripts.write(shell, home.resolve(".config/fish/completions/ovh-do.fish"));
        // Without this folder, fish would make completions from all man pages in the background.
        Files.createDirectories(home.resolve(".local/share/fish/generated_completions"));
        start("fish", "-i", "--private");
      }
    }
  }

  private void start(String... shell) throws Exception {
    List<String> command =
        new ArrayList<>(
            List.of(
                "-f",
                "/dev/null",
                "new-session",
                "-d",
                "-s",
                "shell",
                "-x",
                "200",
                "-y",
                "50",
                "-c",
                home.resolve("work").toString(),
                "env",
                "-i",
                "HOME=" + home,
                "TERM=screen",
                "LC_ALL=C.UTF-8",
                "PATH=" + home.resolve("bin") + ":" + System.getenv("PATH")));
    command.addAll(List.of(shell));
    tmux(command.toArray(String[]::new));
  }

  /** Returns the arguments with which the program runs after this text and the Enter key. */
  private List<String> argumentsOf(String text) throws Exception {
    Files.deleteIfExists(arguments);
    type(text);
    tmux("send-keys", "-t", "shell", "Enter");
    await("done");
    return Files.readAllLines(arguments);
  }

  private void type(String text) throws Exception {
    for (String part : text.split("(?<=\t)|(?=\t)", -1)) {
      if (part.equals(TAB)) {
        tmux("send-keys", "-t", "shell", "Tab");
      } else {
        tmux("send-keys", "-t", "shell", "-l", "--", part);
      }
    }
  }

  /** Waits until the program signals a channel of tmux. */
  private void await(String channel) throws Exception {
    Process waiting = new ProcessBuilder("tmux", "-L", socket, "wait-for", channel).start();
    boolean signalled = waiting.waitFor(300, TimeUnit.SECONDS);
    waiting.destroy();
    String screen = signalled ? "" : tmux("capture-pane", "-p", "-t", "shell");
    assertThat(signalled).as(screen).isTrue();
  }

  private void names(String kind, String parent, String... names) throws IOException {
    names(kind, parent, List.of(names).stream().map(Name::of).toArray(Name[]::new));
  }

  private void names(String kind, String parent, Name... names) throws IOException {
    NameScope scope = new NameScope(false, null, null, Map.of(), home.resolve("work"));
    new NameCache(home.resolve(".cache/ovh-do"), scope)
        .write(kind, parent, List.of(names), Instant.now(), Duration.ofMinutes(5));
  }

  private String tmux(String... command) throws Exception {
    List<String> all = new ArrayList<>(List.of("tmux", "-L", socket));
    all.addAll(List.of(command));
    Process process = new ProcessBuilder(all).redirectErrorStream(true).start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor(300, TimeUnit.SECONDS)).isTrue();
    return output;
  }
}
