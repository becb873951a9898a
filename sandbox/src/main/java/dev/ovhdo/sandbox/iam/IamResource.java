package dev.ovhdo.sandbox.iam;

import dev.ovhdo.sandbox.json.ResourceIds;
import dev.ovhdo.sandbox.state.Account;
import dev.ovhdo.sandbox.state.Server;
import dev.ovhdo.sandbox.state.Vps;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A resource of the account, as IAM knows it.
 *
 * @param type its type in IAM, such as {@code dedicatedServer}
 */
record IamResource(String type, String name, String displayName) {
  static List<IamResource> all(Account account) {
    return Stream.of(
            account.vps().all().stream().map(IamResource::of),
            account.servers().all().stream().map(IamResource::of),
            account.zones().keys().stream().map(name -> new IamResource("dnsZone", name, name)),
            account.ipBlocks().keys().stream()
                .map(subnet -> new IamResource("ip", subnet.toString(), subnet.toString())),
            account.sms().keys().stream().map(name -> new IamResource("sms", name, name)))
        .flatMap(resources -> resources)
        .toList();
  }

  private static IamResource of(Vps vps) {
    return new IamResource("vps", vps.name(), vps.shownName());
  }

  private static IamResource of(Server server) {
    return new IamResource(
        "dedicatedServer",
        server.name(),
        Optional.ofNullable(server.contract().displayName()).orElse(server.name()));
  }

  String urn() {
    return ResourceIds.urn(type, name);
  }
}
