package dev.ovhdo.sandbox.account;

import dev.ovhdo.sandbox.state.FaultRule;
import dev.ovhdo.testing.Fuzzing;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AccountFuzzTest {
  @TempDir Path folder;

  @Test
  void read_anyAccountFile_isReadOrRejected() throws Exception {
    Path file = folder.resolve("account.yaml");
    String sample;
    try (InputStream in =
        Objects.requireNonNull(AccountFile.class.getResourceAsStream("sample-account.yaml"))) {
      sample = new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }

    Fuzzing.run(
        List.of(sample, "vps:\n  - name: a\n    memory: 2048\nzones:\n  - name: example.com\n"),
        input -> {
          Files.write(file, input.getBytes(StandardCharsets.UTF_8));
          AccountFile.read(file);
        },
        AccountFileException.class);
  }

  @Test
  void parse_anyFaultRule_isReadOrRejected() {
    Fuzzing.run(
        List.of(
            "POST /vps/*/rebuild: drop-after-commit once",
            "GET /me: status 503 10%",
            "* /domain/zone/{zoneName}: delay 2s 3 times",
            "DELETE *: 429 retry-after 5 2 times"),
        FaultRule::parse,
        IllegalArgumentException.class);
  }
}
