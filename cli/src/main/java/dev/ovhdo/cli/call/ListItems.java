package dev.ovhdo.cli.call;

import dev.ovhdo.cli.context.CommandContext;
import dev.ovhdo.cli.failure.CommandException;
import dev.ovhdo.cli.failure.ExitCode;
import dev.ovhdo.client.error.NotFoundException;
import dev.ovhdo.client.request.Request;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Reads the items of a list of ids: {@code --all}. */
final class ListItems {
  private ListItems() {}

  /**
   * Reads the item of each id, and prints a note for each missing item. A list that does not
   * consist of ids is returned unchanged, because it contains the objects already.
   *
   * @param plan the call that returned the list
   * @throws CommandException if the response is not a list
   */
  static JsonNode of(CallPlan plan, JsonNode answer, CommandContext context) {
    if (!answer.isArray()) {
      throw new CommandException(
          ExitCode.USAGE, "--all needs a list, and " + plan + " returns no list");
    }
    if (!answer.valueStream().allMatch(each -> each.isString() || each.isIntegralNumber())) {
      return answer;
    }
    List<Request> requests = answer.valueStream().map(id -> plan.item(id.asString())).toList();
    ArrayNode items = JsonNodeFactory.instance.arrayNode();
    List<Optional<JsonNode>> found =
        context.api().client().inParallel(requests, request -> read(request, context));
    for (int i = 0; i < found.size(); i++) {
      String path = requests.get(i).path();
      found
          .get(i)
          .ifPresentOrElse(
              items::add, () -> context.terminal().note(path + " does not exist any more (404)"));
    }
    return items;
  }

  private static Optional<JsonNode> read(Request request, CommandContext context) {
    try {
      return Optional.of(context.api().client().call(request));
    } catch (NotFoundException e) {
      return Optional.empty();
    }
  }
}
