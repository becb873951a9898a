package dev.ovhdo.cli.names;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ovhdo.testing.ExternalProgram;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NameCacheTest {
  private static final Instant NOW = Instant.ofEpochSecond(1_800_000_000);

  @TempDir Path folder;

  @Test
  void write_names_oneALineWithItsDescription() throws Exception {
    cache(Map.of())
        .write(
            "vps",
            "",
            List.of(new Name("web 1", "vps-1\nnew\tline"), Name.of("vps-1"), Name.of("vps-1")),
            NOW,
            Duration.ofMinutes(5));

    assertThat(folder.resolve("names/default/vps"))
        .hasContent("1800000300\nweb 1\tvps-1 new line\nvps-1\n");
  }

  @Test
  void write_namesThatNobodyCanType_areLeftOut() throws Exception {
    cache(Map.of())
        .write(
            "vps",
            "",
            List.of(Name.of("a\nb"), Name.of(""), Name.of("a\tb"), Name.of("\u001b[2J")),
            NOW,
            Duration.ZERO);

    assertThat(folder.resolve("names/default/vps")).hasContent("1800000000\n");
  }

  @Test
  void write_parentWithOtherCharacters_staysInTheFolder() throws Exception {
    cache(Map.of()).write("image", "../../a b", List.of(), NOW, Duration.ZERO);

    try (var files = Files.list(folder.resolve("names/default"))) {
      assertThat(files).containsExactly(folder.resolve("names/default/image...%..%ab"));
    }
  }

  @Test
  void folder_keysOfVariables_areNotPartOfTheName() {
    Path found = cache(Map.of("OVH_ACCESS_TOKEN", "secret-token")).folder();

    assertThat(found.getFileName().toString()).matches("from-\\d+");
    assertThat(cache(Map.of("OVH_ACCESS_TOKEN", "other-token")).folder()).isNotEqualTo(found);
  }

  @Test
  void invalidate_accountWithoutNames_writesNothing() {
    cache(Map.of()).invalidate();

    assertThat(folder.resolve("names")).doesNotExist();
  }

  @Test
  void checksum_anyBytes_equalsThatOfCksum() throws Exception {
    ExternalProgram cksum = ExternalProgram.require("cksum");
    for (String text : List.of("", "a", "|key|ü|€|", "x".repeat(1000))) {
      Path file = Files.writeString(folder.resolve("text"), text);

      assertThat(cksum.run(file).output()).startsWith(PosixChecksum.of(text.getBytes(UTF_8)) + " ");
    }
  }

  private NameCache cache(Map<String, String> variables) {
    return new NameCache(folder, new NameScope(false, null, null, variables, folder));
  }
}
