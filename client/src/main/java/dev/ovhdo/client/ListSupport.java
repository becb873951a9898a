package dev.ovhdo.client;

import dev.ovhdo.client.error.NotGrantedException;
import dev.ovhdo.client.error.OvhException;
import dev.ovhdo.client.error.ServiceExpiredException;
import dev.ovhdo.client.internal.ClientSettings;
import dev.ovhdo.client.internal.RefusedForms;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Remembers for which routes the server serves or refuses a form of reading many items at once, so
 * that the client tries each form once per route. Refusals are kept for the next process, except
 * those that depend on the credential or on a single item. Thread-safe.
 */
final class ListSupport {
  /** The forms of reading many items at once. */
  enum Form {
    /** Pages of objects in place of a list of ids. */
    OBJECTS,
    /** A call for several ids. */
    BATCHES
  }

  /** By form and route. A record as key would delay the first list of a process. */
  private final Map<String, Boolean> known = new ConcurrentHashMap<>();

  private final Map<String, Boolean> refusedBefore = new ConcurrentHashMap<>();
  private final RefusedForms kept;

  ListSupport(ClientSettings settings) {
    this.kept =
        new RefusedForms(settings.cacheFolder(), settings.endpoint(), settings.time().wall());
  }

  /** Returns whether the server has served the form for a route. */
  boolean serves(Form form, String template) {
    return known.getOrDefault(key(form, template), false);
  }

  /** Returns whether the server serves the form for a route, or was not asked yet. */
  boolean mayServe(Form form, String template) {
    String key = key(form, template);
    Boolean answer = known.get(key);
    return answer != null
        ? answer
        : !refusedBefore.computeIfAbsent(key, asked -> kept.contains(form.name(), template));
  }

  void served(Form form, String template) {
    if (!Boolean.TRUE.equals(known.put(key(form, template), true))) {
      kept.remove(form.name(), template);
    }
  }

  /**
   * Remembers a refusal.
   *
   * @param reason the answer; null if an answer of another form was received
   */
  void refused(Form form, String template, @Nullable OvhException reason) {
    boolean isFirst = !Boolean.FALSE.equals(known.put(key(form, template), false));
    boolean isOfTheServer =
        !(reason instanceof NotGrantedException || reason instanceof ServiceExpiredException);
    if (isFirst && isOfTheServer) {
      kept.add(form.name(), template);
    }
  }

  private static String key(Form form, String template) {
    return form.name() + " " + template;
  }
}
