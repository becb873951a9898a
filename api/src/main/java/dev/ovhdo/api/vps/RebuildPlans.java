package dev.ovhdo.api.vps;

import dev.ovhdo.api.internal.NameResolver;
import dev.ovhdo.api.task.TaskReference;
import dev.ovhdo.api.task.TaskService;
import dev.ovhdo.client.ListedItem;
import dev.ovhdo.client.OvhClient;
import dev.ovhdo.client.error.OvhException;
import dev.ovhdo.routes.me.NichandleSshKey;
import dev.ovhdo.routes.vps.Vps;
import dev.ovhdo.routes.vps.VpsImage;
import dev.ovhdo.routes.vps.VpsRoutes;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Plans the same rebuild of several VPSes. The VPSes are read together; a VPS for which a part is
 * missing or forbids the rebuild is planned alone, which finds the reason.
 */
final class RebuildPlans {
  private final OvhClient client;
  private final VpsService service;
  private final TaskService tasks;
  private final Rebuild rebuild;
  private final @Nullable NichandleSshKey key;

  /** The images that were read from some of the VPSes, by id. */
  private final Map<String, VpsImage> images = new HashMap<>();

  private Map<String, Vps> machines = Map.of();
  private Map<String, List<String>> ips = Map.of();
  private Set<String> idle = Set.of();
  private Map<String, List<String>> imageIds = Map.of();

  /** The image of each VPS. */
  private final Map<String, VpsImage> chosen = new HashMap<>();

  /**
   * Prepares the plans.
   *
   * @param key the key to install; null for none
   */
  RebuildPlans(
      OvhClient client,
      VpsService service,
      TaskService tasks,
      Rebuild rebuild,
      @Nullable NichandleSshKey key) {
    this.client = client.withCurrentItems();
    this.service = service;
    this.tasks = tasks;
    this.rebuild = rebuild;
    this.key = key;
  }

  /** Plans the rebuild of each VPS, in the order of the names. */
  List<ListedItem<RebuildPlan>> of(List<String> names) {
    machines =
        read(
            names.stream().filter(NameResolver::isPathSegment).toList(),
            VpsRoutes.ServiceName::get);
    List<String> existing = names.stream().filter(machines::containsKey).toList();
    ips = read(existing, vps -> vps.ips().get());
    idle = Set.copyOf(tasks.idle(TaskReference.Kind.VPS, existing));
    imageIds = read(existing, vps -> vps.images().available().get());
    chooseImages(existing);
    return names.stream().map(this::of).toList();
  }

  private ListedItem<RebuildPlan> of(String name) {
    try {
      return ListedItem.of(name, together(name).orElseGet(() -> service.plan(name, rebuild)));
    } catch (OvhException e) {
      return ListedItem.ofUnread(name, e);
    }
  }

  /** Returns the plan of a VPS; empty if a part is missing, or a task is unfinished. */
  private Optional<RebuildPlan> together(String name) {
    Vps machine = machines.get(name);
    List<String> addresses = ips.get(name);
    VpsImage image = chosen.get(name);
    return machine == null || addresses == null || image == null || !idle.contains(name)
        ? Optional.empty()
        : Optional.of(new RebuildPlan(machine, addresses, image, key, rebuild, List.of()));
  }

  /**
   * Chooses the images by those of other VPSes, which have the same ids. The chosen image is read
   * from each VPS itself: only there is it certain what the id means.
   */
  private void chooseImages(List<String> names) {
    Map<VpsImage, List<String>> byImage = new LinkedHashMap<>();
    for (String name : names) {
      image(name)
          .ifPresent(image -> byImage.computeIfAbsent(image, key -> new ArrayList<>()).add(name));
    }
    byImage.forEach(
        (image, vpses) ->
            read(vpses, vps -> vps.images().available().id(image.id()).get())
                .forEach(
                    (name, own) -> {
                      if (own.equals(image)) {
                        chosen.put(name, own);
                      }
                    }));
  }

  /** Returns the image of a VPS that the rebuild names; empty if the VPS must be planned alone. */
  private Optional<VpsImage> image(String name) {
    try {
      return Optional.ofNullable(imageIds.get(name))
          .map(ids -> VpsImageService.choose(name, images(name, ids), rebuild.image()));
    } catch (OvhException e) {
      return Optional.empty();
    }
  }

  private List<VpsImage> images(String name, List<String> ids) {
    if (!images.keySet().containsAll(ids)) {
      for (VpsImage image : service.images().list(name)) {
        image.optional(VpsImage::id).ifPresent(id -> images.put(id, image));
      }
    }
    return ids.stream().flatMap(id -> Stream.ofNullable(images.get(id))).toList();
  }

  private <T> Map<String, T> read(List<String> names, Function<VpsRoutes.ServiceName, T> call) {
    Map<String, T> byName = new HashMap<>();
    for (ListedItem<T> each :
        client.forEachId(names, (with, name) -> call.apply(VpsRoutes.of(with).serviceName(name)))) {
      each.item().ifPresent(item -> byName.put(each.id(), item));
    }
    return byName;
  }
}
