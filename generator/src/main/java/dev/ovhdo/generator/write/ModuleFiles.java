package dev.ovhdo.generator.write;

import dev.ovhdo.generator.plan.Artifact;
import java.util.List;

/** Writes the files that JavaPoet does not support: module and package descriptions. */
final class ModuleFiles {
  private ModuleFiles() {}

  static String module(Artifact artifact, List<String> packages) {
    StringBuilder text =
        new StringBuilder(
            """
            // Generated from the catalogue; do not edit.
            /** Typed access to routes of the OVHcloud API. */
            module %s {
              requires transitive dev.ovhdo.client;
              requires static transitive org.jspecify;
              requires transitive tools.jackson.databind;

            """
                .formatted(artifact.packageName()));
    text.append("  exports ").append(artifact.packageName()).append(";\n");
    packages.forEach(name -> text.append("  exports ").append(name).append(";\n"));
    return text.append("}\n").toString();
  }

  static String packageInfo(String packageName, String path) {
    return """
        // Generated from the catalogue; do not edit.
        /** The routes at and below %s, and their types. */
        @NullMarked
        package %s;

        import org.jspecify.annotations.NullMarked;
        """
        .formatted(JavadocText.code(path), packageName);
  }
}
