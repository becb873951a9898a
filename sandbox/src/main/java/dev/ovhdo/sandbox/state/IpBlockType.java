package dev.ovhdo.sandbox.state;

/** The type of an IP block; {@code ip.IpTypeEnum}. */
public enum IpBlockType implements ApiEnum {
  CDN("cdn"),
  CLOUD("cloud"),
  DEDICATED("dedicated"),
  FAILOVER("failover"),
  HOSTED_SSL("hosted_ssl"),
  HOUSING("housing"),
  LOAD_BALANCING("loadBalancing"),
  MAIL("mail"),
  OVER_THE_BOX("overthebox"),
  PCC("pcc"),
  PCI("pci"),
  PRIVATE("private"),
  VPN("vpn"),
  VPS("vps"),
  VRACK("vrack"),
  XDSL("xdsl");

  private final String text;

  IpBlockType(String text) {
    this.text = text;
  }

  @Override
  public String text() {
    return text;
  }
}
