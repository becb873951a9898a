package dev.ovhdo.cli.route;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ovhdo.cli.ProgramRunner;
import dev.ovhdo.cli.ProgramRunner.Outcome;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RoutesCompleteTest {
  @TempDir Path home;

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          /v                | /v2/ /veeam/ /veeamCloudConnect /veeamCloudConnect/ /vip /vip/ /vps /vps/ /vrack /vrack/
          vp                | vps vps/
          /vps              | /vps /vps/
          /vps/             | /vps/datacenter /vps/order /vps/order/ /vps/{serviceName} /vps/{serviceName}/
          GET /vps/order/   | /vps/order/rule/
          POST /vps/order/  | /vps/order/rule/
          /vps/x/reb        | /vps/x/reboot /vps/x/rebuild
          get /vps/x/reb    | ''
          POST /vps/x/reb   | /vps/x/reboot /vps/x/rebuild
          FETCH /vps/x/reb  | /vps/x/reboot /vps/x/rebuild
          /vps/a%2Fb/reb    | /vps/a%2Fb/reboot /vps/a%2Fb/rebuild
          /v2/iam/po        | /v2/iam/policy /v2/iam/policy/
          /no/such/         | ''
          """)
  void run_prefix_listsItsCompletions(String words, String expected) {
    String[] arguments =
        Stream.concat(Stream.of("routes", "complete"), Stream.of(words.split(" ")))
            .toArray(String[]::new);

    Outcome outcome = new ProgramRunner(home).run(arguments);

    assertThat(outcome.exitCode()).isZero();
    assertThat(outcome.out().strip().replace('\n', ' ')).isEqualTo(expected);
    assertThat(outcome.err()).isEmpty();
  }

  @Test
  void help_ofTheResource_omitsTheHiddenCommand() {
    assertThat(new ProgramRunner(home).run("help", "routes").out())
        .contains("  routes update ")
        .doesNotContain("routes complete");
    assertThat(new ProgramRunner(home).run("routes", "complet").err())
        .doesNotContain("routes complete");
  }
}
