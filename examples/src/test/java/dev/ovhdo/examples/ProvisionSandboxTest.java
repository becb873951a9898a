package dev.ovhdo.examples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ovhdo.client.wait.WaitOptions;
import dev.ovhdo.routes.domain.DomainRoutes;
import dev.ovhdo.routes.domain.DomainZoneRecordCreateInput;
import dev.ovhdo.routes.domain.DomainZoneRecordTypeEnum;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class ProvisionSandboxTest extends ExampleTestCase {
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
    assertThat(changes()).isEmpty();
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
    assertThat(calls("POST", "/dedicated/server/" + SERVER + "/reinstall"))
        .singleElement()
        .satisfies(call -> assertThat(call.body()).contains("ssh-ed25519 "));
  }

  private void provision(boolean confirmed) {
    WaitOptions waiting = WaitOptions.standard().withInterval(Duration.ofMillis(20));
    new Provision(ovh, waiting, out).run(SERVER, "ns3001.example.com", "laptop", confirmed);
  }
}
