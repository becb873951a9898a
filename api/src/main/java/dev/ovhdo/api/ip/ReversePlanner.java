package dev.ovhdo.api.ip;

import dev.ovhdo.api.error.InvalidInputException;
import dev.ovhdo.api.ip.ReversePlan.ReverseChange;
import dev.ovhdo.client.OvhClient;
import dev.ovhdo.client.error.NotFoundException;
import dev.ovhdo.routes.ip.IpRoutes;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Compares current with desired reverse names. Reads only the addresses of the table, or with
 * pruning all addresses with a name in the IP blocks of the table.
 */
final class ReversePlanner {
  private final OvhClient client;
  private final ReverseTable table;

  private record BlockAddress(IpBlock block, IpAddress address) {}

  ReversePlanner(OvhClient client, ReverseTable table) {
    this.client = client;
    this.table = table;
  }

  ReversePlan plan() {
    if (table.entries().isEmpty()) {
      return new ReversePlan(List.of());
    }
    Map<IpAddress, IpBlock> blocks = blocks();
    List<BlockAddress> wanted =
        table.entries().stream()
            .map(entry -> new BlockAddress(of(blocks, entry.address()), entry.address()))
            .toList();
    List<BlockAddress> read = toBeRead(wanted);
    Map<IpAddress, String> before = new HashMap<>();
    client
        .inParallel(read, this::name)
        .forEach(found -> found.ifPresent(pair -> before.put(pair.getKey(), pair.getValue())));
    List<ReverseChange> changes = new ArrayList<>();
    for (ReverseTable.Entry entry : table.entries()) {
      IpAddress address = entry.address();
      changes.add(
          new ReverseChange(of(blocks, address), address, before.get(address), entry.name()));
    }
    if (table.pruning()) {
      read.stream()
          .filter(place -> !blocks.containsKey(place.address()))
          .filter(place -> before.containsKey(place.address()))
          .map(p -> new ReverseChange(p.block(), p.address(), before.get(p.address()), null))
          .forEach(changes::add);
    }
    return new ReversePlan(changes);
  }

  /** Returns the IP block of an address; {@link #blocks} has ensured that it exists. */
  private static IpBlock of(Map<IpAddress, IpBlock> blocks, IpAddress address) {
    return Objects.requireNonNull(blocks.get(address));
  }

  private Map<IpAddress, IpBlock> blocks() {
    List<IpBlock> all = ReverseDnsService.blocks(IpRoutes.of(client).get());
    Map<IpAddress, IpBlock> found = new LinkedHashMap<>();
    List<IpAddress> unknown = new ArrayList<>();
    for (ReverseTable.Entry entry : table.entries()) {
      ReverseDnsService.smallest(all, entry.address())
          .ifPresentOrElse(
              block -> found.put(entry.address(), block), () -> unknown.add(entry.address()));
    }
    if (!unknown.isEmpty()) {
      throw ReverseDnsService.noBlock(unknown, all);
    }
    return found;
  }

  /** For a single address of an IP block, no listing is needed. */
  private List<BlockAddress> toBeRead(List<BlockAddress> wanted) {
    Map<IpBlock, Set<IpAddress>> byBlock = new LinkedHashMap<>();
    wanted.forEach(
        place -> byBlock.computeIfAbsent(place.block(), b -> new HashSet<>()).add(place.address()));
    List<Map.Entry<IpBlock, Set<IpAddress>>> groups = List.copyOf(byBlock.entrySet());
    return client.inParallel(groups, group -> toBeRead(group.getKey(), group.getValue())).stream()
        .flatMap(List::stream)
        .toList();
  }

  private List<BlockAddress> toBeRead(IpBlock block, Set<IpAddress> wanted) {
    Stream<IpAddress> addresses =
        wanted.size() == 1 && !table.pruning()
            ? wanted.stream()
            : IpRoutes.of(client).ip(block.pathName()).reverse().get().stream()
                .flatMap(ReversePlanner::address)
                .filter(address -> table.pruning() || wanted.contains(address));
    return addresses.map(address -> new BlockAddress(block, address)).toList();
  }

  /** A text that is no address has no reverse name. */
  private static Stream<IpAddress> address(String text) {
    try {
      return Stream.of(IpAddress.parse(text));
    } catch (InvalidInputException e) {
      return Stream.empty();
    }
  }

  private Optional<Map.Entry<IpAddress, String>> name(BlockAddress place) {
    try {
      return Optional.of(
          Map.entry(
              place.address(),
              IpRoutes.of(client)
                  .ip(place.block().pathName())
                  .reverse()
                  .ipReverse(place.address().toString())
                  .get()
                  .reverse()));
    } catch (NotFoundException e) {
      return Optional.empty();
    }
  }
}
