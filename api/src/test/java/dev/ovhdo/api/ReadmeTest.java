package dev.ovhdo.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ovhdo.api.task.Task;
import dev.ovhdo.api.vps.Rebuild;
import dev.ovhdo.client.config.Configuration;
import dev.ovhdo.client.config.Credentials;
import dev.ovhdo.client.config.Endpoint;
import dev.ovhdo.client.transport.HttpMethod;
import dev.ovhdo.client.wait.WaitOptions;
import dev.ovhdo.routes.domain.DomainZoneRecord;
import dev.ovhdo.routes.vps.Vps;
import dev.ovhdo.sandbox.DemoKeys;
import dev.ovhdo.sandbox.Sandbox;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The examples of the README: compiled, and executed unless they need an account. */
class ReadmeTest {
  private static final Pattern EXAMPLE = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL);

  @Test
  void readme_everyExample_standsHere() throws IOException {
    String readme = Files.readString(Path.of("../README.md"));
    Path source = Path.of("src/test/java").resolve("dev/ovhdo/api/ReadmeTest.java");
    String code = words(Files.readString(source));

    List<String> examples =
        EXAMPLE.matcher(readme).results().map(found -> words(found.group(1))).toList();

    assertThat(examples).hasSize(2).allSatisfy(example -> assertThat(code).contains(example));
  }

  @Test
  void readme_sandboxInATest_passes() {
    try (Sandbox sandbox = Sandbox.start()) {
      DemoKeys keys = sandbox.keys();
      Configuration configuration =
          Configuration.of(
              Endpoint.of(sandbox.url().toString()),
              new Credentials.Application(
                  keys.applicationKey(), keys.applicationSecret(), keys.consumerKey()));
      try (Ovh ovh = Ovh.builder().configuration(configuration).build()) {
        ovh.vps().rebuild("vps-demo", Rebuild.ofImage("Debian").withSshKey("laptop"));
      }
      assertThat(sandbox.journal().calls("POST", "/vps/vps-demo/rebuild")).hasSize(1);
    }
  }

  static void readme_aPageOfJava() {
    try (Ovh ovh = Ovh.fromConfiguration()) {
      for (Vps vps : ovh.vps().list()) {
        System.out.println(vps.name() + " " + vps.state());
      }
      Task started = ovh.vps().rebuild("demo", Rebuild.ofImage("Debian").withSshKey("laptop"));
      ovh.tasks()
          .await(started, WaitOptions.standard(), task -> System.out.println(task.percent()));

      for (DomainZoneRecord record :
          ovh.routes().domain().zone().zoneName("example.com").record().all()) {
        System.out.println(record.subDomain() + " " + record.fieldType() + " " + record.target());
      }
      JsonNode me = ovh.call(HttpMethod.GET, "/me");
      System.out.println(me.get("nichandle").asString());
    }
  }

  /** Line breaks differ: the formatter may break a chain of calls that fits in the page. */
  private static String words(String text) {
    return text.strip().replaceAll("\\s+", " ").replace(" .", ".");
  }
}
