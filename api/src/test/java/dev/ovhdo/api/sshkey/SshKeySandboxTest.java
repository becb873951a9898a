package dev.ovhdo.api.sshkey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ovhdo.api.AccountSandbox;
import dev.ovhdo.api.TestKeys;
import dev.ovhdo.api.error.ResourceNotFoundException;
import dev.ovhdo.client.error.ConflictException;
import dev.ovhdo.routes.me.NichandleSshKey;
import dev.ovhdo.sandbox.Fault;
import dev.ovhdo.sandbox.RecordedCall;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SshKeySandboxTest {
  private final AccountSandbox account = new AccountSandbox();
  private final SshKeyService service = account.ovh().sshKeys();

  @AfterEach
  void close() {
    account.close();
  }

  @Test
  void add_nameWithEveryKindOfCharacter_isFoundAndRemovedAgain() {
    String name = "clé + bureau 100%/½?#&;";

    service.add(name, AccountSandbox.LAPTOP);

    assertThat(service.get(name).key()).isEqualTo(AccountSandbox.LAPTOP);
    assertThat(service.list()).extracting(NichandleSshKey::keyName).containsExactly("laptop", name);
    service.remove(name);
    assertThat(service.list()).extracting(NichandleSshKey::keyName).containsExactly("laptop");
  }

  @Test
  void add_nameThatIsTaken_isAConflict() {
    assertThatThrownBy(() -> service.add("laptop", AccountSandbox.LAPTOP))
        .isInstanceOf(ConflictException.class);
  }

  @Test
  void remove_unknownKey_listsWhatThereIs() {
    assertThatThrownBy(() -> service.remove("nope"))
        .isInstanceOf(ResourceNotFoundException.class)
        .hasMessage("No SSH key is named \"nope\". This account has: laptop.");
  }

  @Test
  void replace_anotherKey_needsNoRouteThatChangesAKey() {
    assertThat(service.replace("laptop", TestKeys.OTHER).outcome())
        .isEqualTo(SshKeyChange.Outcome.REPLACED);

    assertThat(service.get("laptop").key()).isEqualTo(TestKeys.OTHER);
    assertThat(account.sandbox().journal().calls())
        .extracting(RecordedCall::method)
        .doesNotContain("PUT");
  }

  @Test
  void replace_theServerRefusesTheNewOne_leavesTheOldOne() {
    account.sandbox().faults().next(Fault.status(400).on("POST", "/me/sshKey"));

    assertThatThrownBy(() -> service.replace("laptop", TestKeys.OTHER))
        .isInstanceOf(SshKeyReplacementException.class);

    assertThat(service.get("laptop").key()).isEqualTo(AccountSandbox.LAPTOP);
  }

  @Test
  void ensure_twice_addsOnce() {
    assertThat(service.ensure("work", TestKeys.OTHER).outcome())
        .isEqualTo(SshKeyChange.Outcome.ADDED);
    assertThat(service.ensure("work", TestKeys.OTHER).outcome())
        .isEqualTo(SshKeyChange.Outcome.UNCHANGED);
    assertThat(account.sandbox().journal().calls("POST", "/me/sshKey")).hasSize(1);
  }
}
