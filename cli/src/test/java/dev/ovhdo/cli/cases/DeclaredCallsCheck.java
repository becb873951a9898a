package dev.ovhdo.cli.cases;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ovhdo.catalog.Catalogue;
import dev.ovhdo.catalog.RouteMatch;
import dev.ovhdo.catalog.model.Method;
import dev.ovhdo.cli.context.CommandEntry;
import dev.ovhdo.cli.credential.DeclaredCalls;
import dev.ovhdo.sandbox.RecordedCall;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Checks that a command called only the routes that it declares, so that {@code credential rules}
 * prints the right access rules.
 */
public final class DeclaredCallsCheck {
  private static final Catalogue CATALOGUE = Catalogue.builtIn();

  /** The routes that the renewal of the consumer key may call in a run of any command. */
  private static final Set<String> RENEWAL =
      Set.of(
          "GET /auth/currentCredential",
          "GET /me/api/credential",
          "GET /me/api/credential/{credentialId}",
          "DELETE /me/api/credential/{credentialId}");

  private DeclaredCallsCheck() {}

  /**
   * Checks the requests of one run of a command; a command that may call any route passes.
   *
   * @param earlier commands whose last requests may have arrived during the run
   */
  public static void check(
      CommandEntry command, List<CommandEntry> earlier, List<RecordedCall> calls) {
    Optional<List<String>> declared = DeclaredCalls.of(command);
    if (declared.isEmpty()) {
      return;
    }
    Set<String> allowed = new HashSet<>(declared.get());
    earlier.forEach(each -> DeclaredCalls.of(each).ifPresent(allowed::addAll));
    if (calls.stream().anyMatch(call -> call.path().equals("/auth/credential"))) {
      allowed.addAll(RENEWAL);
    }
    for (RecordedCall call : calls) {
      Optional<RouteMatch> match =
          CATALOGUE.match(Method.valueOf(call.method()), call.path().replaceFirst("/$", ""));
      if (match.isPresent() && match.get().known().route().authenticated()) {
        assertThat(allowed)
            .as("@Calls of '%s', which called %s", command.name(), call)
            .contains(match.get().known().toString());
      }
    }
  }
}
