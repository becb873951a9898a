package dev.ovhdo.importer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import dev.ovhdo.catalog.source.FamilyFile;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Every modified document is rejected with an {@link ImportException}, or becomes a family that can
 * be written and read. {@code -Dovhdo.mutations=SEED} repeats the same modifications.
 */
@Timeout(120)
class ImporterMutationTest {
  private static final int ROUNDS = 400;
  private static final int PUBLISHED_ROUNDS = 40;

  /** A document with all features. */
  private static final byte[] DOCUMENT =
      TestDocuments.of(
          """
          '/box':{'get':{'responses':{'200':{'content':{'application/json':{'schema':
          {'type':'array','items':{'type':'integer'}}}}}},'x-expanded-response':'BoxBox',
          'parameters':[{'in':'query','name':'colour','schema':{'$ref':'#/components/schemas/box.Colour'}},
          {'in':'header','name':'X-Size','required':true,'schema':{'type':'integer'}}],
          'x-badges':[{'label':'Beta version'}],'security':[{'key':[]}]},
          'post':{'responses':{'200':{'content':{'application/json':{'schema':{'allOf':
          [{'$ref':'#/components/schemas/box.Box'}]}}}}},'requestBody':{'content':{'application/json':
          {'schema':{'type':'object','required':['lid'],'properties':{'lid':{'type':'object',
          'properties':{'open':{'type':'boolean'}}},'name':{'type':'string','nullable':true}}}}}}}},
          '/box/{id}':{'parameters':[{'in':'path','name':'id','required':true,'schema':{'type':'integer'}}],
          'get':{'responses':{'200':{'content':{'application/json':{'schema':
          {'$ref':'#/components/schemas/box.Box'}}}}},'x-response-identifier':'id'},
          'put':{'responses':{'200':{}},'requestBody':{'content':{'application/json':{'schema':
          {'$ref':'#/components/schemas/box.box'}}}},'deprecated':true,
          'x-deprecation-date':'2025-01-02T23:59:59+02:00','x-replacement-route':'/1.0/crate',
          'x-iam-actions':[{'name':'box:put','required':true}]}}
          """,
          """
          'ip':{'type':'string','format':'ipv4'},'any':{},
          'box.Box':{'type':'object','required':['id'],'properties':{'id':{'type':'integer','readOnly':true},
          'ip':{'$ref':'#/components/schemas/ip'},'inside':{'type':'array','items':
          {'$ref':'#/components/schemas/box.Box'}},'names':{'type':'object','additionalProperties':
          {'$ref':'#/components/schemas/box.Alias'}},'any':{'$ref':'#/components/schemas/any'}}},
          'box.box':{'type':'object','properties':{'colour':{'allOf':
          [{'$ref':'#/components/schemas/box.Colour'}],'nullable':true}}},
          'box.Alias':{'type':'array','items':{'$ref':'#/components/schemas/box.Size'}},
          'box.Colour':{'type':'string','enum':['blue','light blue','']},
          'box.Size':{'type':'integer','enum':[4,6]}
          """);

  private final long first = Long.getLong("ovhdo.mutations", new Random().nextLong());

  @Test
  void read_document_isImportedWithoutAMutation() {
    ImportResult read = OpenApiImporter.read(DOCUMENT, TestDocuments.SOURCE);
    assertThat(read.family().routes()).hasSize(4);
    assertThat(read.family().types()).hasSize(5);
  }

  @Test
  void read_changedTrees_areReadOrRejected() {
    JsonNode document = JsonMapper.shared().readTree(DOCUMENT);
    for (long seed = first; seed < first + ROUNDS; seed++) {
      Random random = new Random(seed);
      JsonNode mutant = JsonMutations.of(document, 1 + random.nextInt(2), random);
      check(seed, () -> OpenApiImporter.read(mutant, TestDocuments.SOURCE));
    }
  }

  @Test
  void read_changedBytes_areReadOrRejected() {
    for (long seed = first; seed < first + ROUNDS; seed++) {
      byte[] mutant = changeBytes(DOCUMENT, new Random(seed));
      check(seed, () -> OpenApiImporter.read(mutant, TestDocuments.SOURCE));
    }
  }

  @Test
  void read_changedSchemas_areReadOrRejected() {
    PublishedSchemas.assumeHere();
    checkPublished(PublishedSchemas.files(), OpenApiImporter::read, OpenApiImporter::read);
  }

  @Test
  void read_changedNativeDocuments_areReadOrRejected() {
    byte[] bytes = TestDocuments.bytes(NativeImporterTest.BOX);
    JsonNode document = JsonMapper.shared().readTree(bytes);
    assertThat(SchemaImporter.read(document, "box.json").family().routes()).hasSize(3);
    for (long seed = first; seed < first + ROUNDS; seed++) {
      Random random = new Random(seed);
      JsonNode mutant = JsonMutations.of(document, 1 + random.nextInt(2), random);
      check(seed, () -> SchemaImporter.read(mutant, "box.json", "/box"));
      byte[] changed = changeBytes(bytes, random);
      check(seed, () -> readNative(changed, "box.json"));
    }
  }

  @Test
  void read_changedNativeSchemas_areReadOrRejected() {
    PublishedSchemas.assumeHere();
    checkPublished(
        PublishedSchemas.nativeFiles(), SchemaImporter::read, ImporterMutationTest::readNative);
  }

  private void checkPublished(
      List<Path> files,
      BiFunction<JsonNode, String, ImportResult> tree,
      BiFunction<byte[], String, ImportResult> document) {
    for (long seed = first; seed < first + PUBLISHED_ROUNDS; seed++) {
      Random random = new Random(seed);
      Path file = files.get(random.nextInt(files.size()));
      byte[] bytes = PublishedSchemas.bytes(file);
      if (random.nextInt(4) == 0) {
        byte[] mutant = changeBytes(bytes, random);
        check(seed, () -> document.apply(mutant, file.toString()));
      } else {
        JsonNode whole = JsonMapper.shared().readTree(bytes);
        JsonNode mutant = JsonMutations.of(whole, 1 + random.nextInt(10), random);
        check(seed, () -> tree.apply(mutant, file.toString()));
      }
    }
  }

  private static ImportResult readNative(byte[] document, String source) {
    return SchemaImporter.read(DocumentNode.root(document, source).json(), source);
  }

  private static byte[] changeBytes(byte[] document, Random random) {
    if (random.nextInt(3) == 0) {
      return Arrays.copyOf(document, random.nextInt(document.length));
    }
    byte[] changed = document.clone();
    for (int change = 0; change <= random.nextInt(4); change++) {
      changed[random.nextInt(changed.length)] ^= (byte) (1 << random.nextInt(8));
    }
    return changed;
  }

  private static void check(long seed, Supplier<ImportResult> importer) {
    try {
      ImportResult read = importer.get();
      assertThat(FamilyFile.read(FamilyFile.write(read.family()), "written"))
          .as("-Dovhdo.mutations=%s", Long.toString(seed))
          .isEqualTo(read.family());
      assertThat(read.report().text()).isNotNull();
    } catch (ImportException e) {
      assertThat(e).as("-Dovhdo.mutations=%s", Long.toString(seed)).hasMessageContaining(".json");
    } catch (RuntimeException | StackOverflowError e) {
      fail("-Dovhdo.mutations=" + seed, e);
    }
  }
}
