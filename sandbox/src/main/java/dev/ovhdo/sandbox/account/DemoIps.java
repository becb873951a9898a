package dev.ovhdo.sandbox.account;

import dev.ovhdo.sandbox.state.IpBlock;
import dev.ovhdo.sandbox.state.Subnet;
import java.util.List;

/** The IP blocks of the demonstration account, in addition to the addresses of its VPSes. */
final class DemoIps {

  private DemoIps() {}

  static List<IpBlock> all() {
    return List.of(
        IpBlock.additional(subnet("192.0.2.0/29"), "vps-web")
            .withDescription("web")
            .withReverse("192.0.2.7", "example.com."),
        IpBlock.additional(subnet("192.0.2.8/32"), "vps-db"),
        IpBlock.additional(subnet("203.0.113.16/28"), null).withDescription("spare"),
        IpBlock.additional(subnet("2001:db8:0:100::/56"), "vps-web"),
        IpBlock.additional(subnet("2001:db8:0:200::/64"), "vps-demo"));
  }

  private static Subnet subnet(String text) {
    return Subnet.parse(text).orElseThrow();
  }
}
