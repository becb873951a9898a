package dev.ovhdo.sandbox.state;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What binds a server and its owner. Its display name belongs here and not to the server: that is
 * where the API changes it.
 *
 * @param serviceId under what {@code /services} knows it
 * @param displayName null if it has none: the API shows the service name then
 * @param expired whether the API refuses every call about the server
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
