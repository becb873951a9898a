package dev.ovhdo.fleet.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ovhdo.api.error.InvalidInputException;
import dev.ovhdo.fleet.model.Pace;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class CheckParametersTest {
  private static final CheckTiming TIMING =
      new CheckTiming(Duration.ofMinutes(5), Duration.ofSeconds(3));

  @Test
  void plan_json_keepsChecks() {
    FleetPlan plan =
        new FleetPlan(
            "web",
            List.of("vps-1"),
            List.of(
                new VpsReboot(),
                new SshCheck(TIMING),
                new CommandCheck("true", null, TIMING),
                new CommandCheck("true", "admin", CheckTiming.standard()),
                new UrlCheck("https://{name}/", TIMING)),
            Pace.standard());

    assertThat(
            FleetPlan.ofJson("web", List.of("vps-1"), JsonMapper.shared().readTree(plan.toJson())))
        .isEqualTo(plan);
  }

  @Test
  void plan_checksAlone_isRefused() {
    assertThatThrownBy(
            () ->
                new FleetPlan(
                    "web", List.of("vps-1"), List.of(new SshCheck(TIMING)), Pace.standard()))
        .isInstanceOf(InvalidInputException.class)
        .hasMessage("the fleet web has no operation");
  }

  @ParameterizedTest
  @ValueSource(strings = {"health", "ftp://{name}/", "https://", "https://{name} /", "{name}"})
  void url_thatIsNone_isRefused(String url) {
    assertThatThrownBy(() -> Operations.create("check url", Map.of("url", url)))
        .isInstanceOf(InvalidInputException.class)
        .hasMessage("\"%s\" is not a URL such as https://{name}/health".formatted(url));
  }

  @Test
  void command_withoutCommand_isRefused() {
    assertThatThrownBy(() -> Operations.create("check command", Map.of()))
        .hasMessage("check command needs the parameter command");
    assertThatThrownBy(() -> Operations.create("check command", Map.of("command", " ")))
        .hasMessage("the command of a check must not be empty");
    assertThatThrownBy(
            () -> Operations.create("check command", Map.of("command", "true", "user", "-oX=y")))
        .hasMessage("\"-oX=y\" is not the name of a login user");
  }

  @Test
  void timing_thatIsImpossible_isRefused() {
    assertThatThrownBy(() -> Operations.create("check ssh", Map.of("timeout", "PT0S")))
        .hasMessage("the timeout of a check must be greater than zero");
    assertThatThrownBy(() -> Operations.create("check ssh", Map.of("interval", "5 minutes")))
        .hasMessage("interval must be a duration such as PT5M, not \"5 minutes\"");
  }
}
