package dev.ovhdo.generator.plan;

import dev.ovhdo.catalog.model.ApiVersion;
import dev.ovhdo.catalog.model.Family;
import dev.ovhdo.generator.name.JavaNames;

/** The packages of the generated classes. */
final class Packages {
  private Packages() {}

  /** Returns the package of a family: {@code dev.ovhdo.routes.dedicated.server}. */
  static String of(Family family) {
    StringBuilder name = new StringBuilder(Artifact.of(family).packageName());
    if (family.version() != ApiVersion.V1) {
      name.append('.').append(family.version().text());
    }
    for (String segment : family.segments()) {
      name.append('.').append(JavaNames.packagePart(segment));
    }
    return name.toString();
  }
}
