package dev.ovhdo.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ovhdo.api.ip.ForwardWaitOptions;
import dev.ovhdo.api.ip.ReverseDnsService;
import dev.ovhdo.api.ip.ReversePlan;
import dev.ovhdo.api.ip.ReversePlan.ReverseChange;
import dev.ovhdo.api.ip.ReverseTable;
import dev.ovhdo.api.sms.SmsLength;
import dev.ovhdo.api.sms.SmsMessage;
import dev.ovhdo.api.sms.SmsReport;
import dev.ovhdo.client.config.Configuration;
import dev.ovhdo.client.config.Credentials;
import dev.ovhdo.client.config.Endpoint;
import dev.ovhdo.sandbox.DemoKeys;
import dev.ovhdo.sandbox.Sandbox;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The Java examples of the pages about reverse DNS and text messages: compiled, executed, and
 * compared with the pages.
 */
class ReverseDnsAndSmsPagesTest {
  private static final Pattern EXAMPLE = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL);

  @ParameterizedTest
  @ValueSource(strings = {"reverse-dns.md", "sms.md"})
  void page_itsExample_standsHere(String page) throws IOException {
    Path source = Path.of("src/test/java/dev/ovhdo/api/ReverseDnsAndSmsPagesTest.java");
    String code = words(Files.readString(source));
    List<MatchResult> examples =
        EXAMPLE.matcher(Files.readString(Path.of("../docs", page))).results().toList();

    assertThat(examples).hasSize(1);
    assertThat(code).contains(words(examples.get(0).group(1)));
  }

  @Test
  void reverseDns_example_changesTheAccount() {
    inTheSandbox(
        ovh -> {
          ReverseDnsService reverseDns = ovh.reverseDns();
          reverseDns.set("192.0.2.8", "db.example.com");

          ReverseTable table =
              ReverseTable.of().with("192.0.2.7", "www.example.com").without("192.0.2.8");
          ReversePlan plan = reverseDns.plan(table);
          for (ReverseChange.Outcome each :
              reverseDns.apply(plan, ForwardWaitOptions.standard(), done -> {})) {
            System.out.println(each.change().address() + (each.isDone() ? " done" : " failed"));
          }

          assertThat(reverseDns.reverse("192.0.2.8")).isEmpty();
          assertThat(reverseDns.plan(table).pending()).isEmpty();
        });
  }

  @Test
  void sms_example_sends() {
    inTheSandbox(
        ovh -> {
          SmsMessage message = SmsMessage.of("Backup of db1 failed", List.of("+33612345678"));
          System.out.println(SmsLength.of(message.text()).parts() + " part");
          SmsReport report = ovh.sms().send(ovh.sms().onlyService(), message.withSender("Example"));
          System.out.println(report.accepted() + " get it, " + report.refused() + " do not");

          assertThat(report.accepted()).containsExactly("+33612345678");
        });
  }

  private static void inTheSandbox(Consumer<Ovh> example) {
    try (Sandbox sandbox = Sandbox.builder().machines(false).start()) {
      DemoKeys keys = sandbox.keys();
      Configuration configuration =
          Configuration.of(
              Endpoint.of(sandbox.url().toString()),
              new Credentials.Application(
                  keys.applicationKey(), keys.applicationSecret(), keys.consumerKey()));
      try (Ovh ovh = Ovh.builder().configuration(configuration).build()) {
        example.accept(ovh);
      }
    }
  }

  private static String words(String text) {
    return text.strip().replaceAll("\\s+", " ");
  }
}
