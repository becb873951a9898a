package dev.ovhdo.cli.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ovhdo.sandbox.account.DemoAccount;
import dev.ovhdo.testing.ExternalProgram;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Runs a program that uses OVHcloud's own Go library, from Debian's packages, against a
 * long-running sandbox in a separate process. Its only input is the configuration file that the
 * sandbox prints.
 */
class IndependentClientTest {
  /** The folder of the Go libraries' sources on Debian. */
  private static final Path GO_PATH = Path.of("/usr/share/gocode");

  private static final String KEY_NAME = "clé d'essai";
  private static final String KEY =
      "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIAABAgMEBQYHCAkKCwwNDg8QERITFBUWFxgZGhscHR4f go@example.com";

  @TempDir Path work;

  @Test
  void goOvh_againstALongRunningSandbox_works() throws Exception {
    ExternalProgram.require("go");
    ExternalProgram.requirePath(GO_PATH.resolve("src/github.com/ovh/go-ovh/ovh"));
    ExternalProgram.requirePath(GO_PATH.resolve("src/golang.org/x/oauth2/clientcredentials"));
    try (SandboxProcess sandbox = SandboxProcess.start(work)) {
      assertThat(go(build(), sandbox))
          .isEqualTo(
              """
              me zz00001-ovh
              vps vps-db vps-demo vps-web
              key %s true
              gone 404 The requested object (keyName = %s) does not exist query id: true
              nowhere 404 Got an invalid (or empty) URL query id: true
              unknown property 400 Unknown body parameter keyname query id: true
              task true reinstallVm
              consumer key pendingValidation true
              not validated 403 This credential is not valid query id: true
              service account oauth2_client_credentials true
              service account  false
              true
              """
                  .formatted(KEY_NAME, KEY_NAME));
    }
  }

  private Path build() throws Exception {
    Path source = work.resolve("main.go");
    try (InputStream program = IndependentClientTest.class.getResourceAsStream("main.go")) {
      Files.copy(Objects.requireNonNull(program), source);
    }
    Path binary = work.resolve("client");
    Process compiler = goProcess(work, "go", "build", "-o", binary.toString(), source.toString());
    assertThat(output(compiler)).as("what the compiler says").isEmpty();
    return binary;
  }

  private String go(Path binary, SandboxProcess sandbox) throws Exception {
    return output(
        goProcess(
            sandbox.folder(),
            binary.toString(),
            KEY_NAME,
            KEY,
            sandbox.value("URL"),
            DemoAccount.CLIENT_ID,
            DemoAccount.CLIENT_SECRET));
  }

  private Process goProcess(Path directory, String... command) throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(command).directory(directory.toFile()).redirectErrorStream(true);
    builder.environment().put("GO111MODULE", "off");
    builder.environment().put("GOPATH", GO_PATH.toString());
    builder.environment().put("GOCACHE", work.resolve("cache").toString());
    builder.environment().put("HOME", work.toString());
    return builder.start();
  }

  private static String output(Process process) throws Exception {
    try {
      process.getOutputStream().close();
      String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      assertThat(process.waitFor(300, TimeUnit.SECONDS)).isTrue();
      return text;
    } finally {
      process.destroyForcibly();
    }
  }
}
