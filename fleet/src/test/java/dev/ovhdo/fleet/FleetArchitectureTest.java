package dev.ovhdo.fleet;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

@AnalyzeClasses(packages = "dev.ovhdo.fleet", importOptions = DoNotIncludeTests.class)
class FleetArchitectureTest {
  /** The packages in the order of ARCHITECTURE.md; a package uses only packages below it. */
  private static final List<String> PACKAGES = List.of("engine", "store", "operation", "model");

  @ArchTest
  static void packages_useOnlyPackagesBelowThem(JavaClasses all) {
    for (int i = 1; i < PACKAGES.size(); i++) {
      noClasses()
          .that()
          .resideInAPackage("dev.ovhdo.fleet." + PACKAGES.get(i))
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              PACKAGES.subList(0, i).stream()
                  .map(name -> "dev.ovhdo.fleet." + name)
                  .toArray(String[]::new))
          .check(all);
    }
  }

  @ArchTest
  static void packages_areAllInTheOrder(JavaClasses all) {
    Set<String> known =
        PACKAGES.stream().map(name -> "dev.ovhdo.fleet." + name).collect(Collectors.toSet());
    known.add("dev.ovhdo.fleet");
    assertThat(all.stream().map(JavaClass::getPackageName)).isSubsetOf(known);
  }

  @ArchTest
  static final ArchRule ONE_CLASS_KNOWS_DB_SCHEDULER =
      noClasses()
          .that()
          .haveNameNotMatching(".*\\.DbSchedulerEngine(\\$.*)?")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("com.github.kagkarlsson..");

  @ArchTest
  static final ArchRule THE_STORE_ALONE_KNOWS_THE_DATABASE =
      noClasses()
          .that()
          .resideOutsideOfPackage("dev.ovhdo.fleet.store")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("java.sql..", "org.sqlite..", "org.flywaydb..");

  @ArchTest
  static final ArchRule NOTHING_IS_SERIALIZED =
      noClasses().should().dependOnClassesThat().haveNameMatching("java\\.io\\.Object.*Stream");
}
