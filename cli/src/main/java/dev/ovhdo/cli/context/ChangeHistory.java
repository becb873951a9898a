package dev.ovhdo.cli.context;

import dev.ovhdo.client.file.AtomicFile;
import dev.ovhdo.client.transport.CallListener.Attempt;
import dev.ovhdo.client.transport.HttpMethod;
import dev.ovhdo.client.transport.WireResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The latest requests of this user that can have changed something, in a file with a line of JSON
 * for each. It has neither bodies nor queries nor the arguments of commands, because these can
 * contain secrets.
 */
public final class ChangeHistory {
  /** About 250 KB; a change reads and writes the file once. */
  private static final int MOST_LINES = 1_000;

  private final Path file;

  /**
   * Creates the history in a folder.
   *
   * @param folder may not exist
   */
  ChangeHistory(Path folder) {
    this.file = folder.resolve("history.jsonl");
  }

  /** Returns the changes, the latest first; a line that cannot be read is left out. */
  public List<ObjectNode> latest() throws IOException {
    List<ObjectNode> changes = new ArrayList<>();
    if (Files.exists(file)) {
      Files.readAllLines(file).forEach(line -> parse(line).ifPresent(each -> changes.add(0, each)));
    }
    return changes;
  }

  private static Optional<ObjectNode> parse(String line) {
    try {
      JsonNode json = JsonMapper.shared().readTree(line);
      return json instanceof ObjectNode object ? Optional.of(object) : Optional.empty();
    } catch (JacksonException e) {
      return Optional.empty();
    }
  }

  /**
   * Adds a request that can have changed something. A failure is ignored, because it must not end a
   * command after its change.
   *
   * @param command the words of the command
   * @param attempt an attempt of any request
   */
  void add(String command, Attempt attempt, Instant now) {
    if (attempt.request().method() != HttpMethod.GET) {
      String line = line(command, attempt, now) + "\n";
      try {
        Files.createDirectories(file.getParent());
        AtomicFile.at(file).update(AtomicFile.Mode.OWNER_ONLY, before -> appended(before, line));
      } catch (IOException e) {
        // The history is an aid; the change is more important.
      }
    }
  }

  private static ObjectNode line(String command, Attempt attempt, Instant now) {
    WireResponse response = attempt.response();
    return JsonNodeFactory.instance
        .objectNode()
        .put("time", now.toString())
        .put("command", command)
        .put("endpoint", attempt.request().uri().getHost())
        .put("method", attempt.request().method().name())
        .put("path", attempt.request().uri().getPath())
        .put("status", response == null ? null : (Integer) response.status())
        .put("queryId", response == null ? null : response.header("X-OVH-QueryID").orElse(null));
  }

  private static byte[] appended(byte[] before, String line) {
    List<String> lines = new String(before, StandardCharsets.UTF_8).lines().toList();
    List<String> kept = lines.subList(Math.max(0, lines.size() - MOST_LINES + 1), lines.size());
    String start = kept.isEmpty() ? "" : String.join("\n", kept) + "\n";
    return (start + line).getBytes(StandardCharsets.UTF_8);
  }
}
