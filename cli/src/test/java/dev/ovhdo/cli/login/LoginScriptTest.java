package dev.ovhdo.cli.login;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ovhdo.cli.NodeScript;
import dev.ovhdo.sandbox.DemoKeys;
import dev.ovhdo.sandbox.Sandbox;
import dev.ovhdo.sandbox.account.DemoAccount;
import dev.ovhdo.testing.ExternalProgram;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Collectors;
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
                  "OVH_DO", launcher().toString(),
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

  /** Makes a checkout whose program is the class path of this test. */
  private Path launcher() throws IOException {
    Path root = Files.createDirectories(folder.resolve("checkout"));
    Files.createDirectories(root.resolve("cli/target/lib"));
    Files.writeString(root.resolve("pom.xml"), "<project/>");
    Manifest manifest = new Manifest();
    manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
    manifest
        .getMainAttributes()
        .put(
            Attributes.Name.CLASS_PATH,
            Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator, -1))
                .map(entry -> Path.of(entry).toUri().toString())
                .collect(Collectors.joining(" ")));
    try (OutputStream jar = Files.newOutputStream(root.resolve("cli/target/ovh-do.jar"))) {
      new JarOutputStream(jar, manifest).close();
    }
    return Files.copy(Path.of("../ovh-do"), root.resolve("ovh-do"));
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
