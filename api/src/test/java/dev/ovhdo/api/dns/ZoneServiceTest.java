package dev.ovhdo.api.dns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.ovhdo.api.FakeApi;
import dev.ovhdo.api.error.ResourceNotFoundException;
import dev.ovhdo.client.error.NotFoundException;
import dev.ovhdo.routes.domain.DomainZone;
import dev.ovhdo.routes.domain.DomainZoneRestorePoint;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ZoneServiceTest {
  private final FakeApi api = new FakeApi();
  private final ZoneService service = api.ovh().zones();

  @Test
  void zones_someZones_areRead() {
    api.on("GET /domain/zone", "['example.com', 'example.net']")
        .on(
            "GET /domain/zone/example.com",
            "{'name': 'example.com', 'lastUpdate': '2026-11-20T10:11:12+01:00',"
                + " 'nameServers': ['ns1.example.org', 'dns1.example.org']}")
        .on("GET /domain/zone/example.net", "{'name': 'example.net', 'lastUpdate': null}");

    assertThat(service.list())
        .extracting(DomainZone::name, DomainZone::lastUpdate, DomainZone::nameServers)
        .containsExactly(
            tuple(
                "example.com",
                OffsetDateTime.parse("2026-11-20T10:11:12+01:00"),
                List.of("ns1.example.org", "dns1.example.org")),
            tuple("example.net", null, List.of()));
  }

  @Test
  void export_aZone_isItsText() {
    api.on("GET /domain/zone/example.com/export", "'$TTL 3600\\n@\\tIN SOA …\\n'");

    assertThat(service.export("example.com")).isEqualTo("$TTL 3600\n@\tIN SOA …\n");
  }

  @Test
  void export_unknownZone_listsWhatThereIs() {
    api.missing("GET /domain/zone/example.org/export").on("GET /domain/zone", "['example.com']");

    assertThatThrownBy(() -> service.export("example.org"))
        .isInstanceOf(ResourceNotFoundException.class)
        .hasMessage("No zone is named \"example.org\". This account has: example.com.");
  }

  @Test
  void export_missingForAnotherReason_staysNotFound() {
    api.missing("GET /domain/zone/example.com/export").on("GET /domain/zone", "['example.com']");

    assertThatThrownBy(() -> service.export("example.com")).isInstanceOf(NotFoundException.class);
  }

  @Test
  void export_missingForAKeyOfOneZone_staysNotFound() {
    api.missing("GET /domain/zone/example.com/export")
        .on("GET /domain/zone", 403, "{'errorCode':'NOT_GRANTED_CALL','message':'not granted'}");

    assertThatThrownBy(() -> service.export("example.com")).isInstanceOf(NotFoundException.class);
  }

  @Test
  void history_datesAsIds_areEncodedAndKeepTheirOffset() {
    api.on("GET /domain/zone/example.com/history", "['2026-06-01T12:00:00+02:00']")
        .on(
            "GET /domain/zone/example.com/history/2026-06-01T12%3A00%3A00%2B02%3A00",
            "{'creationDate': '2026-06-01T12:00:00+02:00', 'zoneFileUrl':"
                + " 'https://z.example.com'}");

    assertThat(service.history("example.com"))
        .containsExactly(
            new DomainZoneRestorePoint(
                OffsetDateTime.parse("2026-06-01T12:00:00+02:00"),
                "https://z.example.com",
                Map.of()));
  }
}
