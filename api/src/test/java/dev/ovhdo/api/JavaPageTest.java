package dev.ovhdo.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ovhdo.api.task.ResourceBusyException;
import dev.ovhdo.api.task.Task;
import dev.ovhdo.api.task.TaskReference;
import dev.ovhdo.client.ListedItem;
import dev.ovhdo.client.Listing;
import dev.ovhdo.client.config.Configuration;
import dev.ovhdo.client.config.Credentials;
import dev.ovhdo.client.config.Endpoint;
import dev.ovhdo.client.error.ApiException;
import dev.ovhdo.client.error.OvhException;
import dev.ovhdo.client.error.RateLimitedException;
import dev.ovhdo.client.request.CallOptions;
import dev.ovhdo.client.request.TypedResponse;
import dev.ovhdo.client.transport.FakeTransport;
import dev.ovhdo.client.transport.HttpMethod;
import dev.ovhdo.client.wait.WaitOptions;
import dev.ovhdo.routes.domain.DomainZoneRecord;
import dev.ovhdo.routes.domain.DomainZoneRecordTypeEnum;
import dev.ovhdo.routes.vps.Vps;
import dev.ovhdo.routes.vps.VpsDatacenter;
import dev.ovhdo.sandbox.Fault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The examples of {@code docs/java.md}: compiled, executed, and compared with the page. */
class JavaPageTest {
  private static final Pattern EXAMPLE = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL);
  private static final Configuration CONFIGURATION =
      Configuration.of(
          Endpoint.of("ovh-eu"), new Credentials.Application("key", "secret", "consumer"));

  @Test
  void page_everyExample_standsHere() throws IOException {
    String page = Files.readString(Path.of("../docs/java.md"));
    String code = words(Files.readString(Path.of("src/test/java/dev/ovhdo/api/JavaPageTest.java")));

    List<String> examples =
        EXAMPLE.matcher(page).results().map(found -> words(found.group(1))).toList();

    assertThat(examples).hasSize(8).allSatisfy(example -> assertThat(code).contains(example));
  }

  @Test
  void page_settings_makeAnInstance() {
    settings("EU.0123456789abcdef", "secret").close();
  }

  private static Ovh settings(String clientId, String clientSecret) {
    Configuration configuration =
        Configuration.of(
            Endpoint.of("ovh-ca"), new Credentials.ServiceAccount(clientId, clientSecret));
    Ovh ovh =
        Ovh.builder()
            .configuration(configuration)
            .userAgent("backup/2.1")
            .timeout(Duration.ofSeconds(30))
            .maxRate(5)
            .build();
    return ovh;
  }

  @Test
  void page_lists_printItemsAndUnread() {
    try (AccountSandbox account = new AccountSandbox()) {
      lists(account.ovh());
      assertThat(account.sandbox().journal().calls("GET", "/vps")).isNotEmpty();
    }
  }

  @Test
  void page_lazyList_findsTheMailServer() {
    FakeTransport api =
        new FakeTransport()
            .respond("GET /domain/zone/example.com/record", "[1, 2]")
            .respond(
                "GET /domain/zone/example.com/record/1",
                "{\"id\": 1, \"fieldType\": \"A\", \"target\": \"192.0.2.1\"}")
            .respond(
                "GET /domain/zone/example.com/record/2",
                "{\"id\": 2, \"fieldType\": \"MX\", \"target\": \"10 mail.example.com.\"}");
    try (Ovh ovh = Ovh.builder().configuration(CONFIGURATION).transport(api).build()) {
      lazyList(ovh);
    }
    assertThat(api.calls()).contains("GET /domain/zone/example.com/record/2");
  }

  private static void lists(Ovh ovh) {
    Listing<Vps> machines = ovh.vps().list();
    for (Vps vps : machines) {
      System.out.println(vps.name() + " " + vps.optional(Vps::displayName).orElse("-"));
    }
    for (Listing.Unread unread : machines.unread()) {
      System.err.println(unread.id() + ": " + unread.reason().getMessage());
    }
  }

  private static void lazyList(Ovh ovh) {
    try (Stream<ListedItem<DomainZoneRecord>> records =
        ovh.routes().domain().zone().zoneName("example.com").record().each()) {
      Optional<DomainZoneRecord> mail =
          records
              .flatMap(ListedItem::stream)
              .filter(record -> record.fieldType().equals(DomainZoneRecordTypeEnum.MX))
              .findFirst();
      System.out.println(mail.map(DomainZoneRecord::target).orElse("no mail server"));
    }
  }

  @Test
  void page_task_isAwaitedByItsReference() {
    try (AccountSandbox account = new AccountSandbox()) {
      task(account.ovh());
      assertThat(account.sandbox().journal().calls("POST", "/vps/vps-demo/reboot")).hasSize(1);
    }
  }

  private static void task(Ovh ovh) {
    Task started = ovh.vps().reboot("vps-demo");
    String saved = started.reference().toString();

    Task ended =
        ovh.tasks()
            .await(
                TaskReference.parse(saved),
                WaitOptions.standard().withDeadline(Duration.ofMinutes(20)),
                task -> System.out.println(task.state() + " " + task.percent()));
    System.out.println(ended.state());
  }

  @Test
  void page_anyRoute_isCalled() {
    try (AccountSandbox account = new AccountSandbox()) {
      routes(account.ovh());
      assertThat(account.ovh().vps().get("web").name()).isEqualTo("vps-demo");
    }
  }

  private static void routes(Ovh ovh) {
    VpsDatacenter place = ovh.routes().vps().serviceName("vps-demo").datacenter().get();
    System.out.println(place.country());

    JsonNode tasks =
        ovh.call(
            HttpMethod.GET, "/vps/{serviceName}/tasks", Map.of("state", "todo"), null, "vps-demo");
    ovh.call(
        HttpMethod.PUT, "/vps/{serviceName}", Map.of(), Map.of("displayName", "web"), "vps-demo");
    System.out.println(tasks.size());

    TypedResponse<Vps> answer =
        ovh.withOptions(CallOptions.of().withTimeout(Duration.ofSeconds(5)))
            .exchange(routes -> routes.vps().serviceName("vps-demo").get());
    System.out.println(answer.value().name() + " " + answer.response().queryId().orElse("-"));
  }

  @Test
  void page_errors_areCaught() {
    try (AccountSandbox account = new AccountSandbox()) {
      account.sandbox().faults().next(Fault.status(403).on("POST", "/vps/vps-demo/reboot"));
      errors(account.ovh());
      assertThat(account.sandbox().journal().calls("POST", "/vps/vps-demo/reboot")).hasSize(1);
    }
  }

  private static void errors(Ovh ovh) {
    try {
      ovh.vps().reboot("vps-demo");
    } catch (ResourceBusyException e) {
      System.err.println("busy: " + e.getMessage());
    } catch (RateLimitedException e) {
      System.err.println("try again in " + e.retryAfter());
    } catch (ApiException e) {
      System.err.println(e.status() + " " + e.errorClass() + " " + e.queryId());
    } catch (OvhException e) {
      System.err.println(e.getMessage() + " changed: " + e.mayHaveBeenCarriedOut());
    }
  }

  @Test
  void page_fakeTransport_needsNoServer() {
    Configuration configuration = CONFIGURATION;
    FakeTransport api =
        new FakeTransport()
            .respond("GET /vps", "[\"vps-1\"]")
            .respond("GET /vps/vps-1", "{\"name\": \"vps-1\", \"state\": \"running\"}");
    try (Ovh ovh = Ovh.builder().configuration(configuration).transport(api).build()) {
      assertThat(ovh.vps().list()).hasSize(1);
    }
    assertThat(api.calls()).containsExactly("GET /vps", "GET /vps/vps-1");
  }

  private static String words(String text) {
    return text.strip().replaceAll("\\s+", " ").replace(" .", ".").replace("( ", "(");
  }
}
