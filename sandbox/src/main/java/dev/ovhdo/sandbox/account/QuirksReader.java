package dev.ovhdo.sandbox.account;

import dev.ovhdo.sandbox.state.Account;
import dev.ovhdo.sandbox.state.AccountQuirks;
import dev.ovhdo.sandbox.state.ErrorFormat;
import dev.ovhdo.sandbox.state.IpBlock;
import dev.ovhdo.sandbox.state.ListModes;
import dev.ovhdo.sandbox.state.Server;
import dev.ovhdo.sandbox.state.Vps;
import dev.ovhdo.sandbox.state.Zone;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.snakeyaml.engine.v2.nodes.Node;

/** Reads the quirks of the account in an account file. */
final class QuirksReader {
  private QuirksReader() {}

  /**
   * Reads the quirks.
   *
   * @param account the account with its services
   */
  static AccountQuirks read(Node node, Account account) {
    YamlSection section =
        YamlSection.of(
            node,
            "a set of quirks",
            List.of("errorFormat", "expired", "deniedActions", "objectLists", "batches"));
    Set<String> services = services(account);
    for (String path : section.texts("expired")) {
      if (!services.contains(path)) {
        throw new InvalidLineException(
            section.line("expired"),
            YamlSection.unknownMessage("the account has", "service", path, services));
      }
    }
    return new AccountQuirks(
        section.oneOf("errorFormat", ErrorFormat.class, ErrorFormat.RECORDED),
        new HashSet<>(section.texts("expired")),
        new HashSet<>(section.texts("deniedActions")),
        ListModes.ALL
            .withObjects(section.flag("objectLists", true))
            .withBatches(section.flag("batches", true)));
  }

  private static Set<String> services(Account account) {
    Set<String> paths = new TreeSet<>();
    account.vps().all().stream().map(Vps::path).forEach(paths::add);
    account.servers().all().stream().map(Server::path).forEach(paths::add);
    account.zones().all().stream().map(Zone::path).forEach(paths::add);
    account.ipBlocks().all().stream().map(IpBlock::path).forEach(paths::add);
    account.sms().keys().forEach(name -> paths.add("/sms/" + name));
    return paths;
  }
}
