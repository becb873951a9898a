package dev.ovhdo.sandbox.account;

import dev.ovhdo.sandbox.state.IpBlock;
import dev.ovhdo.sandbox.state.IpBlockType;
import dev.ovhdo.sandbox.state.Subnet;
import java.util.List;
import java.util.Map;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

/** Reads the IP blocks of an account file. */
final class IpReader {

  private static final List<String> PROPERTIES =
      List.of("ip", "type", "country", "description", "routedTo", "isAdditionalIp", "reverses");

  private final AccountReader reader;

  IpReader(AccountReader reader) {
    this.reader = reader;
  }

  /** Reads a block. A text describes an additional block without a route. */
  IpBlock read(Node node) {
    if (node instanceof ScalarNode scalar) {
      return IpBlock.additional(subnet(scalar.getValue(), YamlDocument.line(node)), null);
    }
    YamlSection section = YamlSection.of(node, "an IP block", PROPERTIES);
    Subnet subnet = subnet(section.text("ip"), section.line("ip"));
    IpBlock block =
        new IpBlock(
            subnet,
            section.oneOf("type", IpBlockType.class, IpBlockType.FAILOVER),
            section.textOr("country", "fr"),
            section.textOrNull("description"),
            section.textOrNull("routedTo"),
            section.flag("isAdditionalIp", true),
            Map.of());
    for (Node item : section.list("reverses")) {
      YamlSection reverse = YamlSection.of(item, "a reverse", List.of("ipReverse", "reverse"));
      String text = reverse.text("ipReverse");
      Subnet address =
          Subnet.parseAddress(text)
              .filter(subnet::contains)
              .orElseThrow(
                  () ->
                      new InvalidLineException(
                          reverse.line("ipReverse"),
                          "\"ipReverse\" of a reverse must be an address of "
                              + subnet
                              + ", not \""
                              + text
                              + "\""));
      block = block.withReverse(address.address(), reverse.text("reverse"));
    }
    return block;
  }

  private Subnet subnet(String text, int line) {
    Subnet subnet =
        Subnet.parse(text)
            .orElseThrow(
                () ->
                    new InvalidLineException(
                        line,
                        "\"ip\" of an IP block must have a form such as 192.0.2.0/29, not \""
                            + text
                            + "\""));
    reader.requireUnique("block", subnet, line);
    return subnet;
  }
}
