package dev.ovhdo.api;

import dev.ovhdo.api.ip.ForwardMissingException;
import dev.ovhdo.api.ip.ForwardWait;
import dev.ovhdo.api.ip.HostName;
import dev.ovhdo.api.ip.IpAddress;
import dev.ovhdo.api.ip.IpBlock;
import dev.ovhdo.api.ip.ReverseChange;
import dev.ovhdo.api.ip.ReverseName;
import dev.ovhdo.api.ip.ReverseOutcome;
import dev.ovhdo.api.ip.ReversePlan;
import dev.ovhdo.api.ip.ReverseTable;
import dev.ovhdo.api.ip.UnknownAddressException;
import dev.ovhdo.client.Listing;
import dev.ovhdo.client.OvhClient;
import dev.ovhdo.client.error.NotFoundException;
import dev.ovhdo.routes.ip.IpQuery;
import dev.ovhdo.routes.ip.IpReverseIp;
import dev.ovhdo.routes.ip.IpRoutes;
import dev.ovhdo.routes.ip.IpWithIam;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Blocks of IP addresses, and the names behind addresses. Addresses are taken in any spelling, and
 * the block that one lies in is found by itself. Safe for use by many threads.
 *
 * <p>OVHcloud gives an address a name only if the name leads to the address already, by an A or an
 * AAAA record that its own name servers see. {@link ForwardWait} waits for that.
 */
public final class ReverseDnsService {
  private final OvhClient client;

  ReverseDnsService(OvhClient client) {
    this.client = client;
  }

  /**
   * Reads all blocks of the account.
   *
   * <p>Route: {@code GET /ip}
   */
  public Listing<IpWithIam> list() {
    return IpRoutes.of(client).all();
  }

  /**
   * Reads some blocks of the account.
   *
   * <p>Route: {@code GET /ip}
   *
   * @param filter which ones
   */
  public Listing<IpWithIam> list(IpQuery filter) {
    return IpRoutes.of(client).all(filter);
  }

  /**
   * Finds the block of the account that an address lies in, the smallest if there are several.
   *
   * <p>Route: {@code GET /ip}
   *
   * @throws InvalidInputException if it is no address
   * @throws UnknownAddressException if it lies in none
   */
  public IpBlock blockOf(String address) {
    IpAddress wanted = IpAddress.parse(address);
    // The filter is documented as "contains or equals"; what it finds is looked at again.
    List<String> found = IpRoutes.of(client).get(IpQuery.of().withIp(wanted.toString()));
    return smallest(blocks(found), wanted)
        .orElseGet(
            () -> {
              List<IpBlock> all = blocks(IpRoutes.of(client).get());
              return smallest(all, wanted)
                  .orElseThrow(() -> new UnknownAddressException(List.of(wanted), all));
            });
  }

  /** What a later version of the API calls a block is none that an address could lie in. */
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
   * Reads the names of all addresses of a block that have one.
   *
   * <p>Route: {@code GET /ip/{ip}/reverse}
   *
   * @throws InvalidInputException if it is no block
   * @throws NotFoundException if the account has no such block
   */
  public Listing<ReverseName> reverses(String block) {
    IpBlock wanted = IpBlock.parse(block);
    return at(wanted).reverse().all().map(reverse -> name(wanted, reverse));
  }

  /**
   * Reads the name of an address.
   *
   * <p>Route: {@code GET /ip/{ip}/reverse/{ipReverse}}
   *
   * @return the name; empty where it has none
   * @throws InvalidInputException if it is no address
   * @throws UnknownAddressException if it lies in no block of the account
   */
  public Optional<ReverseName> reverse(String address) {
    return reverse(blockOf(address), IpAddress.parse(address));
  }

  /**
   * Reads the name of an address in a block that is known.
   *
   * <p>Route: {@code GET /ip/{ip}/reverse/{ipReverse}}
   *
   * @return the name; empty where it has none, or the account has no such block
   */
  public Optional<ReverseName> reverse(IpBlock block, IpAddress address) {
    requireWithin(block, address);
    try {
      IpReverseIp found = at(block).reverse().ipReverse(address.toString()).get();
      return Optional.of(name(block, found));
    } catch (NotFoundException e) {
      return Optional.empty();
    }
  }

  /**
   * Gives an address a name, in the place of the one that it has.
   *
   * <p>Route: {@code POST /ip/{ip}/reverse}
   *
   * @param address in any spelling
   * @param name in any spelling, with its final dot or without
   * @throws InvalidInputException if either is none
   * @throws UnknownAddressException if the address lies in no block of the account
   * @throws ForwardMissingException if the name does not lead to the address
   */
  public ReverseName set(String address, String name) {
    HostName wanted = HostName.parse(name);
    IpAddress checked = IpAddress.parse(address);
    return set(blockOf(address), checked, wanted, ForwardWait.none(), missing -> {});
  }

  /**
   * Gives an address a name, in the place of the one that it has, and waits until OVHcloud takes
   * it.
   *
   * <p>Route: {@code POST /ip/{ip}/reverse}
   *
   * @param block the block that the address lies in; {@link #blockOf} finds it
   * @param address the address
   * @param name its name
   * @param wait how long to wait until the name leads to the address. At the end OVHcloud is asked
   *     once more, whatever the look-up says
   * @param observer sees each refusal that is waited out
   * @throws InvalidInputException if the address does not lie in the block
   * @throws ForwardMissingException if the name does not lead to the address, still
   */
  public ReverseName set(
      IpBlock block,
      IpAddress address,
      HostName name,
      ForwardWait wait,
      Consumer<? super ForwardMissingException> observer) {
    requireWithin(block, address);
    return new ReverseSetting(client, block, address, name, wait, observer).carryOut();
  }

  /**
   * Takes the name of an address away.
   *
   * <p>Route: {@code DELETE /ip/{ip}/reverse/{ipReverse}}
   *
   * @throws InvalidInputException if it is no address
   * @throws UnknownAddressException if it lies in no block of the account
   * @throws NotFoundException if it has no name
   */
  public void delete(String address) {
    delete(blockOf(address), IpAddress.parse(address));
  }

  /**
   * Takes the name of an address in a block that is known away.
   *
   * <p>Route: {@code DELETE /ip/{ip}/reverse/{ipReverse}}
   *
   * @throws InvalidInputException if the address does not lie in the block
   * @throws NotFoundException if it has no name, or the account has no such block
   */
  public void delete(IpBlock block, IpAddress address) {
    requireWithin(block, address);
    at(block).reverse().ipReverse(address.toString()).delete();
  }

  /**
   * Compares names with those that should be; changes nothing. Only what the table is about is
   * read.
   *
   * <p>Route: {@code GET /ip/{ip}/reverse}, {@code GET /ip/{ip}/reverse/{ipReverse}}
   *
   * @throws UnknownAddressException if some of its addresses lie in no block of the account
   */
  public ReversePlan plan(ReverseTable wanted) {
    return new ReversePlanning(client, wanted).plan();
  }

  /**
   * Makes the changes of a plan, one after the other; those that keep a name cost nothing. One that
   * fails does not stop the others. Names that do not lead to their addresses yet are waited for
   * together, after all others.
   *
   * <p>Route: {@code POST /ip/{ip}/reverse}, {@code DELETE /ip/{ip}/reverse/{ipReverse}}
   *
   * @param plan what to change
   * @param wait how long to wait until all names lead to their addresses
   * @param observer sees each change when it is made, or has failed for good
   * @return what came of each pending change, in the order of the plan
   * @throws dev.ovhdo.client.error.InvalidCredentialException if no other change would fare better
   */
  public List<ReverseOutcome> apply(
      ReversePlan plan, ForwardWait wait, Consumer<? super ReverseOutcome> observer) {
    List<ReverseChange> pending = plan.pending();
    return new ReverseApplying(client, wait, observer).apply(pending);
  }

  static void requireWithin(IpBlock block, IpAddress address) {
    if (!block.contains(address)) {
      throw new InvalidInputException(address + " does not lie in " + block);
    }
  }

  private static ReverseName name(IpBlock block, IpReverseIp found) {
    return new ReverseName(block, IpAddress.parse(found.ipReverse()), found.reverse());
  }

  private IpRoutes.Ip at(IpBlock block) {
    return IpRoutes.of(client).ip(block.pathName());
  }
}
