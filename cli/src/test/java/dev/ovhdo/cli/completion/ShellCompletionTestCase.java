package dev.ovhdo.cli.completion;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ovhdo.catalog.Catalogue;
import dev.ovhdo.cli.completion.ShellScript.Shell;
import dev.ovhdo.cli.names.Name;
import dev.ovhdo.cli.names.NameCache;
import dev.ovhdo.cli.names.NameKind;
import dev.ovhdo.cli.names.NameScope;
import dev.ovhdo.testing.ExternalProgram;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The behaviour that the scripts of all shells share, in the real shell. The names of the account
 * are in the cache; nothing runs the program.
 */
abstract class ShellCompletionTestCase {
  @TempDir Path home;

  private final Shell shell;
  private final Map<String, String> variables = new HashMap<>();
  private Path script;
  private List<String> renewals = List.of();

  ShellCompletionTestCase(Shell shell) {
    this.shell = shell;
  }

  @BeforeEach
  void writeScript() throws IOException {
    ExternalProgram.require(name());
    script = Scripts.write(shell, home.resolve("script"));
    Files.createDirectories(home.resolve("work"));
  }

  private String name() {
    return shell.name().toLowerCase(java.util.Locale.ROOT);
  }

  /** Returns the arguments with which the shell reads no file of the user. */
  abstract List<String> bare();

  /** Returns the text of a candidate without the quotes of the shell. */
  String unquoted(String candidate) {
    return candidate;
  }

  /** Returns what TAB offers at the end of a line. */
  final List<String> complete(String line) throws Exception {
    Path harness = home.resolve("harness");
    try (InputStream in =
        Objects.requireNonNull(
            ShellCompletionTestCase.class.getResourceAsStream("complete." + name()))) {
      Files.write(harness, in.readAllBytes());
    }
    List<String> command = new ArrayList<>(List.of(name()));
    command.addAll(bare());
    command.addAll(List.of(harness.toString(), script.toString(), line));
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(home.resolve("work").toFile())
            .redirectErrorStream(true);
    builder.environment().keySet().removeIf(key -> key.startsWith("OVH_") || key.startsWith("XDG"));
    builder.environment().put("HOME", home.toString());
    builder.environment().put("LC_ALL", "C.UTF-8");
    builder.environment().putAll(variables);
    Process process = builder.start();
    process.getOutputStream().close();
    List<String> lines =
        new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
            .lines()
            .toList();
    assertThat(process.waitFor(300, TimeUnit.SECONDS)).isTrue();
    renewals =
        lines.stream().filter(each -> each.startsWith("!")).map(each -> each.substring(1)).toList();
    assertThat(lines).allMatch(each -> each.startsWith("+") || each.startsWith("!"));
    return lines.stream()
        .filter(each -> each.startsWith("+"))
        .map(each -> unquoted(each.substring(1)))
        .toList();
  }

  private NameCache cache(NameScope scope) {
    return new NameCache(home.resolve(".cache/ovh-do"), scope);
  }

  private NameScope scope(@Nullable String profile, @Nullable String endpoint) {
    return new NameScope(false, profile, endpoint, variables, home.resolve("work"));
  }

  /** Writes names of the account of the configuration, each with a description. */
  final void names(NameKind kind, String parent, String... names) throws IOException {
    names(scope(null, null), kind, parent, names);
  }

  private void names(NameScope scope, NameKind kind, String parent, String... names)
      throws IOException {
    cache(scope)
        .write(
            kind.text(),
            parent,
            List.of(names).stream().map(name -> new Name(name, "note of " + name)).toList(),
            Instant.now(),
            Duration.ofMinutes(5));
  }

  private void paths() throws IOException {
    RoutePaths paths = new RoutePaths(Catalogue.builtIn());
    Duration day = Duration.ofDays(1);
    NameCache cache = cache(scope(null, null));
    cache.write("path", "", paths.roots(), Instant.now(), day);
    for (String segment : List.of("vps", "v2")) {
      cache.write("path", segment, paths.below(segment), Instant.now(), day);
    }
  }

  @Test
  void line_beginningOfACommand_offersTheWordsOfHelp() throws Exception {
    assertThat(complete("ovh-do "))
        .contains("vps", "ls-vps", "completion", "help")
        .doesNotContain("refresh-names");
    assertThat(complete("ovh-do vp")).containsExactly("vps");
    assertThat(complete("ovh-do vps snap")).containsExactly("snapshot");
    assertThat(complete("ovh-do vps snapshot re")).containsExactly("restore");
    assertThat(complete("ovh-do no-such-command ")).isEmpty();
  }

  @Test
  void line_afterGlobalOptions_offersTheSame() throws Exception {
    assertThat(complete("ovh-do --quiet -o json --endpoint=ovh-eu --profile work vps snap"))
        .containsExactly("snapshot");
    assertThat(complete("ovh-do vps --quiet snapshot --debug re")).containsExactly("restore");
  }

  @Test
  void help_wordsOfCommands_offersTheNextWord() throws Exception {
    assertThat(complete("ovh-do help vp")).containsExactly("vps");
    assertThat(complete("ovh-do help vps snapshot re")).containsExactly("restore");
    assertThat(complete("ovh-do help vps reboot ")).isEmpty();
  }

  @Test
  void help_topics_areOffered() throws Exception {
    assertThat(complete("ovh-do help ex")).containsExactly("exit-codes");
    assertThat(complete("ovh-do help ")).contains("vps", "environment", "exit-codes");
    assertThat(complete("ovh-do ")).doesNotContain("environment");
  }

  @Test
  void aliases_ofTheUser_areOffered() throws Exception {
    Files.createDirectories(home.resolve(".config/ovh-do"));
    Files.writeString(
        home.resolve(".config/ovh-do/aliases"), "nightly = vps list -o json\nmx=dns records\n");

    assertThat(complete("ovh-do nightl")).containsExactly("nightly");
    assertThat(complete("ovh-do help ")).contains("nightly", "mx");
    assertThat(complete("ovh-do vps nightl")).isEmpty();

    variables.put("XDG_CONFIG_HOME", home.resolve("other").toString());
    assertThat(complete("ovh-do nightl")).doesNotContain("nightly");
  }

  @Test
  void extensions_onThePath_areOffered() throws Exception {
    Path folder = Files.createDirectories(home.resolve("my bin"));
    Files.createFile(
        folder.resolve("ovh-do-inventory"),
        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    Files.createFile(folder.resolve("ovh-do-in.txt"));
    variables.put("PATH", folder + ":" + System.getenv("PATH"));

    assertThat(complete("ovh-do inv")).containsExactly("inventory");
    assertThat(complete("ovh-do ")).contains("inventory", "vps").doesNotContain("in.txt");
    assertThat(complete("ovh-do vps inv")).isEmpty();
  }

  @Test
  void columns_ofTheList_areOfferedOneByOne() throws Exception {
    assertThat(complete("ovh-do vps list --columns disp")).containsExactly("displayName");
    assertThat(complete("ovh-do vps list --columns=disp")).containsExactly("displayName");
    assertThat(complete("ovh-do vps list --columns name,disp"))
        .singleElement()
        .matches(text -> text.endsWith("displayName"));
    assertThat(complete("ovh-do vps list --sort name,-disp"))
        .singleElement()
        .matches(text -> text.endsWith("displayName"));
    assertThat(complete("ovh-do vps show x --columns ")).isEmpty();
  }

  @Test
  void option_optionalValue_isNotTheNextArgument() throws Exception {
    names(NameKind.VPS, "", "web");

    assertThat(complete("ovh-do vps tasks --watch ")).containsExactly("web");
    assertThat(complete("ovh-do vps tasks --watch=5s ")).containsExactly("web");
  }

  @Test
  void options_dash_offersThoseThatAreNotGiven() throws Exception {
    assertThat(complete("ovh-do vps reboot --")).contains("--dry-run", "--yes", "--quiet");
    assertThat(complete("ovh-do vps reboot --dry-run --d")).containsExactlyInAnyOrder("--debug");
    assertThat(complete("ovh-do vps list --columns name --colu")).containsExactly("--columns");
    assertThat(complete("ovh-do vps reboot -- --d")).isEmpty();
  }

  @Test
  void option_value_offersItsValuesInBothForms() throws Exception {
    assertThat(complete("ovh-do -o js")).containsExactlyInAnyOrder("json", "jsonl");
    assertThat(complete("ovh-do vps list --output=js")).containsExactlyInAnyOrder("json", "jsonl");
    assertThat(complete("ovh-do --endpoint ovh-"))
        .containsExactlyInAnyOrder("ovh-eu", "ovh-ca", "ovh-us");
    assertThat(complete("ovh-do routes search --method=P"))
        .containsExactlyInAnyOrder("POST", "PUT", "PATCH");
    assertThat(complete("ovh-do completion ")).containsExactlyInAnyOrder("bash", "zsh", "fish");
    assertThat(complete("ovh-do vps tasks x --state=do"))
        .containsExactlyInAnyOrder("doing", "done");
    assertThat(complete("ovh-do vps list --query ")).isEmpty();
  }

  @Test
  void argument_nameOfTheAccount_comesFromTheCache() throws Exception {
    names(NameKind.VPS, "", "vps-1", "vps-2", "web");
    names(NameKind.KEY, "", "laptop");
    names(NameKind.IMAGE, "vps-1", "Debian 12", "Debian 13", "Ubuntu 24.04");

    assertThat(complete("ovh-do vps reboot ")).containsExactlyInAnyOrder("vps-1", "vps-2", "web");
    assertThat(complete("ovh-do ls-ips vps-")).containsExactlyInAnyOrder("vps-1", "vps-2");
    assertThat(complete("ovh-do vps rebuild vps-1 --key=l")).containsExactly("laptop");
    assertThat(complete("ovh-do vps rebuild vps-1 --image De"))
        .containsExactlyInAnyOrder("Debian 12", "Debian 13");
    assertThat(renewals).isEmpty();
  }

  @Test
  void arguments_several_offersThoseThatAreNotGiven() throws Exception {
    names(NameKind.KEY, "", "laptop", "desktop", "phone");

    assertThat(complete("ovh-do key delete laptop phone ")).containsExactly("desktop");
  }

  @Test
  void argument_nameWithADash_isOfferedAfterTwoDashesOnly() throws Exception {
    names(NameKind.VPS, "", "-x", "web");

    assertThat(complete("ovh-do vps reboot ")).containsExactly("web");
    assertThat(complete("ovh-do vps reboot -- -")).containsExactly("-x");
  }

  @Test
  void argument_afterThoseOfAnotherProgram_offersNothing() throws Exception {
    names(NameKind.VPS, "", "web");

    assertThat(complete("ovh-do vps ssh ")).containsExactly("web");
    assertThat(complete("ovh-do vps ssh web ")).isEmpty();
    assertThat(complete("ovh-do vps ssh web -")).isEmpty();
  }

  @Test
  void argument_file_offersFiles() throws Exception {
    Files.writeString(home.resolve("work/zone.txt"), "");

    assertThat(complete("ovh-do dns import example.com zo")).containsExactly("zone.txt");
    assertThat(complete("ovh-do api /me --input zo")).containsExactly("zone.txt");
  }

  @Test
  void path_ofTheApi_isCompletedBySegmentsAndIds() throws Exception {
    paths();
    names(NameKind.ID, "/vps", "vps-1", "vps-2");

    assertThat(complete("ovh-do api D")).containsExactly("DELETE");
    assertThat(complete("ovh-do api /vr")).first().isEqualTo("/vrack");
    assertThat(complete("ovh-do api GET /vps/vps-"))
        .contains("/vps/vps-1", "/vps/vps-2")
        .doesNotContain("/vps/datacenter");
    assertThat(complete("ovh-do api /vps/vps-1/reb"))
        .containsExactlyInAnyOrder("/vps/vps-1/reboot", "/vps/vps-1/rebuild");
    assertThat(complete("ovh-do api /vps/vps-1/imag")).containsExactly("/vps/vps-1/images/");
    assertThat(complete("ovh-do routes show /v2/iam/po")).first().isEqualTo("/v2/iam/policy");
    assertThat(complete("ovh-do api /vps/vps-1/no-such/")).isEmpty();
    assertThat(renewals).isEmpty();
  }

  @Test
  void task_parts_areCompletedOneByOne() throws Exception {
    names(NameKind.ID, "/vps", "vps-1");
    names(NameKind.ID, "/vps/vps-1/tasks", "42", "7");

    assertThat(complete("ovh-do wait "))
        .containsExactlyInAnyOrder("vps/", "server/", "zone/", "ip/");
    assertThat(complete("ovh-do wait vps/")).containsExactly("vps/vps-1/task/");
    assertThat(complete("ovh-do wait vps/vps-1/task/4")).containsExactly("vps/vps-1/task/42");
  }

  @Test
  void profile_sectionsOfTheConfiguration_areOffered() throws Exception {
    Files.writeString(
        home.resolve(".ovh.conf"), "[default]\n[profile:work]\nendpoint=ovh-eu\n[profile:play]\n");

    assertThat(complete("ovh-do --profile ")).containsExactlyInAnyOrder("work", "play");
    assertThat(complete("ovh-do --profile=w")).containsExactly("work");
  }

  @Test
  void account_ofTheLine_decidesAboutTheNames() throws Exception {
    names(NameKind.VPS, "", "default-1");
    names(scope("work", null), NameKind.VPS, "", "work-1");
    names(scope(null, "ovh-ca"), NameKind.VPS, "", "canada-1");
    NameScope sandbox = new NameScope(true, null, null, Map.of(), home);
    names(sandbox, NameKind.VPS, "", "vps-demo");

    assertThat(complete("ovh-do vps show ")).containsExactly("default-1");
    assertThat(complete("ovh-do --profile work vps show ")).containsExactly("work-1");
    assertThat(complete("ovh-do vps show --endpoint=ovh-ca ")).containsExactly("canada-1");
    assertThat(complete("ovh-do vps show --sandbox ")).containsExactly("vps-demo");
    assertThat(renewals).isEmpty();
  }

  @Test
  void account_ofVariablesAndOfTheDirectory_decidesAboutTheNames() throws Exception {
    variables.put("OVH_PROFILE", "work");
    names(NameKind.VPS, "", "work-1");
    assertThat(complete("ovh-do vps show ")).containsExactly("work-1");

    variables.clear();
    variables.put("OVH_APPLICATION_KEY", "application");
    variables.put("OVH_CONSUMER_KEY", "another 'consumer' $key");
    names(NameKind.VPS, "", "other-1");
    assertThat(complete("ovh-do vps show ")).containsExactly("other-1");

    variables.clear();
    Files.writeString(home.resolve("work/ovh.conf"), "");
    Files.setLastModifiedTime(home.resolve("work/ovh.conf"), FileTime.from(Instant.EPOCH));
    names(NameKind.VPS, "", "directory-1");
    assertThat(complete("ovh-do vps show ")).containsExactly("directory-1");
  }

  @Test
  void names_missing_areRenewedInTheBackground() throws Exception {
    assertThat(complete("ovh-do vps rebuild web --image ")).isEmpty();
    assertThat(renewals).containsExactly(".cache/ovh-do/names/default/image.web image web");
    assertThat(complete("ovh-do --profile=work --endpoint ovh-ca vps show ")).isEmpty();
    assertThat(renewals)
        .containsExactly(
            ".cache/ovh-do/names/profile-work-endpoint-ovh-ca/vps vps --profile=work"
                + " --endpoint=ovh-ca");
    assertThat(complete("ovh-do --sandbox vps show ")).isEmpty();
    assertThat(renewals).containsExactly(".cache/ovh-do/names/sandbox/vps vps --sandbox");
  }

  @Test
  void names_old_areOfferedAndRenewed() throws Exception {
    cache(scope(null, null))
        .write("vps", "", List.of(Name.of("web")), Instant.EPOCH, Duration.ofMinutes(5));

    assertThat(complete("ovh-do vps show ")).containsExactly("web");
    assertThat(renewals).containsExactly(".cache/ovh-do/names/default/vps vps");
  }

  @Test
  void names_ofAChangedAccount_areOfferedAndRenewed() throws Exception {
    names(NameKind.VPS, "", "web");
    Path file = home.resolve(".cache/ovh-do/names/default/vps");
    Files.setLastModifiedTime(file, FileTime.from(Instant.now().minusSeconds(60)));
    cache(scope(null, null)).invalidate();

    assertThat(complete("ovh-do vps show ")).containsExactly("web");
    assertThat(renewals).containsExactly(".cache/ovh-do/names/default/vps vps");
  }

  @Test
  void names_fromBeforeAChangeOfTheConfiguration_areNotOffered() throws Exception {
    names(NameKind.VPS, "", "web");
    Path file = home.resolve(".cache/ovh-do/names/default/vps");
    Files.setLastModifiedTime(file, FileTime.from(Instant.now().minusSeconds(60)));
    Files.writeString(home.resolve(".ovh.conf"), "[default]\n");

    assertThat(complete("ovh-do vps show ")).isEmpty();
    assertThat(renewals).containsExactly(".cache/ovh-do/names/default/vps vps");
  }

  @Test
  void names_withCharactersOfTheShell_areNotEvaluated() throws Exception {
    String name = "a $(touch evaluated) `touch evaluated` 'b' \"c\" \\ ; * ~ é";
    names(NameKind.VPS, "", name);
    names(NameKind.IMAGE, name, "$(touch evaluated)");

    assertThat(complete("ovh-do vps show a")).hasSize(1);
    complete("ovh-do vps rebuild '$(touch evaluated)' ");
    complete("ovh-do --profile '$(touch evaluated)' vps show ");
    complete("ovh-do --endpoint='a[$(touch evaluated)]' vps show ");
    assertThat(home.resolve("work/evaluated")).doesNotExist();
  }
}
