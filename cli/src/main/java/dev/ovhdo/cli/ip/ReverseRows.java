package dev.ovhdo.cli.ip;

import dev.ovhdo.api.ip.ReverseName;
import dev.ovhdo.api.ip.ReversePlan.ReverseChange;
import dev.ovhdo.cli.output.Row;
import java.util.Locale;

/** Converts reverse names to rows. As CSV, {@code ip reverse plan} and {@code apply} read them. */
final class ReverseRows {
  static final String[] COLUMNS = {"address=ipReverse", "name=reverse", "block=ip"};

  private ReverseRows() {}

  static Row of(ReverseName name) {
    return Row.empty()
        .with("ipReverse", name.address().toString())
        .with("reverse", name.name())
        .with("ip", name.block().toString());
  }

  static Row of(ReverseChange change) {
    return Row.empty()
        .with("change", change.kind().name().toLowerCase(Locale.ROOT))
        .with("ipReverse", change.address().toString())
        .with("before", change.before())
        .with("after", change.after() == null ? null : change.after().text())
        .with("ip", change.block().toString());
  }
}
