package dev.ovhdo.cli;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import dev.ovhdo.cli.context.CommandContext;

@AnalyzeClasses(packages = "dev.ovhdo.cli", importOptions = ImportOption.DoNotIncludeTests.class)
class CliArchitectureTest {
  /** A slice is a package, including the root package. */
  @ArchTest
  static final ArchRule packages_haveNoCycles =
      slices().matching("dev.ovhdo.(**)").should().beFreeOfCycles();

  /**
   * In a dry run the transport records changes, waits end at once, and results are discarded, so
   * that commands are the same code.
   */
  @ArchTest
  static final ArchRule dryRun_isStartedByTheConfirmationOnly =
      noClasses()
          .that()
          .resideOutsideOfPackages("dev.ovhdo.cli.change", "dev.ovhdo.cli.context")
          .should()
          .callMethod(CommandContext.class, "startDryRun")
          .orShould()
          .dependOnClassesThat()
          .haveNameMatching("dev[.]ovhdo[.]cli[.]context[.]DryRun.*")
          .orShould()
          .callMethodWhere(
              target(nameMatching("isDryRun|dryRun"))
                  .and(
                      target(
                          owner(
                              resideInAnyPackage(
                                  "dev.ovhdo.cli.change..", "dev.ovhdo.cli.context..")))));
}
