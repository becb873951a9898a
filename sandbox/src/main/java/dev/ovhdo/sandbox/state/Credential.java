package dev.ovhdo.sandbox.state;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A consumer key with its rights.
 *
 * @param applicationId may name no application: the web console's own credentials do
 * @param allowedIps the blocks from which the key may be used, or null for everywhere
 * @param expiration null for never
 * @param lastUse null while unused
 * @param ovhSupport whether OVHcloud's support made it
 */
public record Credential(
    long credentialId,
    long applicationId,
    String consumerKey,
    CredentialStatus status,
    List<AccessRule> rules,
    @Nullable List<String> allowedIps,
    OffsetDateTime creation,
    @Nullable OffsetDateTime expiration,
    @Nullable OffsetDateTime lastUse,
    boolean ovhSupport) {

  public Credential {
    rules = List.copyOf(rules);
    allowedIps = allowedIps == null ? null : List.copyOf(allowedIps);
  }

  /** A key that is waiting for its owner's yes. */
  public static Credential pending(
      long credentialId,
      long applicationId,
      String consumerKey,
      List<AccessRule> rules,
      OffsetDateTime creation) {
    return new Credential(
        credentialId,
        applicationId,
        consumerKey,
        CredentialStatus.PENDING_VALIDATION,
        rules,
        null,
        creation,
        null,
        null,
        false);
  }

  /** The status at that moment: a validated key expires by the clock. */
  public CredentialStatus status(Instant now) {
    boolean over = expiration != null && !expiration.toInstant().isAfter(now);
    return status == CredentialStatus.VALIDATED && over ? CredentialStatus.EXPIRED : status;
  }

  /** Validated, until then or, with null, for ever. */
  public Credential validatedUntil(@Nullable OffsetDateTime end) {
    return with(CredentialStatus.VALIDATED, allowedIps, end, lastUse);
  }

  public Credential withStatus(CredentialStatus changed) {
    return with(changed, allowedIps, expiration, lastUse);
  }

  public Credential withAllowedIps(@Nullable List<String> changed) {
    return with(status, changed, expiration, lastUse);
  }

  public Credential withExpiration(@Nullable OffsetDateTime changed) {
    return with(status, allowedIps, changed, lastUse);
  }

  public Credential withLastUse(OffsetDateTime changed) {
    return with(status, allowedIps, expiration, changed);
  }

  private Credential with(
      CredentialStatus status,
      @Nullable List<String> allowedIps,
      @Nullable OffsetDateTime expiration,
      @Nullable OffsetDateTime lastUse) {
    return new Credential(
        credentialId,
        applicationId,
        consumerKey,
        status,
        rules,
        allowedIps,
        creation,
        expiration,
        lastUse,
        ovhSupport);
  }

  /** Leaves the consumer key out. */
  @Override
  public String toString() {
    return "Credential["
        + credentialId
        + " of application "
        + applicationId
        + " "
        + status.text()
        + "]";
  }
}
