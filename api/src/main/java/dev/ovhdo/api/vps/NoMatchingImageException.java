package dev.ovhdo.api.vps;

import dev.ovhdo.api.error.NameList;
import dev.ovhdo.client.error.OperationException;
import java.util.List;

/** No image of a VPS matches an id, a name or a regular expression. */
public final class NoMatchingImageException extends OperationException {
  private static final long serialVersionUID = 1L;

  /** The requested id, name or regular expression. */
  private final String wanted;

  /** The names of the available images. */
  private final transient List<String> names;

  public NoMatchingImageException(String vps, String wanted, List<String> names) {
    super(
        "No image of "
            + vps
            + " matches \""
            + wanted
            + "\". "
            + NameList.sentence("Available images", "No image is available", names),
        null);
    this.wanted = wanted;
    this.names = List.copyOf(names);
  }

  /** Returns the requested id, name or regular expression. */
  public String wanted() {
    return wanted;
  }

  /** Returns the names of the available images, in the API's order. */
  public List<String> names() {
    return names;
  }
}
