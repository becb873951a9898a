package dev.ovhdo.importer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ovhdo.catalog.model.Family;
import dev.ovhdo.importer.ImportNote.Kind;
import java.util.List;
import org.junit.jupiter.api.Test;

class ImportReportTest {

  private static Family family(String path, String property) {
    String schemas = "'box.Box':{'properties':{'%s':{'type':'string'}}}".formatted(property);
    byte[] document = TestDocuments.of(TestDocuments.answering(path, "box.Box"), schemas);
    return OpenApiImporter.read(document, "x").family();
  }

  @Test
  void across_sameNameWithOtherContent_isReported() {
    ImportReport report =
        ImportReport.across(List.of(family("/a", "id"), family("/b", "name"), family("/c", "id")));
    assertThat(report.text())
        .isEqualTo("Names defined differently in several families (1):\n  box.Box: /a /c – /b\n");
  }

  @Test
  void across_sameContent_isNotReported() {
    assertThat(ImportReport.across(List.of(family("/a", "id"), family("/b", "id"))).text())
        .isEmpty();
  }

  @Test
  void text_severalNotes_areBelowTheirHeadings() {
    ImportReport report =
        ImportReport.of(
            List.of(
                new ImportReport(
                    List.of(
                        new ImportNote(Kind.TYPE, "a", "b"), new ImportNote(Kind.ROUTE, "c", "d"))),
                ImportReport.of(Kind.TYPE, "e", "f")));
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
