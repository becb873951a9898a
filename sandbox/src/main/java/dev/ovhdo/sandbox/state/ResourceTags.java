package dev.ovhdo.sandbox.state;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** The IAM tags of a resource, by their keys. */
public record ResourceTags(String urn, Map<String, String> tags) {
  public ResourceTags {
    tags = Collections.unmodifiableMap(new LinkedHashMap<>(tags));
  }

  /** Returns a copy with a tag, which replaces a tag with the same key. */
  public ResourceTags with(String key, String value) {
    Map<String, String> changed = new LinkedHashMap<>(tags);
    changed.put(key, value);
    return new ResourceTags(urn, changed);
  }

  /** Returns a copy without a tag. */
  public ResourceTags without(String key) {
    Map<String, String> changed = new LinkedHashMap<>(tags);
    changed.remove(key);
    return new ResourceTags(urn, changed);
  }
}
