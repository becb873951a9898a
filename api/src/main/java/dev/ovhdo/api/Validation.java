package dev.ovhdo.api;

import dev.ovhdo.client.task.Task;
import dev.ovhdo.client.task.TaskPhase;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A person deciding about a consumer key, seen as a task, so that it is waited for like one.
 *
 * @param credentialState how far it is
 * @param credential what was decided about; null while the key can't look at itself
 */
record Validation(CredentialState credentialState, @Nullable Credential credential)
    implements Task {

  /** Nobody has decided yet. */
  static final Validation PENDING = new Validation(CredentialState.PENDING_VALIDATION, null);

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
