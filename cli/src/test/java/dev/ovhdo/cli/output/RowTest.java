package dev.ovhdo.cli.output;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ovhdo.api.account.CredentialState;
import dev.ovhdo.routes.me.NichandleSshKey;
import dev.ovhdo.routes.vps.VpsStateEnum;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

class RowTest {
  @Test
  void of_recordOfTheApi_keepsNamesAndUnknownProperties() {
    NichandleSshKey key =
        new NichandleSshKey("ssh-rsa A", "laptop", Map.of("since", StringNode.valueOf("x")));

    assertThat(Row.of(key))
        .hasToString("{\"key\":\"ssh-rsa A\",\"keyName\":\"laptop\",\"since\":\"x\"}");
  }

  /** Its accessor throws, because the schema declares the name as required. */
  @Test
  @SuppressWarnings("NullAway")
  void of_recordWithoutARequiredValue_hasNull() {
    assertThat(Row.of(new NichandleSshKey("ssh-rsa A", null, Map.of())))
        .hasToString("{\"key\":\"ssh-rsa A\",\"keyName\":null}");
  }

  @Test
  void with_valuesOfAnyKind_areWrittenInPlainForm() {
    Row row =
        Row.empty()
            .with("state", VpsStateEnum.RUNNING)
            .with("credential", CredentialState.EXPIRED)
            .with("date", OffsetDateTime.parse("2026-01-02T03:04:05+01:00"))
            .with("none", null)
            .with("empty", Optional.empty())
            .with("list", List.of(1, 2L, 3.5))
            .with("json", StringNode.valueOf("x"));

    assertThat(row)
        .hasToString(
            "{\"state\":\"running\",\"credential\":\"expired\",\"date\":\"2026-01-02T03:04:05+01:00\",\"none\":null,"
                + "\"empty\":null,\"list\":[1,2,3.5],\"json\":\"x\"}");
  }

  @Test
  void with_existingName_replacesTheValueInPlace() {
    Row row = Row.empty().with("a", 1).with("b", 2);

    assertThat(row.with("a", 3)).hasToString("{\"a\":3,\"b\":2}");
    assertThat(row).hasToString("{\"a\":1,\"b\":2}");
  }

  @Test
  void with_listThatChangesLater_keepsItsItems() {
    List<String> ips = new ArrayList<>(List.of("192.0.2.1"));
    Row row = Row.empty().with("ips", ips);
    ips.clear();

    assertThat(row).hasToString("{\"ips\":[\"192.0.2.1\"]}");
  }

  @Test
  void json_changed_doesNotChangeTheRow() {
    ObjectNode values = JsonMapper.shared().createObjectNode().put("a", 1);
    Row row = Row.of(values);
    values.put("a", 2);
    row.json().put("a", 3);

    assertThat(row).hasToString("{\"a\":1}");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "name         | \"vps\"",
        "model.disk   | 20",
        "model        | {\"disk\":20,\"a.b\":7}",
        "a.b          | 5",
        "model.a.b    | 7",
        "rules.path   | [\"/me\",\"/vps\"]",
        "rules.method | [\"GET\"]",
        "none         | null",
        "name.x       | ''",
        "x            | ''",
        "model.x      | ''",
        "rules.x      | ''",
        "none.x       | ''",
      })
  void at_path_isTheValueAtItsEnd(String path, String expected) {
    ObjectNode values =
        (ObjectNode)
            JsonMapper.shared()
                .readTree(
                    """
                    {"name": "vps", "model": {"disk": 20, "a.b": 7}, "a": {"b": 6}, "a.b": 5,
                     "rules": [{"path": "/me", "method": "GET"}, {"path": "/vps"}], "none": null}
                    """);

    assertThat(Row.of(values).at(path).toString()).isEqualTo(expected);
    assertThat(Row.of(values).at(path).isMissingNode()).isEqualTo(expected.isEmpty());
  }
}
