package dev.ovhdo.api.account;

import dev.ovhdo.client.error.CredentialProblem;
import dev.ovhdo.client.error.InvalidCredentialException;
import dev.ovhdo.routes.auth.AuthRoutes;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/**
 * Polls a requested consumer key until it is authorised or refused. OVHcloud documents a state for
 * both, but it also answers 403 about a key that is not valid, in the same way before the decision
 * and after a refusal. So a key is also refused if it does not exist any more, or if it is still
 * not valid some polls after the user has left the page.
 */
final class ConsumerKeyPolling {
  /** A decision may become visible with a delay. */
  private static final int POLLS_AFTER_DECISION = 3;

  private final AuthRoutes asNewKey;
  private final BooleanSupplier isPageLeft;
  private boolean wasPending;
  private boolean isGone;
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
      isGone = wasPending && !exists;
      wasPending |= exists;
      pollsAfterDecision += isDecided ? 1 : 0;
      return Optional.empty();
    }
  }

  /** Returns whether a poll has shown a decision, or that there was a decision. */
  boolean isOver(Optional<Credential> polled) {
    return polled.map(ConsumerKeyPolling::isDecided).orElseGet(this::isRefused);
  }

  private boolean isRefused() {
    return isGone || pollsAfterDecision >= POLLS_AFTER_DECISION;
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
