package dev.ovhdo.sandbox.ip;

import dev.ovhdo.sandbox.json.Json;
import dev.ovhdo.sandbox.route.RouteCall;
import dev.ovhdo.sandbox.route.Router;
import dev.ovhdo.sandbox.state.Account;
import dev.ovhdo.sandbox.state.IpBlock;
import dev.ovhdo.sandbox.state.Subnet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The routes that show IP blocks and change their descriptions. */
final class IpRoutes {
  static final String PATH = "/ip/{ip}";

  private final Account account;
  private final IpBlocks blocks;

  IpRoutes(Account account, IpBlocks blocks) {
    this.account = account;
    this.blocks = blocks;
  }

  void addTo(Router router) {
    router
        .get("/ip", this::list)
        .get(PATH, visit -> IpJson.of(blocks.requested(visit)))
        .put(PATH, this::edit);
  }

  private JsonNode list(RouteCall visit) {
    List<Predicate<IpBlock>> filters =
        List.of(
            filter(visit, "ip", text -> within(Subnet.parse(text))),
            filter(visit, "type", text -> block -> block.type().text().equals(text)),
            filter(visit, "version", text -> block -> block.subnet().v6() == text.equals("6")),
            filter(visit, "routedTo.serviceName", text -> is(IpBlock::routedTo, text)),
            filter(visit, "description", text -> is(IpBlock::description, text)),
            filter(visit, "campus", text -> block -> false),
            filter(
                visit,
                "isAdditionalIp",
                text -> block -> block.additional() == Boolean.parseBoolean(text)));
    return Json.strings(
        blocks.all().stream()
            .filter(block -> filters.stream().allMatch(filter -> filter.test(block)))
            .map(block -> block.subnet().toString())
            .toList());
  }

  private static Predicate<IpBlock> filter(
      RouteCall visit, String name, Function<String, Predicate<IpBlock>> test) {
    return visit.queryParameter(name).map(test).orElse(block -> true);
  }

  /** The schema describes this filter as "contains or equals". */
  private static Predicate<IpBlock> within(Optional<Subnet> wanted) {
    return block -> wanted.filter(block.subnet()::contains).isPresent();
  }

  private static Predicate<IpBlock> is(Function<IpBlock, @Nullable String> property, String text) {
    return block -> Objects.equals(property.apply(block), text);
  }

  private JsonNode edit(RouteCall visit) {
    IpBlock block = blocks.requested(visit);
    if (visit.body().has("description")) {
      account.ipBlocks().put(block.withDescription(visit.bodyText("description")));
    }
    return Json.nullNode();
  }
}
