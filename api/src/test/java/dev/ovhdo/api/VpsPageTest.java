package dev.ovhdo.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ovhdo.api.task.TaskService;
import dev.ovhdo.api.vps.VpsRescueService;
import dev.ovhdo.api.vps.VpsService;
import dev.ovhdo.client.wait.WaitOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The Java example of {@code docs/vps.md}: compiled, executed, and compared with the page. */
class VpsPageTest {
  private static final Pattern EXAMPLE = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL);

  private final List<String> logged = new ArrayList<>();

  @Test
  void page_example_standsHere() throws IOException {
    Matcher example = EXAMPLE.matcher(Files.readString(Path.of("../docs/vps.md")));
    String code = Files.readString(Path.of("src/test/java/dev/ovhdo/api/VpsPageTest.java"));

    assertThat(example.find()).isTrue();
    assertThat(words(code)).contains(words(example.group(1)));
  }

  @Test
  void page_example_doesWhatItSays() {
    try (AccountSandbox account = new AccountSandbox()) {
      account.change("vps-demo", vps -> vps.withDisplayName("shop"));

      example(account.ovh());

      assertThat(account.sandbox().journal().calls())
          .filteredOn(call -> !call.method().equals("GET"))
          .extracting(call -> call.method() + " " + call.path())
          .containsExactly(
              "POST /vps/vps-demo/createSnapshot",
              "POST /vps/vps-demo/reboot",
              "POST /vps/vps-demo/stop",
              "POST /vps/vps-demo/start",
              "PUT /vps/vps-demo",
              "PUT /vps/vps-demo",
              "POST /vps/vps-demo/snapshot/revert");
      assertThat(logged).startsWith("0%").endsWith("100%");
    }
  }

  private void example(Ovh ovh) {
    VpsService vps = ovh.vps();
    TaskService tasks = ovh.tasks();
    WaitOptions patient = WaitOptions.standard();
    tasks.await(vps.snapshots().create("shop", "before the upgrade"), patient);
    tasks.await(vps.reboot("shop"), patient, task -> log(task.percent() + "%"));
    // Empty where there is nothing to do: it is stopped, up, or in rescue already.
    vps.stop("shop").ifPresent(task -> tasks.await(task, patient));
    vps.start("shop").ifPresent(task -> tasks.await(task, patient));
    VpsRescueService rescue = vps.rescueMode();
    rescue.enter("shop").ifPresent(change -> rescue.await(change, patient, seen -> {}));
    rescue.leave("shop").ifPresent(change -> rescue.await(change, patient, seen -> {}));
    tasks.await(vps.snapshots().restore("shop"), patient);
  }

  private void log(String line) {
    logged.add(line);
  }

  private static String words(String text) {
    return text.strip().replaceAll("\\s+", " ");
  }
}
