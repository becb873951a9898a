package dev.ovhdo.sandbox.state;

import java.util.Set;

/**
 * Behaviour of OVHcloud that depends on the account or that OVHcloud shows only at times.
 *
 * @param errorFormat the format of the errors about keys, signatures and access rules
 * @param expired the paths of the services whose contract has expired, such as {@code /vps/vps-1},
 *     {@code /domain/zone/example.com}, {@code /ip/192.0.2.0/29}. Lists still contain these
 *     services; each other call about them answers 460
 * @param deniedActions the IAM actions that the policies of the account do not permit, such as
 *     {@code vps:apiovh:reboot}; {@code *} matches any sequence of characters
 * @param listModes the forms of reading many objects at once that the API serves
 */
public record AccountQuirks(
    ErrorFormat errorFormat, Set<String> expired, Set<String> deniedActions, ListModes listModes) {
  /** The usual behaviour. */
  public static final AccountQuirks NONE =
      new AccountQuirks(ErrorFormat.RECORDED, Set.of(), Set.of(), ListModes.ALL);

  public AccountQuirks {
    expired = Set.copyOf(expired);
    deniedActions = Set.copyOf(deniedActions);
  }

  public AccountQuirks withErrorFormat(ErrorFormat changed) {
    return new AccountQuirks(changed, expired, deniedActions, listModes);
  }

  public AccountQuirks withExpired(Set<String> paths) {
    return new AccountQuirks(errorFormat, paths, deniedActions, listModes);
  }

  public AccountQuirks withDeniedActions(Set<String> actions) {
    return new AccountQuirks(errorFormat, expired, actions, listModes);
  }

  public AccountQuirks withListModes(ListModes changed) {
    return new AccountQuirks(errorFormat, expired, deniedActions, changed);
  }

  public boolean denies(String action) {
    return deniedActions.stream().anyMatch(denied -> Wildcard.matches(denied, action));
  }
}
