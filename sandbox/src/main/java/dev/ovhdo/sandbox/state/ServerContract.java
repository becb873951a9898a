package dev.ovhdo.sandbox.state;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The contract of a server. The display name is part of the contract, because the API changes the
 * name through {@code /services}.
 *
 * @param serviceId the id in {@code /services}
 * @param displayName null for none: the API then shows the service name
 * @param expired whether the contract has expired: the API then refuses every call to the server
 */
public record ServerContract(
    long serviceId,
    @Nullable String displayName,
    LocalDate creation,
    LocalDate expiration,
    boolean expired) {

  public ServerContract withDisplayName(@Nullable String changed) {
    return new ServerContract(serviceId, changed, creation, expiration, expired);
  }

  public ServerContract withExpired(boolean changed) {
    return new ServerContract(serviceId, displayName, creation, expiration, changed);
  }
}
