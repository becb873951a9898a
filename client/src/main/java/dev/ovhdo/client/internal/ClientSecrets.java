package dev.ovhdo.client.internal;

import dev.ovhdo.client.config.Credentials;
import dev.ovhdo.client.config.Credentials.AccessToken;
import dev.ovhdo.client.config.Credentials.Application;
import dev.ovhdo.client.config.Credentials.ServiceAccount;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The secrets of a client, which are hidden in everything that a server quotes. */
final class ClientSecrets {
  private final List<String> secrets = new ArrayList<>();

  ClientSecrets(Credentials credentials) {
    if (credentials instanceof Application application) {
      add(application.applicationSecret());
      add(application.consumerKey());
    } else if (credentials instanceof AccessToken token) {
      add(token.token());
    } else if (credentials instanceof ServiceAccount account) {
      add(account.clientSecret());
    }
  }

  /** Returns these secrets and those of a call. */
  CallSecrets of(Call call) {
    return new CallSecrets(secrets, call);
  }

  private void add(@Nullable String secret) {
    if (secret != null) {
      secrets.add(secret);
    }
  }
}
