package dev.ovhdo.generator.plan;

import dev.ovhdo.catalog.model.ApiVersion;
import dev.ovhdo.catalog.model.Family;
import dev.ovhdo.generator.name.JavaNames;

/** Where the generated classes live. */
public final class Packages {
  /** The package of the entrance. */
  public static final String ROOT = "dev.ovhdo.routes";

  private Packages() {}

  /** Returns a family's own: {@code dev.ovhdo.routes.dedicated.server}. */
  static String of(Family family) {
    StringBuilder name = new StringBuilder(ROOT);
    if (family.version() != ApiVersion.V1) {
      name.append('.').append(family.version().text());
    }
    for (String segment : family.path().substring(1).split("/", -1)) {
      name.append('.').append(JavaNames.packagePart(segment));
    }
    return name.toString();
  }
}
