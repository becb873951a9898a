package dev.ovhdo.junit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ovhdo.api.Ovh;
import dev.ovhdo.api.vps.Rebuild;
import dev.ovhdo.sandbox.Journal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** The example of {@code docs/junit.md}: executed, and compared with the page. */
class JunitPageTest {
  private static final Pattern EXAMPLE = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL);

  @Test
  void page_example_standsHere() throws IOException {
    String code =
        words(Files.readString(Path.of("src/test/java/dev/ovhdo/junit/JunitPageTest.java")));
    String page = Files.readString(Path.of("../docs/junit.md"));

    List<String> examples =
        EXAMPLE.matcher(page).results().map(found -> words(found.group(1))).toList();

    assertThat(examples).singleElement().satisfies(each -> assertThat(code).contains(each));
  }

  private static String words(String text) {
    return text.replaceAll("\\s+", " ").strip();
  }

  @Nested
  @SuppressWarnings("NullAway.Init") // The extension sets the field.
  @OvhSandbox(faults = "GET /vps: status 503 once")
  class RebuildTest {
    @FromSandbox private Ovh ovh;

    @Test
    void rebuild_isSentOnce(Journal journal) {
      ovh.tasks().await(ovh.vps().rebuild("vps-demo", Rebuild.ofImage("Debian")));
      assertThat(journal.calls("POST", "/vps/vps-demo/rebuild")).hasSize(1);
    }
  }
}
