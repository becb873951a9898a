package dev.ovhdo.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Checks the language of all modules: messages, help, comments and pages use the terms of the
 * glossary in CONTRIBUTING.md. The changelog and the decisions may quote older texts.
 */
class VocabularyTest {
  private static final Path ROOT = Path.of("..");

  /** Words that make a sentence hard to read for people whose first language is not English. */
  private static final Pattern AVOIDED =
      Pattern.compile("\\b(?:[Nn]obody|[Ww]hoever|[Ss]omebody|[Ww]hom|[Bb]efalls|[Ll]est)\\b");

  /** Names of methods and fields, and wordings, that other words have replaced. */
  private static final Pattern REPLACED_MEMBER =
      Pattern.compile(
          "\\b(?:farewell|sayFarewell|orRefuse|refuseCompany|patience|isRehearsed|rehearsed)\\b"
              + "|[ .](?:one|condition|look|filing)\\(|[Hh]as (?:not )?begun");

  @Test
  void sources_ofAllModules_useNoAvoidedWord() throws IOException {
    assertThat(lines(sources(), AVOIDED)).isEmpty();
  }

  @Test
  void pages_ofTheProject_useNoAvoidedWord() throws IOException {
    List<Path> pages = files(ROOT.resolve("docs"), ".*[.]md");
    pages.removeIf(page -> page.startsWith(ROOT.resolve("docs/adr")));
    for (String name : List.of("README.md", "ARCHITECTURE.md", "CONTRIBUTING.md", "SECURITY.md")) {
      pages.add(ROOT.resolve(name));
    }

    assertThat(lines(pages, AVOIDED)).isEmpty();
  }

  @Test
  void members_ofAllModules_haveNoReplacedName() throws IOException {
    assertThat(lines(sources(), REPLACED_MEMBER)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "sandbox, FrontDesk|ApiDesk|Gate|HttpShell|Visit|Written|Inspection|Objections|Refusal|Answer",
    "sandbox, Heartbeat|Course|Stage|Shelf|Wire|TaskWord|Site|Handover|Parts|WrittenRoutes",
    "client, Place|TypedCall|Shape|Sent|Promised|Shown|Pace|FanOut|Waiting|CarriedSecrets|Masking",
    "sandbox, Work|Call|Session",
    "client, SettingSearch|LostAnswer|Throttle|Session",
    "api, ZoneEditing|ZonePublishing|Reach|Sieve|WireSet|Existing|Aliases|ZoneTtl|FileFault",
    "api, LostAnswer|Session|Customizing|BoundedText|VpsCondition|KeyLine|KeyBlob",
    "cli, Access|Connection|Verb|Manner|ClassicManner|Change|Rehearsal|Rehearsed|Following|Visible",
    "cli, Session|Questions|RescueMemory|Rebooting|NetbootSwitch|Login|Identities|Wish|ServerReading",
    "testing, SomewhereInTheWorld|RealProgram|TypeJudge|Stand|Draw",
  })
  void types_ofAModule_haveNoReplacedName(String module, String names) throws IOException {
    Pattern declaration =
        Pattern.compile("\\b(?:class|interface|record|enum) (?:" + names + ")\\b");

    assertThat(lines(files(ROOT.resolve(module).resolve("src"), ".*[.]java"), declaration))
        .isEmpty();
  }

  private static List<Path> sources() throws IOException {
    List<Path> sources = new ArrayList<>();
    try (Stream<Path> modules = Files.list(ROOT)) {
      for (Path module : modules.filter(each -> Files.isDirectory(each.resolve("src"))).toList()) {
        sources.addAll(files(module.resolve("src"), ".*[.](?:java|txt|properties|html|ya?ml)"));
      }
    }
    sources.removeIf(file -> file.endsWith("VocabularyTest.java"));
    return sources;
  }

  private static List<Path> files(Path folder, String name) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return new ArrayList<>(
          files
              .filter(Files::isRegularFile)
              .filter(file -> file.getFileName().toString().matches(name))
              .sorted()
              .toList());
    }
  }

  /** Returns lines such as {@code ../cli/src/main/…/Help.java:12: the line}. */
  private static List<String> lines(List<Path> files, Pattern pattern) throws IOException {
    List<String> found = new ArrayList<>();
    for (Path file : files) {
      List<String> lines = Files.readAllLines(file);
      for (int i = 0; i < lines.size(); i++) {
        Matcher matcher = pattern.matcher(lines.get(i));
        if (matcher.find()) {
          found.add(file + ":" + (i + 1) + ": " + lines.get(i).strip());
        }
      }
    }
    return found;
  }
}
