package dev.ovhdo.cli.completion;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.function.Predicate.not;

import dev.ovhdo.api.Ovh;
import dev.ovhdo.api.account.Credential;
import dev.ovhdo.api.server.ServerBoot;
import dev.ovhdo.api.task.Task;
import dev.ovhdo.catalog.Catalogue;
import dev.ovhdo.catalog.model.Method;
import dev.ovhdo.catalog.model.Type;
import dev.ovhdo.cli.names.KnownNames;
import dev.ovhdo.cli.names.Name;
import dev.ovhdo.cli.names.NameKind;
import dev.ovhdo.routes.dedicated.server.DedicatedServer;
import dev.ovhdo.routes.dedicated.server.DedicatedServerTaskQuery;
import dev.ovhdo.routes.domain.DomainZoneRecord;
import dev.ovhdo.routes.me.AuthApiApplication;
import dev.ovhdo.routes.sms.SmsSender;
import dev.ovhdo.routes.vps.Vps;
import dev.ovhdo.routes.vps.VpsImage;
import java.net.URLEncoder;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/** Reads the names of a kind from the API. */
final class NameReader {
  private final Ovh ovh;
  private final Catalogue catalogue;

  NameReader(Ovh ovh, Catalogue catalogue) {
    this.ovh = ovh;
    this.catalogue = catalogue;
  }

  /**
   * Reads the names.
   *
   * @param parent the resource that has the names; empty for names of the whole account
   */
  List<Name> read(NameKind kind, String parent) {
    return switch (kind) {
      case VPS ->
          KnownNames.ofMachines(
                  kind,
                  ovh.vps().list().items(),
                  vps -> vps.optional(Vps::name),
                  vps -> vps.optional(Vps::displayName))
              .names();
      case SERVER ->
          KnownNames.ofMachines(
                  kind,
                  ovh.servers().list().items(),
                  server -> server.optional(DedicatedServer::name),
                  server ->
                      server.optional(each -> each.iam() == null ? null : each.iam().displayName()))
              .names();
      case ZONE -> ids("/domain/zone");
      case KEY -> ids("/me/sshKey");
      case APPLICATION -> applications();
      case CREDENTIAL -> ovh.credentials().list().stream().flatMap(NameReader::name).toList();
      case SMS_SERVICE -> ids("/sms");
      case SENDER ->
          ovh.sms().senders(ovh.sms().onlyService()).stream().flatMap(NameReader::name).toList();
      case BLOCK -> ids("/ip");
      case ADDRESS -> addresses();
      case SERVICE -> Stream.of("/vps", "/dedicated/server").flatMap(this::idStream).toList();
      case IMAGE -> ovh.vps().images().list(parent).stream().flatMap(NameReader::name).toList();
      case BOOT -> ovh.servers().boots().list(parent).stream().map(NameReader::name).toList();
      case OS ->
          ovh.servers().installs().operatingSystems(parent).names().stream().map(Name::of).toList();
      case SERVER_TASK ->
          ovh.servers().tasks(parent, DedicatedServerTaskQuery.of()).stream()
              .sorted(Comparator.comparingLong(Task::id).reversed())
              .map(task -> new Name(String.valueOf(task.id()), description(task)))
              .toList();
      case RECORD -> records(parent);
      case RESTORE_POINT -> ids("/domain/zone/%s/history".formatted(encoded(parent)));
      case ID ->
          ids(parent).stream().map(Name::value).map(NameReader::encoded).map(Name::of).toList();
      case PATH -> throw new IllegalArgumentException("the API does not return its paths");
    };
  }

  private List<Name> applications() {
    List<Name> names = new ArrayList<>();
    for (AuthApiApplication application : ovh.applications().list().items()) {
      String id =
          application.optional(AuthApiApplication::applicationId).map(String::valueOf).orElse("");
      String name = application.optional(AuthApiApplication::name).orElse("");
      names.add(new Name(name, id));
      names.add(new Name(id, name));
    }
    return names;
  }

  private static Stream<Name> name(Credential credential) {
    return Stream.ofNullable(credential.id())
        .map(
            id ->
                new Name(
                    String.valueOf(id),
                    Optional.ofNullable(credential.state()).map(String::valueOf).orElse("")));
  }

  private static Stream<Name> name(SmsSender sender) {
    return sender.optional(SmsSender::sender).stream().map(Name::of);
  }

  private static Stream<Name> name(VpsImage image) {
    return image.optional(VpsImage::name).stream()
        .map(name -> new Name(name, image.optional(VpsImage::id).orElse("")));
  }

  private static Name name(ServerBoot boot) {
    return new Name(String.valueOf(boot.id()), boot.kind().label() + " " + boot.description());
  }

  private static String description(Task task) {
    return Stream.of(task.type(), task.state())
        .filter(text -> text != null && !text.isEmpty())
        .collect(Collectors.joining(" "));
  }

  /** The names of a zone's records, each with its types; {@code @} is the zone itself. */
  private List<Name> records(String zone) {
    Map<String, TreeMap<String, Boolean>> types = new TreeMap<>();
    for (DomainZoneRecord record : ovh.zones().records().list(zone).items()) {
      String name =
          record.optional(DomainZoneRecord::subDomain).filter(not(String::isEmpty)).orElse("@");
      types
          .computeIfAbsent(name, first -> new TreeMap<>())
          .put(record.optional(DomainZoneRecord::fieldType).map(String::valueOf).orElse(""), true);
    }
    return types.entrySet().stream()
        .map(each -> new Name(each.getKey(), String.join(" ", each.getValue().keySet())))
        .toList();
  }

  private List<Name> addresses() {
    return ids("/ip").stream()
        .map(Name::value)
        .map(block -> block.replaceFirst("/(32|128)$", ""))
        .filter(block -> !block.contains("/"))
        .map(Name::of)
        .toList();
  }

  /** Encodes a value as a segment of a path. */
  private static String encoded(String value) {
    return URLEncoder.encode(value, UTF_8).replace("+", "%20");
  }

  private Stream<Name> idStream(String path) {
    return ids(path).stream();
  }

  /**
   * Reads the ids below a path, if a route returns a list of ids for the path. Numbers are in
   * descending order, because the newest task or record is wanted most often.
   */
  private List<Name> ids(String path) {
    boolean isList =
        !path.contains("{")
            && !path.contains("?")
            && catalogue
                .match(Method.GET, path)
                .filter(match -> match.known().route().response() instanceof Type.ListOf)
                .isPresent();
    if (!isList) {
      return List.of();
    }
    JsonNode ids = ovh.client().get(path);
    List<JsonNode> values =
        StreamSupport.stream(ids.spliterator(), false)
            .filter(id -> id.isString() || id.isIntegralNumber())
            .toList();
    Comparator<JsonNode> newestFirst =
        Comparator.<JsonNode>comparingLong(id -> id.asLong()).reversed();
    boolean numbers = values.stream().allMatch(JsonNode::isIntegralNumber);
    return (numbers ? values.stream().sorted(newestFirst) : values.stream())
        .map(id -> Name.of(id.asString()))
        .toList();
  }
}
