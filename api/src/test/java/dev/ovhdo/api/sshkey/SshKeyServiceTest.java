package dev.ovhdo.api.sshkey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.ovhdo.api.FakeApi;
import dev.ovhdo.api.error.InvalidInputException;
import dev.ovhdo.api.error.ResourceNotFoundException;
import dev.ovhdo.client.error.ConflictException;
import dev.ovhdo.client.error.DecodeException;
import dev.ovhdo.client.error.NotFoundException;
import dev.ovhdo.routes.me.NichandleSshKey;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SshKeyServiceTest {
  private static final String KEY =
      "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBB me@laptop";

  private final FakeApi api = new FakeApi();
  private final SshKeyService service = api.ovh().sshKeys();

  @Test
  void list_someKeys_areInTheOrderOfTheApi() {
    api.on("GET /me/sshKey", "['laptop', 'clé bureau']")
        .on("GET /me/sshKey/laptop", "{'keyName': 'laptop', 'key': 'k1', 'default': true}")
        .on("GET /me/sshKey/cl%C3%A9%20bureau", "{'keyName': 'clé bureau', 'key': 'k2'}");

    assertThat(service.list())
        .extracting(NichandleSshKey::keyName, NichandleSshKey::key)
        .containsExactly(tuple("laptop", "k1"), tuple("clé bureau", "k2"));
  }

  @Test
  void list_aKeyWithoutItsText_saysWhatIsMissing() {
    api.on("GET /me/sshKey", "['laptop']").on("GET /me/sshKey/laptop", "{'keyName': 'laptop'}");

    NichandleSshKey odd = service.list().items().get(0);

    assertThat(odd.keyName()).isEqualTo("laptop");
    assertThatThrownBy(odd::key)
        .isInstanceOf(DecodeException.class)
        .hasMessage(
            "OVHcloud did not send the required property \"key\" of nichandle.sshKey;"
                + " the other properties are readable");
  }

  @Test
  void get_unknownKey_listsWhatThereIs() {
    api.missing("GET /me/sshKey/a%2Fb").on("GET /me/sshKey", "['laptop']");

    assertThatThrownBy(() -> service.get("a/b"))
        .isInstanceOf(ResourceNotFoundException.class)
        .hasMessage("No SSH key is named \"a/b\". This account has: laptop.");
  }

  @Test
  void get_emptyName_isUnknownWithoutAskingForIt() {
    api.on("GET /me/sshKey", "[]");

    assertThatThrownBy(() -> service.get(""))
        .isInstanceOf(ResourceNotFoundException.class)
        .hasMessage("No SSH key is named \"\". This account has none.");
    assertThat(api.calls()).containsExactly("GET /me/sshKey");
  }

  @Test
  void add_aKey_sendsItInOneLine() {
    api.on("POST /me/sshKey", "null");

    assertThat(service.add("laptop", KEY + "\n"))
        .isEqualTo(new NichandleSshKey(KEY, "laptop", Map.of()));
    assertThat(api.body("POST /me/sshKey"))
        .isEqualTo("{\"key\":\"" + KEY + "\",\"keyName\":\"laptop\"}");
  }

  @Test
  void add_aPrivateKey_neverLeavesTheMachine() {
    assertThatThrownBy(() -> service.add("laptop", "-----BEGIN OPENSSH PRIVATE KEY-----\nAAAA"))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageStartingWith("The text is a private key");
    assertThat(api.calls()).isEmpty();
  }

  @Test
  void add_nameThatIsTaken_isAConflict() {
    api.on("POST /me/sshKey", 409, "{'class': 'Client::Conflict', 'message': 'already exists'}");

    assertThatThrownBy(() -> service.add("laptop", KEY)).isInstanceOf(ConflictException.class);
  }

  @Test
  void remove_aKey_isOneCall() {
    api.on("DELETE /me/sshKey/laptop", 204, "");

    service.remove("laptop");

    assertThat(api.calls()).containsExactly("DELETE /me/sshKey/laptop");
  }

  @Test
  void remove_unknownKey_listsWhatThereIs() {
    api.missing("DELETE /me/sshKey/nope").on("GET /me/sshKey", "['laptop', 'ovh-do-key']");

    assertThatThrownBy(() -> service.remove("nope"))
        .isInstanceOf(ResourceNotFoundException.class)
        .hasMessage("No SSH key is named \"nope\". This account has: laptop, ovh-do-key.");
  }

  @Test
  void get_missingForAConsumerKeyThatMayNotList_isTheAnswerOfOvhcloud() {
    api.missing("GET /me/sshKey/laptop")
        .on("GET /me/sshKey", 403, "{'errorCode':'NOT_GRANTED_CALL','message':'not granted'}");

    assertThatThrownBy(() -> service.get("laptop")).isInstanceOf(NotFoundException.class);
  }
}
