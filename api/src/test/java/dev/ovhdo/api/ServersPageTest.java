package dev.ovhdo.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ovhdo.api.server.BootPlan;
import dev.ovhdo.api.server.Partition;
import dev.ovhdo.api.server.Partitioning;
import dev.ovhdo.api.server.Reinstall;
import dev.ovhdo.api.server.ReinstallPlan;
import dev.ovhdo.api.server.Rescue;
import dev.ovhdo.api.server.Storage;
import dev.ovhdo.api.task.Task;
import dev.ovhdo.client.config.Configuration;
import dev.ovhdo.client.config.Credentials;
import dev.ovhdo.client.config.Endpoint;
import dev.ovhdo.client.wait.WaitOptions;
import dev.ovhdo.sandbox.DemoKeys;
import dev.ovhdo.sandbox.RecordedCall;
import dev.ovhdo.sandbox.Sandbox;
import dev.ovhdo.sandbox.state.Boot;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The example of the page about servers: compiled, executed, and compared with the page. */
class ServersPageTest {
  private static final Pattern EXAMPLE = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL);

  @Test
  void page_everyExample_standsHere() throws IOException {
    String page = Files.readString(Path.of("../docs/servers.md"));
    Path source = Path.of("src/test/java/dev/ovhdo/api/ServersPageTest.java");
    String code = words(Files.readString(source));

    List<String> examples =
        EXAMPLE.matcher(page).results().map(found -> words(found.group(1))).toList();

    assertThat(examples).isNotEmpty().allSatisfy(example -> assertThat(code).contains(example));
  }

  @Test
  void page_reinstallation_installsTheServer() {
    try (Sandbox sandbox = Sandbox.builder().machines(false).speed(10).start()) {
      DemoKeys keys = sandbox.keys();
      Configuration configuration =
          Configuration.of(
              Endpoint.of(sandbox.url().toString()),
              new Credentials.Application(
                  keys.applicationKey(), keys.applicationSecret(), keys.consumerKey()));
      try (Ovh ovh = Ovh.builder().configuration(configuration).build()) {
        reinstall(ovh);
      }
      assertThat(sandbox.account().servers().find("ns3001.example.net"))
          .hasValueSatisfying(
              server -> {
                assertThat(server.system().image().id()).isEqualTo("debian13_64");
                assertThat(server.system().hostname()).isEqualTo("web1.example.com");
              });
    }
  }

  @Test
  void page_rescue_goesInAndOut() {
    try (AccountSandbox account = new AccountSandbox()) {
      rescue(account.ovh(), WaitOptions.standard());

      assertThat(account.sandbox().journal().calls("PUT", "/dedicated/server/ns1.example.net"))
          .extracting(RecordedCall::body)
          .containsExactly(
              "{\"bootId\":230242,\"rescueSshKey\":\"" + AccountSandbox.LAPTOP + "\"}",
              "{\"bootId\":1,\"rescueSshKey\":null}");
      assertThat(account.sandbox().account().servers().find("ns1.example.net"))
          .hasValueSatisfying(server -> assertThat(server.running()).isEqualTo(Boot.DISK));
    }
  }

  static void rescue(Ovh ovh, WaitOptions every) {
    BootPlan plan = ovh.servers().boots().planRescue("storage", Rescue.ofSshKey("laptop"));
    System.out.println(plan.status().name() + " will boot " + plan.boot().kernel());
    Task reboot = ovh.servers().boots().rebootInto(plan);
    ovh.tasks().await(reboot, every, task -> System.out.println(task.state()));

    Task back = ovh.servers().boots().bootFromDisk("storage");
    ovh.tasks().await(back, every, task -> System.out.println(task.state()));
  }

  static void reinstall(Ovh ovh) {
    Reinstall debian =
        Reinstall.ofSystem("debian")
            .withSshKey("laptop")
            .withHostname("web1.example.com")
            .withStorage(
                Storage.ofDefaultGroup()
                    .withPartitioning(
                        Partitioning.of(
                            Partition.of("swap", "swap").withSize(2_048),
                            Partition.of("ext4", "/").withRaidLevel(1))));
    ReinstallPlan plan = ovh.servers().installs().plan("storage", debian);
    System.out.println(plan.operatingSystem() + " on " + plan.status().ips());
    Task task = ovh.servers().installs().reinstall(plan);
    ovh.tasks()
        .await(
            task,
            WaitOptions.standard().withInterval(Duration.ofMillis(300)),
            seen ->
                ovh.servers()
                    .installs()
                    .progress(seen.reference().resource())
                    .ifPresent(progress -> System.out.println(progress.percent() + "%")));
  }

  private static String words(String text) {
    return text.strip().replaceAll("\\s+", " ");
  }
}
