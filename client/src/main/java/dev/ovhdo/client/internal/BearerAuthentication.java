package dev.ovhdo.client.internal;

import dev.ovhdo.client.transport.WireResponse;
import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Authentication with an access token in the header {@code Authorization}. The token of a service
 * account is renewed before it expires, and once more if the server rejects it with 401. A rejected
 * request had no effect, so its repetition is safe for every method.
 */
final class BearerAuthentication implements Authentication {
  private final String fixedToken;
  private final @Nullable AccessTokens tokens;

  private BearerAuthentication(String fixedToken, @Nullable AccessTokens tokens) {
    this.fixedToken = fixedToken;
    this.tokens = tokens;
  }

  /** Returns the authentication with a token that is never renewed. */
  static BearerAuthentication ofToken(String token) {
    return new BearerAuthentication(token, null);
  }

  /** Returns the authentication with the tokens of a service account. */
  static BearerAuthentication ofServiceAccount(AccessTokens tokens) {
    return new BearerAuthentication("", tokens);
  }

  @Override
  public WireResponse send(Call call, Next next) throws IOException, InterruptedException {
    if (!call.request().authenticated()) {
      return next.send(call);
    }
    if (tokens == null) {
      return next.send(with(call, fixedToken));
    }
    AccessTokens.Token token = tokens.current(call, next);
    WireResponse response = next.send(with(call, token.value()));
    if (response.status() != 401) {
      return response;
    }
    return next.send(with(call, tokens.after(token, call, next).value()));
  }

  @Override
  public Call preview(Call call) {
    return call.request().authenticated() ? with(call, Redaction.MASK) : call;
  }

  private static Call with(Call call, String token) {
    return call.withHeaders(Map.of("Authorization", "Bearer " + token));
  }
}
