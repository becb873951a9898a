package dev.ovhdo.sandbox.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ovhdo.sandbox.state.AccessRule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RulesFileTest {
  @TempDir Path folder;

  private Path file(String text) throws IOException {
    return Files.writeString(folder.resolve("rules"), text);
  }

  @Test
  void read_linesAndJson_areTheRules() throws IOException {
    AccessRule rule = new AccessRule("GET", "/vps/*");

    assertThat(RulesFile.read(file("# all\n\n  GET   /vps/*  # VPSes\n"))).containsExactly(rule);
    assertThat(RulesFile.read(file("{\"accessRules\":[{\"method\":\"GET\",\"path\":\"/vps/*\"}]}")))
        .containsExactly(rule);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "GET /vps@LIST /me|:2: \"LIST /me\" is no access rule such as GET /vps/*",
        "GET|:1: \"GET\" is no access rule such as GET /vps/*",
        "GET vps|:1: \"GET vps\" is no access rule such as GET /vps/*",
        "{\"accessRules\":[{\"path\":\"/me\"}]}|: \" /me\" is no access rule such as GET /vps/*",
        "{\"rules\":[]}|: the list \"accessRules\" is missing",
      })
  void read_invalid_namesTheLine(String text, String message) throws IOException {
    Path file = file(text.replace('@', '\n'));

    assertThatThrownBy(() -> RulesFile.read(file))
        .isInstanceOf(AccountFileException.class)
        .hasMessage(file + message);
  }

  @Test
  void read_notJsonOrMissing_isRefused() throws IOException {
    Path file = file("{\"accessRules\":");
    assertThatThrownBy(() -> RulesFile.read(file))
        .isInstanceOf(AccountFileException.class)
        .hasMessageStartingWith(file + ": not JSON: ");
    Path missing = folder.resolve("none");
    assertThatThrownBy(() -> RulesFile.read(missing)).hasMessage(missing + ": no such file");
  }
}
