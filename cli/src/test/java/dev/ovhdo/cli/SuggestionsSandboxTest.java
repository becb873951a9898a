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
  void setting_mistypedName_isSuggested() {
    assertThat(run("config", "get", "endpiont"))
        .isEqualTo(
            new Outcome(
                3,
                "",
                "ovh-do: the setting endpiont is not set; did you mean endpoint?; 'ovh-do config"
                    + " list' lists those in use\n"));
    assertThat(run("config", "set", "ssh_prot", "22").err())
        .endsWith("\novh-do: warning: ovh-do has no setting ssh_prot; did you mean ssh_port?\n");
    assertThat(run("config", "set", "ssh_port", "22").err()).doesNotContain("warning");
  }

  @Test
  void recordType_mistypedName_isSuggested() {
    assertThat(run("dns", "add", "example.com", "www", "AAA", "2001:db8::1"))
        .isEqualTo(
            new Outcome(
                2,
                "",
                "ovh-do: \"AAA\" is not a type of records. Types: A, AAAA, CAA, CNAME, DKIM, DMARC,"
                    + " DNAME, HTTPS, LOC, MX, NAPTR, NS, PTR, RP, SPF, SRV, SSHFP, SVCB, TLSA, TXT;"
                    + " did you mean AAAA or CAA?\n"));
  }

  /** OVHcloud may have added a value, so the value is sent. */
  @Test
  void filter_unknownValue_isSentWithAWarning() {
    assertThat(run("vps", "tasks", "vps-demo", "--state", "dnoe").err())
        .startsWith("ovh-do: warning: --state: 'dnoe' is not a known value; did you mean done?\n");
    assertThat(run("vps", "tasks", "vps-demo", "--type", "rebotVm").err())
        .startsWith(
            "ovh-do: warning: --type: 'rebotVm' is not a known value; did you mean rebootVm?\n");
    assertThat(run("server", "tasks", "storage", "--state", "donne").err())
        .startsWith("ovh-do: warning: --state: 'donne' is not a known value; did you mean done?\n");
    assertThat(run("server", "tasks", "storage", "--function", "hardRebot").err())
        .startsWith(
            "ovh-do: warning: --function: 'hardRebot' is not a known value; did you mean"
                + " hardReboot?\n");
    assertThat(run("ip", "list", "--type", "failovr").err())
        .startsWith(
            "ovh-do: warning: --type: 'failovr' is not a known value; did you mean failover?\n");
    assertThat(run("vps", "tasks", "vps-demo", "--state", "done").err()).isEmpty();
    assertThat(sandbox.journal().calls("GET", "/vps/vps-demo/tasks")).hasSize(3);
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
