package dev.ovhdo.client.internal;

import dev.ovhdo.client.config.Credentials;

/** Authentication step: adds the headers that identify the caller. */
interface Authentication extends Step {
  /** Returns the authentication for some credentials. */
  static Authentication of(ClientSettings with, Credentials credentials, ServerClock clock) {
    if (credentials instanceof Credentials.AccessToken token) {
      return BearerAuthentication.ofToken(token.token());
    }
    if (credentials instanceof Credentials.ServiceAccount account) {
      return BearerAuthentication.ofServiceAccount(
          new AccessTokens(account, with.endpoint(), with.userAgent(), with.time()));
    }
    return new Authenticate(credentials, with.endpoint(), clock, with.time());
  }

  /** Returns a call with placeholders for the headers of this step; nothing is computed or sent. */
  Call preview(Call call);
}
