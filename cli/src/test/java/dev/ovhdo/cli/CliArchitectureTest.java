package dev.ovhdo.cli;

import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "dev.ovhdo.cli", importOptions = ImportOption.DoNotIncludeTests.class)
class CliArchitectureTest {
  /** A slice is a package, including the root package. */
  @ArchTest
  static final ArchRule packages_haveNoCycles =
      slices().matching("dev.ovhdo.(**)").should().beFreeOfCycles();
}
