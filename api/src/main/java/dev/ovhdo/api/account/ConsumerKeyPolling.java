package dev.ovhdo.api.account;

import dev.ovhdo.client.error.CredentialProblem;
import dev.ovhdo.client.error.InvalidCredentialException;
import dev.ovhdo.routes.auth.AuthRoutes;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/**
 * Polls a requested consumer key until it is authorised or refused. OVHcloud documents a state for
 * both, but it also answers 403 about a key that is not valid, in the same way before the decision
 * and after a refusal. So a key is also refused if several polls in a row do not find it any more,
 * or if it is still not valid some polls after the user has left the page.
 */
final class ConsumerKeyPolling {
  /** A server may be behind the others. */
  private static final int NECESSARY_POLLS = 3;

  private final AuthRoutes asNewKey;
  private final BooleanSupplier isPageLeft;
  private boolean wasPending;
  private int pollsWithoutKey;
  private int pollsAfterDecision;

  ConsumerKeyPolling(AuthRoutes asNewKey, BooleanSupplier isPageLeft) {
    this.asNewKey = asNewKey;
    this.isPageLeft = isPageLeft;
  }

  /**
   * Returns the credential, or nothing if the key is not valid. Other causes of 403, such as an
   * unknown application key or a wrong secret, are permanent.
   */
  Optional<Credential> poll() {
    boolean isDecided = isPageLeft.getAsBoolean();
    try {
      return Optional.of(Credential.of(asNewKey.currentCredential().get()));
    } catch (InvalidCredentialException e) {
      if (e.problem() != CredentialProblem.CONSUMER_KEY) {
        throw e;
      }
      boolean exists = !e.error().hasCode("NOT_CREDENTIAL");
      wasPending |= exists;
      pollsWithoutKey = wasPending && !exists ? pollsWithoutKey + 1 : 0;
      pollsAfterDecision += isDecided ? 1 : 0;
      return Optional.empty();
    }
  }

  /** Returns whether a poll has shown a decision, or that there was a decision. */
  boolean isOver(Optional<Credential> polled) {
    return polled.map(ConsumerKeyPolling::isDecided).orElseGet(this::isRefused);
  }

  private boolean isRefused() {
    return pollsWithoutKey >= NECESSARY_POLLS || pollsAfterDecision >= NECESSARY_POLLS;
  }

  /** A key whose credential can be read is valid, also if the answer has no state. */
  private static boolean isDecided(Credential credential) {
    CredentialState state = credential.state();
    return state == null
        || state.equals(CredentialState.VALIDATED)
        || state.equals(CredentialState.REFUSED)
        || state.equals(CredentialState.EXPIRED);
  }
}
