package dev.ovhdo.api.ip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ovhdo.api.error.InvalidInputException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReverseTableTest {
  private static List<String> read(String csv) {
    return ReverseTable.parseCsv(csv).entries().stream()
        .map(entry -> entry.address() + " " + entry.name())
        .toList();
  }

  @Test
  void parseCsv_addressesAndNames_areReadAsPeopleWriteThem() {
    assertThat(
            read(
                """
                # the mail servers
                192.0.2.3,mail.example.com

                "2001:DB8::3" , "Mail.Example.com."
                192.0.2.4,
                """))
        .containsExactly(
            "192.0.2.3 mail.example.com.", "2001:db8::3 mail.example.com.", "192.0.2.4 null");
  }

  @Test
  void parseCsv_quotedField_mayContainCommasAndQuotationMarks() {
    assertThat(read("note,address,name\n\"the \"\"old\"\", first one\",192.0.2.3,a.example.com\n"))
        .containsExactly("192.0.2.3 a.example.com.");
  }

  @Test
  void parseCsv_titles_sayWhichColumnsCount() {
    assertThat(read("\ufeffblock,Name,address\r\n192.0.2.0/29,a.example.com,192.0.2.3\r\n"))
        .containsExactly("192.0.2.3 a.example.com.");
    assertThat(read("ipReverse,reverse\n192.0.2.3,a.example.com\n"))
        .containsExactly("192.0.2.3 a.example.com.");
    assertThat(read("")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "192.0.2.3                | line 1: 192.0.2.3 has no name field; an empty name removes the current name",
        "web,a.example.com        | line 1: \"web\" is not an IP address such as 192.0.2.1 or"
            + " 2001:db8::1",
        "192.0.2.3,mail           | line 1: \"mail\" is not a host name: a fully qualified name is"
            + " required, such as mail.example.com",
        "address,other            | line 1: no column is titled name",
        "192.0.2.3,\"a.example.com | line 1: a quotation mark is not closed",
      })
  void parseCsv_anythingElse_isRefused(String csv, String message) {
    assertThatThrownBy(() -> ReverseTable.parseCsv(csv))
        .isInstanceOf(InvalidInputException.class)
        .hasMessage(message);
  }

  @Test
  void parseCsv_severalErrors_areReportedTogether() {
    assertThatThrownBy(
            () ->
                ReverseTable.parseCsv(
                    "2001:db8::3,a.example.com\nweb,a.example.com\n2001:DB8:0::3,b.example.com\n"))
        .hasMessage(
            """
            line 2: "web" is not an IP address such as 192.0.2.1 or 2001:db8::1
            line 3: 2001:db8::3 occurs in line 1 already\
            """);
    String many =
        IntStream.range(0, 30).mapToObj(i -> "web" + i + ",").collect(Collectors.joining("\n"));
    assertThatThrownBy(() -> ReverseTable.parseCsv(many)).hasMessageEndingWith("\nand 10 more");
  }

  @Test
  void with_anAddressThatIsThere_replacesIt() {
    ReverseTable table =
        ReverseTable.of()
            .with("192.0.2.3", "a.example.com")
            .with("192.0.2.4", "b.example.com")
            .without("192.0.2.3");

    assertThat(table.entries())
        .extracting(entry -> entry.address() + " " + entry.name())
        .containsExactly("192.0.2.4 b.example.com.", "192.0.2.3 null");
    assertThat(table.withPruning(true).pruning()).isTrue();
  }
}
