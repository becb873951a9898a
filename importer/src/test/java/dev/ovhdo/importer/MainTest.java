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
  private static final String CRATE =
      """
      {'basePath':'https://api.example/1.0','resourcePath':'/crate','models':{},'apis':[
      {'path':'/crate','operations':[{'httpMethod':'GET','responseType':'long','parameters':[],
      'noAuthentication':true,'apiStatus':{'value':'PRODUCTION'}}]}]}""";

  @Test
  void main_twoFolders_becomeOneCatalogueAndAReport(@TempDir Path home) throws IOException {
    Path natives = home.resolve("native");
    Path first = Files.createDirectories(natives.resolve("v1"));
    Files.createDirectories(natives.resolve("v2"));
    Files.writeString(first.resolve("_index.json"), "no schema");
    Files.write(first.resolve("crate.json"), TestDocuments.bytes(CRATE));
    Path schemas = Files.createDirectory(home.resolve("schemas"));
    Files.writeString(schemas.resolve("README.md"), "What is in here is no schema.");
    Files.write(
        schemas.resolve("box.json"),
        TestDocuments.of(
            TestDocuments.answering("/box", "box.Box"),
            "'box.Box':{'properties':{'a':{'type':'x'}}}"));
    Path output = home.resolve("families");

    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    CatalogueImport.of(natives, schemas, PublishedSchemas.BY_HAND)
        .write(output, new PrintStream(printed, true, StandardCharsets.UTF_8));

    assertThat(printed.toString(StandardCharsets.UTF_8))
        .startsWith("Unknown types (1):\n  box.Box a: \"x\"; any\n")
        .endsWith("4 families, 4 routes, 5 types\n");
    assertThat(new FolderSource(output).index())
        .extracting("path")
        .containsExactly("/box", "/crate", "/dedicated/server", "/me");
  }

  @Test
  void main_otherArguments_printsTheUsage() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Main.main("schemas"))
        .withMessage("usage: importer NATIVE-SCHEMAS OPENAPI-SCHEMAS BY-HAND OUTPUT");
  }
}
