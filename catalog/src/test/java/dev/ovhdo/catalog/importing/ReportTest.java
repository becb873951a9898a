package dev.ovhdo.catalog.importing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ovhdo.catalog.importing.Remark.Kind;
import dev.ovhdo.catalog.model.Family;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReportTest {

  private static Family family(String path, String property) {
    String schemas = "'box.Box':{'properties':{'%s':{'type':'string'}}}".formatted(property);
    byte[] document = Documents.of(Documents.answering(path, "box.Box"), schemas);
    return OpenApiImporter.read(document, "x").family();
  }

  @Test
  void across_sameNameWithOtherContent_saysWhere() {
    Report report =
        Report.across(List.of(family("/a", "id"), family("/b", "name"), family("/c", "id")));
    assertThat(report.text())
        .isEqualTo("Names defined differently in several families (1):\n  box.Box: /a /c – /b\n");
  }

  @Test
  void across_sameContent_saysNothing() {
    assertThat(Report.across(List.of(family("/a", "id"), family("/b", "id"))).text()).isEmpty();
  }

  @Test
  void text_severalRemarks_areUnderTheirHeadings() {
    Report report =
        new Report(List.of(new Remark(Kind.TYPE, "a", "b"), new Remark(Kind.ROUTE, "c", "d")))
            .plus(new Report(List.of(new Remark(Kind.TYPE, "e", "f"))));
    assertThat(report.text())
        .isEqualTo(
            """
            Routes left out (1):
              c: d
            Unknown types (2):
              a: b
              e: f
            """);
  }
}
