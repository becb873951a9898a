package dev.ovhdo.api;

import dev.ovhdo.client.error.OperationException;
import java.util.List;

/** No image of this VPS has this id or name, and none matches it as a regular expression. */
public final class NoMatchingImageException extends OperationException {
  private static final long serialVersionUID = 1L;

  /** What was looked for. */
  private final String wanted;

  /** What there is. */
  private final transient List<String> names;

  NoMatchingImageException(String vps, String wanted, List<String> names) {
    super(
        "No image of "
            + vps
            + " matches \""
            + wanted
            + "\". "
            + Names.sentence("There is", "There is none at all", names),
        null);
    this.wanted = wanted;
    this.names = List.copyOf(names);
  }

  /** Returns the id, name or regular expression that was looked for. */
  public String wanted() {
    return wanted;
  }

  /** Returns the names of the images that the VPS has, in the API's order. */
  public List<String> names() {
    return names;
  }
}
