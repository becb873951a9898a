package dev.ovhdo.cli.yaml;

import dev.ovhdo.testing.Fuzzing;
import java.util.List;
import org.junit.jupiter.api.Test;

class YamlFuzzTest {
  private static final List<String> SAMPLES =
      List.of(
          "zone: example.com\nrecords:\n  - {name: www, type: A, values: [192.0.2.1]}\n",
          "a: |\n  text\n  more\nb: >-\n  folded\nc: \"quoted \\u00e9\"\n? d\n: e\n",
          "{\"storage\": [{\"size\": \"20GiB\", \"raid\": 1}], \"null\": null}");

  @Test
  void parse_anyText_isReadOrRejected() {
    Fuzzing.run(SAMPLES, YamlNode::parse, YamlSyntaxException.class);
  }
}
