package dev.ovhdo.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ovhdo.cli.ProgramRunner.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Mistyped names get the nearest existing name, without a further request. */
class SuggestionsSandboxTest extends SandboxTestCase {
  @Test
  void vps_mistypedName_isSuggested() {
    assertThat(run("vps", "show", "vps-dmeo"))
        .isEqualTo(
            new Outcome(
                3,
                "",
                "ovh-do: No VPS is named \"vps-dmeo\". This account has: vps-demo (demo), vps-web,"
                    + " vps-db. Did you mean vps-demo?\n"));
  }

  @Test
  void vps_mistypedDisplayName_isSuggestedInJson() {
    assertThat(run("vps", "show", "dmeo", "-o", "json").err()).contains("Did you mean demo?");
  }

  @Test
  void server_otherResources_areSuggested() {
    assertThat(run("server", "show", "storge").err()).endsWith(" Did you mean storage?\n");
    assertThat(run("dns", "records", "exmaple.com").err()).endsWith(" Did you mean example.com?\n");
    assertThat(run("key", "show", "latpop").err()).endsWith(" Did you mean laptop?\n");
    assertThat(run("key", "delete", "latpop", "--yes").err())
        .startsWith("ovh-do: nothing to remove: No SSH key is named \"latpop\".")
        .endsWith(" Did you mean laptop?\n");
  }

  @Test
  void vps_nameThatIsNotNear_isNotSuggested() {
    assertThat(run("vps", "show", "mailserver").err()).doesNotContain("Did you mean");
    assertThat(run("credential", "show", "6001000009").err()).doesNotContain("Did you mean");
  }

  @Test
  void vps_mistypedName_needsNoFurtherRequest() {
    run("vps", "show", "mailserver");
    List<String> without = paths();
    sandbox.journal().clear();
    run("vps", "show", "vps-dmeo");

    assertThat(paths().stream().map(path -> path.replace("vps-dmeo", "mailserver")))
        .containsExactlyInAnyOrderElementsOf(without);
  }

  @Test
  void profile_mistypedName_isSuggested() throws IOException {
    Files.writeString(
        home.resolve(".ovh.conf"),
        "\n[profile:work]\nendpoint=ovh-ca\n",
        StandardOpenOption.APPEND);

    assertThat(run("vps", "list", "--profile", "wrok").err())
        .isEqualTo(
            "ovh-do: an argument, key profile: there is no section [profile:wrok] in the"
                + " configuration files; the profiles are work; did you mean work?\n");
  }

  @Test
  void endpoint_mistypedName_isSuggested() {
    assertThat(run("vps", "list", "--endpoint", "ovh-ue").err())
        .startsWith("ovh-do: an argument, key endpoint: unknown endpoint \"ovh-ue\"; known are ")
        .endsWith("; did you mean ovh-eu or ovh-us?\n");
  }

  @Test
  void topic_mistypedName_isSuggested() {
    assertThat(run("help", "enviroment"))
        .isEqualTo(
            new Outcome(
                2,
                "",
                "ovh-do: there is no command 'enviroment'. Did you mean environment? 'ovh-do help'"
                    + " lists all commands.\n"));
  }

  @Test
  void alias_mistypedName_isSuggested() {
    run("alias", "set", "nightly", "vps list");

    assertThat(run("alias", "delete", "nigthly"))
        .isEqualTo(
            new Outcome(
                0,
                "",
                "ovh-do: nothing to remove: there is no alias \"nigthly\"; did you mean"
                    + " nightly?\n"));
  }

  private List<String> paths() {
    return sandbox.journal().calls().stream().map(call -> call.path()).toList();
  }
}
