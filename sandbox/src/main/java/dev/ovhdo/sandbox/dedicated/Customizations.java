package dev.ovhdo.sandbox.dedicated;

import dev.ovhdo.sandbox.dedicated.InstallationTemplate.Input;
import dev.ovhdo.sandbox.http.ApiError;
import dev.ovhdo.sandbox.state.PublicKeyText;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * The customizations of a new system. The checks and the texts of the errors are those that the
 * schema documents.
 */
final class Customizations {
  /** The schema mentions a limit without its value. */
  private static final int SCRIPT_LIMIT = 65_536;

  private static final int HOSTNAME_LIMIT = 255;

  private static final Pattern LABEL = Pattern.compile("[A-Za-z]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?");
  private static final Pattern URL = Pattern.compile("https?://[^/\\s]+.*");

  private static final Map<String, Integer> CHECKSUM_DIGITS =
      Map.of("md5", 32, "sha1", 40, "sha256", 64, "sha512", 128);

  private final JsonNode given;

  private Customizations(JsonNode given) {
    this.given = given;
  }

  /**
   * Reads the customizations of a request body.
   *
   * @throws ApiError 400 for a customization that this system does not accept
   */
  static Customizations of(JsonNode body, InstallationTemplate template) {
    Customizations customizations = new Customizations(body.path("customizations"));
    for (String name : customizations.given.propertyNames()) {
      if (!customizations.given.path(name).isNull()) {
        customizations.check(name, template);
      }
    }
    customizations.checkAll(template);
    return customizations;
  }

  /** Returns the customization with this name, or null. */
  @Nullable String text(String name) {
    JsonNode value = given.path(name);
    return value.isString() ? value.stringValue() : null;
  }

  private void check(String name, InstallationTemplate template) {
    Optional<Input> input =
        template.inputs().stream().filter(each -> each.name().equals(name)).findFirst();
    if (input.isEmpty()) {
      throw badRequest(
          "CustomizationName",
          "Customization " + name + " doesn't exist for operating system " + template.name());
    }
    String value = text(name);
    if (value == null) {
      // Other types are checked by the schema.
      return;
    }
    switch (input.get().type()) {
      case "hostname" -> checkHostname(value);
      case "sshPubKey" ->
          requireFormat(PublicKeyText.isKey(value), input.get(), "not an SSH public key");
      case "url" -> requireFormat(URL.matcher(value).matches(), input.get(), "not an HTTP URL");
      case "text" -> checkSize(value);
      case "hexstring" ->
          requireFormat(isChecksum(value), input.get(), "not a checksum of this type");
      default -> {}
    }
  }

  private static void checkSize(String text) {
    int length = text.getBytes(StandardCharsets.UTF_8).length;
    if (length > SCRIPT_LIMIT) {
      throw badRequest(
          "CustomizationSizeExceeded",
          "Customization is %s big, which is exceeding limit of %s"
              .formatted(length, SCRIPT_LIMIT));
    }
  }

  private boolean isChecksum(String value) {
    int digits = CHECKSUM_DIGITS.getOrDefault(given.path("imageCheckSumType").asString(""), 0);
    return value.matches("[0-9a-fA-F]+") && (digits == 0 || value.length() == digits);
  }

  private void checkAll(InstallationTemplate template) {
    for (Input input : template.inputs()) {
      boolean isAnswered = text(input.name()) != null || input.defaultValue() != null;
      if (input.mandatory() && !isAnswered) {
        throw ApiError.badRequest("Missing parameter(s): customizations." + input.name());
      }
    }
    if ((text("imageCheckSum") == null) != (text("imageCheckSumType") == null)) {
      throw badRequest(
          "IncompatibleParams", "Incompatible imageCheckSum and imageCheckSumType parameters");
    }
  }

  private static void checkHostname(String name) {
    if (name.length() > HOSTNAME_LIMIT) {
      throw badRequest(
          "HostnameSizeExceeded",
          "Hostname provided is %s length. It shall not be longer than %s characters, see RFC 1035, section 2.3.4"
              .formatted(name.length(), HOSTNAME_LIMIT));
    }
    for (String label : name.split("\\.", -1)) {
      if (!LABEL.matcher(label).matches()) {
        throw badRequest(
            "HostnameInvalidFormat",
            "Invalid hostname "
                + label
                + "; must contain no more than 63 characters, start with a letter, end with a"
                + " letter or a digit and contain only letters, digits and hyphens, see RFC 1035,"
                + " section 2.3.1");
      }
    }
  }

  private static void requireFormat(boolean valid, Input input, String problem) {
    if (!valid) {
      throw badRequest(
          "CustomizationInvalidFormat",
          "Invalid customization format for %s of type %s: %s"
              .formatted(input.name(), input.type(), problem));
    }
  }

  private static ApiError badRequest(String detail, String message) {
    return ApiError.ofStatus(400, "Client::BadRequest::" + detail, message);
  }
}
