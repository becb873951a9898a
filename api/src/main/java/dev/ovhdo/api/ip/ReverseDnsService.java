package dev.ovhdo.api.ip;

import dev.ovhdo.api.error.InvalidInputException;
import dev.ovhdo.api.error.ResourceNotFoundException;
import dev.ovhdo.api.internal.ReadableItems;
import dev.ovhdo.api.ip.ReversePlan.ReverseChange;
import dev.ovhdo.client.Listing;
import dev.ovhdo.client.Listing.Unread;
import dev.ovhdo.client.OvhClient;
import dev.ovhdo.client.error.DecodeException;
import dev.ovhdo.client.error.NotFoundException;
import dev.ovhdo.routes.ip.Ip;
import dev.ovhdo.routes.ip.IpQuery;
import dev.ovhdo.routes.ip.IpReverseIp;
import dev.ovhdo.routes.ip.IpRoutes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * IP blocks and reverse DNS. Addresses are accepted in any spelling; the IP block of an address is
 * looked up. Thread-safe.
 *
 * <p>OVHcloud accepts a reverse name only if the name resolves to the address, by an A or AAAA
 * record that OVHcloud's name servers see. {@link ForwardWaitOptions} configures a wait for that.
 */
public final class ReverseDnsService {
  private final OvhClient client;

  /** Creates the service; {@code ovh.reverseDns()} returns an instance. */
  public ReverseDnsService(OvhClient client) {
    this.client = client;
  }

  /**
   * Reads all IP blocks of the account.
   *
   * <p>Route: {@code GET /ip}
   */
  public Listing<Ip> list() {
    return IpRoutes.of(client).all();
  }

  /**
   * Reads the IP blocks of the account that match a query.
   *
   * <p>Route: {@code GET /ip}
   *
   * @param filter the query
   */
  public Listing<Ip> list(IpQuery filter) {
    return IpRoutes.of(client).all(filter);
  }

  /**
   * Finds the smallest IP block of the account that contains an address.
   *
   * <p>Route: {@code GET /ip}
   *
   * @throws InvalidInputException if the text is not an IP address
   * @throws ResourceNotFoundException if no IP block of the account contains the address
   */
  public IpBlock blockOf(String address) {
    IpAddress wanted = IpAddress.parse(address);
    // The filter is documented as "contains or equals", so its results are checked.
    List<String> found = IpRoutes.of(client).get(IpQuery.of().withIp(wanted.toString()));
    return smallest(blocks(found), wanted)
        .orElseGet(
            () -> {
              List<IpBlock> all = blocks(IpRoutes.of(client).get());
              return smallest(all, wanted).orElseThrow(() -> noBlock(List.of(wanted), all));
            });
  }

  static ResourceNotFoundException noBlock(List<IpAddress> addresses, List<IpBlock> blocks) {
    String names = String.join(", ", addresses.stream().map(IpAddress::toString).toList());
    return ResourceNotFoundException.of(
        "IP block",
        names,
        "No IP block of this account contains " + names,
        "IP blocks of this account",
        blocks.stream().map(IpBlock::toString).toList());
  }

  /** Skips texts that are not IP blocks, in case a later version of the API returns others. */
  static List<IpBlock> blocks(List<String> texts) {
    return texts.stream()
        .flatMap(
            text -> {
              try {
                return Optional.of(IpBlock.parse(text)).stream();
              } catch (InvalidInputException e) {
                return Optional.<IpBlock>empty().stream();
              }
            })
        .toList();
  }

  static Optional<IpBlock> smallest(List<IpBlock> blocks, IpAddress address) {
    return blocks.stream()
        .filter(block -> block.contains(address))
        .max(Comparator.comparingInt(IpBlock::prefix));
  }

  /**
   * Reads the reverse names of an IP block.
   *
   * <p>Route: {@code GET /ip/{ip}/reverse}
   *
   * @throws InvalidInputException if the text is not an IP block
   * @throws NotFoundException if the account has no such IP block
   */
  public Listing<ReverseName> reverses(String block) {
    IpBlock wanted = IpBlock.parse(block);
    return names(wanted, at(wanted).reverse().all());
  }

  /**
   * Reads the reverse names of all IP blocks of the account. A block that cannot be read is unread.
   *
   * <p>Route: {@code GET /ip}, {@code GET /ip/{ip}/reverse}
   */
  public Listing<ReverseName> reverses() {
    List<String> blocks =
        blocks(IpRoutes.of(client).get()).stream().map(IpBlock::toString).toList();
    return ReadableItems.of(client, blocks, this::reverses);
  }

  /**
   * Reads the reverse name of an address.
   *
   * <p>Route: {@code GET /ip/{ip}/reverse/{ipReverse}}
   *
   * @return the name; empty if the address has none
   * @throws InvalidInputException if the text is not an IP address
   * @throws ResourceNotFoundException if no block of the account contains the address
   */
  public Optional<ReverseName> reverse(String address) {
    return reverse(blockOf(address), IpAddress.parse(address));
  }

  /**
   * Reads the reverse name of an address in a known IP block.
   *
   * <p>Route: {@code GET /ip/{ip}/reverse/{ipReverse}}
   *
   * @return the name; empty if the address has none, or the account has no such IP block
   */
  public Optional<ReverseName> reverse(IpBlock block, IpAddress address) {
    requireWithin(block, address);
    try {
      IpReverseIp found = at(block).reverse().ipReverse(address.toString()).get();
      return Optional.of(new ReverseName(block, address, found.reverse()));
    } catch (NotFoundException e) {
      return Optional.empty();
    }
  }

  /**
   * Sets the reverse name of an address.
   *
   * <p>Route: {@code POST /ip/{ip}/reverse}
   *
   * @param address the address, in any spelling
   * @param name the name, in any spelling, with or without the final dot
   * @throws InvalidInputException if address or name is invalid
   * @throws ResourceNotFoundException if no IP block of the account contains the address
   * @throws ForwardRecordMissingException if the name does not resolve to the address
   */
  public ReverseName set(String address, String name) {
    HostName wanted = HostName.parse(name);
    IpAddress checked = IpAddress.parse(address);
    return set(blockOf(address), checked, wanted, ForwardWaitOptions.none(), missing -> {});
  }

  /**
   * Sets the reverse name of an address, and waits until OVHcloud accepts the name.
   *
   * <p>Route: {@code POST /ip/{ip}/reverse}
   *
   * @param block the IP block of the address, from {@link #blockOf}
   * @param address the address
   * @param name the name
   * @param wait options for the wait until the name resolves to the address. At the deadline the
   *     request is sent once more, independent of the lookup
   * @param listener receives each refusal during the wait
   * @throws InvalidInputException if the IP block does not contain the address
   * @throws ForwardRecordMissingException if the name does not resolve to the address before the
   *     deadline
   */
  public ReverseName set(
      IpBlock block,
      IpAddress address,
      HostName name,
      ForwardWaitOptions wait,
      Consumer<? super ForwardRecordMissingException> listener) {
    requireWithin(block, address);
    return new ReverseNameSetter(client, block, address, name, wait, listener).set();
  }

  /**
   * Removes the reverse name of an address.
   *
   * <p>Route: {@code DELETE /ip/{ip}/reverse/{ipReverse}}
   *
   * @throws InvalidInputException if the text is not an IP address
   * @throws ResourceNotFoundException if no block of the account contains the address
   * @throws NotFoundException if the address has no name
   */
  public void delete(String address) {
    delete(blockOf(address), IpAddress.parse(address));
  }

  /**
   * Removes the reverse name of an address in a known IP block.
   *
   * <p>Route: {@code DELETE /ip/{ip}/reverse/{ipReverse}}
   *
   * @throws InvalidInputException if the IP block does not contain the address
   * @throws NotFoundException if the address has no name, or the account has no such IP block
   */
  public void delete(IpBlock block, IpAddress address) {
    requireWithin(block, address);
    ReverseNameSetter.remove(client, block, address);
  }

  /**
   * Compares the current reverse names with a table. Sends no change. Reads only the addresses and
   * IP blocks of the table.
   *
   * <p>Route: {@code GET /ip/{ip}/reverse}, {@code GET /ip/{ip}/reverse/{ipReverse}}
   *
   * @throws ResourceNotFoundException if no IP block of the account contains some of the addresses
   */
  public ReversePlan plan(ReverseTable wanted) {
    return new ReversePlanner(client, wanted).plan();
  }

  /**
   * Executes the changes of a plan sequentially. A failed change does not stop the others. Names
   * that do not resolve to their addresses yet are polled together at the end.
   *
   * <p>Route: {@code POST /ip/{ip}/reverse}, {@code DELETE /ip/{ip}/reverse/{ipReverse}}
   *
   * @param plan the plan
   * @param wait options for the wait until all names resolve to their addresses
   * @param listener receives the outcome of each change
   * @return the outcomes of the pending changes, in the order of the plan
   * @throws dev.ovhdo.client.error.InvalidCredentialException if the credentials are invalid, which
   *     fails all changes
   */
  public List<ReverseChange.Outcome> apply(
      ReversePlan plan, ForwardWaitOptions wait, Consumer<? super ReverseChange.Outcome> listener) {
    List<ReverseChange> pending = plan.pending();
    return new ReversePlanExecutor(client, wait, listener).execute(pending);
  }

  static void requireWithin(IpBlock block, IpAddress address) {
    if (!block.contains(address)) {
      throw new InvalidInputException(address + " is not in " + block);
    }
  }

  /** Without address or name, an item is unread. */
  private static Listing<ReverseName> names(IpBlock block, Listing<IpReverseIp> found) {
    List<ReverseName> names = new ArrayList<>();
    List<Unread> unread = new ArrayList<>(found.unread());
    for (IpReverseIp each : found) {
      try {
        names.add(new ReverseName(block, IpAddress.parse(each.ipReverse()), each.reverse()));
      } catch (DecodeException | InvalidInputException e) {
        unread.add(new Unread(each.optional(IpReverseIp::ipReverse).orElse(block.toString()), e));
      }
    }
    return new Listing<>(names, unread);
  }

  private IpRoutes.Ip at(IpBlock block) {
    return IpRoutes.of(client).ip(block.pathName());
  }
}
