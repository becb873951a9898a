package dev.ovhdo.sandbox;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(
    packages = "dev.ovhdo.sandbox",
    importOptions = ImportOption.DoNotIncludeTests.class)
class SandboxArchitectureTest {
  /**
   * The sandbox tests the client; with the code of the client it would accept the defects of the
   * client.
   */
  @ArchTest
  static final ArchRule sandbox_knowsNothingOfTheClient =
      noClasses()
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "dev.ovhdo.client..", "dev.ovhdo.routes..", "dev.ovhdo.api..", "dev.ovhdo.cli..");

  @ArchTest
  static final ArchRule state_knowsNothingOfHttpAndJson =
      noClasses()
          .that()
          .resideInAPackage("dev.ovhdo.sandbox.state")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "dev.ovhdo.sandbox.http..",
              "dev.ovhdo.sandbox.json..",
              "dev.ovhdo.sandbox.route..",
              "tools.jackson..",
              "com.sun.net.httpserver..");

  @ArchTest
  static final ArchRule jdkServer_isUsedInHttpOnly =
      noClasses()
          .that()
          .resideOutsideOfPackage("dev.ovhdo.sandbox.http")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("com.sun.net.httpserver..");

  /** A slice is a package, including the root package. */
  @ArchTest
  static final ArchRule packages_haveNoCycles =
      slices().matching("dev.ovhdo.(**)").should().beFreeOfCycles();
}
