package dev.ovhdo.cli.mutation;

import java.util.List;
import java.util.regex.Pattern;

/** The properties and responses without which a command cannot do its work, with the reasons. */
public final class NeededProperties {
  private static final String LIST_OF_IDS =
      "(/vps|/services|/dedicated/server|/domain/zone|/ip|/sms|/me/sshKey|/me/api/application"
          + "|/me/api/credential|/domain/zone/.zoneName./(record|history|task)|/ip/.ip./reverse"
          + "|/sms/.serviceName./(senders|jobs|outgoing)"
          + "|/vps/.serviceName./(tasks|images/available)"
          + "|/dedicated/server/.serviceName./(task|boot|install/compatibleTemplate.*))";

  private static final String RESOURCE =
      "(/services/.serviceId.|/vps/.serviceName.|/vps/.serviceName./(tasks|images/available)/.id."
          + "|/vps/.serviceName./snapshot"
          + "|/dedicated/server/.serviceName.|/dedicated/server/.serviceName./task/.taskId."
          + "|/domain/zone/.zoneName.|/domain/zone/.zoneName./(export|soa|status)"
          + "|/domain/zone/.zoneName./(record|task)/.id.|/domain/zone/.zoneName./history/.*"
          + "|/ip/.ip.|/ip/.ip./reverse/.ipReverse."
          + "|/me/sshKey/.keyName.|/me/api/application/.*|/me/api/credential/.credentialId."
          + "|/sms/.serviceName.|/sms/.serviceName./(senders|jobs|outgoing)/.*)";

  /** The path of an item in the response to a call for several ids. */
  private static final Pattern OF_SEVERAL_IDS = Pattern.compile("^\\[]([.]value([.]|$))?");

  /** The path of an item in a page of objects, which the route of the list answers. */
  private static final Pattern OF_A_PAGE = Pattern.compile("^\\[][.]");

  private static final List<String> ITEM_PARAMETERS =
      List.of(
          "serviceName",
          "serviceId",
          "zoneName",
          "id",
          "ip",
          "ipReverse",
          "ipAddress",
          "keyName",
          "applicationId",
          "credentialId",
          "creationDate",
          "taskId",
          "bootId",
          "sender");

  private static final List<Need> NEEDS =
      List.of(
          new Need("/auth/time", "", ".*", "a signature needs the time of the server"),
          new Need(LIST_OF_IDS, "|\\[\\]", ".*", "the ids lead to the resources of the command"),
          new Need(RESOURCE, "", ".*", "the command shows or changes this resource"),
          new Need("/vps/.serviceName.", "name|displayName", ".*", "the name of the VPS"),
          new Need(
              "/services/.serviceId.",
              "resource|resource[.](name|displayName)",
              "services show .*",
              "the name of the service"),
          new Need(
              "/dedicated/server/.serviceName.",
              "name|iam|iam[.]displayName",
              ".*",
              "the name of the server"),
          new Need("/domain/zone/.zoneName.", "name", ".*", "the name of the zone"),
          new Need(
              "/domain/zone/.zoneName./record/.id.",
              "id|fieldType|subDomain|target",
              ".*",
              "a record is its id, type, name and target"),
          new Need(
              "/domain/zone/.zoneName./history/.*",
              "creationDate",
              ".*",
              "a restore point is named by its date"),
          new Need(
              "/domain/zone/.zoneName./soa", ".*", "dns (soa|apply|plan|export).*", "its fields"),
          new Need("/me/sshKey/.keyName.", "keyName|key", ".*", "a key is its name and its text"),
          new Need(
              "/me/api/application/.applicationId.",
              "applicationId|name",
              ".*",
              "an application is named by its id or its name"),
          new Need(
              "/me/api/credential/.credentialId.",
              "credentialId|status",
              ".*",
              "a credential is named by its id and selected by its status"),
          new Need("/ip/.ip.", "ip", ".*", "the name of the block"),
          new Need(
              "/ip/.ip./reverse/.ipReverse.", "ipReverse|reverse", ".*", "an address and its name"),
          new Need(
              "/vps/.serviceName./images/available/.id.",
              "id|name",
              ".*",
              "an image is chosen by its name and sent by its id"),
          new Need(
              "/vps/.serviceName./ips", "|\\[\\]", "ls-ips.*|vps (ips|ssh).*", "the addresses"),
          new Need("/vps/.serviceName./ips/.ipAddress.", "", "vps ips.*", "a row of the list"),
          new Need(
              "/dedicated/server/.serviceName./boot/.bootId.",
              "|bootId|kernel|bootType",
              "server (boot|rescue|unrescue) .*",
              "a boot is chosen by its kernel and type, and set by its id"),
          new Need(
              "/dedicated/(server/.serviceName./boot/.bootId.|installationTemplate/.*)",
              "",
              "server (boots|os) .*",
              "a row of the list"),
          new Need(
              "/dedicated/server/.serviceName./serviceInfos",
              "|serviceId",
              "server rename .*",
              "the display name belongs to the contract with this id"),
          new Need(
              "/dedicated/server/.serviceName./install/compatibleTemplates",
              "ovh",
              "server (reinstall|os|schemes) .*",
              "the operating systems to choose from"),
          new Need("/dedicated/server/.serviceName./ips", "|\\[\\]", "server ips .*", "the blocks"),
          new Need(
              "/dedicated/server/.serviceName./install/status",
              "",
              "server install-status .*",
              "the command shows this response"),
          new Need("/vps/.serviceName./getConsoleUrl", "", ".*console .*", "the printed URL"),
          new Need("/sms/.serviceName.", "creditsLeft", "sms credits", "the printed number"),
          new Need("/auth/currentCredential", "|credentialId|rules.*", ".*", "the key in use"));

  private NeededProperties() {}

  /**
   * A need of some commands.
   *
   * @param route the template of a route, as a regular expression
   * @param property the path of the property; empty for the whole response
   * @param command the command line
   */
  private record Need(String route, String property, String command, String reason) {
    boolean matches(TypicalRun run, Mutation mutation) {
      String response = mutation.response().route();
      String changed = mutation.property();
      return Pattern.matches(command, run.line())
          && (matches(response, changed)
              || matches(response, OF_SEVERAL_IDS.matcher(changed).replaceFirst(""))
              || ITEM_PARAMETERS.stream()
                  .anyMatch(
                      id ->
                          matches(
                              response + "/{" + id + "}",
                              OF_A_PAGE.matcher(changed).replaceFirst(""))));
    }

    private boolean matches(String response, String changed) {
      return Pattern.matches("(GET|POST) " + route, response) && Pattern.matches(property, changed);
    }
  }

  /** Returns whether a run may stop because of a mutation. */
  public static boolean allow(TypicalRun run, Mutation mutation) {
    return !mutation.isHarmless() && NEEDS.stream().anyMatch(need -> need.matches(run, mutation));
  }
}
