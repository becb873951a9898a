package dev.ovhdo.api;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleName;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.codeUnits;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import dev.ovhdo.client.error.OperationException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

@AnalyzeClasses(packages = "dev.ovhdo.api", importOptions = DoNotIncludeTests.class)
class ApiArchitectureTest {

  @ArchTest
  static final ArchRule NO_CLASS_USES_HTTP_DIRECTLY =
      noClasses()
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("java.net.http..", "dev.ovhdo.client.internal..");

  /** {@code HttpMethod} is a value of the API too: access rules and untyped calls have one. */
  @ArchTest
  static final ArchRule ONLY_THE_BUILDER_USES_THE_TRANSPORT =
      noClasses()
          .that()
          .doNotHaveSimpleName("OvhBuilder")
          .should()
          .dependOnClassesThat(
              resideInAPackage("dev.ovhdo.client.transport..")
                  .and(DescribedPredicate.not(simpleName("HttpMethod"))));

  /** The packages in the order of ARCHITECTURE.md. */
  private static final List<String> PACKAGES =
      List.of(
          "vps",
          "server",
          "dns",
          "sms",
          "sshkey",
          "account",
          "internal.change",
          "task",
          "ip",
          "internal",
          "error");

  @ArchTest
  static void packages_useOnlyPackagesBelowThem(JavaClasses all) {
    for (int i = 1; i < PACKAGES.size(); i++) {
      noClasses()
          .that()
          .resideInAPackage("dev.ovhdo.api." + PACKAGES.get(i))
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              PACKAGES.subList(0, i).stream()
                  .map(name -> "dev.ovhdo.api." + name)
                  .toArray(String[]::new))
          .check(all);
    }
  }

  @ArchTest
  static void packages_areAllInTheOrder(JavaClasses all) {
    Set<String> known =
        PACKAGES.stream().map(name -> "dev.ovhdo.api." + name).collect(Collectors.toSet());
    known.add("dev.ovhdo.api");
    assertThat(all.stream().map(JavaClass::getPackageName)).isSubsetOf(known);
  }

  @ArchTest
  static final ArchRule NO_SUBJECT_USES_THE_ENTRY_POINT =
      noClasses()
          .that()
          .resideInAPackage("dev.ovhdo.api.*")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("dev.ovhdo.api");

  @ArchTest
  static final ArchRule NO_DATA_BINDING =
      noClasses()
          .should()
          .dependOnClassesThat()
          .haveNameMatching("tools\\.jackson\\.databind\\.(ObjectMapper|json\\..*)");

  @ArchTest
  static final ArchRule EXCEPTIONS_ARE_OPERATIONS =
      classes()
          .that()
          .areAssignableTo(Exception.class)
          .and()
          .arePublic()
          .should()
          .beAssignableTo(OperationException.class);

  @ArchTest
  static final ArchRule PUBLIC_CLASSES_ARE_FINAL =
      classes()
          .that()
          .arePublic()
          .and()
          .areNotInterfaces()
          .should()
          .haveModifier(JavaModifier.FINAL);

  @ArchTest
  static final ArchRule OPTIONAL_IS_NO_FIELD = noFields().should().haveRawType(Optional.class);

  @ArchTest
  static final ArchRule OPTIONAL_IS_NO_PARAMETER =
      codeUnits()
          .that()
          .arePublic()
          .should(
              never(
                  "take an Optional",
                  unit ->
                      unit.getRawParameterTypes().stream()
                          .anyMatch(type -> type.isEquivalentTo(Optional.class))));

  @ArchTest
  static final ArchRule NOTHING_THROWS_CHECKED_EXCEPTIONS =
      codeUnits()
          .should(
              never(
                  "throw a checked exception",
                  unit ->
                      unit.getExceptionTypes().stream()
                          .anyMatch(type -> !type.isAssignableTo(RuntimeException.class))));

  private static ArchCondition<JavaCodeUnit> never(String what, Predicate<JavaCodeUnit> does) {
    return new ArchCondition<>("never " + what) {
      @Override
      public void check(JavaCodeUnit unit, ConditionEvents events) {
        if (does.test(unit)) {
          events.add(SimpleConditionEvent.violated(unit, unit.getFullName() + " does " + what));
        }
      }
    };
  }
}
