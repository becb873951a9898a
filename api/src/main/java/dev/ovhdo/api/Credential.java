package dev.ovhdo.api;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a person granted to an application: the facts about a consumer key, never the key itself,
 * which OVHcloud does not tell again. Immutable.
 *
 * @param id the number under which the account knows it
 * @param applicationId the application that it was granted to
 * @param state how far it is in its life
 * @param creation when it was asked for
 * @param expiration when it ends; null for never
 * @param lastUse when it last signed a call; null for never
 * @param rules what it may do; rules that this version can't express, such as those for a new
 *     method, are left out
 * @param allowedIps the blocks of addresses that it may be used from; empty for all
 * @param madeBySupport whether OVHcloud's support asked for it
 */
public record Credential(
    long id,
    long applicationId,
    CredentialState state,
    OffsetDateTime creation,
    @Nullable OffsetDateTime expiration,
    @Nullable OffsetDateTime lastUse,
    List<AccessRule> rules,
    List<String> allowedIps,
    boolean madeBySupport) {

  /** Checks the parts and copies the lists. */
  public Credential {
    Objects.requireNonNull(state, "state");
    Objects.requireNonNull(creation, "creation");
    rules = List.copyOf(rules);
    allowedIps = List.copyOf(allowedIps);
  }

  static Credential from(Fields fields) {
    return new Credential(
        fields.number("credentialId"),
        fields.number("applicationId"),
        CredentialState.of(fields.text("status")),
        fields.moment("creation"),
        fields.momentOrNull("expiration"),
        fields.momentOrNull("lastUse"),
        fields.children("rules").stream().map(AccessRule::from).flatMap(Optional::stream).toList(),
        fields.texts("allowedIPs"),
        fields.flagOrFalse("ovhSupport"));
  }
}
