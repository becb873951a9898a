package dev.ovhdo.sandbox.state;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A consumer key with its rights.
 *
 * @param applicationId the application that requested the key. The application may not exist:
 *     credentials of OVHcloud's web console name one that the account does not list
 * @param allowedIps the IP blocks from which the key can be used; null for no restriction
 * @param expiration null if the key does not expire
 * @param lastUse null before the first use
 * @param ovhSupport whether OVHcloud's support created the key
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

  /** Returns a key that the owner of the account has not validated yet. */
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

  /** Returns the status at a moment: a validated key becomes expired at its expiration. */
  public CredentialStatus status(Instant now) {
    boolean over = expiration != null && !expiration.toInstant().isAfter(now);
    return status == CredentialStatus.VALIDATED && over ? CredentialStatus.EXPIRED : status;
  }

  /** Returns a validated copy with this expiration; null for none. */
  public Credential withValidation(@Nullable OffsetDateTime end) {
    return with(CredentialStatus.VALIDATED, allowedIps, end, lastUse);
  }

  public Credential withStatus(CredentialStatus changed) {
    return with(changed, allowedIps, expiration, lastUse);
  }

  public Credential withRules(List<AccessRule> changed) {
    return new Credential(
        credentialId,
        applicationId,
        consumerKey,
        status,
        changed,
        allowedIps,
        creation,
        expiration,
        lastUse,
        ovhSupport);
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

  /** Returns id, application and status, without the consumer key. */
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
