package dev.ovhdo.cli.server;

import dev.ovhdo.api.server.BootPlan;
import dev.ovhdo.api.server.ServerBoot;
import dev.ovhdo.api.server.ServerBootService;
import dev.ovhdo.api.server.ServerStatus;
import dev.ovhdo.cli.context.CommandContext;
import dev.ovhdo.client.file.AtomicFile;
import dev.ovhdo.client.file.IoErrorReason;
import dev.ovhdo.routes.dedicated.server.DedicatedServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The state file of {@code server rescue} and {@code server stop}: which servers this user booted
 * into rescue or switched off, and the boot that was set before, which the API does not store. The
 * file is {@code ~/.local/state/ovh-do/rescue.json} ({@code XDG_STATE_HOME}). A missing or damaged
 * file counts as empty: {@code server unrescue} then boots the disk.
 */
final class RescueStateFile {
  /** The id of the disk at OVHcloud. */
  private static final long DISK = 1;

  private final CommandContext context;
  private final Path file;

  /**
   * The state of one server.
   *
   * @param server the service name
   * @param previousBoot the id of the former boot; 0 if the server booted a script
   * @param task the id of the latest reboot task
   * @param leaving whether this reboot leaves rescue
   */
  record Entry(String server, long previousBoot, long task, boolean leaving) {
    Entry withTask(long reboot) {
      return new Entry(server, previousBoot, reboot, false);
    }

    Entry withLeavingTask(long reboot) {
      return new Entry(server, previousBoot, reboot, true);
    }
  }

  RescueStateFile(CommandContext context) {
    this.context = context;
    this.file = context.api().stateFolder().resolve("rescue.json");
  }

  Optional<Entry> find(String server) {
    JsonNode found = read().path(server);
    return found.isObject()
        ? Optional.of(
            new Entry(
                server,
                found.path("previousBoot").asLong(0),
                found.path("task").asLong(0),
                found.path("leaving").asBoolean(false)))
        : Optional.empty();
  }

  void save(Entry entry) {
    update(
        all ->
            all.putObject(entry.server())
                .put("previousBoot", entry.previousBoot())
                .put("task", entry.task())
                .put("leaving", entry.leaving()));
  }

  void remove(String server) {
    if (find(server).isPresent()) {
      update(all -> all.remove(server));
    }
  }

  /** Returns the present boot as the boot to return to; a rescue boot is none, nor is power-off. */
  static Entry entry(ServerStatus status, @Nullable Entry saved) {
    ServerBoot boot = status.boot();
    boolean isTemporary = boot != null && !isUsable(boot);
    long present =
        isTemporary ? DISK : status.server().optional(DedicatedServer::bootId).orElse(0L);
    return new Entry(
        status.name(), isTemporary && saved != null ? saved.previousBoot() : present, 0, false);
  }

  /**
   * Plans the saved boot, or the disk if the saved boot no longer exists, is a rescue system or
   * switches the server off.
   */
  static BootPlan planPrevious(ServerBootService boots, String server, @Nullable Entry saved) {
    if (saved == null) {
      return boots.planDisk(server);
    }
    long previous = saved.previousBoot();
    boolean isUsable =
        boots.list(server).stream().anyMatch(boot -> boot.id() == previous && isUsable(boot));
    return isUsable ? boots.plan(server, previous) : boots.planDisk(server);
  }

  private static boolean isUsable(ServerBoot boot) {
    return boot.kind() != ServerBoot.Kind.RESCUE && boot.kind() != ServerBoot.Kind.POWER_OFF;
  }

  private interface Edit {
    void apply(ObjectNode all);
  }

  /** A failure is only a warning: the boot of the server has already been changed. */
  private void update(Edit edit) {
    try {
      Files.createDirectories(file.getParent());
      AtomicFile.at(file)
          .update(
              AtomicFile.Mode.KEPT,
              before -> {
                ObjectNode all = parse(before);
                edit.apply(all);
                return JsonMapper.shared().writeValueAsBytes(all);
              });
    } catch (IOException e) {
      context
          .terminal()
          .note(
              "warning: could not save the previous boot in " + file + ": " + IoErrorReason.of(e));
    }
  }

  private ObjectNode read() {
    try {
      return parse(Files.readAllBytes(file));
    } catch (IOException e) {
      return JsonNodeFactory.instance.objectNode();
    }
  }

  private static ObjectNode parse(byte[] bytes) {
    try {
      return bytes.length > 0 && JsonMapper.shared().readTree(bytes) instanceof ObjectNode object
          ? object
          : JsonNodeFactory.instance.objectNode();
    } catch (JacksonException e) {
      return JsonNodeFactory.instance.objectNode();
    }
  }
}
