package dev.ovhdo.sandbox.account;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ovhdo.sandbox.state.TaskStatus;
import dev.ovhdo.sandbox.state.ZoneQuirk;
import dev.ovhdo.sandbox.state.ZoneQuirks;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ZoneReaderTest {
  @TempDir Path folder;

  private ZoneQuirks quirks(String properties) throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("account.yaml"),
            """
            applications:
              - {applicationId: 7001000001, applicationKey: ak, applicationSecret: as, name: one}
            zones:
              - name: example.com
                lastUpdate: 2026-11-20T10:11:12+01:00
            """
                + properties.indent(4));
    return AccountFile.read(file).zones().find("example.com").orElseThrow().quirks();
  }

  @Test
  void read_zoneWithoutQuirks_hasNone() throws IOException {
    assertThat(quirks("")).isEqualTo(ZoneQuirks.NONE);
  }

  @Test
  void read_everyQuirk_isSwitchedOn() throws IOException {
    assertThat(
            quirks(
                """
                newRecordsMissing: 30
                textsQuotedByRefresh: true
                textsQuotedAfter: 5
                taskEnd: error
                refusesCnameBesideOthers: true
                busyDuringRefresh: true
                undeployedWhileChanged: true
                undeployedWithWarnings: true
                newRecordIdZero: true
                expired: true
                """))
        .isEqualTo(
            new ZoneQuirks(
                Duration.ofSeconds(30),
                Duration.ofSeconds(5),
                TaskStatus.ERROR,
                Set.of(ZoneQuirk.values())));
  }
}
