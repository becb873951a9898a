package dev.ovhdo.api.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ovhdo.api.FakeApi;
import dev.ovhdo.api.error.AmbiguousNameException;
import dev.ovhdo.api.error.ResourceNotFoundException;
import dev.ovhdo.client.error.ServerErrorException;
import dev.ovhdo.routes.me.AuthApiApplication;
import dev.ovhdo.routes.me.AuthApplicationStatusEnum;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ApplicationServiceTest {
  private final FakeApi api = new FakeApi();
  private final ApplicationService service = api.ovh().applications();

  private static String application(long id, String name) {
    return "{'applicationId': %s, 'name': '%s', 'description': '', 'status': 'active',"
            .formatted(id, name)
        + " 'applicationKey': 'AK'}";
  }

  @BeforeEach
  void account() {
    api.on("GET /me/api/application", "[7001000001, 7001000002, 7001000003, 7001000004]")
        .on("GET /me/api/application/7001000001", application(7_001_000_001L, "ovh-do"))
        .on("GET /me/api/application/7001000002", application(7_001_000_002L, "twin"))
        .on("GET /me/api/application/7001000003", application(7_001_000_003L, "twin"))
        .on("GET /me/api/application/7001000004", application(7_001_000_004L, "7001000001"));
  }

  @Test
  void get_byName_isFound() {
    assertThat(service.get("ovh-do"))
        .isEqualTo(
            new AuthApiApplication(
                7_001_000_001L, "AK", "", "ovh-do", AuthApplicationStatusEnum.ACTIVE, Map.of()));
  }

  @Test
  void get_byIdThatIsAlsoAName_isTheId() {
    assertThat(service.get("7001000001").name()).isEqualTo("ovh-do");
  }

  @Test
  void get_anotherCannotBeRead_isFound() {
    api.replace("GET /me/api/application/7001000001", 500, "{'message': 'Internal server error'}");
    api.replace("GET /me/api/application/7001000002", "{'applicationId': 7001000002}");

    assertThat(service.get("twin").applicationId()).isEqualTo(7_001_000_003L);
    assertThatThrownBy(() -> service.get("x"))
        .hasMessageContaining("1 of them could not be read: GET /me/api/application/7001000001");
    assertThatThrownBy(() -> service.get("7001000001")).isInstanceOf(ServerErrorException.class);
  }

  @Test
  void get_sharedName_isAmbiguous() {
    assertThatThrownBy(() -> service.get("twin"))
        .isInstanceOf(AmbiguousNameException.class)
        .hasMessage(
            "2 applications are named \"twin\". Use one of the ids:" + " 7001000002, 7001000003.");
  }

  @Test
  void get_unknownName_listsWhatThereIs() {
    assertThatThrownBy(() -> service.get("x"))
        .isInstanceOf(ResourceNotFoundException.class)
        .hasMessage(
            "No application is named \"x\". This account has: ovh-do (7001000001),"
                + " twin (7001000002), twin (7001000003), 7001000001 (7001000004).");
  }

  @Test
  void remove_byName_removesItsId() {
    api.on("DELETE /me/api/application/7001000001", "null");

    service.remove("ovh-do");

    assertThat(api.calls()).endsWith("DELETE /me/api/application/7001000001");
  }

  @Test
  void remove_sharedName_removesNothing() {
    assertThatThrownBy(() -> service.remove("twin")).isInstanceOf(AmbiguousNameException.class);
    assertThat(api.calls()).noneMatch(call -> call.startsWith("DELETE"));
  }
}
