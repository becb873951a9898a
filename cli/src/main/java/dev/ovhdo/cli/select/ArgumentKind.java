package dev.ovhdo.cli.select;

import dev.ovhdo.api.Ovh;
import dev.ovhdo.cli.context.CommandContext;
import dev.ovhdo.client.Listing;
import dev.ovhdo.routes.dedicated.server.DedicatedServer;
import dev.ovhdo.routes.vps.Vps;
import dev.ovhdo.routes.vps.VpsImage;
import dev.ovhdo.routes.vps.VpsStateEnum;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The kinds of arguments whose values OVHcloud lists; their names are the labels in the help. */
public enum ArgumentKind {
  /** A VPS. */
  VPS("VPS", "VPSes", "vps list", true) {
    @Override
    List<Candidate> candidates(CommandContext context, Map<String, String> given) {
      return context.reportUnread(context.ovh().vps().list()).stream()
          .filter(vps -> vps.optional(Vps::name).isPresent())
          .map(
              vps ->
                  Candidate.of(
                      vps.name(),
                      vps.optional(Vps::displayName).orElse(null),
                      vps.optional(Vps::state).map(VpsStateEnum::value).orElse(null)))
          .toList();
    }
  },
  /** A dedicated server. */
  SERVER("server", "servers", "server list", true) {
    @Override
    List<Candidate> candidates(CommandContext context, Map<String, String> given) {
      return context.reportUnread(context.ovh().servers().list()).stream()
          .filter(server -> server.optional(DedicatedServer::name).isPresent())
          .map(
              server ->
                  Candidate.of(
                      server.name(),
                      server
                          .optional(each -> each.iam() == null ? null : each.iam().displayName())
                          .orElse(null)))
          .toList();
    }
  },
  /** A DNS zone. */
  ZONE("zone", "zones", "dns zones", true) {
    @Override
    List<Candidate> candidates(CommandContext context, Map<String, String> given) {
      return ofNames(context.ovh().zones().names());
    }
  },
  /** An SSH key of the account. */
  KEY("SSH key", "SSH keys", "key list", false) {
    @Override
    List<Candidate> candidates(CommandContext context, Map<String, String> given) {
      return ofNames(context.ovh().sshKeys().names());
    }
  },
  /** An image for the VPS that is given. */
  IMAGE("image", "images", "vps images", false) {
    @Override
    List<Candidate> candidates(CommandContext context, Map<String, String> given) {
      Listing<VpsImage> images =
          context.ovh().vps().images().list(given.getOrDefault(VPS.name(), ""));
      return context.reportUnread(images).stream()
          .filter(image -> image.optional(VpsImage::id).isPresent())
          .map(
              image ->
                  image
                      .optional(VpsImage::name)
                      .map(name -> new Candidate(image.id(), List.of(name)))
                      .orElseGet(() -> Candidate.of(image.id())))
          .toList();
    }
  },
  /** An operating system for the server that is given. */
  OS("operating system", "operating systems", "server os", false) {
    @Override
    List<Candidate> candidates(CommandContext context, Map<String, String> given) {
      Ovh ovh = context.ovh();
      String server = given.getOrDefault(SERVER.name(), "");
      return ofNames(ovh.servers().installs().operatingSystems(server).names());
    }
  };

  private final String noun;
  private final String plural;
  private final String command;
  private final boolean hasDefault;

  /**
   * A kind.
   *
   * @param command the command that lists the values
   * @param hasDefault whether the only value of the account is the default
   */
  ArgumentKind(String noun, String plural, String command, boolean hasDefault) {
    this.noun = noun;
    this.plural = plural;
    this.command = command;
    this.hasDefault = hasDefault;
  }

  /** Reads the values. */
  abstract List<Candidate> candidates(CommandContext context, Map<String, String> given);

  /** Finds the kind of an argument by its label in the help. */
  public static Optional<ArgumentKind> find(String label) {
    return Arrays.stream(values()).filter(kind -> kind.name().equals(label)).findFirst();
  }

  /** Returns the command that lists the values. */
  public String command() {
    return command;
  }

  String noun() {
    return noun;
  }

  String plural() {
    return plural;
  }

  boolean hasDefault() {
    return hasDefault;
  }

  private static List<Candidate> ofNames(List<String> names) {
    return names.stream().sorted().map(Candidate::of).toList();
  }
}
