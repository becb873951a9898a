package dev.ovhdo.api.error;

import dev.ovhdo.client.error.OperationException;
import dev.ovhdo.client.error.OvhException;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The account has no such resource. */
public final class ResourceNotFoundException extends OperationException {
  private static final long serialVersionUID = 1L;

  /** The kind of resource. */
  private final String kind;

  /** The requested name. */
  private final String name;

  /** The existing names. */
  private final transient List<String> candidates;

  private ResourceNotFoundException(
      String kind,
      String name,
      List<String> candidates,
      String message,
      @Nullable Throwable cause) {
    super(Category.NOT_FOUND, message, cause);
    this.kind = Objects.requireNonNull(kind, "kind");
    this.name = Objects.requireNonNull(name, "name");
    this.candidates = List.copyOf(candidates);
  }

  /**
   * Describes a name that no resource of the account has.
   *
   * @param kind the kind of resource: {@code VPS}
   * @param name the requested name
   * @param candidates the existing names
   */
  public static ResourceNotFoundException of(String kind, String name, List<String> candidates) {
    return ofReadable(kind, name, candidates, List.of());
  }

  /**
   * Describes a name that no resource of the account has, as far as the resources could be read.
   *
   * @param kind the kind of resource: {@code VPS}
   * @param name the requested name
   * @param candidates the existing names, also of the resources that could not be read
   * @param unread why some resources could not be read; the first reason becomes the cause
   */
  public static ResourceNotFoundException ofReadable(
      String kind, String name, List<String> candidates, List<? extends OvhException> unread) {
    String existing =
        candidates.isEmpty()
            ? "This account has none."
            : "This account has: " + NameList.joined(candidates) + ".";
    String message = "No " + kind + " is named \"" + name + "\". " + existing;
    if (unread.isEmpty()) {
      return new ResourceNotFoundException(kind, name, candidates, message, null);
    }
    OvhException first = unread.get(0);
    String gap =
        unread.size() == 1
            ? " 1 of them could not be read: "
            : " " + unread.size() + " of them could not be read; the first reason: ";
    return new ResourceNotFoundException(
        kind, name, candidates, message + gap + first.getMessage(), first);
  }

  /**
   * Describes a missing resource with a message of its own.
   *
   * @param kind the kind of resource: {@code image}
   * @param name the requested name or expression
   * @param problem the first sentence of the message without full stop: {@code No image of vps-1
   *     matches "x"}
   * @param label the noun phrase for the candidates in the message: {@code Available images}
   * @param candidates the existing names
   */
  public static ResourceNotFoundException of(
      String kind, String name, String problem, String label, List<String> candidates) {
    String existing = candidates.isEmpty() ? "none" : NameList.joined(candidates);
    return new ResourceNotFoundException(
        kind, name, candidates, problem + ". " + label + ": " + existing + ".", null);
  }

  /**
   * Describes a name that is part of an existing resource.
   *
   * @param kind the kind of both: {@code zone}
   * @param name the requested name
   * @param holder the existing resource of which the name is a part
   * @param candidates the existing names
   */
  public static ResourceNotFoundException ofPart(
      String kind, String name, String holder, List<String> candidates) {
    return new ResourceNotFoundException(
        kind,
        name,
        candidates,
        "No %1$s is named \"%2$s\": it is a name in the %1$s %3$s.".formatted(kind, name, holder),
        null);
  }

  /**
   * Describes a missing resource of which there is at most one.
   *
   * @param kind the kind of resource: {@code snapshot}
   * @param owner the name of the resource that lacks it
   * @param cause OVHcloud's response
   */
  public static ResourceNotFoundException ofOnly(String kind, String owner, Throwable cause) {
    return new ResourceNotFoundException(
        kind, owner, List.of(), owner + " has no " + kind + ".", cause);
  }

  /** Returns the kind of resource: {@code VPS}, {@code image}, {@code snapshot}. */
  public String kind() {
    return kind;
  }

  /** Returns the requested name; for {@code snapshot} the name of the VPS. */
  public String name() {
    return name;
  }

  /** Returns the existing names. */
  public List<String> candidates() {
    return candidates;
  }
}
