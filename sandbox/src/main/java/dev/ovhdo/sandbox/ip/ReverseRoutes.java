package dev.ovhdo.sandbox.ip;

import dev.ovhdo.sandbox.dns.PublishedZones;
import dev.ovhdo.sandbox.http.ApiError;
import dev.ovhdo.sandbox.json.Json;
import dev.ovhdo.sandbox.route.RouteCall;
import dev.ovhdo.sandbox.route.Router;
import dev.ovhdo.sandbox.state.Account;
import dev.ovhdo.sandbox.state.IpBlock;
import dev.ovhdo.sandbox.state.Subnet;
import dev.ovhdo.sandbox.state.Vps;
import dev.ovhdo.sandbox.state.VpsIp;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/**
 * The routes of reverse DNS names. A name is accepted only if it resolves to the address already.
 */
final class ReverseRoutes {
  private static final Pattern LABEL = Pattern.compile("[a-z0-9_]([a-z0-9_-]{0,61}[a-z0-9_])?");
  private static final String REVERSES = IpRoutes.PATH + "/reverse";
  private static final String REVERSE = REVERSES + "/{ipReverse}";

  private final Account account;
  private final IpBlocks blocks;
  private final PublishedZones zones;

  ReverseRoutes(Account account, IpBlocks blocks, PublishedZones zones) {
    this.account = account;
    this.blocks = blocks;
    this.zones = zones;
  }

  void addTo(Router router) {
    router
        .get(
            REVERSES, call -> Json.strings(List.copyOf(blocks.requested(call).reverses().keySet())))
        .post(REVERSES, this::set)
        .get(REVERSE, this::show)
        .delete(REVERSE, this::remove)
        .put("/vps/{serviceName}/ips/{ipAddress}", this::setOfVps);
  }

  /** There is no PUT: a POST replaces an existing name. */
  private JsonNode set(RouteCall call) {
    IpBlock block = blocks.requested(call);
    String given = call.requireBodyText("ipReverse");
    Subnet address =
        Subnet.parseAddress(given)
            .filter(block.subnet()::contains)
            .orElseThrow(() -> ApiError.invalidValue("ipReverse", given, "ip"));
    String name = resolving(call.requireBodyText("reverse"), address);
    blocks.setReverse(block, address, name);
    return IpJson.reverse(address.address(), name);
  }

  /**
   * Returns a name in lower case with final dot. OVHcloud accepts several labels of at most 63
   * letters, digits, hyphens and underscores, without a hyphen at either end: see <a
   * href="https://help.ovhcloud.com/csm/en-dns-reverse">the guide about reverse DNS</a>.
   *
   * @throws ApiError 400 for any other name
   */
  private static String normalized(String given) {
    String name = given.toLowerCase(Locale.ROOT).replaceFirst("\\.$", "");
    String[] labels = name.split("\\.", -1);
    boolean isName = labels.length >= 2 && name.length() <= 253;
    for (String label : labels) {
      isName &= LABEL.matcher(label).matches();
    }
    if (!isName) {
      throw ApiError.invalidValue("reverse", given, "string");
    }
    return name + ".";
  }

  private String resolving(String given, Subnet address) {
    String name = normalized(given);
    boolean resolves =
        zones.addresses(name).stream()
            .map(each -> Subnet.parseAddress(each.getHostAddress()))
            .anyMatch(each -> each.filter(address::equals).isPresent());
    if (!resolves) {
      throw ApiError.badRequest(name + " does not resolve to " + address.address());
    }
    return name;
  }

  private JsonNode show(RouteCall call) {
    NamedAddress named = named(call);
    return IpJson.reverse(named.address().address(), named.name());
  }

  private JsonNode remove(RouteCall call) {
    NamedAddress named = named(call);
    blocks.setReverse(named.block(), named.address(), null);
    return Json.nullNode();
  }

  private record NamedAddress(IpBlock block, Subnet address, String name) {}

  private NamedAddress named(RouteCall call) {
    IpBlock block = blocks.requested(call);
    String given = call.pathParameter("ipReverse");
    Optional<Subnet> address = Subnet.parseAddress(given).filter(block.subnet()::contains);
    return address
        .flatMap(found -> block.reverse(found).map(name -> new NamedAddress(block, found, name)))
        .orElseThrow(() -> ApiError.noSuchObject("ipReverse", given));
  }

  /** The route of the VPS changes the same name; an empty or null name removes it. */
  private JsonNode setOfVps(RouteCall call) {
    Vps vps =
        account.vps().find(call.pathParameter("serviceName")).orElseThrow(ApiError::noSuchService);
    String given = call.pathParameter("ipAddress");
    Optional<Subnet> address = Subnet.parseAddress(given);
    boolean has =
        vps.ips().stream()
            .map(VpsIp::ipAddress)
            .anyMatch(each -> Subnet.parseAddress(each).equals(address));
    if (address.isEmpty() || !has) {
      throw ApiError.noSuchObject("ipAddress", given);
    }
    if (call.body().has("reverse")) {
      String wanted = call.bodyText("reverse");
      String name = wanted == null || wanted.isEmpty() ? null : resolving(wanted, address.get());
      blocks.setReverse(blockOf(address.get()), address.get(), name);
    }
    return Json.nullNode();
  }

  private IpBlock blockOf(Subnet address) {
    return blocks.all().stream()
        .filter(block -> block.subnet().contains(address))
        .findFirst()
        .orElseThrow(ApiError::noSuchService);
  }
}
