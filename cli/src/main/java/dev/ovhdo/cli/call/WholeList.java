package dev.ovhdo.cli.call;

import dev.ovhdo.catalog.Catalogue;
import dev.ovhdo.catalog.RouteMatch;
import dev.ovhdo.catalog.model.Method;
import dev.ovhdo.catalog.model.Route;
import dev.ovhdo.catalog.model.Scalar;
import dev.ovhdo.catalog.model.Type;
import dev.ovhdo.cli.failure.CommandException;
import dev.ovhdo.cli.failure.ExitCode;
import dev.ovhdo.client.Listing;
import dev.ovhdo.client.OvhClient;
import dev.ovhdo.client.error.DecodeException;
import dev.ovhdo.client.request.ListRequest;
import dev.ovhdo.client.request.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads all pages of a list, and the item of each id of a list of ids. */
final class WholeList {
  private final OvhClient client;
  private final CallPlan plan;

  /**
   * Creates a reader.
   *
   * @param plan the call that returns the list
   */
  WholeList(OvhClient client, CallPlan plan) {
    this.client = client;
    this.plan = plan;
  }

  /**
   * Reads the list with as few requests as the server allows. The catalogue tells whether it can
   * answer with pages of objects; they are used if they have the type of the items.
   */
  Listing<JsonNode> read(Catalogue catalogue) {
    Optional<String> identifier = identifierOfObjects(catalogue);
    if (identifier.isPresent()) {
      try {
        return withPaths(
            client.list(
                ListRequest.of(plan.request(), id -> plan.item(identifier.get(), id), json -> json)
                    .withObjects()));
      } catch (DecodeException e) {
        // The list does not contain ids, although the catalogue says so.
      }
    }
    return read(page -> {});
  }

  /**
   * Reads the pages, and then the items of the ids.
   *
   * @param listener receives each page
   * @throws CommandException if the response is not a list
   */
  Listing<JsonNode> read(Consumer<Response> listener) {
    List<JsonNode> elements = new ArrayList<>();
    client
        .pages(plan.request())
        .peek(listener)
        .forEachOrdered(page -> requireList(page.body()).forEach(elements::add));
    // A list that does not consist of ids contains the objects already.
    if (!elements.stream().allMatch(each -> each.isString() || each.isIntegralNumber())) {
      return Listing.of(elements);
    }
    return withPaths(
        Listing.of(
            client
                .forEachId(
                    elements.stream().map(JsonNode::asString).toList(),
                    (with, id) -> with.call(plan.item("id", id)))
                .stream()));
  }

  private JsonNode requireList(JsonNode body) {
    if (!body.isArray()) {
      throw new CommandException(
          ExitCode.USAGE, "--all needs a list, and " + plan + " returns no list");
    }
    return body;
  }

  /** Returns the path parameter of an item; empty if there are no pages with the same objects. */
  private Optional<String> identifierOfObjects(Catalogue catalogue) {
    String path = plan.request().path();
    return route(catalogue, path)
        .filter(list -> list.response() instanceof Type.ListOf ids && ids.item() instanceof Scalar)
        .flatMap(list -> identifier(catalogue, path, list.item()));
  }

  private static Optional<String> identifier(
      Catalogue catalogue, String path, @Nullable Type object) {
    return route(catalogue, path.replaceFirst("/$", "") + "/{id}")
        .filter(item -> item.response().equals(object))
        .map(item -> item.segments().get(item.segments().size() - 1))
        .filter(segment -> segment.startsWith("{"))
        .map(segment -> segment.substring(1, segment.length() - 1));
  }

  private static Optional<Route> route(Catalogue catalogue, String path) {
    return catalogue.match(Method.GET, path).map(RouteMatch::known).map(known -> known.route());
  }

  /** An item that cannot be read is named by its path. */
  private Listing<JsonNode> withPaths(Listing<JsonNode> items) {
    return new Listing<>(
        items.items(),
        items.unread().stream()
            .map(each -> new Listing.Unread(plan.item("id", each.id()).path(), each.reason()))
            .toList());
  }
}
