package dev.ovhdo.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ovhdo.api.Ovh;
import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Compares the table of {@code docs/coming-from-crystal.md} with the code. */
class CrystalParityTest {
  private static final Pattern LINE =
      Pattern.compile("(?m)^\\| `([a-z_.]+)` \\| (.+?) \\| (.+?) \\|$");
  private static final Pattern CODE = Pattern.compile("`([^`]+)`");
  private static final Pattern SERVICE = Pattern.compile("\\.(\\w+)\\(\\)");
  private static final Pattern CALL = Pattern.compile("ovh((?:\\.\\w+\\(\\))*)\\.(\\w+)");

  /** The public methods of the Crystal library, as listed in its documentation. */
  private static final List<String> THERE =
      Arrays.stream(
              """
              ssh_keys list get create delete
              dedicated_servers list info update service_id_for ips installation_templates
              dedicated_servers installation_template reinstall tasks task wait_for_task boots boot
              dedicated_servers set_boot reboot prepare_rescue boot_from_disk
              ips list get_reverse set_reverse delete_reverse
              domains records record create_record update_record delete_record refresh ensure_record
              sms services service send
              auth request_consumer_key current_credential days_until_expiration
              """
                  .split("\n"))
          .map(line -> line.split(" "))
          .flatMap(words -> Arrays.stream(words).skip(1).map(method -> words[0] + "." + method))
          .toList();

  private static final List<String> RAW = List.of("raw_get", "raw_post", "raw_put", "raw_delete");

  record Row(String there, List<String> calls, List<String> commands) {}

  @Test
  void table_ofAllMethods_hasEachOnce() throws IOException {
    assertThat(rows())
        .extracting(Row::there)
        .containsExactlyInAnyOrderElementsOf(Stream.concat(THERE.stream(), RAW.stream()).toList());
  }

  @ParameterizedTest
  @MethodSource("rows")
  void row_javaAndCommand_exist(Row row) {
    assertThat(row.calls()).isNotEmpty().allMatch(CrystalParityTest::isMethod);
    assertThat(row.commands())
        .isNotEmpty()
        .allMatch(command -> CommandIndex.find(command).isPresent());
  }

  static List<Row> rows() throws IOException {
    String page = Files.readString(Path.of("../docs/coming-from-crystal.md"));
    return LINE.matcher(page)
        .results()
        .map(line -> new Row(line.group(1), codes(line, 2), codes(line, 3)))
        .toList();
  }

  private static List<String> codes(MatchResult line, int group) {
    return CODE.matcher(line.group(group)).results().map(found -> found.group(1)).toList();
  }

  /** {@code ovh.servers().reboot} or {@code ovh.call}. */
  private static boolean isMethod(String call) {
    MatchResult parts = CALL.matcher(call).results().findFirst().orElseThrow();
    Class<?> owner = Ovh.class;
    for (String part : SERVICE.matcher(parts.group(1)).results().map(r -> r.group(1)).toList()) {
      owner = method(owner, part).orElseThrow().getReturnType();
    }
    return method(owner, parts.group(2)).isPresent();
  }

  private static Optional<Method> method(Class<?> type, String name) {
    return Arrays.stream(type.getMethods())
        .filter(method -> method.getName().equals(name))
        .findFirst();
  }
}
