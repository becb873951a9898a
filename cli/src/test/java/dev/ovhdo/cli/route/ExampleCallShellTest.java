package dev.ovhdo.cli.route;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ovhdo.catalog.Catalogue;
import dev.ovhdo.catalog.KnownRoute;
import dev.ovhdo.cli.ProgramRunner;
import dev.ovhdo.cli.ProgramRunner.Outcome;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs the examples of {@code routes show} in a real shell with the real program. */
class ExampleCallShellTest {
  /** A sample: all examples take half a minute and find no further errors. */
  private static final int HOW_MANY = 250;

  private static final String WORDS_END = "\u0001";
  private static final String CALL_END = "\u0002";

  @TempDir Path home;

  @Test
  void command_ofManyRoutes_isAcceptedByTheShellAndTheProgram() throws Exception {
    Files.writeString(
        home.resolve(".ovh.conf"),
        """
        [ovh-eu]
        application_key = k
        application_secret = s
        consumer_key = c
        """);
    long seed = System.nanoTime();
    List<KnownRoute> routes = new ArrayList<>(Catalogue.builtIn().routes().toList());
    Collections.shuffle(routes, new Random(seed));
    routes = routes.subList(0, HOW_MANY);
    List<String> commands =
        routes.stream().map(known -> new ExampleCall(known, Map.of()).command()).toList();
    List<String> failed = new ArrayList<>();
    List<String> calls = asAShellUnderstandsThem(commands);
    assertThat(calls).hasSameSizeAs(routes);

    for (int i = 0; i < calls.size(); i++) {
      Outcome outcome = dryRun(calls.get(i));
      String wanted = routes.get(i).route().method() + " https://eu.api.ovh.com/";
      if (outcome.exitCode() != 0 || !outcome.out().startsWith(wanted)) {
        failed.add(commands.get(i) + "\n  " + outcome.err());
      }
    }

    assertThat(failed).as("seed " + seed).isEmpty();
  }

  private Outcome dryRun(String call) {
    String[] parts = call.split(WORDS_END, -1);
    List<String> words = new ArrayList<>(List.of("api", "--dry-run"));
    words.addAll(Arrays.asList(parts[0].split("\0")));
    return new ProgramRunner(home).piping(parts[1]).run(words.toArray(String[]::new));
  }

  private List<String> asAShellUnderstandsThem(List<String> commands) throws Exception {
    StringBuilder script =
        new StringBuilder(
            """
            call() {
              printf '%s\\0' "$@"
              printf '\\1'
              case "$*" in *--input*) cat ;; esac
              printf '\\2'
            }
            """);
    commands.forEach(
        command -> script.append(command.replace("ovh-do api ", "call ")).append('\n'));
    Path file = Files.writeString(home.resolve("examples.sh"), script);
    Path out = home.resolve("examples.out");
    Process shell =
        new ProcessBuilder("sh", file.toString())
            .redirectOutput(out.toFile())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    assertThat(shell.waitFor(300, TimeUnit.SECONDS)).isTrue();
    assertThat(shell.exitValue()).isZero();
    return calls(out);
  }

  private static List<String> calls(Path out) throws IOException {
    String[] all = Files.readString(out, StandardCharsets.UTF_8).split(CALL_END);
    return Arrays.asList(all);
  }
}
