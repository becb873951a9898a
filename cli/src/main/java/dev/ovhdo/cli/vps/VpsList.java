package dev.ovhdo.cli.vps;

import dev.ovhdo.cli.context.Calls;
import dev.ovhdo.cli.context.CommandContext;
import dev.ovhdo.cli.context.OptionalReads;
import dev.ovhdo.cli.context.TagOption;
import dev.ovhdo.cli.context.WatchedListCommand;
import dev.ovhdo.cli.names.KnownNames;
import dev.ovhdo.cli.names.NameKind;
import dev.ovhdo.cli.output.Row;
import dev.ovhdo.client.Listing;
import dev.ovhdo.routes.vps.Vps;
import dev.ovhdo.routes.vps.VpsNetbootEnum;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code vps list}: each VPS with its names, state, addresses, model and boot source. */
@Command(
    footer = {
      "",
      "Examples:",
      "  ovh-do vps list",
      "  ovh-do vps list --tag env=production",
      "  ovh-do vps list --columns name,state --sort name",
    })
@Calls({Calls.VPS_BY_NAME, "GET /vps/{serviceName}/ips", TagOption.CALL})
public final class VpsList extends WatchedListCommand<Vps> {
  @Mixin TagOption tags = new TagOption();

  public VpsList() {
    super("name", "displayName", "state", "ips", "model=model.name", "zone", "netboot=netbootMode");
  }

  @Override
  protected Listing<Vps> list(CommandContext context) {
    return tags.filter(context, () -> context.ovh().vps().list(), vps -> vps.optional(Vps::name));
  }

  @Override
  protected Optional<KnownNames> names(List<Vps> all) {
    if (tags.isGiven()) {
      return Optional.empty();
    }
    return Optional.of(
        KnownNames.ofMachines(
            NameKind.VPS,
            all,
            vps -> vps.optional(Vps::name),
            vps -> vps.optional(Vps::displayName)));
  }

  @Override
  protected List<Row> rows(CommandContext context, List<Vps> all) {
    // A VPS without a name can be shown, but has no route for its addresses.
    List<String> names = all.stream().flatMap(vps -> vps.optional(Vps::name).stream()).toList();
    OptionalReads reads = new OptionalReads();
    Map<String, List<String>> ips =
        reads.values("the addresses of %s", context.ovh().vps().ips(names));
    reads.note(context);
    return all.stream()
        .map(vps -> Row.of(vps).with("ips", ips.get(vps.optional(Vps::name).orElse(""))))
        .toList();
  }

  @Override
  protected void notes(CommandContext context, List<Vps> all) {
    all.stream()
        .filter(vps -> vps.optional(Vps::name).isPresent())
        .filter(
            vps -> vps.optional(Vps::netbootMode).filter(VpsNetbootEnum.RESCUE::equals).isPresent())
        .forEach(
            vps ->
                context
                    .terminal()
                    .note(
                        VpsText.label(vps)
                            + " boots the rescue system; 'ovh-do vps unrescue "
                            + vps.name()
                            + "' boots its disk again"));
  }
}
