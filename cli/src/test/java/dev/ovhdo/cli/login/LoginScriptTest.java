package dev.ovhdo.cli.login;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ovhdo.cli.BuiltProgram;
import dev.ovhdo.cli.NodeScript;
import dev.ovhdo.sandbox.DemoKeys;
import dev.ovhdo.sandbox.Sandbox;
import dev.ovhdo.sandbox.account.DemoAccount;
import dev.ovhdo.testing.ExternalProgram;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A shell script that logs in with each family of credentials, by the launcher {@code ./ovh-do} in
 * a checkout with the compiled program.
 */
class LoginScriptTest {
  @TempDir Path folder;

  @Test
  void login_eachFamilyInAScript_worksUntilTheLogout() throws Exception {
    ExternalProgram shell = ExternalProgram.require("sh");
    ExternalProgram.require("curl");
    Path home = Files.createDirectories(folder.resolve("home"));
    try (Sandbox sandbox = Sandbox.builder().machines(false).home(home).start()) {
      ProcessBuilder script =
          new ProcessBuilder(shell.path().toString(), copied("login.sh").toString())
              .directory(home.toFile())
              .redirectErrorStream(true);
      script.environment().keySet().retainAll(Set.of("PATH"));
      script
          .environment()
          .putAll(
              Map.of(
                  "HOME", home.toString(),
                  "JAVA_HOME", System.getProperty("java.home"),
                  "OVH_DO", BuiltProgram.in(folder).toString(),
                  "URL", sandbox.url().toString(),
                  "APPLICATION_KEY", DemoKeys.FIXED.applicationKey(),
                  "APPLICATION_SECRET", DemoKeys.FIXED.applicationSecret(),
                  "ACCESS_TOKEN", DemoAccount.ACCESS_TOKEN,
                  "CLIENT_ID", DemoAccount.CLIENT_ID,
                  "CLIENT_SECRET", DemoAccount.CLIENT_SECRET));

      assertThat(NodeScript.output(script))
          .as(() -> read(home.resolve("err")))
          .isEqualTo(
              """
              keys: vps-demo vps-web vps-db
              zz00001-ovh
              token: vps-demo vps-web vps-db
              zz00001-ovh
              robot: vps-demo vps-web vps-db
              exit 4
              -rw-------
              keys: exit 4
              token: exit 4
              robot: exit 4
              """);
    }
  }

  private Path copied(String name) throws IOException {
    Path script = folder.resolve(name);
    try (InputStream source = LoginScriptTest.class.getResourceAsStream(name)) {
      Files.copy(Objects.requireNonNull(source), script);
    }
    return script;
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      return e.toString();
    }
  }
}
