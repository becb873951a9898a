package dev.ovhdo.cli.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ovhdo.api.server.Partition;
import dev.ovhdo.api.server.Partitioning;
import dev.ovhdo.api.server.Storage;
import dev.ovhdo.cli.failure.CommandException;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class StorageFileTest {
  private static final String YAML =
      """
      storage:                       # as the API has it
        - diskGroupId: 2
          hardwareRaid:
            - {raidLevel: 5, disks: 4, arrays: 2, spares: 1}
          partitioning:
            schemeName: default
            disks: 1
            layout:
              - {fileSystem: swap, mountPoint: swap, size: 512}
              - fileSystem: ext4
                mountPoint: /
                size: 20GiB
                raidLevel: 1
                extras: {lv: {name: root}}
              - {fileSystem: zfs, mountPoint: /data, extras: {zp: {name: tank}}}
      """;

  @Test
  void read_everything_isUnderstood() {
    assertThat(StorageFile.read("a.yaml", YAML))
        .containsExactly(
            new Storage(
                2L,
                List.of(new Storage.HardwareRaid(5, 4, 2, 1)),
                new Partitioning(
                    1,
                    "default",
                    List.of(
                        Partition.of("swap", "swap").withSize(512),
                        Partition.of("ext4", "/")
                            .withSize(20_480)
                            .withRaidLevel(1)
                            .withLogicalVolume("root"),
                        Partition.of("zfs", "/data").withZpool("tank"))),
                null));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"partitioning\": {\"schemeName\": \"noraid\"}}",
        "[{\"partitioning\": {\"schemeName\": \"noraid\"}}]",
        "{\"storage\": [{\"partitioning\": {\"schemeName\": \"noraid\"}}]}",
        "- partitioning:\n    schemeName: noraid",
      })
  void read_anyShapeInJsonOrYaml_isTheSame(String text) {
    assertThat(StorageFile.read("a", text))
        .containsExactly(
            Storage.ofDefaultGroup().withPartitioning(Partitioning.ofScheme("noraid")));
  }

  @Test
  void read_raidLevel_isOneIfLeftOutAndNoRaidIfNull() {
    assertThat(StorageFile.read("a", "{hardwareRaid: [{disks: 2}]}").get(0).hardwareRaid())
        .containsExactly(new Storage.HardwareRaid(1, 2, null, null));
    assertThat(StorageFile.read("a", "{hardwareRaid: [{raidLevel: null}]}").get(0).hardwareRaid())
        .containsExactly(Storage.HardwareRaid.ofJbod());
  }

  @Test
  void read_erase_isTrueOrFalse() {
    assertThat(StorageFile.read("a", "[{diskGroupId: 1}, {diskGroupId: 2, erase: false}]"))
        .containsExactly(Storage.ofDiskGroup(1), Storage.ofKeptGroup(2));
    assertThatThrownBy(() -> StorageFile.read("a", "{diskGroupId: 2, erase: no way}"))
        .hasMessage("a, line 1: erase must be true or false");
  }

  @Test
  void read_requestBody_givesTheSameStorage() {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    for (int i = 0; i < 300; i++) {
      Storage storage = storage(random);
      String json = JsonMapper.shared().writeValueAsString(List.of(storage.body()));

      assertThat(StorageFile.read("a.json", json))
          .as("seed %s, %s", seed, json)
          .containsExactly(storage);
    }
  }

  private static Storage storage(Random random) {
    Storage storage = random.nextBoolean() ? Storage.ofDefaultGroup() : Storage.ofDiskGroup(1);
    if (random.nextInt(3) == 0) {
      return storage.withHardwareRaid(Storage.HardwareRaid.ofLevel(10).withDisks(4).withArrays(2));
    }
    Partition root = Partition.of("ext4", "/").withSize(random.nextInt(90_000));
    Partition more = Partition.of("xfs", "/srv").withSize(1 + random.nextInt(9_000));
    return storage.withPartitioning(
        Partitioning.of(
                random.nextBoolean() ? root.withRaidLevel(1) : root.withLogicalVolume("root"),
                random.nextBoolean() ? more : more.withRaidLevel(5))
            .withDisks(3 + random.nextInt(9)));
  }

  @ParameterizedTest
  @CsvSource({"512, 512", "512MiB, 512", "20GiB, 20480", "2 TiB, 2097152", "0, 0"})
  void size_numberOrText_isInMebibytes(String given, long size) {
    Storage storage =
        StorageFile.read(
                "a",
                "partitioning: {layout: [{fileSystem: ext4, mountPoint: /, size: " + given + "}]}")
            .get(0);

    assertThat(storage.partitioning()).isNotNull();
    assertThat(storage.partitioning().layout().get(0).size()).isEqualTo(size);
  }

  static Stream<Arguments> wrong() {
    return Stream.of(
        Arguments.argumentSet(
            "misspelt",
            "- partitioning:\n    layout:\n      - fileSystem: ext4\n        mountpoint: /",
            "a.yaml, line 4: a partition has no property \"mountpoint\"; did you mean mountPoint?\n"
                + "a.yaml, line 3: a partition needs a mountPoint"),
        Arguments.argumentSet(
            "unknown",
            "- partitions: []",
            "a.yaml, line 1: a storage has no property \"partitions\"; did you mean partitioning?"),
        Arguments.argumentSet(
            "far from anything",
            "- x: 1",
            "a.yaml, line 1: a storage has no property \"x\"; known: diskGroupId, erase, hardwareRaid,"
                + " partitioning"),
        Arguments.argumentSet(
            "in the middle",
            "storage: []\nversion: 1",
            "a.yaml, line 2: a storage file has no property \"version\"; known: storage"),
        Arguments.argumentSet(
            "size",
            "- partitioning:\n"
                + "    layout:\n"
                + "      - {fileSystem: ext4, mountPoint: /,\n"
                + "         size: 20GB}",
            "a.yaml, line 4: size must be a number of MiB, or a text such as 512MiB, 20GiB or 1TiB, not"
                + " 20GB; 0 fills the disk"),
        Arguments.argumentSet(
            "number",
            "- partitioning: {disks: two}",
            "a.yaml, line 1: disks must be a whole number"),
        Arguments.argumentSet(
            "list", "- partitioning:\n    layout: {a: 1}", "a.yaml, line 2: layout must be a list"),
        Arguments.argumentSet(
            "text",
            "- partitioning:\n    schemeName: [a]",
            "a.yaml, line 2: schemeName must be a text"),
        Arguments.argumentSet(
            "nothing",
            "",
            "a.yaml, line 1: a storage must be a map with the properties diskGroupId, erase, hardwareRaid,"
                + " partitioning"),
        Arguments.argumentSet(
            "layout",
            "- partitioning:\n    layout:\n      - {fileSystem: ext4, mountPoint: /a}\n"
                + "      - {fileSystem: ext4, mountPoint: /a, size: 9}",
            "a.yaml, line 4: /a is used by layout[0] already\n"
                + "a.yaml, line 2: no partition is mounted at /"),
        Arguments.argumentSet(
            "single group",
            "partitioning:\n"
                + "  layout:\n"
                + "    - {fileSystem: ext4, mountPoint: /,\n"
                + "       raidLevel: 3}",
            "a.yaml, line 4: 3 is not one of 0, 1, 5, 6, 7, 10"),
        Arguments.argumentSet("twice", "- a: 1\n  a: 2", "a.yaml, line 2: duplicate \"a\""),
        Arguments.argumentSet(
            "alias",
            "- &a {diskGroupId: 1}\n- *a",
            "a.yaml, line 2: aliases are not supported: repeat the value"),
        Arguments.argumentSet(
            "no YAML",
            "- {a\n  b",
            "a.yaml, line 2: while parsing a flow mapping; expected ',' or '}', but got <stream end>"));
  }

  @ParameterizedTest
  @MethodSource("wrong")
  void read_invalidFile_isReportedWithItsLine(String text, String message) {
    assertThatThrownBy(() -> StorageFile.read("a.yaml", text))
        .isInstanceOf(CommandException.class)
        .hasMessage(message);
  }
}
