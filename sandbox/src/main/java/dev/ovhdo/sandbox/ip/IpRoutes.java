package dev.ovhdo.sandbox.ip;

import dev.ovhdo.sandbox.dns.PublishedZones;
import dev.ovhdo.sandbox.json.Json;
import dev.ovhdo.sandbox.route.RouteCall;
import dev.ovhdo.sandbox.route.Router;
import dev.ovhdo.sandbox.state.Account;
import dev.ovhdo.sandbox.state.IpBlock;
import dev.ovhdo.sandbox.state.Subnet;
import dev.ovhdo.sandbox.task.TaskScheduler;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The routes that show IP blocks and change their descriptions. */
public final class IpRoutes {
  static final String PATH = "/ip/{ip}";

  private final Account account;
  private final IpBlocks blocks;
  private final TaskScheduler scheduler;

  public IpRoutes(Account account, TaskScheduler scheduler) {
    this.account = account;
    this.blocks = new IpBlocks(account);
    this.scheduler = scheduler;
  }

  /** Adds all routes of IP blocks. */
  public void addTo(Router router) {
    new ReverseRoutes(account, blocks, new PublishedZones(account)).addTo(router);
    new IpMoveRoutes(account, blocks, scheduler).addTo(router);
    router
        .get("/ip", this::list)
        .get(PATH, call -> IpJson.of(blocks.requested(call)))
        .put(PATH, this::edit);
  }

  private JsonNode list(RouteCall call) {
    List<Predicate<IpBlock>> filters =
        List.of(
            filter(call, "ip", text -> within(Subnet.parse(text))),
            filter(call, "type", text -> block -> block.type().text().equals(text)),
            filter(call, "version", text -> block -> block.subnet().v6() == text.equals("6")),
            filter(call, "routedTo.serviceName", text -> is(IpBlock::routedTo, text)),
            filter(call, "description", text -> is(IpBlock::description, text)),
            filter(call, "campus", text -> block -> false),
            filter(
                call,
                "isAdditionalIp",
                text -> block -> block.additional() == Boolean.parseBoolean(text)));
    return Json.strings(
        blocks.all().stream()
            .filter(block -> filters.stream().allMatch(filter -> filter.test(block)))
            .map(block -> block.subnet().toString())
            .toList());
  }

  private static Predicate<IpBlock> filter(
      RouteCall call, String name, Function<String, Predicate<IpBlock>> test) {
    return call.queryParameter(name).map(test).orElse(block -> true);
  }

  /** The schema describes this filter as "contains or equals". */
  private static Predicate<IpBlock> within(Optional<Subnet> wanted) {
    return block -> wanted.filter(block.subnet()::contains).isPresent();
  }

  private static Predicate<IpBlock> is(Function<IpBlock, @Nullable String> property, String text) {
    return block -> Objects.equals(property.apply(block), text);
  }

  private JsonNode edit(RouteCall call) {
    IpBlock block = blocks.requested(call);
    if (call.body().has("description")) {
      account.ipBlocks().put(block.withDescription(call.bodyText("description")));
    }
    return Json.nullNode();
  }
}
