package dev.ovhdo.sandbox.generic;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ovhdo.sandbox.TestAccount;
import dev.ovhdo.sandbox.json.Json;
import java.util.List;
import org.junit.jupiter.api.Test;

class SentObjectsTest {
  private final SentObjects objects = new SentObjects(TestAccount.create());

  @Test
  void create_tooManyObjects_forgetsTheOldest() {
    for (int i = 0; i <= 10_000; i++) {
      objects.create("/box", "box-" + i, Json.object());
    }

    assertThat(objects.ids("/box", List.of()))
        .hasSize(10_000)
        .doesNotContain("box-0")
        .contains("box-1", "box-10000");
  }

  @Test
  void change_createdObject_staysInTheListWithAllFields() {
    objects.create("/box", "a/b", Json.object().put("size", 1).put("name", "x"));
    objects.change("/box", "a/b", Json.object().put("size", 2));

    assertThat(objects.ids("/box", List.of("first"))).containsExactly("first", "a/b");
    assertThat(objects.fields("/box", "a/b")).hasToString("{\"size\":2,\"name\":\"x\"}");
  }

  @Test
  void create_afterDelete_knowsNothingOfTheFormerObject() {
    objects.create("/box", "one", Json.object().put("size", 1));
    objects.create("/box/one/lid", "red", Json.object());
    objects.delete("/box", "one");
    assertThat(objects.isDeleted("/box", "one")).isTrue();
    assertThat(objects.ids("/box", List.of("one"))).isEmpty();

    objects.create("/box", "one", Json.object());

    assertThat(objects.isDeleted("/box", "one")).isFalse();
    assertThat(objects.fields("/box", "one")).isEmpty();
    assertThat(objects.ids("/box/one/lid", List.of())).isEmpty();
  }
}
