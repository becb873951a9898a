package dev.ovhdo.cli.dns;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ovhdo.cli.ProgramRunner.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What {@code docs/dns.md} shows of the shell is what the program prints. */
class DnsDocumentTest extends ZoneTestCase {
  private static final Pattern SESSION = Pattern.compile("```console\n(.*?)```", Pattern.DOTALL);
  private static final Pattern RUN = Pattern.compile("\\$ ovh-do (.*)\n((?:(?!\\$ ).*\n)*)");

  static Stream<String> sessions() throws IOException {
    List<String> found =
        SESSION
            .matcher(Files.readString(Path.of("../docs/dns.md")))
            .results()
            .map(session -> session.group(1))
            .toList();
    assertThat(found).hasSizeGreaterThanOrEqualTo(3);
    return found.stream();
  }

  @ParameterizedTest
  @MethodSource("sessions")
  void document_eachSession_isWhatThePersonSees(String session) {
    List<MatchResult> runs = RUN.matcher(session).results().toList();

    assertThat(runs).isNotEmpty();
    for (MatchResult each : runs) {
      Outcome outcome = run(each.group(1).split(" "));
      assertThat(outcome.out() + outcome.err()).as(each.group(1)).isEqualTo(each.group(2));
    }
  }
}
