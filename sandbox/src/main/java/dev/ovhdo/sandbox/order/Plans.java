package dev.ovhdo.sandbox.order;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The plans of the products, and their prices. Names and prices are artificial: a plan has the same
 * price in each sandbox, also if the plan is not in the lists. Prices are whole numbers in
 * hundred-millionths of the currency, as OVHcloud's {@code priceInUcents}.
 */
final class Plans {
  /** A unit of the currency. */
  static final long UNIT = 100_000_000L;

  /** The products that deliver dedicated servers. */
  private static final List<String> SERVERS = List.of("eco", "baremetalServers", "dedicated");

  private static final Map<String, List<String>> CODES =
      Map.of(
          "vps", List.of("vps-2025-model1", "vps-2025-model2"),
          "eco", List.of("24sk10", "24rise01"),
          "baremetalServers", List.of("24adv01", "24scale01"),
          "dns", List.of("zone"));

  /** The setting without which the checkout refuses a product. */
  private static final Map<String, String> NEEDED =
      Map.of(
          "eco", "dedicated_datacenter",
          "baremetalServers", "dedicated_datacenter",
          "dedicated", "dedicated_datacenter",
          "dns", "zone");

  private Plans() {}

  static List<String> codes(String product) {
    return CODES.getOrDefault(product, List.of(product.toLowerCase(Locale.ROOT) + "-standard"));
  }

  static List<String> optionCodes(String planCode) {
    return List.of(planCode + "-option-backup", planCode + "-option-traffic");
  }

  /** Returns the name of the product in the details of an order, as recorded for a VPS. */
  static String productName(String product) {
    return product.equals("vps") ? "virtualPrivateServer" : product;
  }

  static boolean isServer(String product) {
    return SERVERS.contains(product);
  }

  /** Returns the price of a plan for a month: between 3.99 and 90.99. A DNS zone is free. */
  static long monthlyPrice(String planCode) {
    return planCode.equals("zone")
        ? 0
        : (3 + Math.floorMod(planCode.hashCode(), 88)) * UNIT + 99 * UNIT / 100;
  }

  /** Returns the price of the first period. */
  static long price(CartItem.Terms terms) {
    return monthlyPrice(terms.planCode()) * months(terms.duration()) * terms.quantity();
  }

  /** Returns the price of the installation; servers are charged for a month, as recorded. */
  static long installationPrice(CartItem item) {
    boolean charged = isServer(item.product()) && item.parent() == null;
    return charged ? monthlyPrice(item.terms().planCode()) * item.terms().quantity() : 0;
  }

  private static long months(String duration) {
    return switch (duration) {
      case "P1Y" -> 12;
      case "P2Y" -> 24;
      default -> 1;
    };
  }

  /** Returns the name of the setting without which the checkout refuses the product, or empty. */
  static String needed(String product) {
    return NEEDED.getOrDefault(product, "");
  }

  /** Returns the settings of a product with the values that it accepts; none for any value. */
  static Map<String, List<String>> settings(String product) {
    Map<String, List<String>> settings = new LinkedHashMap<>();
    if (isServer(product)) {
      settings.put("dedicated_datacenter", List.of("bhs", "fra", "gra", "lon", "rbx", "sbg"));
      settings.put("dedicated_os", List.of("none_64.en"));
      settings.put("region", List.of("canada", "europe"));
    } else if (product.equals("vps")) {
      settings.put("vps_datacenter", List.of("BHS", "DE", "GRA", "SBG", "UK", "WAW"));
      settings.put("vps_os", List.of("Debian 12", "Debian 13", "Ubuntu 24.04"));
    } else if (product.equals("dns")) {
      settings.put("zone", List.of());
      settings.put("template", List.of("basic", "minimized"));
    }
    return settings;
  }

  /**
   * Returns whether {@code requiredConfiguration} declares a setting as required. OVHcloud's
   * declaration is wrong in both directions: a client of 2026 recorded that the checkout needs
   * {@code dedicated_datacenter}, which is declared optional, and does not need {@code region},
   * which is declared required.
   */
  static boolean isDeclaredRequired(String label) {
    return !label.equals("dedicated_datacenter") && !label.equals("template");
  }
}
