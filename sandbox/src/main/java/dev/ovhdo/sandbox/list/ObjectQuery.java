package dev.ovhdo.sandbox.list;

import dev.ovhdo.sandbox.http.HttpRequest;
import dev.ovhdo.sandbox.route.Router;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/**
 * The order and the filter that a client requests for a list of objects: {@code X-Pagination-Sort},
 * {@code X-Pagination-Sort-Order} and {@code X-Pagination-Filter}.
 *
 * @param sort the property that decides the order, with dots for nested properties; empty for the
 *     order of the list
 * @param isDescending whether the greatest value is first
 * @param filter accepts the objects of the response
 */
record ObjectQuery(String sort, boolean isDescending, Predicate<JsonNode> filter) {
  private static final Pattern CRITERION = Pattern.compile("([\\w.]+):(\\w+)=(.*)");

  static ObjectQuery of(HttpRequest request) {
    return new ObjectQuery(
        request.header("X-Pagination-Sort").orElse(""),
        request.header("X-Pagination-Sort-Order").orElse("").equalsIgnoreCase("DESC"),
        filter(request.header("X-Pagination-Filter").orElse("")));
  }

  /** Returns the objects that the filter accepts, in the requested order. */
  List<JsonNode> apply(List<JsonNode> objects) {
    Comparator<JsonNode> order =
        Comparator.comparing(each -> value(each, sort), ObjectQuery::compare);
    List<JsonNode> accepted = objects.stream().filter(filter).toList();
    return sort.isEmpty()
        ? accepted
        : accepted.stream().sorted(isDescending ? order.reversed() : order).toList();
  }

  /** The criteria are joined with {@code &}; an unknown criterion accepts each object. */
  private static Predicate<JsonNode> filter(String text) {
    return Arrays.stream(text.split("&", -1))
        .map(ObjectQuery::criterion)
        .flatMap(Optional::stream)
        .reduce(each -> true, Predicate::and);
  }

  private static Optional<Predicate<JsonNode>> criterion(String text) {
    var matcher = CRITERION.matcher(text);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    String property = matcher.group(1);
    List<String> values =
        Arrays.stream(matcher.group(3).split(",", -1)).map(Router::decode).toList();
    return test(matcher.group(2), values).map(test -> each -> test.test(value(each, property)));
  }

  private static Optional<Predicate<JsonNode>> test(String operator, List<String> values) {
    return switch (operator.toLowerCase(Locale.ROOT)) {
      case "eq", "in" -> Optional.of(each -> values.contains(each.asString("")));
      case "ne" -> Optional.of(each -> !values.contains(each.asString("")));
      case "lt" -> Optional.of(each -> compareTo(each, values.get(0)) < 0);
      case "gt" -> Optional.of(each -> compareTo(each, values.get(0)) > 0);
      case "like" -> Optional.of(each -> values.stream().anyMatch(like -> isLike(each, like)));
      case "nlike" -> Optional.of(each -> values.stream().noneMatch(like -> isLike(each, like)));
      default -> Optional.empty();
    };
  }

  /** Compares with a pattern of SQL, in which a percent sign stands for any characters. */
  private static boolean isLike(JsonNode value, String pattern) {
    String regex =
        Arrays.stream(pattern.split("%", -1))
            .map(Pattern::quote)
            .reduce((a, b) -> a + ".*" + b)
            .orElse("");
    return Pattern.compile(regex, Pattern.CASE_INSENSITIVE | Pattern.DOTALL)
        .matcher(value.asString(""))
        .matches();
  }

  private static int compare(JsonNode left, JsonNode right) {
    return left.isNumber() && right.isNumber()
        ? left.decimalValue().compareTo(right.decimalValue())
        : left.asString("").compareTo(right.asString(""));
  }

  private static int compareTo(JsonNode value, String text) {
    try {
      return value.isNumber()
          ? value.decimalValue().compareTo(new BigDecimal(text))
          : value.asString("").compareTo(text);
    } catch (NumberFormatException e) {
      return value.asString("").compareTo(text);
    }
  }

  private static JsonNode value(JsonNode object, String property) {
    JsonNode value = object;
    for (String name : property.split("\\.", -1)) {
      value = value.path(name);
    }
    return value;
  }
}
