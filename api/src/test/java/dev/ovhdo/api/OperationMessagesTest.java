package dev.ovhdo.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ovhdo.api.error.AmbiguousNameException;
import dev.ovhdo.api.error.ResourceNotFoundException;
import dev.ovhdo.api.task.ResourceBusyException;
import dev.ovhdo.api.vps.NoMatchingImageException;
import dev.ovhdo.api.vps.VpsTask;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class OperationMessagesTest {

  @Test
  void unknownName_listsWhatThereIs() {
    assertThat(new ResourceNotFoundException("VPS", "x", List.of("vps-demo", "vps-web", "vps-db")))
        .hasMessage("No VPS is named \"x\". This account has: vps-demo, vps-web, vps-db.");
  }

  @Test
  void unknownName_emptyAccount_saysSo() {
    assertThat(new ResourceNotFoundException("zone", "example.org", List.of()))
        .hasMessage("No zone is named \"example.org\". This account has none.");
  }

  @Test
  void unknownName_hugeAccount_staysReadable() {
    List<String> names = IntStream.range(0, 500).mapToObj(i -> "v" + i).toList();

    ResourceNotFoundException exception = new ResourceNotFoundException("VPS", "x", names);

    assertThat(exception.getMessage()).endsWith(", v18, v19 and 480 more.");
    assertThat(exception.candidates()).isEqualTo(names);
    assertThat(exception.name()).isEqualTo("x");
  }

  @Test
  void ambiguousName_tellsThemApart() {
    AmbiguousNameException exception =
        new AmbiguousNameException("VPSes", "web", "service names", List.of("vps-1", "vps-2"));

    assertThat(exception)
        .hasMessage("2 VPSes are named \"web\". Use one of the service names: vps-1, vps-2.");
    assertThat(exception.candidates()).containsExactly("vps-1", "vps-2");
    assertThat(exception.name()).isEqualTo("web");
  }

  @Test
  void noMatchingImage_listsTheNames() {
    NoMatchingImageException exception =
        new NoMatchingImageException("vps-demo", "Plan 9", List.of("Debian 12", "Debian 13"));

    assertThat(exception)
        .hasMessage(
            "No image of vps-demo matches \"Plan 9\". Available images: Debian 12, Debian 13.");
    assertThat(exception.names()).containsExactly("Debian 12", "Debian 13");
    assertThat(exception.wanted()).isEqualTo("Plan 9");
  }

  @Test
  void noMatchingImage_noImageAtAll_saysSo() {
    assertThat(new NoMatchingImageException("vps-demo", "Debian", List.of()))
        .hasMessage("No image of vps-demo matches \"Debian\". No image is available.");
  }

  @Test
  void machineBusy_saysWithWhatAndWhereToLook() {
    VpsTask task = new VpsTask("vps-demo", 4_200_000_001L, "reinstallVm", "doing", 40, null);

    ResourceBusyException exception = new ResourceBusyException(task);

    assertThat(exception)
        .hasMessage(
            "vps-demo is busy with task 4200000001 (reinstallVm), which is in the state doing at"
                + " 40%. Wait until it has ended; GET /vps/vps-demo/tasks/4200000001 says how far"
                + " it is.");
    assertThat(exception.task()).isEqualTo(task);
  }
}
