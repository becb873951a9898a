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
 */
public record AccountQuirks(
    ErrorFormat errorFormat, Set<String> expired, Set<String> deniedActions) {
  /** The usual behaviour. */
  public static final AccountQuirks NONE =
      new AccountQuirks(ErrorFormat.RECORDED, Set.of(), Set.of());

  public AccountQuirks {
    expired = Set.copyOf(expired);
    deniedActions = Set.copyOf(deniedActions);
  }

  public AccountQuirks withErrorFormat(ErrorFormat changed) {
    return new AccountQuirks(changed, expired, deniedActions);
  }

  public AccountQuirks withExpired(Set<String> paths) {
    return new AccountQuirks(errorFormat, paths, deniedActions);
  }

  public AccountQuirks withDeniedActions(Set<String> actions) {
    return new AccountQuirks(errorFormat, expired, actions);
  }

  public boolean denies(String action) {
    return deniedActions.stream().anyMatch(denied -> Wildcard.matches(denied, action));
  }
}
