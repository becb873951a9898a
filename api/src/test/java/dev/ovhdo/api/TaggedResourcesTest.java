package dev.ovhdo.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ovhdo.client.Listing;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Names of resources by their tags in IAM. */
class TaggedResourcesTest {
  private static final String TAGGED =
      "{\"name\":\"vps-1\",\"tags\":{\"env\":\"production\",\"team\":\"shop\"}}";

  private static Listing<String> names(String resources, Map<String, String> tags) {
    try (Ovh ovh = new FakeApi().on("GET /v2/iam/resource", resources).ovh()) {
      return ovh.namesTagged(tags);
    }
  }

  @Test
  void namesTagged_allTags_mustMatch() {
    String all = "[" + TAGGED + ",{\"name\":\"vps-2\",\"tags\":{\"env\":\"test\"}}]";

    assertThat(names(all, Map.of("env", "production", "team", "shop")).items())
        .containsExactly("vps-1");
    assertThat(names(all, Map.of("env", "test", "team", "shop")).items()).isEmpty();
  }

  @Test
  void namesTagged_resourcesWithoutTagsOrName_areLeftOut() {
    String all =
        "["
            + TAGGED
            + ",{\"name\":\"vps-2\",\"tags\":null},{\"name\":\"vps-3\"},{\"tags\":{\"env\":\"production\"}}]";

    Listing<String> names = names(all, Map.of("env", "production"));

    assertThat(names.items()).containsExactly("vps-1");
    assertThat(names.unread()).isEmpty();
  }
}
