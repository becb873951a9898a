package dev.ovhdo.sandbox.generic;

import dev.ovhdo.sandbox.json.Json;
import dev.ovhdo.sandbox.state.Account;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.node.ObjectNode;

/**
 * The objects that clients created, changed and deleted on routes that are not stateful. The memory
 * is bounded: if it is full, the oldest entry is forgotten.
 */
final class SentObjects {
  private static final int LIMIT = 10_000;

  /** The entries by the path of the object. */
  private final Map<String, Entry> entries;

  SentObjects(Account account) {
    this.entries = account.kept(new LinkedHashMap<>());
  }

  /**
   * The changes of an object.
   *
   * @param list the path of the list that contains the object
   * @param fields the values that clients sent
   */
  private record Entry(
      String list, String id, boolean created, boolean deleted, ObjectNode fields) {}

  /** Records that a client created an object. */
  void create(String list, String id, ObjectNode fields) {
    forgetBelow(path(list, id));
    put(new Entry(list, id, true, false, fields.deepCopy()));
  }

  /** Records the values that a client sent for an object, in addition to the earlier ones. */
  void change(String list, String id, ObjectNode fields) {
    Entry before = entries.get(path(list, id));
    ObjectNode all = fields(list, id).deepCopy();
    all.setAll(fields);
    put(new Entry(list, id, before != null && before.created, false, all));
  }

  /** Records that a client deleted an object. */
  void delete(String list, String id) {
    forgetBelow(path(list, id));
    put(new Entry(list, id, false, true, Json.object()));
  }

  /** Returns the values that clients sent for an object. */
  ObjectNode fields(String list, String id) {
    Entry entry = entries.get(path(list, id));
    return entry == null ? Json.object() : entry.fields;
  }

  boolean isDeleted(String list, String id) {
    Entry entry = entries.get(path(list, id));
    return entry != null && entry.deleted;
  }

  /** Returns the ids of a list after the changes, the created ones last. */
  List<String> ids(String list, List<String> generated) {
    List<String> ids = new ArrayList<>(generated);
    for (Entry entry : entries.values()) {
      if (entry.list.equals(list)) {
        if (entry.deleted) {
          ids.remove(entry.id);
        } else if (entry.created && !ids.contains(entry.id)) {
          ids.add(entry.id);
        }
      }
    }
    return ids;
  }

  private void forgetBelow(String path) {
    entries.keySet().removeIf(other -> other.startsWith(path + "/"));
  }

  private void put(Entry entry) {
    String path = path(entry.list, entry.id);
    entries.remove(path);
    entries.put(path, entry);
    if (entries.size() > LIMIT) {
      entries.remove(entries.keySet().iterator().next());
    }
  }

  private static String path(String list, String id) {
    return list + "/" + PathTemplates.escaped(id);
  }
}
