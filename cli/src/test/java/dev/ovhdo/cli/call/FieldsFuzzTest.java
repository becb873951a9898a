package dev.ovhdo.cli.call;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ovhdo.cli.failure.CommandException;
import dev.ovhdo.testing.Fuzzing;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class FieldsFuzzTest {
  private static final List<String> SAMPLES =
      List.of(
          "name=web\nsize=1.10\non=true\nnone=null\nid=18446744073709551617",
          "a[b][c]=1\na[b][d]=x=y\nlist[]=1\nlist[]=2\nempty[]",
          "rules[][method]=GET\nrules[][path]=/vps/*\nfile=@x");

  @Test
  void parse_anyFields_areReadOrRejected() {
    Fuzzing.run(
        SAMPLES,
        input -> {
          List<Field> fields =
              Arrays.stream(input.split("\n", -1)).map(text -> Field.parse(text, true)).toList();
          Fields all = new Fields(fields, file -> file.getBytes(StandardCharsets.UTF_8));
          assertThat(all.toObject().toString()).isNotEmpty();
          all.toQuery();
        },
        CommandException.class);
  }
}
