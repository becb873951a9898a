package dev.ovhdo.client;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_USE_JAVA_UTIL_LOGGING;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import dev.ovhdo.client.error.OvhException;
import java.net.http.HttpClient;
import java.time.Instant;

@AnalyzeClasses(packages = "dev.ovhdo.client", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

  @ArchTest
  static final ArchRule EXCEPTIONS_LIVE_IN_ONE_PACKAGE =
      classes()
          .that()
          .areAssignableTo(OvhException.class)
          .should()
          .resideInAPackage("dev.ovhdo.client.error");

  @ArchTest
  static final ArchRule ONE_PACKAGE_KNOWS_THE_JDKS_CLIENT =
      noClasses()
          .that()
          .resideOutsideOfPackage("dev.ovhdo.client.transport")
          .should()
          .dependOnClassesThat()
          .areAssignableTo(HttpClient.class);

  @ArchTest
  static final ArchRule CLOCKS_ARE_INJECTED =
      noClasses()
          .that()
          .resideInAnyPackage("dev.ovhdo.client.internal", "dev.ovhdo.client.wait")
          .should()
          .callMethod(System.class, "nanoTime")
          .orShould()
          .callMethod(System.class, "currentTimeMillis")
          .orShould()
          .callMethod(Instant.class, "now")
          .orShould()
          .callMethod(Thread.class, "sleep", long.class);

  /** Data binding takes 200 ms to start, which a command without typed requests must not spend. */
  @ArchTest
  static final ArchRule UNTYPED_CALLS_KNOW_NOTHING_OF_TYPED_ONES =
      noClasses()
          .that()
          .resideOutsideOfPackage("dev.ovhdo.client.typed")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("dev.ovhdo.client.typed");

  @ArchTest static final ArchRule NO_STANDARD_STREAMS = NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;

  @ArchTest static final ArchRule NO_OTHER_LOGGING = NO_CLASSES_SHOULD_USE_JAVA_UTIL_LOGGING;

  @ArchTest
  static final ArchRule PACKAGES_HAVE_NO_CYCLES =
      slices().matching("dev.ovhdo.(**)").should().beFreeOfCycles();
}
