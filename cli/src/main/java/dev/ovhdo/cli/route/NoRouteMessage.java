package dev.ovhdo.cli.route;

import dev.ovhdo.catalog.Catalogue;
import dev.ovhdo.catalog.model.Body;
import dev.ovhdo.catalog.model.Definition.Enumeration;
import dev.ovhdo.catalog.model.Definition.Model;
import dev.ovhdo.catalog.model.Family;
import dev.ovhdo.catalog.model.Method;
import dev.ovhdo.catalog.model.Parameter;
import dev.ovhdo.catalog.model.Property;
import dev.ovhdo.catalog.model.Route;
import dev.ovhdo.catalog.text.Suggestions;
import dev.ovhdo.cli.failure.CommandException;
import dev.ovhdo.cli.failure.ExitCode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The error when no route contains all searched words. */
final class NoRouteMessage {
  private static final Pattern WORD = Pattern.compile("[A-Z]?[a-z]+|[A-Z]+|\\d+");
  private static final int MOST = 5;

  private NoRouteMessage() {}

  static CommandException of(Catalogue catalogue, List<String> words, @Nullable Method method) {
    List<String> unknown = words.stream().filter(word -> catalogue.search(word).isEmpty()).toList();
    String message;
    if (unknown.isEmpty()) {
      String which = method == null ? "no route" : "no " + method;
      message = which + " has all of this: " + String.join(" ", words);
    } else {
      Collection<String> vocabulary = vocabulary(catalogue);
      List<String> parts = new ArrayList<>();
      for (String word : unknown) {
        parts.add("no route has '" + word + "' in it" + hint(word, vocabulary));
      }
      message = String.join("; ", parts);
    }
    return new CommandException(ExitCode.NOT_FOUND, message);
  }

  private static String hint(String word, Collection<String> vocabulary) {
    List<String> near =
        Suggestions.allNearest(word.toLowerCase(Locale.ROOT), List.copyOf(vocabulary)).stream()
            .limit(MOST)
            .toList();
    return near.isEmpty() ? "" : ", but " + String.join(", ", near);
  }

  private static Collection<String> vocabulary(Catalogue catalogue) {
    TreeSet<String> words = new TreeSet<>();
    catalogue.index().stream()
        .map(catalogue::family)
        .flatMap(NoRouteMessage::names)
        .flatMap(name -> WORD.matcher(name).results().map(MatchResult::group))
        .map(word -> word.toLowerCase(Locale.ROOT))
        .filter(word -> word.length() > 2)
        .forEach(words::add);
    return words;
  }

  private static Stream<String> names(Family family) {
    return Stream.concat(
        family.routes().stream().flatMap(NoRouteMessage::names),
        family.types().values().stream()
            .flatMap(
                type ->
                    type instanceof Enumeration enumeration
                        ? enumeration.values().stream()
                        : names(((Model) type).properties())));
  }

  private static Stream<String> names(Route route) {
    Stream<String> outside =
        Stream.concat(route.segments().stream(), route.parameters().stream().map(Parameter::name));
    return route.body() instanceof Body.Fields body
        ? Stream.concat(outside, names(body.properties()))
        : outside;
  }

  private static Stream<String> names(List<Property> properties) {
    return properties.stream().map(Property::name);
  }
}
