package dev.ovhdo.api.internal;

import dev.ovhdo.api.error.InvalidInputException;
import dev.ovhdo.api.error.ResourceNotFoundException;
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
 * Resolves names of zones, which may be given in any script, in upper case, or with a final dot.
 * Parent domains and subdomains are not tried.
 */
public final class ZoneNameResolver {
  /** Reverse zones with classless delegation contain a slash, RFC 2317. */
  private static final Pattern NAME = Pattern.compile("[a-z0-9_/-]{1,63}(\\.[a-z0-9_/-]{1,63})*");

  private final OvhClient client;

  /** Creates a resolver. */
  public ZoneNameResolver(OvhClient client) {
    this.client = client;
  }

  /**
   * Calls with the normalized name of a zone.
   *
   * @param given the name as given by the user
   * @param call the call, which receives the normalized name
   * @throws InvalidInputException if the text is not a zone name
   * @throws ResourceNotFoundException if the account has no such zone
   * @throws NotFoundException if the zone exists and the call answers 404 for another reason
   */
  public <T> T resolve(String given, Function<String, T> call) {
    String name = normalize(given);
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
          ? ResourceNotFoundException.ofPart("zone", given, holder.get(), known)
          : ResourceNotFoundException.of("zone", given, known);
    }
  }

  /**
   * Lists the zones after a 404. A consumer key for a single zone may call this zone, which exists
   * then, and may not list zones: the 404 is thrown.
   */
  private List<String> known(NotFoundException missing) {
    try {
      return DomainRoutes.of(client).zone().get();
    } catch (NotGrantedException e) {
      missing.addSuppressed(e);
      throw missing;
    }
  }

  /** Returns the name in OVHcloud's spelling: ASCII, lower case, no final dot. */
  static String normalize(String given) {
    String stripped = given.strip();
    String plain = stripped.endsWith(".") ? stripped.substring(0, stripped.length() - 1) : stripped;
    String name;
    try {
      name = InternationalName.ascii(plain).toLowerCase(Locale.ROOT);
    } catch (IllegalArgumentException e) {
      throw invalidName(given, String.valueOf(e.getMessage()));
    }
    if (!NAME.matcher(name).matches()) {
      throw invalidName(given, "a zone name looks like example.com");
    }
    return name;
  }

  private static InvalidInputException invalidName(String given, String reason) {
    return new InvalidInputException("\"" + given + "\" is not a zone name: " + reason);
  }
}
