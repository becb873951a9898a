package dev.ovhdo.generator.name;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class UniqueNamesTest {
  private static Map<String, String> proposals(String... thingsAndNames) {
    Map<String, String> proposals = new LinkedHashMap<>();
    for (int i = 0; i < thingsAndNames.length; i += 2) {
      proposals.put(thingsAndNames[i], thingsAndNames[i + 1]);
    }
    return proposals;
  }

  @Test
  void assign_classesThatDifferByCase_areNumbered() {
    assertThat(
            UniqueNames.classes(List.of())
                .assign(proposals("web.CDN", "WebCdn", "web.cdn", "WebCdn", "web.cDN", "WebCDn")))
        .containsExactly(
            Map.entry("web.CDN", "WebCdn"),
            Map.entry("web.cdn", "WebCdn2"),
            Map.entry("web.cDN", "WebCDn3"));
  }

  @Test
  void assign_nameOfAnEnclosingClass_isNumbered() {
    assertThat(UniqueNames.classes(List.of("IpRoutes", "Ip")).assign(proposals("ip", "Ip")))
        .containsExactly(Map.entry("ip", "Ip2"));
  }

  @Test
  void assign_numberedNameThatIsTaken_isSkipped() {
    assertThat(UniqueNames.classes(List.of()).assign(proposals("a", "A", "A", "A", "a2", "A2")))
        .containsExactly(Map.entry("a", "A"), Map.entry("A", "A3"), Map.entry("a2", "A2"));
  }

  @Test
  void assign_membersThatDifferByCase_stay() {
    assertThat(
            UniqueNames.members().assign(proposals("1", "macaddress", "2", "macAddress")).values())
        .containsExactly("macaddress", "macAddress");
  }

  @Test
  void assign_constants_areNumberedAfterAnUnderscore() {
    assertThat(UniqueNames.constants().assign(proposals("A", "A", "a", "A")).values())
        .containsExactly("A", "A_2");
  }
}
