package dev.ovhdo.api;

import dev.ovhdo.api.internal.InternationalName;
import dev.ovhdo.client.OvhClient;
import dev.ovhdo.client.error.NotFoundException;
import dev.ovhdo.client.error.NotGrantedException;
import dev.ovhdo.routes.domain.DomainRoutes;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * Finds the zone that a person means. They may write it in other scripts, in capitals, or with a
 * final dot. Only the account's own zones are ever asked about: not what is above or below a name.
 */
final class ZoneNames {
  /** A slash stands in reverse zones that are shared out, RFC 2317. */
  private static final Pattern NAME = Pattern.compile("[a-z0-9_/-]{1,63}(\\.[a-z0-9_/-]{1,63})*");

  private final OvhClient client;

  ZoneNames(OvhClient client) {
    this.client = client;
  }

  /**
   * Makes a call about a zone.
   *
   * @param given as it was typed
   * @param call the call, given the name as OVHcloud spells it
   * @throws InvalidInputException if nothing can be called that
   * @throws UnknownNameException if there is no such zone; it tells in which one the name is
   * @throws NotFoundException if the zone exists, but not what the call asks for
   */
  <T> T resolve(String given, Function<String, T> call) {
    String name = spelt(given);
    try {
      return call.apply(name);
    } catch (NotFoundException e) {
      List<String> known = known(e);
      if (known.contains(name)) {
        throw e;
      }
      Optional<String> holder =
          known.stream()
              .filter(zone -> name.endsWith("." + zone))
              .max(Comparator.comparingInt(String::length));
      throw holder.isPresent()
          ? UnknownNameException.within("zone", given, holder.get(), known)
          : new UnknownNameException("zone", given, known);
    }
  }

  /** A key for one zone alone may not list them; since it may ask, that is the one. */
  private List<String> known(NotFoundException missing) {
    try {
      return DomainRoutes.of(client).zone().get();
    } catch (NotGrantedException e) {
      missing.addSuppressed(e);
      throw missing;
    }
  }

  /** Returns the name as OVHcloud spells it: in ASCII, in small letters, without a final dot. */
  static String spelt(String given) {
    String stripped = given.strip();
    String plain = stripped.endsWith(".") ? stripped.substring(0, stripped.length() - 1) : stripped;
    String name;
    try {
      name = InternationalName.ascii(plain).toLowerCase(Locale.ROOT);
    } catch (IllegalArgumentException e) {
      throw noName(given, String.valueOf(e.getMessage()));
    }
    if (!NAME.matcher(name).matches()) {
      throw noName(given, "one looks like example.com");
    }
    return name;
  }

  private static InvalidInputException noName(String given, String reason) {
    return new InvalidInputException("\"" + given + "\" is no name of a zone; " + reason);
  }
}
