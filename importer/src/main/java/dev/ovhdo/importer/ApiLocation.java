package dev.ovhdo.importer;

import dev.ovhdo.catalog.model.Method;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A position in the API, as text for messages and as the name of an inline type. The name depends
 * on the position only, so that it stays the same when other types are added or removed.
 *
 * @param text such as {@code POST /vps/{serviceName}/rebuild body imageId}
 * @param name such as {@code vps.serviceName.rebuild.Post.Body.ImageId}
 */
record ApiLocation(String text, String name) {
  private static final Pattern FOREIGN = Pattern.compile("[^A-Za-z0-9_.\\-]+");

  static ApiLocation of(Method method, String path) {
    String name = path.substring(1).replace('/', '.').replace("{", "").replace("}", "");
    return new ApiLocation(method + " " + path, name).at(capital(method.name()), "");
  }

  static ApiLocation ofType(String name) {
    return new ApiLocation(name, name);
  }

  /** Returns the position of a part. */
  ApiLocation at(String part) {
    return at(part, " " + part);
  }

  /** Returns the name with characters replaced that are not valid in a type name. */
  static String legalName(String name) {
    String tame = FOREIGN.matcher(name).replaceAll("_");
    return tame.isEmpty() || !Character.isLetter(tame.charAt(0)) ? "_" + tame : tame;
  }

  private ApiLocation at(String part, String words) {
    String last = part.isEmpty() ? "_" : Character.toUpperCase(part.charAt(0)) + part.substring(1);
    return new ApiLocation(text + words, name + "." + last);
  }

  private static String capital(String word) {
    return word.charAt(0) + word.substring(1).toLowerCase(Locale.ROOT);
  }
}
