package dev.ovhdo.cli.renewal;

import dev.ovhdo.api.AccessRule;
import dev.ovhdo.client.HttpMethod;
import java.util.List;

/** The rights that a new consumer key can have. */
final class Rights {
  private static final List<AccessRule> OF_THIS_TOOL =
      List.of(
          rule(HttpMethod.GET, "/auth/currentCredential"),
          rule(HttpMethod.GET, "/me/api/application"),
          rule(HttpMethod.GET, "/me/api/application/*"),
          rule(HttpMethod.DELETE, "/me/api/application/*"),
          rule(HttpMethod.GET, "/me/api/credential"),
          rule(HttpMethod.GET, "/me/api/credential/*"),
          rule(HttpMethod.DELETE, "/me/api/credential/*"),
          rule(HttpMethod.GET, "/me/sshKey"),
          rule(HttpMethod.POST, "/me/sshKey"),
          rule(HttpMethod.GET, "/me/sshKey/*"),
          rule(HttpMethod.DELETE, "/me/sshKey/*"),
          rule(HttpMethod.GET, "/vps"),
          rule(HttpMethod.GET, "/vps/*"),
          rule(HttpMethod.POST, "/vps/*/getConsoleUrl"),
          rule(HttpMethod.POST, "/vps/*/rebuild"),
          rule(HttpMethod.GET, "/domain/zone"),
          rule(HttpMethod.GET, "/domain/zone/*"));

  private Rights() {}

  /** Returns what the commands need that have a name; {@code api} may need more. */
  static List<AccessRule> ofThisTool() {
    return OF_THIS_TOOL;
  }

  private static AccessRule rule(HttpMethod method, String path) {
    return new AccessRule(method, path);
  }
}
