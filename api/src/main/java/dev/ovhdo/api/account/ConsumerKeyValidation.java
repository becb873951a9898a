package dev.ovhdo.api.account;

import dev.ovhdo.client.task.Task;
import dev.ovhdo.client.task.TaskPhase;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Validation of a consumer key as a task, for the wait.
 *
 * @param credentialState the state
 * @param credential the credential; null before the validation
 */
record ConsumerKeyValidation(CredentialState credentialState, @Nullable Credential credential)
    implements Task {

  /** Not validated or refused yet. */
  static final ConsumerKeyValidation PENDING =
      new ConsumerKeyValidation(CredentialState.PENDING_VALIDATION, null);

  Credential granted() {
    return Objects.requireNonNull(credential, "credential");
  }

  @Override
  public long id() {
    return credential == null ? 0 : credential.id();
  }

  @Override
  public String type() {
    return "validation";
  }

  @Override
  public String state() {
    return credentialState.value();
  }

  @Override
  public TaskPhase phase() {
    if (credentialState.equals(CredentialState.VALIDATED)) {
      return TaskPhase.DONE;
    }
    return credentialState.equals(CredentialState.REFUSED)
            || credentialState.equals(CredentialState.EXPIRED)
        ? TaskPhase.FAILED
        : TaskPhase.RUNNING;
  }

  @Override
  public String toString() {
    return "the validation of a consumer key";
  }
}
