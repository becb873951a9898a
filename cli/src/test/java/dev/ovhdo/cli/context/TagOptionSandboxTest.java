package dev.ovhdo.cli.context;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ovhdo.cli.ProgramRunner.Outcome;
import dev.ovhdo.cli.SandboxTestCase;
import dev.ovhdo.sandbox.Fault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TagOptionSandboxTest extends SandboxTestCase {
  private Outcome names(String... command) {
    String[] options = {"-o", "tsv", "--columns", "name", "--no-header"};
    String[] all = new String[command.length + options.length];
    System.arraycopy(command, 0, all, 0, command.length);
    System.arraycopy(options, 0, all, command.length, options.length);
    return run(all);
  }

  @ParameterizedTest
  @CsvSource({
    "vps, env=production, vps-web",
    "vps, env=test, vps-demo",
    "server, env=production, ns3001.example.net",
  })
  void list_tag_hasTheTaggedMachinesOnly(String noun, String tag, String name) {
    assertThat(names(noun, "list", "--tag", tag)).isEqualTo(new Outcome(0, name + "\n", ""));
    assertThat(sandbox.journal().calls("GET", "/iam/resource")).hasSize(1);
  }

  @Test
  void list_manyResources_readsTheTagsByPages() {
    sandbox
        .account()
        .setQuirks(
            sandbox
                .account()
                .quirks()
                .withListModes(sandbox.account().quirks().listModes().withMaxPageSize(4)));

    assertThat(names("vps", "list", "--tag", "env=production").out()).isEqualTo("vps-web\n");
    assertThat(sandbox.journal().calls("GET", "/iam/resource").size()).isBetween(2, 8);
  }

  @Test
  void list_withoutATag_readsNoTags() {
    assertThat(names("vps", "list").exitCode()).isZero();
    assertThat(sandbox.journal().calls("GET", "/iam/resource")).isEmpty();
  }

  @Test
  void servicesList_tag_hasServicesOfEachProduct() {
    assertThat(names("services", "list", "--tag", "env=production").out().lines())
        .containsExactlyInAnyOrder("vps-web", "ns3001.example.net", "example.com");
  }

  @Test
  void list_severalTags_mustAllMatch() {
    sandbox
        .account()
        .resourceTags()
        .update("urn:v1:eu:resource:vps:vps-web", tags -> tags.with("team", "shop"));

    assertThat(names("vps", "list", "--tag", "env=production", "--tag", "team=shop").out())
        .isEqualTo("vps-web\n");
    assertThat(names("vps", "list", "--tag", "env=test", "--tag", "team=shop"))
        .isEqualTo(
            new Outcome(
                0, "", "ovh-do: no resource of the account has the tags env=test, team=shop\n"));
  }

  @Test
  void list_tagsThatCannotBeRead_isNoList() {
    sandbox.faults().next(Fault.status(403, "Client::Forbidden", "no").on("GET", "/iam/resource"));

    Outcome outcome = names("vps", "list", "--tag", "env=test");

    assertThat(outcome.exitCode()).isNotZero();
    assertThat(outcome.out()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"env", "=production"})
  void list_tagWithoutKeyOrValue_isWrongUsage(String tag) {
    assertThat(names("vps", "list", "--tag", tag))
        .isEqualTo(
            new Outcome(
                2,
                "",
                "ovh-do: --tag must be KEY=VALUE, such as env=production, not \"" + tag + "\"\n"));
  }

  @Test
  void list_twoValuesForAKey_isWrongUsage() {
    assertThat(names("vps", "list", "--tag", "env=a", "--tag", "env=b").err())
        .isEqualTo("ovh-do: --tag has two values for env: a resource has one value for each key\n");
  }
}
