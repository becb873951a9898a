package dev.ovhdo.api.dns;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Decides which record sets a plan includes. */
final class PlanScope {
  private final PlanOptions options;
  private final List<RecordPattern> only;
  private final List<RecordPattern> ignored;

  PlanScope(PlanOptions options) {
    this.options = options;
    only = options.only().stream().map(RecordPattern::parse).toList();
    ignored = options.ignored().stream().map(RecordPattern::parse).toList();
  }

  /** Returns whether the plan includes a set. */
  boolean includes(NormalizedRecordSet.Key key) {
    boolean nameServers = key.name().equals("@") && key.type().equals(RecordType.NS);
    return (options.manageNs() || !nameServers)
        && (only.isEmpty() || only.stream().anyMatch(pattern -> pattern.matches(key)))
        && ignored.stream().noneMatch(pattern -> pattern.matches(key));
  }

  private record RecordPattern(Pattern name, @Nullable RecordType type) {
    static RecordPattern parse(String pattern) {
      int colon = pattern.lastIndexOf(':');
      String name = colon < 0 ? pattern : pattern.substring(0, colon);
      String type = colon < 0 ? "" : pattern.substring(colon + 1);
      return new RecordPattern(
          glob(RecordNames.ascii(name.isEmpty() ? "@" : name).toLowerCase(Locale.ROOT)),
          type.isEmpty() ? null : RecordType.of(type).wireType());
    }

    private static Pattern glob(String name) {
      StringBuilder regex = new StringBuilder();
      for (int i = 0; i < name.length(); i++) {
        char c = name.charAt(i);
        if (c == '\\' && i + 1 < name.length()) {
          i++;
          regex.append(Pattern.quote(name.substring(i, i + 1)));
        } else {
          regex.append(c == '*' ? ".*" : c == '?' ? "." : Pattern.quote(String.valueOf(c)));
        }
      }
      return Pattern.compile(regex.toString());
    }

    boolean matches(NormalizedRecordSet.Key key) {
      return (type == null || type.equals(key.type())) && name.matcher(key.name()).matches();
    }
  }
}
