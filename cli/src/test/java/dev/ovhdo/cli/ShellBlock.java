package dev.ovhdo.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ovhdo.cli.ProgramRunner.Outcome;
import dev.ovhdo.cli.context.ForegroundRunner;
import dev.ovhdo.cli.renewal.ValidationPageUser;
import dev.ovhdo.cli.task.SteppingTime;
import dev.ovhdo.client.time.TimeSource;
import dev.ovhdo.sandbox.DemoKeys;
import dev.ovhdo.sandbox.Sandbox;
import dev.ovhdo.sandbox.account.DemoAccount;
import dev.ovhdo.testing.ExternalProgram;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Runs a block of shell lines of a page with a demonstration account of its own; each line must
 * succeed. A block of commands of ovh-do runs in this process, where a wait takes no time; another
 * block runs in bash.
 */
final class ShellBlock {
  private static final Pattern SHELL =
      Pattern.compile("(?m)^(?:for|cat|echo|while|ovh-do sandbox) |>|&$");
  private static final Pattern MACHINES =
      Pattern.compile("(?:vps|server) (?:snapshot )?(?:rebuild|restore|rescue|unrescue|reinstall)");
  private static final Pattern WORD = Pattern.compile("'([^']*)'|\"([^\"]*)\"|(\\S+)");
  private static final Pattern NAME_ASKED =
      Pattern.compile("Type (?!the number)(.+?) to continue: ");
  private static final Pattern NUMBER_ASKED =
      Pattern.compile("Type the number of machines \\((.*)\\) to continue: ");
  private static final String KEY =
      "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIPPNfzJN7t91rbihqkKmNlzaRL8m4Agc5BN4/R9rfrzI build\n";
  private static final String OTHER_KEY =
      "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGi2740IieEJlgOXnsoQpVro8IpadxdqqJwHUNsx/ZEj new\n";
  private static final String APPLICATION =
      DemoKeys.FIXED.applicationKey() + "\n" + DemoKeys.FIXED.applicationSecret() + "\n";

  /** What the user types, by the beginning of the line. */
  private static final Map<String, String> TYPED =
      Map.of(
          "ovh-do login --profile work --token", DemoAccount.ACCESS_TOKEN + "\n",
          "ovh-do login --profile canada", DemoAccount.ACCESS_TOKEN + "\n",
          "ovh-do login --token", DemoAccount.ACCESS_TOKEN + "\n",
          "ovh-do login --service-account",
              DemoAccount.CLIENT_ID + "\n" + DemoAccount.CLIENT_SECRET + "\n",
          "ovh-do login --profile work", APPLICATION,
          "ovh-do config set consumer_key", DemoKeys.FIXED.consumerKey() + "\n");

  private final Path home;
  private final String text;

  ShellBlock(Path home, String text) {
    this.home = home;
    this.text = text;
  }

  /** Runs all lines. */
  void run() throws IOException, InterruptedException {
    Path work = Files.createDirectories(home.resolve("work"));
    Files.createDirectories(home.resolve(".ssh"));
    Files.writeString(home.resolve(".ssh/id_ed25519.pub"), KEY);
    Files.writeString(work.resolve("build.pub"), KEY);
    Files.writeString(work.resolve("new.pub"), OTHER_KEY);
    Files.writeString(work.resolve("rules"), "GET /*\nPOST /*\n");
    if (SHELL.matcher(text).find()) {
      runInBash();
    } else {
      runHere();
    }
  }

  private void runHere() throws IOException {
    SteppingTime time = new SteppingTime();
    try (ValidationPageUser visitor = new ValidationPageUser();
        Sandbox sandbox =
            Sandbox.builder()
                .home(home)
                .clock(time.clock())
                .machines(MACHINES.matcher(text).find())
                .start()) {
      Files.copy(sandbox.configuration(), home.resolve(".ovh.conf"));
      TimeSource clocks = text.contains("ovh-do login") ? visitor.clocks() : time.source();
      for (String line : lines()) {
        List<String> words = words(line, sandbox);
        Outcome outcome = program(clocks, visitor).typing(typed(line)).run(array(words));
        String answer = answer(outcome.err());
        if (!answer.isEmpty()) {
          outcome = program(clocks, visitor).typing(typed(line) + answer).run(array(words));
        }
        assertThat(outcome.exitCode()).as("%s%n%s", line, outcome.err()).isZero();
      }
    }
  }

  /** Returns the lines without their comments. */
  private List<String> lines() {
    return text.lines()
        .map(line -> line.replaceFirst("(?:^|\\s+)#.*", "").strip())
        // The build that runs this test.
        .filter(line -> !line.isEmpty() && !line.equals("mvn verify"))
        .toList();
  }

  private ProgramRunner program(TimeSource clocks, ValidationPageUser visitor) {
    return new ProgramRunner(home)
        .time(clocks)
        .browser(visitor)
        .foreground(
            new ForegroundRunner() {
              @Override
              public int run(List<String> command) {
                return run(command, Map.of());
              }

              @Override
              public int run(List<String> command, Map<String, String> further) {
                assertThat(command).first().isEqualTo("ssh");
                return 0;
              }
            });
  }

  /** Returns the words after ovh-do; the sandbox stands in for the endpoints of OVHcloud. */
  private List<String> words(String line, Sandbox sandbox) {
    assertThat(line).matches("(?:\\./)?ovh-do .*");
    List<String> words = new ArrayList<>();
    WORD.matcher(line)
        .results()
        .map(
            found ->
                Stream.of(1, 2, 3)
                    .flatMap(group -> Optional.ofNullable(found.group(group)).stream())
                    .findFirst()
                    .orElse(""))
        .map(word -> word.replaceFirst("^~/", home + "/"))
        .forEach(words::add);
    if (line.startsWith("ovh-do login")) {
      words.replaceAll(word -> word.equals("ovh-ca") ? sandbox.url().toString() : word);
    }
    return words.subList(1, words.size());
  }

  private static String[] array(List<String> words) {
    return words.toArray(String[]::new);
  }

  private static String typed(String line) {
    return TYPED.entrySet().stream()
        .filter(each -> line.startsWith(each.getKey()))
        .max(Comparator.comparing(each -> each.getKey().length()))
        .map(Map.Entry::getValue)
        .orElse("");
  }

  /** Returns the answer to the question at which a run ended; empty if there is none. */
  private static String answer(String err) {
    Matcher name = NAME_ASKED.matcher(err);
    if (name.find()) {
      return name.group(1) + "\n";
    }
    Matcher number = NUMBER_ASKED.matcher(err);
    return number.find() ? number.group(1).split(", ", -1).length + "\n" : "";
  }

  /** Runs the whole text; a sandbox that it leaves in the foreground gets a Ctrl-C. */
  private void runInBash() throws IOException, InterruptedException {
    Path bin = Files.createDirectories(home.resolve("bin"));
    Files.createDirectories(home.resolve(".config/fish/completions"));
    Files.createSymbolicLink(bin.resolve("ovh-do"), BuiltProgram.in(home));
    try (Sandbox sandbox = Sandbox.builder().home(home).machines(false).start()) {
      Files.writeString(
          home.resolve(".ovh.conf"),
          Files.readString(sandbox.configuration())
              + profile("work", sandbox)
              + profile("canada", sandbox));
      Path log = home.resolve("log");
      ProcessBuilder builder =
          new ProcessBuilder(
                  ExternalProgram.require("bash").path().toString(), "-euc", "set -m\n" + script())
              .directory(home.resolve("work").toFile())
              .redirectErrorStream(true)
              .redirectOutput(log.toFile());
      Map<String, String> variables = builder.environment();
      variables.keySet().removeIf(name -> name.matches("OVH_.*|XDG_.*"));
      variables.put("HOME", home.toString());
      variables.put("PATH", bin + ":" + variables.get("PATH"));
      Process process = builder.start();
      process.getOutputStream().close();
      boolean ended = process.waitFor(120, TimeUnit.SECONDS);
      process.destroyForcibly();
      assertThat(ended).as(Files.readString(log)).isTrue();
      assertThat(process.exitValue()).as(Files.readString(log)).isZero();
    }
  }

  /** Returns the text as a script that ends and checks its effect. */
  private String script() {
    if (text.startsWith("ovh-do sandbox ") && !text.contains("&")) {
      return """
          %s >started &
          until grep -q Ctrl-C started; do sleep 0.1; done
          cp "$(sed -n 's/^Configuration *//p' started)" ovh.conf
          ovh-do vps list
          kill -INT %%1
          wait %%1 || test $? = 130
          grep -qx 'GET /vps' rights.txt
          """
          .formatted(text.strip());
    }
    if (text.contains("ovh-do completion")) {
      ExternalProgram.require("zsh");
      ExternalProgram.require("fish");
      return text
          + """
          bash -c '. ~/.bashrc; complete -p ovh-do'
          zsh -c 'autoload -U compinit; compinit -u; . ~/.zshrc; [[ -n $_comps[ovh-do] ]]'
          fish -c 'complete -C "ovh-do vps sho"' | grep -q show
          """;
    }
    return "pytest() { curl -fsS \"$OVH_ENDPOINT/auth/time\"; }\n" + text;
  }

  private static String profile(String name, Sandbox sandbox) {
    return """
        [profile:%s]
        endpoint=%s
        access_token=%s
        """
        .formatted(name, sandbox.url(), DemoAccount.ACCESS_TOKEN);
  }
}
