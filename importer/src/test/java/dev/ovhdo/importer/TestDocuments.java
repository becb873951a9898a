package dev.ovhdo.importer;

import dev.ovhdo.catalog.source.FamilyFile;
import java.nio.charset.StandardCharsets;

/** Small documents in OVHcloud's form. Apostrophes stand for quotation marks. */
final class TestDocuments {
  static final String SOURCE = "box.json";

  private TestDocuments() {}

  /** Returns a document with these paths and types. */
  static byte[] of(String paths, String schemas) {
    return bytes(
        """
        {'openapi':'3.0.0','info':{},'servers':[{'url':'https://api.example.com/1.0'}],
        'components':{'schemas':{%s}},'paths':{%s}}
        """
            .formatted(schemas, paths));
  }

  /** Returns a route with a response type. */
  static String answering(String path, String type) {
    return "'%s':{'get':{%s,'security':[{'key':[]}]}}".formatted(path, response(ref(type)));
  }

  /** Returns a successful response. */
  static String response(String schema) {
    return "'responses':{'200':{'content':{'application/json':{'schema':%s}}}}".formatted(schema);
  }

  static String ref(String type) {
    return "{'$ref':'#/components/schemas/%s'}".formatted(type);
  }

  static byte[] bytes(String document) {
    return document.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
  }

  /** Returns the line of a family file with this key, without the key. */
  static String line(ImportResult read, String key) {
    String start = "\"" + key + "\":";
    return new String(FamilyFile.write(read.family()), StandardCharsets.UTF_8)
        .lines()
        .filter(line -> line.startsWith(start))
        .map(line -> line.substring(start.length()).replaceAll(",$", "").replace('"', '\''))
        .findFirst()
        .orElse("none");
  }
}
