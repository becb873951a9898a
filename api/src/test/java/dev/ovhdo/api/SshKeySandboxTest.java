package dev.ovhdo.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ovhdo.client.error.ConflictException;
import dev.ovhdo.routes.me.NichandleSshKey;
import dev.ovhdo.sandbox.Fault;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SshKeySandboxTest {
  private final Rehearsal rehearsal = new Rehearsal();
  private final SshKeyService service = rehearsal.ovh().sshKeys();

  @AfterEach
  void close() {
    rehearsal.close();
  }

  @Test
  void add_nameWithEveryKindOfCharacter_isFoundAndRemovedAgain() {
    String name = "clé + bureau 100%/½?#&;";

    service.add(name, Rehearsal.LAPTOP);

    assertThat(service.one(name).key()).isEqualTo(Rehearsal.LAPTOP);
    assertThat(service.list()).extracting(NichandleSshKey::keyName).containsExactly("laptop", name);
    service.remove(name);
    assertThat(service.list()).extracting(NichandleSshKey::keyName).containsExactly("laptop");
  }

  @Test
  void add_nameThatIsTaken_isAConflict() {
    assertThatThrownBy(() -> service.add("laptop", Rehearsal.LAPTOP))
        .isInstanceOf(ConflictException.class);
  }

  @Test
  void remove_unknownKey_listsWhatThereIs() {
    assertThatThrownBy(() -> service.remove("nope"))
        .isInstanceOf(UnknownNameException.class)
        .hasMessage("No SSH key is named \"nope\". This account has: laptop.");
  }

  @Test
  void makeDefault_another_takesItFromTheOneThatWasIt() {
    service.add("work", TestKeys.OTHER);
    service.makeDefault("laptop");

    service.makeDefault("work");

    assertThat(service.list())
        .extracting(key -> key.keyName() + " " + key.default_())
        .containsExactly("laptop false", "work true");
  }

  @Test
  void makeDefault_unknownKey_listsWhatThereIs() {
    assertThatThrownBy(() -> service.makeDefault("nope"))
        .isInstanceOf(UnknownNameException.class)
        .hasMessage("No SSH key is named \"nope\". This account has: laptop.");
  }

  @Test
  void clearDefault_withAndWithoutOne_saysWhichItWas() {
    service.makeDefault("laptop");

    assertThat(service.clearDefault()).containsExactly("laptop");
    assertThat(service.clearDefault()).isEmpty();
    assertThat(service.one("laptop").default_()).isFalse();
  }

  @Test
  void replace_theDefaultKey_isAnotherOneAndStillTheDefault() {
    service.makeDefault("laptop");

    assertThat(service.replace("laptop", TestKeys.OTHER).outcome())
        .isEqualTo(KeyChange.Outcome.REPLACED);

    assertThat(service.one("laptop").key()).isEqualTo(TestKeys.OTHER);
    assertThat(service.one("laptop").default_()).isTrue();
  }

  @Test
  void replace_theServerRefusesTheNewOne_leavesTheOldOne() {
    service.makeDefault("laptop");
    rehearsal.sandbox().faults().next(Fault.status(400).on("POST", "/me/sshKey"));

    assertThatThrownBy(() -> service.replace("laptop", TestKeys.OTHER))
        .isInstanceOf(KeyNotReplacedException.class);

    assertThat(service.one("laptop").key()).isEqualTo(Rehearsal.LAPTOP);
    assertThat(service.one("laptop").default_()).isTrue();
  }

  @Test
  void ensure_twice_addsOnce() {
    assertThat(service.ensure("work", TestKeys.OTHER).outcome()).isEqualTo(KeyChange.Outcome.ADDED);
    assertThat(service.ensure("work", TestKeys.OTHER).outcome())
        .isEqualTo(KeyChange.Outcome.UNCHANGED);
    assertThat(rehearsal.sandbox().journal().calls("POST", "/me/sshKey")).hasSize(1);
  }
}
