package dev.ovhdo.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ovhdo.catalog.Catalogue;
import dev.ovhdo.catalog.model.Method;
import dev.ovhdo.cli.cases.DeclaredCallsCheck;
import dev.ovhdo.cli.context.Calls;
import dev.ovhdo.cli.context.CliCommand;
import dev.ovhdo.cli.context.CommandContext;
import dev.ovhdo.cli.context.CommandEntry;
import dev.ovhdo.cli.credential.DeclaredCalls;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DeclaredCallsTest {
  private static final Catalogue CATALOGUE = Catalogue.builtIn();

  @TempDir Path home;

  static List<CommandEntry> commands() {
    return CommandIndex.all().stream()
        .filter(command -> !List.of("help", "api", "refresh-names").contains(command.name()))
        .toList();
  }

  @ParameterizedTest
  @MethodSource("commands")
  void calls_everyCommandButApi_namesRoutesOfTheCatalogue(CommandEntry command) {
    assertThat(DeclaredCalls.of(command)).as("@Calls of '%s'", command.name()).isPresent();
    assertThat(DeclaredCalls.of(command).orElseThrow())
        .as("@Calls of '%s'", command.name())
        .allSatisfy(
            route -> {
              String[] words = route.split(" ");
              assertThat(CATALOGUE.route(Method.valueOf(words[0]), words[1])).isPresent();
            });
  }

  @Test
  void check_undeclaredCall_fails() {
    CommandEntry silent = CommandEntry.of("silent", "Declare no route", () -> new Silent());
    try (SandboxHome sandboxHome = SandboxHome.in(home)) {
      sandboxHome.program().run("ls-keys");

      assertThatThrownBy(
              () ->
                  DeclaredCallsCheck.check(
                      silent, List.of(), sandboxHome.sandbox().journal().calls()))
          .hasMessageContaining("@Calls of 'silent', which called GET /me/sshKey");
    }
  }

  /** A command that calls more routes than it declares. */
  @Calls("GET /me/sshKey/{keyName}")
  private static final class Silent implements CliCommand {
    @Override
    public void run(CommandContext context) {}
  }
}
