package dev.ovhdo.fleet.operation;

import dev.ovhdo.api.Ovh;
import dev.ovhdo.api.task.TaskReference;
import dev.ovhdo.api.vps.Rebuild;
import dev.ovhdo.api.vps.RebuildPlan;
import dev.ovhdo.client.ListedItem;
import dev.ovhdo.routes.vps.VpsImage;
import dev.ovhdo.routes.vps.VpsTaskTypeEnum;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reinstalls each VPS: all data on its disk is lost.
 *
 * @param image the id or name of an image, or a regular expression that is searched in the names
 * @param key the name of the key in the account; null for a password by email
 */
public record VpsRebuild(String image, @Nullable String key) implements Operation {
  static final String NAME = "vps rebuild";

  /** Checks the image. */
  public VpsRebuild {
    Objects.requireNonNull(image, "image");
  }

  /** Returns an operation that installs this image without an SSH key. */
  public static VpsRebuild ofImage(String idNameOrPattern) {
    return new VpsRebuild(idNameOrPattern, null);
  }

  /** Returns a copy that installs this key of the account. */
  public VpsRebuild withSshKey(String name) {
    return new VpsRebuild(image, name);
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public TaskReference.Kind kind() {
    return TaskReference.Kind.VPS;
  }

  @Override
  public boolean losesData() {
    return true;
  }

  @Override
  public void writeTo(ObjectNode json) {
    json.put("image", image);
    if (key != null) {
      json.put("key", key);
    }
  }

  @Override
  public Change prepare(Ovh ovh, String target) {
    return change(ovh.vps().plan(target, rebuild()));
  }

  @Override
  public List<ListedItem<Change>> prepareAll(Ovh ovh, List<String> targets) {
    return Preparations.of(ovh.vps().plans(targets, rebuild()), this::change);
  }

  private Rebuild rebuild() {
    Rebuild rebuild = Rebuild.ofImage(image);
    return key == null ? rebuild : rebuild.withSshKey(key);
  }

  private Change change(RebuildPlan plan) {
    return new Change(
        kind(),
        plan.vps().name(),
        VpsTaskTypeEnum.REINSTALL_VM.value(),
        plan.image().optional(VpsImage::name).orElse(plan.image().id()),
        with -> with.vps().rebuild(plan));
  }
}
