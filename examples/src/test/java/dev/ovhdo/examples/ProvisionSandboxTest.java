package dev.ovhdo.examples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ovhdo.api.Ovh;
import dev.ovhdo.client.config.Configuration;
import dev.ovhdo.client.config.Credentials;
import dev.ovhdo.client.config.Endpoint;
import dev.ovhdo.client.wait.WaitOptions;
import dev.ovhdo.routes.domain.DomainRoutes;
import dev.ovhdo.routes.domain.DomainZoneRecordCreateInput;
import dev.ovhdo.routes.domain.DomainZoneRecordTypeEnum;
import dev.ovhdo.sandbox.DemoKeys;
import dev.ovhdo.sandbox.RecordedCall;
import dev.ovhdo.sandbox.Sandbox;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProvisionSandboxTest {
  private static final String SERVER = "ns3001.example.net";
  private static final String LISTS =
      """
      Keys:
        laptop
        ovh-do-key
      Servers:
        ns3001.example.net ok
        ns3002.example.net ok
        ns3003.example.net ok
      """;

  @TempDir Path home;
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private Sandbox sandbox;
  private Ovh ovh;

  @BeforeEach
  void start() {
    sandbox = Sandbox.builder().machines(false).home(home).speed(50).start();
    DemoKeys keys = sandbox.keys();
    ovh =
        Ovh.builder()
            .configuration(
                Configuration.of(
                    Endpoint.of(sandbox.url().toString()),
                    new Credentials.Application(
                        keys.applicationKey(), keys.applicationSecret(), keys.consumerKey())))
            .build();
  }

  @AfterEach
  void stop() {
    ovh.close();
    sandbox.close();
  }

  @Test
  void run_notConfirmed_onlyReads() {
    provision(false);

    assertThat(printed())
        .startsWith(LISTS)
        .endsWith(
            """
            Plan: erase ns3001.example.net, install debian13_64
            Nothing was changed. Set OVH_CONFIRM=yes to execute the plan.
            """);
    assertThat(sandbox.journal().calls()).extracting(RecordedCall::method).containsOnly("GET");
  }

  @Test
  void run_confirmed_reinstallsAndSetsTheReverseName() {
    DomainRoutes.Zone.ZoneName zone = ovh.routes().domain().zone().zoneName("example.com");
    zone.record()
        .post(
            DomainZoneRecordCreateInput.of(DomainZoneRecordTypeEnum.A, "127.0.20.1")
                .withSubDomain("ns3001"));
    zone.refresh().post();

    provision(true);

    assertThat(printed())
        .contains("(reinstallServer) of ns3001.example.net: done\n")
        .endsWith("127.0.20.1 is ns3001.example.com now.\n");
    assertThat(sandbox.journal().calls("POST", "/dedicated/server/" + SERVER + "/reinstall"))
        .singleElement()
        .satisfies(call -> assertThat(call.body()).contains("ssh-ed25519 "));
  }

  private void provision(boolean confirmed) {
    WaitOptions waiting = WaitOptions.standard().withInterval(Duration.ofMillis(20));
    new Provision(ovh, waiting, new PrintStream(out, true, StandardCharsets.UTF_8))
        .run(SERVER, "ns3001.example.com", "laptop", confirmed);
  }

  private String printed() {
    return out.toString(StandardCharsets.UTF_8).replace("\r\n", "\n");
  }
}
