package dev.ovhdo.api.internal;

import java.net.IDN;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Names of hosts and zones in all scripts, as the DNS has them: in ASCII. */
public final class InternationalName {
  /** IDNA 2003, which Java has, turns these into other letters or drops them; IDNA 2008 doesn't. */
  private static final Pattern DISPUTED = Pattern.compile("[\u00df\u1e9e\u03c2\u200c\u200d]");

  private InternationalName() {}

  /**
   * Returns the ASCII form of a name, label by label; one in ASCII is left as it is.
   *
   * @throws IllegalArgumentException if it has none, or one that is another name to some programs;
   *     the message is the reason alone
   */
  public static String ascii(String name) {
    if (name.chars().allMatch(c -> c < 128)) {
      return name;
    }
    if (DISPUTED.matcher(name).find()) {
      throw new IllegalArgumentException(
          "it has a letter on which the standards for international names disagree; write the xn--"
              + " form that was registered");
    }
    List<String> labels = new ArrayList<>();
    for (String label : name.split("[.\u3002\uff0e\uff61]", -1)) {
      labels.add(label.isEmpty() ? label : IDN.toASCII(label));
    }
    return String.join(".", labels);
  }
}
