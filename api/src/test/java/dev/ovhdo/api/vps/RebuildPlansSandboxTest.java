package dev.ovhdo.api.vps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ovhdo.api.AccountSandbox;
import dev.ovhdo.api.error.ResourceNotFoundException;
import dev.ovhdo.api.task.ResourceBusyException;
import dev.ovhdo.api.task.TaskReference;
import dev.ovhdo.client.ListedItem;
import dev.ovhdo.client.error.OvhException;
import dev.ovhdo.routes.vps.VpsImage;
import dev.ovhdo.sandbox.RecordedCall;
import dev.ovhdo.sandbox.state.AccountQuirks;
import dev.ovhdo.sandbox.state.InstalledSystem;
import dev.ovhdo.sandbox.state.ListModes;
import dev.ovhdo.sandbox.state.OsImage;
import dev.ovhdo.sandbox.state.Vps;
import dev.ovhdo.sandbox.state.VpsIp;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The plans of the same rebuild of several VPSes. */
class RebuildPlansSandboxTest {
  private static final List<String> ALL = List.of("vps-demo", "vps-web", "vps-db");
  private static final Rebuild DEBIAN = Rebuild.ofImage("Debian").withSshKey("laptop");

  private final AccountSandbox account = new AccountSandbox();
  private final VpsService service = account.ovh().vps();

  @AfterEach
  void close() {
    account.close();
  }

  private List<RecordedCall> calls() {
    return account.sandbox().journal().calls().stream()
        .filter(call -> !call.path().equals("/auth/time"))
        .toList();
  }

  private void setImage(String vps, OsImage image) {
    account
        .sandbox()
        .account()
        .vps()
        .put(
            Vps.of(vps, List.of(image), InstalledSystem.of(image, List.of()))
                .withIps(List.of(VpsIp.of("192.0.2.1"))));
  }

  private static Class<?> refusal(ListedItem<RebuildPlan> plan) {
    return plan.reason().map(OvhException::getClass).orElseThrow();
  }

  @Test
  void plans_severalVpses_areThoseOfEachWithRequestsForAll() {
    List<RebuildPlan> plans =
        service.plans(ALL, DEBIAN).stream().flatMap(ListedItem::stream).toList();
    int requests = calls().size();

    assertThat(plans).isEqualTo(ALL.stream().map(name -> service.plan(name, DEBIAN)).toList());
    assertThat(requests)
        .as("key, VPSes, addresses, two states of tasks, ids, images of the first VPS, the image")
        .isEqualTo(9);
  }

  @Test
  void plans_withoutBatches_areTheSame() {
    account.sandbox().account().setQuirks(AccountQuirks.NONE.withListModes(ListModes.NONE));

    assertThat(service.plans(ALL, DEBIAN))
        .allSatisfy(plan -> assertThat(plan.item()).contains(service.plan(plan.id(), DEBIAN)));
  }

  @Test
  void plans_displayName_isFound() {
    List<ListedItem<RebuildPlan>> plans = service.plans(List.of("mon serveur", "vps-db"), DEBIAN);

    assertThat(plans).extracting(ListedItem::id).containsExactly("mon serveur", "vps-db");
    assertThat(plans)
        .flatExtracting(plan -> plan.stream().map(each -> each.vps().name()).toList())
        .containsExactly("vps-demo", "vps-db");
  }

  @Test
  void plans_someVpsesCannotBeRebuilt_eachHasItsReason() {
    service.reboot("vps-web");
    setImage("vps-db", new OsImage("45b2f222-0004", "Ubuntu 24.10"));

    List<ListedItem<RebuildPlan>> plans =
        service.plans(List.of("vps-demo", "vps-web", "vps-db", "vps-none", ".."), DEBIAN);

    assertThat(plans.get(0).item()).isPresent();
    assertThat(refusal(plans.get(1))).isEqualTo(ResourceBusyException.class);
    assertThat(refusal(plans.get(2))).isEqualTo(ResourceNotFoundException.class);
    assertThat(plans.get(2).reason().orElseThrow()).hasMessageContaining("Ubuntu 24.10");
    assertThat(refusal(plans.get(3))).isEqualTo(ResourceNotFoundException.class);
    assertThat(refusal(plans.get(4))).isEqualTo(ResourceNotFoundException.class);
  }

  @Test
  void plans_vpsWithOtherImages_hasItsOwn() {
    setImage("vps-web", new OsImage("45b2f222-0009", "Debian 11"));

    assertThat(service.plans(ALL, DEBIAN))
        .flatExtracting(plan -> plan.stream().map(RebuildPlan::image).map(VpsImage::name).toList())
        .containsExactly("Debian 13", "Debian 11", "Debian 13");
  }

  /** The ids of OVHcloud are those of images. They could be numbers that each VPS counts. */
  @Test
  void plans_sameIdIsAnotherImageOnAVps_hasTheImageWithTheName() {
    account
        .sandbox()
        .account()
        .vps()
        .put(
            Vps.of(
                    "vps-web",
                    List.of(
                        new OsImage("45b2f222-0003", "Debian 11"),
                        new OsImage("45b2f222-0001", "Debian 13")),
                    InstalledSystem.of(new OsImage("45b2f222-0003", "Debian 11"), List.of()))
                .withIps(List.of(VpsIp.of("192.0.2.1"))));

    assertThat(service.plans(ALL, DEBIAN))
        .flatExtracting(
            plan ->
                plan.stream().map(each -> each.image().id() + " " + each.image().name()).toList())
        .containsExactly(
            "45b2f222-0003 Debian 13", "45b2f222-0001 Debian 13", "45b2f222-0003 Debian 13");
  }

  @Test
  void plans_unknownKey_isOneFailure() {
    assertThatThrownBy(() -> service.plans(ALL, Rebuild.ofImage("Debian").withSshKey("lptop")))
        .isInstanceOf(ResourceNotFoundException.class)
        .hasMessageContaining("lptop");
  }

  @Test
  void idle_someMachinesHaveTasks_areLeftOut() {
    account.ovh().servers().reboot("ns2.example.net");
    service.reboot("vps-web");

    assertThat(
            account
                .ovh()
                .tasks()
                .idle(TaskReference.Kind.VPS, List.of("vps-db", "vps-web", "x", "..")))
        .containsExactly("vps-db");
    assertThat(
            account
                .ovh()
                .tasks()
                .idle(TaskReference.Kind.SERVER, List.of("ns1.example.net", "ns2.example.net")))
        .containsExactly("ns1.example.net");
    assertThatThrownBy(
            () -> account.ovh().tasks().idle(TaskReference.Kind.ZONE, List.of("example.com")))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
