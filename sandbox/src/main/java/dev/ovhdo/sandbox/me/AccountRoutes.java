package dev.ovhdo.sandbox.me;

import dev.ovhdo.sandbox.json.Json;
import dev.ovhdo.sandbox.route.Router;
import dev.ovhdo.sandbox.state.Account;
import dev.ovhdo.sandbox.state.Nichandle;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The route {@code /me}. */
public final class AccountRoutes {
  /** The properties of {@code nichandle.Nichandle} that an account of the sandbox does not have. */
  private static final List<String> UNKNOWN =
      List.of(
          "address",
          "area",
          "birthCity",
          "birthDay",
          "city",
          "companyNationalIdentificationNumber",
          "complementaryAddress",
          "corporationType",
          "customerCode",
          "fax",
          "italianSDI",
          "nationalIdentificationNumber",
          "organisation",
          "phone",
          "phoneCountry",
          "phoneType",
          "purposeOfPurchase",
          "sex",
          "spareEmail",
          "vat",
          "zip");

  private final Account account;

  public AccountRoutes(Account account) {
    this.account = account;
  }

  public void addTo(Router router) {
    router.get("/me", call -> json(account.nichandle()));
  }

  private static JsonNode json(Nichandle owner) {
    ObjectNode json =
        Json.object()
            .put("nichandle", owner.nichandle())
            .put("email", owner.email())
            .put("firstname", owner.firstname())
            .put("name", owner.name())
            .put("country", owner.country());
    json.put("legalform", "individual").put("language", "en_GB").put("state", "complete");
    json.put("ovhCompany", "ovh").put("ovhSubsidiary", owner.country()).put("kycValidated", true);
    json.putObject("currency").put("code", "EUR").put("symbol", "€");
    UNKNOWN.forEach(json::putNull);
    return json;
  }
}
