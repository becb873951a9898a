package dev.ovhdo.cli.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ovhdo.cli.NodeScript;
import dev.ovhdo.sandbox.Sandbox;
import dev.ovhdo.testing.ExternalProgram;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The console page of the sandbox in Chromium. The script visits the page once, because a start of
 * Chromium takes seconds; each test is a part of its output.
 */
class ConsoleChromiumTest {
  private static List<String> lines = List.of();

  @BeforeAll
  static void visit(@TempDir Path folder) throws IOException, InterruptedException {
    NodeScript script =
        NodeScript.of(ConsoleChromiumTest.class, "console.js", "playwright-core", folder);
    ExternalProgram chromium = ExternalProgram.require("chromium");
    try (Sandbox sandbox = Sandbox.builder().machines(false).home(folder).start()) {
      ProcessBuilder process = script.process(sandbox.controlUrl().toString());
      process.environment().put("CHROMIUM", chromium.path().toString());
      lines = NodeScript.output(process).lines().toList();
    }
  }

  /** Returns what the page showed in a part of the script. */
  private static List<String> shown(String part) {
    assertThat(lines).noneMatch(line -> line.contains(": failed: "));
    return lines.stream()
        .filter(line -> line.startsWith(part + ": "))
        .map(line -> line.substring(part.length() + 2))
        .toList();
  }

  @Test
  void page_ofTheDemoAccount_showsOwnerAndMachines() {
    assertThat(shown("account"))
        .containsExactly(
            "200 /_sandbox/",
            "Demo Account (zz00001-ovh) | Sandbox of zz00001-ovh",
            "demo,vps-web,vps-db,storage,build,ns3003.example.net",
            "demo vps-demo running VPS · VPS LE · Debian 12 boot: disk 127.0.10.1 2001:db8::a:1");
  }

  @Test
  void zone_openedBeforeARecordIsAdded_showsTheRecord() {
    assertThat(shown("zone")).containsExactly("console A 192.0.2.77 default not published");
  }

  @Test
  void rebuild_running_showsItsProgressUntilDone() {
    assertThat(shown("rebuild"))
        .containsExactly(
            "reinstallVm doing /vps/vps-demo · id N · 22 %",
            "reinstallVm doing /vps/vps-demo · id N · 44 %",
            "reinstallVm doing /vps/vps-demo · id N · 66 %",
            "reinstallVm done /vps/vps-demo · id N · 100 %");
  }

  @Test
  void journal_filtered_showsTheRequestWithItsRule() {
    assertThat(shown("journal"))
        .containsExactly(
            "POST /vps/vps-demo/rebuild 200 N ms rule POST /vps/*/rebuild TIME",
            "{ \"imageId\": ID, \"sshKey\": \"laptop\", \"doNotSendPassword\": true }",
            "0 errors, No request matches the filter.");
  }

  @Test
  void fault_added_failsTheNextCallOnly() {
    List<String> shown = shown("fault");

    assertThat(shown.subList(0, 2)).containsExactly("GET /vps: status 503 once", "503, then 200");
    assertThat(shown.get(2)).startsWith("the fault \"GET /vps: fire once\" has the unknown effect");
    assertThat(shown.get(3)).isEqualTo("Removed: GET /vps: latency 1s once");
  }

  @Test
  void clock_advanced_finishesTheTask() {
    assertThat(shown("clock"))
        .containsExactly(
            "rebootVm todo /vps/vps-web · id N · 0 %", "The time advanced by 2 minutes.");
  }

  @Test
  void name_withHtml_isText() {
    assertThat(shown("html")).containsExactly("0 images, title Sandbox of zz00001-ovh");
  }

  @Test
  void secrets_ofRequestsAndResponses_areMasked() {
    assertThat(shown("secrets"))
        .containsExactly("*** pendingValidation credentialToken=***", "0 secrets");
  }

  @Test
  void rights_copied_areWhatTheCallsNeed() {
    assertThat(shown("rights"))
        .containsExactly(
            "copied what is shown", "https://ca.api.ovh.com/createToken/", "with names");
  }

  @Test
  void snapshotAndReset_restoreTheirState() {
    assertThat(shown("snapshot"))
        .containsExactly(
            "The snapshot before is restored.",
            "No request was received yet.",
            "demo,vps-web,vps-db,storage,build,ns3003.example.net");
  }

  @Test
  void controls_haveNamesAndASkipLink() {
    assertThat(shown("keyboard"))
        .containsExactly("Skip to the requests", "0 controls without a name");
  }

  @Test
  void page_onPhoneTabletAndDesktop_fitsTheWidth() {
    assertThat(shown("width")).containsExactly("360: fits", "768: fits", "1440: fits");
  }

  @Test
  void sandbox_stopped_isAnAlertUntilItAnswersAgain() {
    assertThat(shown("stopped"))
        .containsExactly(
            "The sandbox does not answer. It may have ended. The page shows the last known state and tries again.",
            "not connected",
            "0 alerts");
  }

  @Test
  void page_hidden_sendsNoRequest() {
    assertThat(shown("hidden")).containsExactly("0 requests");
  }

  @Test
  void page_underAnotherName_isRefused() {
    assertThat(shown("embedding"))
        .singleElement()
        .asString()
        .startsWith("{\"message\":\"The header Host of the request is");
  }

  @Test
  void page_always_hasNoErrorOfScriptsOrPolicy() {
    assertThat(shown("console")).isEmpty();
  }
}
