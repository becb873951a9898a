package dev.ovhdo.cli.completion;

import static dev.ovhdo.cli.completion.ValueSource.FILES;
import static dev.ovhdo.cli.completion.ValueSource.FREE_TEXT;
import static dev.ovhdo.cli.completion.ValueSource.choices;
import static dev.ovhdo.cli.completion.ValueSource.names;
import static dev.ovhdo.cli.completion.ValueSource.namesOfFirst;

import dev.ovhdo.api.dns.RecordType;
import dev.ovhdo.catalog.Catalogue;
import dev.ovhdo.catalog.model.Definition;
import dev.ovhdo.catalog.source.FamilyEntry;
import dev.ovhdo.cli.config.SettingNames;
import dev.ovhdo.cli.context.CommandEntry;
import dev.ovhdo.cli.names.NameKind;
import dev.ovhdo.cli.output.OutputFormat;
import dev.ovhdo.client.config.Endpoint;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;

/**
 * The source of the values of each parameter. The label that the help shows decides, because the
 * same label has the same values everywhere; a rule for some commands or for one option takes
 * precedence. The rules are here and not at the parameters: an annotation would be read whenever
 * the command runs.
 */
final class ValueRules {
  /**
   * A rule.
   *
   * @param commands a pattern for the names of commands
   * @param parameter a pattern for the name of an option, or for the label
   */
  private record Rule(String commands, String parameter, Supplier<ValueSource> source) {}

  private static final String ALL = ".*";

  private final List<CommandEntry> entries;
  private final Catalogue catalogue;
  private final List<Rule> rules;

  ValueRules(List<CommandEntry> entries, Catalogue catalogue) {
    this.entries = entries;
    this.catalogue = catalogue;
    this.rules =
        Stream.of(globalOptions(), machines(), dns(), account(), others(), labels())
            .flatMap(List::stream)
            .toList();
  }

  /** Returns the source of a parameter's values; empty if there is no rule for the parameter. */
  Optional<ValueSource> of(String command, ArgSpec parameter) {
    String label = parameter.paramLabel();
    if (label.matches("[a-z0-9]+([|][a-z0-9]+)+")) {
      return Optional.of(choices(label.split("[|]", -1)));
    }
    String name = parameter instanceof OptionSpec option ? option.longestName() : label;
    return rules.stream()
        .filter(rule -> command.matches(rule.commands()))
        .filter(rule -> name.matches(rule.parameter()) || label.matches(rule.parameter()))
        .findFirst()
        .map(rule -> rule.source().get())
        .or(() -> Optional.ofNullable(parameter.completionCandidates()).map(ValueRules::ofAll));
  }

  private static ValueSource ofAll(Iterable<String> candidates) {
    return choices(StreamSupport.stream(candidates.spliterator(), false).toList());
  }

  private static Rule rule(String parameter, ValueSource source) {
    return rule(ALL, parameter, source);
  }

  private static Rule rule(String commands, String parameter, ValueSource source) {
    return new Rule(commands, parameter, () -> source);
  }

  private List<Rule> globalOptions() {
    return List.of(
        new Rule(
            ALL,
            "--output",
            () ->
                choices(
                    Arrays.stream(OutputFormat.values())
                        .map(format -> format.name().toLowerCase(Locale.ROOT))
                        .toList())),
        new Rule(
            ALL,
            "--endpoint",
            () -> choices(Endpoint.known().stream().map(Endpoint::name).toList())),
        rule("--columns|--sort", ValueSource.COLUMNS),
        rule("--color", choices("auto", "always", "never")),
        rule("--profile", ValueSource.PROFILES));
  }

  private List<Rule> machines() {
    return List.of(
        rule("(vps|server) rename", "NAME", FREE_TEXT),
        rule("server .*", "ID", namesOfFirst(NameKind.SERVER_TASK)),
        rule("ls-img", "NAME[|]REGEX", namesOfFirst(NameKind.IMAGE)),
        rule("server (reinstall|schemes)", "--image", namesOfFirst(NameKind.OS)),
        rule("IMAGE", namesOfFirst(NameKind.IMAGE)),
        rule("BOOT", choices("disk", "rescue").or(namesOfFirst(NameKind.BOOT))),
        rule("--key", names(NameKind.KEY).or(FILES)),
        rule("vps tasks", "--type", enumeration("/vps", "vps.TaskTypeEnum")),
        rule("vps tasks", "--state", enumeration("/vps", "vps.TaskStateEnum")),
        rule(
            "server tasks",
            "--state",
            enumeration("/dedicated/server", "dedicated.TaskStatusEnum")),
        rule(
            "server tasks",
            "--function",
            enumeration("/dedicated/server", "dedicated.TaskFunctionEnum")),
        rule("--image-type", choices("qcow2", "raw")),
        rule("fleet .*", "--name|FLEET|TARGET", FREE_TEXT),
        rule("fleet .*", "--store", FILES),
        rule("fleet .*", "--target", names(NameKind.VPS).or(names(NameKind.SERVER))),
        rule(
            "fleet .*",
            "--operation",
            choices(
                "server reboot",
                "server reinstall",
                "vps reboot",
                "vps rebuild",
                "vps snapshot create")));
  }

  private List<Rule> dns() {
    return List.of(
        rule("dns (plan|apply)", "--only|--ignore", namesOfFirst(NameKind.RECORD)),
        rule("dns .*", "--name|NAME", namesOfFirst(NameKind.RECORD)),
        new Rule(
            "dns .*",
            "TYPE",
            () -> choices(RecordType.known().stream().map(RecordType::value).toList())),
        rule("DATE", choices("latest").or(namesOfFirst(NameKind.RESTORE_POINT))),
        rule("ip list", "--type", enumeration("/ip", "ip.IpTypeEnum")),
        rule("ip list", "--service", names(NameKind.SERVICE)),
        rule("ip reverse .*", "NAME", FREE_TEXT),
        rule("ip reverse .*", "ADDRESS", names(NameKind.ADDRESS)),
        rule("BLOCK", names(NameKind.BLOCK)),
        rule("ADDRESS[|]BLOCK", names(NameKind.ADDRESS).or(names(NameKind.BLOCK))));
  }

  private List<Rule> account() {
    return List.of(
        rule("(key create|key add|add-key|alias .*)", "NAME", FREE_TEXT),
        rule("(key .*|rm-keys)", "NAME", names(NameKind.KEY)),
        rule("NAME[|]ID", names(NameKind.APPLICATION)),
        rule("credential .*", "ID", names(NameKind.CREDENTIAL)),
        rule(
            "credential list",
            "--state",
            choices("validated", "pendingValidation", "expired", "refused")),
        new Rule(
            ALL,
            "--for",
            () ->
                choices(
                    entries.stream()
                        .filter(CommandEntry::listed)
                        .map(CommandEntry::name)
                        .toList())),
        new Rule(ALL, "--rules", () -> choices(nouns()).or(choices("all", "read-only")).or(FILES)),
        rule("SETTING", choices(SettingNames.known())),
        rule("sms .*", "--service", names(NameKind.SMS_SERVICE)),
        rule("sms sender (add|create)", "NAME", FREE_TEXT),
        rule("sms .*", "--sender|NAME", names(NameKind.SENDER)),
        new Rule(ALL, "CC", () -> choices(Locale.getISOCountries())));
  }

  private List<Rule> others() {
    return List.of(
        new Rule(
            "routes .*",
            "FAMILY",
            () -> choices(catalogue.index().stream().map(FamilyEntry::root).toList())),
        rule(".METHOD. (PATH|PREFIX)", ValueSource.ROUTE),
        rule("TASK", ValueSource.TASK));
  }

  /** Labels with one meaning; a free text is one that only the user knows. */
  private static List<Rule> labels() {
    return List.of(
        rule("VPS", names(NameKind.VPS)),
        rule("SERVER", names(NameKind.SERVER)),
        rule("ZONE", names(NameKind.ZONE)),
        rule("KEY", names(NameKind.KEY)),
        rule("FILE([|].*)?", FILES),
        rule("SERVICE", names(NameKind.VPS).or(names(NameKind.SERVER)).or(names(NameKind.ZONE))),
        rule("--record-wildcards", FREE_TEXT),
        rule("TIME|WINDOW|DAYS|SECONDS|N|X|COUNT|PORT|NUMBER", FREE_TEXT),
        rule("TEXT|WORD|VALUE|NAME=VALUE|KEY=VALUE|KEY=TEXT|TYPE:VALUE|NAME,…", FREE_TEXT),
        rule("JMESPATH|RULE|URL|TAG|USER|COMMAND|LANGUAGE", FREE_TEXT),
        rule("--efi-bootloader|--hostname|--keep-group", FREE_TEXT),
        rule("--mail|--listen|--allow-host|--resolver", FREE_TEXT));
  }

  private List<String> nouns() {
    return entries.stream()
        .map(CommandEntry::name)
        .filter(name -> name.contains(" "))
        .map(name -> name.substring(0, name.indexOf(' ')))
        .distinct()
        .toList();
  }

  /** Returns the values of an enumeration of the API, which OVHcloud may extend. */
  private ValueSource enumeration(String family, String type) {
    return choices(
        catalogue.familiesOf(family).stream()
            .map(found -> found.types().get(type))
            .map(ValueRules::valuesOf)
            .flatMap(List::stream)
            .toList());
  }

  private static List<String> valuesOf(@Nullable Definition type) {
    return type instanceof Definition.Enumeration known ? known.values() : List.of();
  }
}
