package dev.ovhdo.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ovhdo.api.dns.ZonePublication;
import dev.ovhdo.api.task.Task;
import dev.ovhdo.client.config.Configuration;
import dev.ovhdo.client.config.Credentials;
import dev.ovhdo.client.config.Endpoint;
import dev.ovhdo.client.wait.WaitOptions;
import dev.ovhdo.routes.domain.DomainZoneSoaInput;
import dev.ovhdo.sandbox.DemoKeys;
import dev.ovhdo.sandbox.Sandbox;
import dev.ovhdo.sandbox.state.Zone;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The examples of {@code docs/dns.md}: compiled, and executed against a sandbox. */
class DnsPageTest {
  private static final Pattern EXAMPLE = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL);

  @Test
  void document_everyExample_standsInATest() throws IOException {
    String document = Files.readString(Path.of("../docs/dns.md"));
    StringBuilder code = new StringBuilder();
    try (Stream<Path> tests = Files.walk(Path.of("src/test/java/dev/ovhdo/api"))) {
      for (Path test : tests.filter(file -> file.toString().endsWith(".java")).toList()) {
        code.append(words(Files.readString(test))).append('\n');
      }
    }
    List<String> examples =
        EXAMPLE.matcher(document).results().map(found -> words(found.group(1))).toList();

    assertThat(examples)
        .isNotEmpty()
        .allSatisfy(example -> assertThat(code.toString()).contains(example));
  }

  @Test
  void document_zonesAsAWhole_areReplacedAndPublished() {
    try (Sandbox sandbox = Sandbox.builder().machines(false).dns(false).speed(100).start()) {
      DemoKeys keys = sandbox.keys();
      Configuration configuration =
          Configuration.of(
              Endpoint.of(sandbox.url().toString()),
              new Credentials.Application(
                  keys.applicationKey(), keys.applicationSecret(), keys.consumerKey()));
      try (Ovh ovh = Ovh.builder().configuration(configuration).build()) {
        wholeZones(ovh);
      }
      Zone zone = sandbox.account().zones().find("example.com").orElseThrow();
      assertThat(zone.records()).hasSize(1);
      assertThat(zone.published().soa().ttl()).isEqualTo(600);
    }
  }

  private static void wholeZones(Ovh ovh) {
    String copy = ovh.zones().export("example.com");
    Task started = ovh.zones().importText("example.com", "$TTL 300\n@ NS ns1.example.org.\n");
    ovh.tasks().await(started, WaitOptions.standard(), task -> System.out.println(task.state()));

    ovh.zones().updateSoa("example.com", DomainZoneSoaInput.of().withTtl(600L));
    ZonePublication publication = ovh.zones().publish("example.com");
    System.out.println(publication.deployed() + " " + publication.notes());
    assertThat(copy).startsWith("$TTL 3600");
  }

  private static String words(String text) {
    return text.strip().replaceAll("\\s+", " ");
  }
}
