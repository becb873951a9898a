package dev.ovhdo.catalog;

import dev.ovhdo.catalog.model.Body;
import dev.ovhdo.catalog.model.Definition.Enumeration;
import dev.ovhdo.catalog.model.Definition.Model;
import dev.ovhdo.catalog.model.Family;
import dev.ovhdo.catalog.model.IamAction;
import dev.ovhdo.catalog.model.Parameter;
import dev.ovhdo.catalog.model.Property;
import dev.ovhdo.catalog.model.Route;
import dev.ovhdo.catalog.model.Type;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The words of a route for the search: those of its path, its parameters, its types and the values
 * that it accepts.
 */
final class RouteKeywords {

  /** The part of a route that contains a word. */
  enum MatchedPart {
    /** The method, or a whole fixed segment. */
    PATH_WHOLE(0),
    /** The beginning of a word within a fixed segment. */
    PATH_PART(0),
    /** The name of a parameter, or of a property of the body. */
    NAME(1),
    /** A type, or an IAM action. */
    TYPE(2),
    /** A value of an enumeration that a call may send: {@code rescue} is a boot mode of a VPS. */
    VALUE(3);

    private final int distance;

    MatchedPart(int distance) {
      this.distance = distance;
    }

    /** Returns the distance from the path; a smaller distance ranks higher. */
    int distance() {
      return distance;
    }
  }

  private final Family family;
  private final Route route;
  private final List<String> literals;

  RouteKeywords(KnownRoute known) {
    family = known.family();
    route = known.route();
    literals =
        Stream.of(route.path().substring(1).split("/"))
            .filter(segment -> !ParsedPath.isPlaceholder(segment))
            .toList();
  }

  /**
   * Returns the part with the smallest distance that contains a word, or a word that begins with
   * it.
   */
  Optional<MatchedPart> find(String word) {
    if (route.method().name().equalsIgnoreCase(word)
        || literals.stream().anyMatch(word::equalsIgnoreCase)) {
      return Optional.of(MatchedPart.PATH_WHOLE);
    }
    if (in(literals.stream(), word)) {
      return Optional.of(MatchedPart.PATH_PART);
    }
    if (in(Stream.concat(parameters(), properties()).map(Named::name), word)) {
      return Optional.of(MatchedPart.NAME);
    }
    if (in(Stream.concat(types(), route.actions().stream().map(IamAction::name)), word)) {
      return Optional.of(MatchedPart.TYPE);
    }
    return in(values(), word) ? Optional.of(MatchedPart.VALUE) : Optional.empty();
  }

  private static boolean in(Stream<String> texts, String word) {
    return texts.anyMatch(text -> hasWordStartingWith(text, word));
  }

  /** The name and type of a parameter or property. */
  private record Named(String name, Type type) {}

  private Stream<Named> parameters() {
    return route.parameters().stream().map(RouteKeywords::named);
  }

  private static Named named(Parameter parameter) {
    return new Named(parameter.name(), parameter.type());
  }

  private Stream<Named> properties() {
    List<Property> properties = List.of();
    if (route.body() instanceof Body.Fields fields) {
      properties = fields.properties();
    } else if (route.body() instanceof Body.Whole whole
        && family.definition(whole.type()).orElse(null) instanceof Model model) {
      properties = model.properties();
    }
    return properties.stream()
        .filter(property -> !property.readOnly())
        .map(property -> new Named(property.name(), property.type()));
  }

  private Stream<String> types() {
    Stream<@Nullable Type> whole =
        Stream.of(
            route.response(),
            route.item(),
            route.body() instanceof Body.Whole body ? body.type() : null);
    return Stream.concat(
            whole.flatMap(Stream::ofNullable),
            Stream.concat(parameters(), properties()).map(Named::type))
        .map(Type::text);
  }

  private Stream<String> values() {
    return Stream.concat(parameters(), properties())
        .map(Named::type)
        .map(type -> type instanceof Type.ListOf list ? list.item() : type)
        .flatMap(type -> family.definition(type).stream())
        .filter(Enumeration.class::isInstance)
        .flatMap(type -> ((Enumeration) type).values().stream());
  }

  /**
   * Returns whether the text from the start of one of its words begins with a text; case is
   * ignored.
   */
  private static boolean hasWordStartingWith(String text, String beginning) {
    for (int i = 0; i + beginning.length() <= text.length(); i++) {
      if (isStart(text, i) && text.regionMatches(true, i, beginning, 0, beginning.length())) {
        return true;
      }
    }
    return false;
  }

  private static boolean isStart(String text, int at) {
    char letter = text.charAt(at);
    if (!Character.isLetterOrDigit(letter)) {
      return false;
    }
    char before = at == 0 ? ' ' : text.charAt(at - 1);
    if (!Character.isLetterOrDigit(before)) {
      return true;
    }
    boolean lowerNext = at + 1 < text.length() && Character.isLowerCase(text.charAt(at + 1));
    return Character.isUpperCase(letter) && (!Character.isUpperCase(before) || lowerNext);
  }
}
