package dev.ovhdo.importer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.ovhdo.catalog.model.Family;
import dev.ovhdo.catalog.source.FamilyFile;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FamilySupplementTest {
  private static final Family PUBLISHED =
      family(
          "'GET /box/{id}':{'path':{'id':'long'},'response':'box.Box'}",
          "'box.Box':{'id':'long'},'box.Colour':['red']");

  private static Family family(String routes, String types) {
    String text =
        "{'version':'v1','path':'/box','routes':{" + routes + "},'types':{" + types + "}}";
    return FamilyFile.read(text.replace('\'', '"').getBytes(StandardCharsets.UTF_8), "box.json");
  }

  @Test
  void of_unpublishedFacts_areAdded() {
    Family handwritten =
        family(
            "'PUT /box/{id}':{'path':{'id':'long'},'body':'box.Box'}",
            "'box.Box':{'note':'string nullable'},'box.Colour':['blue'],'box.Lid':{'open':'boolean'}");

    assertThat(FamilySupplement.of(PUBLISHED, handwritten))
        .isEqualTo(
            family(
                "'GET /box/{id}':{'path':{'id':'long'},'response':'box.Box'},"
                    + "'PUT /box/{id}':{'path':{'id':'long'},'body':'box.Box'}",
                "'box.Box':{'id':'long','note':'string nullable'},'box.Colour':['red','blue'],"
                    + "'box.Lid':{'open':'boolean'}"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "'GET /box/{id}':{'path':{'id':'long'}} | `` | GET /box/{id} was entered by hand, and is published",
        "`` | 'box.Box':{'id':'long'} | box.Box.id was entered by hand, and is published",
        "`` | 'box.Colour':['red'] | box.Colour: red was entered by hand, and is published",
        "`` | 'box.Box':['red'] | box.Box was entered by hand as another kind of type than is published",
      })
  void of_publishedFact_isRejected(String routes, String types, String message) {
    Family handwritten = family(routes, types);

    assertThatIllegalArgumentException()
        .isThrownBy(() -> FamilySupplement.of(PUBLISHED, handwritten))
        .withMessage(message);
  }
}
