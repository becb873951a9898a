package dev.ovhdo.sandbox.account;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ovhdo.sandbox.DemoKeys;
import dev.ovhdo.sandbox.state.Account;
import dev.ovhdo.sandbox.state.FaultEffect;
import dev.ovhdo.sandbox.state.FaultRule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Checks {@code docs/sandbox-account.md} against the behaviour of the program. */
class AccountDocumentTest {

  private static final Pattern EXAMPLE = Pattern.compile("```yaml\n(.*?)```", Pattern.DOTALL);
  private static final Pattern ALLOWED = Pattern.compile("(?:It|it) has ([\\w, ]+)$");

  private static final Pattern EFFECTS = Pattern.compile("(?m)^\\| (.*`.*`) \\|.*\\|.*\\|$");
  private static final Function<String, Stream<String>> QUOTED =
      cell ->
          Pattern.compile("`([^`:]+|[^`]*::[^`]*)`").matcher(cell).results().map(m -> m.group(1));
  private static final Pattern RULES =
      Pattern.compile("['\"]((?:[A-Z]+|\\*) [^'\"]*: [^'\"]*)['\"]|      - (.*)");

  private static String document;

  @TempDir Path folder;

  @BeforeAll
  static void readDocument() throws IOException {
    document = Files.readString(Path.of("../docs/sandbox-account.md"));
  }

  private Account read(String yaml) throws IOException {
    return AccountFile.read(Files.writeString(folder.resolve("account.yaml"), yaml));
  }

  @Test
  void example_unchanged_isAValidAccount() throws IOException {
    Matcher example = EXAMPLE.matcher(document);
    assertThat(example.find()).isTrue();

    Account account = read(example.group(1));

    assertThat(account.vps().keys()).containsExactly("vps-1");
    assertThat(account.zones().keys()).containsExactly("example.com");
    assertThat(account.credentials().all()).hasSize(1);
    assertThat(example.find()).as("another example").isFalse();
  }

  @Test
  void faults_eachEffectAndRule_isDescribedAsTheProgramReadsIt() {
    String faults =
        document.substring(document.indexOf("## Faults"), document.indexOf("## Orders"));
    List<String> effects =
        EFFECTS.matcher(faults).results().map(found -> found.group(1)).flatMap(QUOTED).toList();
    List<String> rules =
        RULES
            .matcher(faults)
            .results()
            .map(found -> found.group(1) == null ? found.group(2) : found.group(1))
            .toList();

    assertThat(effects)
        .allSatisfy(effect -> FaultEffect.parse(effect))
        .extracting(effect -> effect.split(" ", -1)[0])
        .containsAll(Arrays.stream(FaultEffect.Kind.values()).map(FaultEffect.Kind::text).toList());
    assertThat(rules).hasSizeGreaterThan(5).allSatisfy(rule -> FaultRule.parse(rule));
  }

  @Test
  void demonstrationKeys_inTheDocument_areTheActualKeys() {
    assertThat(document)
        .contains(
            "`" + DemoKeys.FIXED.applicationKey() + "`",
            "`" + DemoKeys.FIXED.applicationSecret() + "`",
            "`" + DemoKeys.FIXED.consumerKey() + "`");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{xyzzy: 1}",
        "me: {xyzzy: 1}",
        "applications: [{xyzzy: 1}]",
        "credentials: [{xyzzy: 1}]",
        "credentials: [{credentialId: 1, applicationId: 1, consumerKey: c, rules: [{xyzzy: 1}]}]",
        "sshKeys: [{xyzzy: 1}]",
        "images: [{xyzzy: 1}]",
        "vps: [{xyzzy: 1}]",
        "vps: [{name: v, images: [{id: i, name: n}], snapshot: {xyzzy: 1}}]",
        "vps: [{name: a, images: [{id: i, name: n}], model: {xyzzy: 1}}]",
        "vps: [{name: a, images: [{id: i, name: n}], datacenter: {xyzzy: 1}}]",
        "vps: [{name: a, images: [{id: i, name: n}], ips: [{xyzzy: 1}]}]",
        "systems: [{xyzzy: 1}]",
        "servers: [{xyzzy: 1}]",
        "systems: [{id: i, name: n}]\nservers: [{name: a, boots: [{xyzzy: 1}]}]",
        "zones: [{xyzzy: 1}]",
        "zones: [{name: a, lastUpdate: 2026-01-01T00:00:00Z, soa: {xyzzy: 1}}]",
        "zones: [{name: a, lastUpdate: 2026-01-01T00:00:00Z, records: [{xyzzy: 1}]}]",
        "quirks: {xyzzy: 1}",
        "zones: [{name: a, lastUpdate: 2026-01-01T00:00:00Z, history: [{xyzzy: 1}]}]",
      })
  void properties_ofEachPart_areAllDescribed(String yaml) throws IOException {
    String application =
        yaml.startsWith("applications") || yaml.startsWith("{")
            ? ""
            : "applications: [{applicationId: 1, applicationKey: a, applicationSecret: s, name:"
                + " n}]\n";
    String message = "";
    try {
      read(application + yaml);
    } catch (AccountFileException e) {
      message = e.getMessage();
    }
    Matcher allowed = ALLOWED.matcher(message);

    assertThat(allowed.find()).as(message).isTrue();
    assertThat(List.of(allowed.group(1).split(", ")))
        .allSatisfy(property -> assertThat(document).contains("`" + property + "`"));
  }
}
