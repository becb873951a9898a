package dev.ovhdo.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ovhdo.api.error.AmbiguousNameException;
import dev.ovhdo.api.error.ResourceNotFoundException;
import dev.ovhdo.api.task.ResourceBusyException;
import dev.ovhdo.api.task.Task;
import dev.ovhdo.api.task.TaskReference;
import dev.ovhdo.client.error.OperationException.Category;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class OperationMessagesTest {

  @Test
  void resourceNotFound_name_listsTheCandidates() {
    ResourceNotFoundException exception =
        ResourceNotFoundException.of("VPS", "x", List.of("vps-demo", "vps-web", "vps-db"));

    assertThat(exception)
        .hasMessage("No VPS is named \"x\". This account has: vps-demo, vps-web, vps-db.");
    assertThat(exception.kind()).isEqualTo("VPS");
    assertThat(exception.name()).isEqualTo("x");
    assertThat(exception.category()).isEqualTo(Category.NOT_FOUND);
  }

  @Test
  void resourceNotFound_noCandidates_saysSo() {
    assertThat(ResourceNotFoundException.of("zone", "example.org", List.of()))
        .hasMessage("No zone is named \"example.org\". This account has none.");
  }

  @Test
  void resourceNotFound_manyCandidates_listsTwenty() {
    List<String> names = IntStream.range(0, 500).mapToObj(i -> "v" + i).toList();

    ResourceNotFoundException exception = ResourceNotFoundException.of("VPS", "x", names);

    assertThat(exception.getMessage()).endsWith(", v18, v19 and 480 more.");
    assertThat(exception.candidates()).isEqualTo(names);
  }

  @Test
  void resourceNotFound_ownMessage_listsTheCandidates() {
    ResourceNotFoundException exception =
        ResourceNotFoundException.of(
            "image", "Plan 9", "No image matches", "Available images", List.of("Debian 12"));

    assertThat(exception).hasMessage("No image matches. Available images: Debian 12.");
    assertThat(exception.kind()).isEqualTo("image");
  }

  @Test
  void resourceNotFound_ownMessageWithoutCandidates_saysNone() {
    assertThat(
            ResourceNotFoundException.of(
                "image", "Plan 9", "No image matches", "Available images", List.of()))
        .hasMessage("No image matches. Available images: none.");
  }

  @Test
  void ambiguousName_listsTheServiceNames() {
    AmbiguousNameException exception =
        new AmbiguousNameException("VPSes", "web", "service names", List.of("vps-1", "vps-2"));

    assertThat(exception)
        .hasMessage("2 VPSes are named \"web\". Use one of the service names: vps-1, vps-2.");
    assertThat(exception.candidates()).containsExactly("vps-1", "vps-2");
    assertThat(exception.name()).isEqualTo("web");
  }

  @Test
  void resourceBusy_task_isNamedWithItsPath() {
    Task task =
        new Task(
            TaskReference.ofVps("vps-demo", 4_200_000_001L),
            "reinstallVm",
            "doing",
            40,
            null,
            null,
            null);

    ResourceBusyException exception = new ResourceBusyException(task);

    assertThat(exception)
        .hasMessage(
            "vps-demo is busy with task 4200000001 (reinstallVm), which is in the state doing at"
                + " 40%. Wait until it has ended; GET /vps/vps-demo/tasks/4200000001 shows its"
                + " progress.");
    assertThat(exception.task()).isEqualTo(task);
  }
}
