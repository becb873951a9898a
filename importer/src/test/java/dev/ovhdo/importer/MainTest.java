package dev.ovhdo.importer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.ovhdo.catalog.source.FolderSource;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MainTest {

  @Test
  void main_twoFolders_becomeOneCatalogueAndAReport(@TempDir Path home) throws IOException {
    Path schemas = Files.createDirectory(home.resolve("schemas"));
    Files.writeString(schemas.resolve("README.md"), "What is in here is no schema.");
    Files.write(
        schemas.resolve("box.json"),
        TestDocuments.of(
            TestDocuments.answering("/box", "box.Box"),
            "'box.Box':{'properties':{'a':{'type':'x'}}}"));
    Path output = home.resolve("families");

    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    CatalogueImport.of(schemas, PublishedSchemas.BY_HAND)
        .write(output, new PrintStream(printed, true, StandardCharsets.UTF_8));

    assertThat(printed.toString(StandardCharsets.UTF_8))
        .startsWith("Unknown types (1):\n  box.Box a: \"x\"; any\n")
        .endsWith("6 families, 13 routes, 30 types\n");
    assertThat(new FolderSource(output).index())
        .extracting("path")
        .containsExactly(
            "/auth", "/box", "/dedicated/installationTemplate", "/me", "/secret", "/services");
  }

  @Test
  void main_otherArguments_printsTheUsage() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Main.main("schemas"))
        .withMessage("usage: ImportCatalogue SCHEMAS BY-HAND OUTPUT");
  }
}
