package dev.ovhdo.sandbox;

import dev.ovhdo.catalog.RouteMatch;
import dev.ovhdo.catalog.model.IamAction;
import dev.ovhdo.sandbox.http.ApiError;
import dev.ovhdo.sandbox.state.Account;
import dev.ovhdo.sandbox.state.AccountQuirks;
import dev.ovhdo.sandbox.state.Subnet;
import java.util.stream.Collectors;

/** Refuses calls whose IAM action is denied, and calls about services that have expired. */
final class AccountRefusals {
  private final Account account;

  AccountRefusals(Account account) {
    this.account = account;
  }

  /**
   * Checks a call of an authenticated caller.
   *
   * @throws ApiError 403 or 460 if the account refuses the call
   */
  void check(RouteMatch call) {
    AccountQuirks quirks = account.quirks();
    String denied =
        call.known().route().actions().stream()
            .map(IamAction::name)
            .filter(quirks::denies)
            .collect(Collectors.joining(","));
    if (!denied.isEmpty()) {
      throw ApiError.refusedByPolicy(denied);
    }
    if (quirks.expired().contains(service(call))) {
      throw ApiError.expired();
    }
  }

  /** Returns the part of the path up to its first parameter; empty if the path has no parameter. */
  private static String service(RouteMatch call) {
    String template = call.known().route().path();
    int start = template.indexOf('{');
    if (start < 0) {
      return "";
    }
    String name = template.substring(start + 1, template.indexOf('}'));
    String value = call.parameters().getOrDefault(name, "");
    String root = template.substring(0, start);
    return root + (root.equals("/ip/") ? block(value) : value);
  }

  /** A single address is also a block: {@code 192.0.2.1} and {@code 192.0.2.1/32} are equal. */
  private static String block(String text) {
    return Subnet.parse(text).map(Subnet::toString).orElse(text);
  }
}
