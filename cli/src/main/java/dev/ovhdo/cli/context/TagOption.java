package dev.ovhdo.cli.context;

import dev.ovhdo.cli.failure.CommandException;
import dev.ovhdo.cli.failure.ExitCode;
import dev.ovhdo.client.Listing;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import picocli.CommandLine.Option;

/** The option {@code --tag} of lists: only the resources with these tags in IAM. */
public final class TagOption {
  /** Route that reads the tags of all resources of the account. */
  public static final String CALL = "GET /v2/iam/resource";

  @Option(
      names = "--tag",
      paramLabel = "KEY=VALUE",
      description = "Only resources with this tag in IAM; repeatable, all tags must match")
  List<String> tags = new ArrayList<>();

  /** Adds a tag that is given in another place than the option. */
  public void add(String key, String value) {
    tags.add(key + "=" + value);
  }

  /** Returns whether a tag is given. */
  public boolean isGiven() {
    return !tags.isEmpty();
  }

  /**
   * Reads a list, and keeps the resources with the tags. The tags of the whole account are read at
   * the same time.
   *
   * @param list reads the list
   * @param name returns the name of a resource
   * @throws CommandException if a tag has no equals sign, or a key has two values
   */
  public <T> Listing<T> filter(
      CommandContext context, Supplier<Listing<T>> list, Function<T, Optional<String>> name) {
    if (!isGiven()) {
      return list.get();
    }
    Map<String, String> wanted = wanted();
    return context
        .api()
        .client()
        .inParallel(
            list,
            () -> context.ovh().namesTagged(wanted),
            (all, tagged) -> tagged(context, all, tagged, name));
  }

  private <T> Listing<T> tagged(
      CommandContext context,
      Listing<T> all,
      Listing<String> tagged,
      Function<T, Optional<String>> name) {
    Set<String> names = new HashSet<>(context.reportUnread(tagged).items());
    if (names.isEmpty()) {
      context
          .terminal()
          .note(
              "no resource of the account has the tag"
                  + (tags.size() == 1 ? " " : "s ")
                  + String.join(", ", tags));
    }
    return all.filter(each -> name.apply(each).filter(names::contains).isPresent());
  }

  private Map<String, String> wanted() {
    Map<String, String> wanted = new LinkedHashMap<>();
    for (String tag : tags) {
      int sign = tag.indexOf('=');
      if (sign < 1) {
        throw new CommandException(
            ExitCode.USAGE, "--tag must be KEY=VALUE, such as env=production, not \"" + tag + '"');
      }
      String key = tag.substring(0, sign);
      String value = tag.substring(sign + 1);
      String before = wanted.put(key, value);
      if (before != null && !before.equals(value)) {
        throw new CommandException(
            ExitCode.USAGE,
            "--tag has two values for " + key + ": a resource has one value for each key");
      }
    }
    return wanted;
  }
}
