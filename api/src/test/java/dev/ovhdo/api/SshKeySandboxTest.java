package dev.ovhdo.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ovhdo.client.error.ConflictException;
import dev.ovhdo.routes.me.NichandleSshKey;
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
}
