package dev.ovhdo.catalog.importing;

import dev.ovhdo.catalog.source.FamilyFile;
import java.nio.charset.StandardCharsets;

/** Small documents in the published form. Apostrophes stand for quotation marks. */
final class Documents {
  static final String SOURCE = "box.json";

  private Documents() {}

  /** A document of these paths and types. */
  static byte[] of(String paths, String schemas) {
    return bytes(
        """
        {'openapi':'3.0.0','info':{},'servers':[{'url':'https://api.example.com/1.0'}],
        'components':{'schemas':{%s}},'paths':{%s}}
        """
            .formatted(schemas, paths));
  }

  /** A route that answers a type. */
  static String answering(String path, String type) {
    return "'%s':{'get':{%s,'security':[{'key':[]}]}}".formatted(path, answer(ref(type)));
  }

  /** The answer to a success. */
  static String answer(String schema) {
    return "'responses':{'200':{'content':{'application/json':{'schema':%s}}}}".formatted(schema);
  }

  static String ref(String type) {
    return "{'$ref':'#/components/schemas/%s'}".formatted(type);
  }

  static byte[] bytes(String document) {
    return document.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
  }

  /** The line of a family's file that begins with this key, without the key. */
  static String line(Import read, String key) {
    String start = "\"" + key + "\":";
    return new String(FamilyFile.write(read.family()), StandardCharsets.UTF_8)
        .lines()
        .filter(line -> line.startsWith(start))
        .map(line -> line.substring(start.length()).replaceAll(",$", "").replace('"', '\''))
        .findFirst()
        .orElse("none");
  }
}
