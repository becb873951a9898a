package dev.ovhdo.generator.name;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JavaNamesTest {

  @ParameterizedTest
  @CsvSource({
    "vps.Task,                                VpsTask",
    "vps.VPSWithIAM,                          VpsWithIam",
    "vps.VPS,                                 Vps",
    "domain.zone.Record,                      DomainZoneRecord",
    "dedicated.server.Dedicated,              DedicatedServer",
    "ipLoadbalancing.IpStateEnum,             IpLoadbalancingStateEnum",
    "pack.xdsl.Task_pack.xdsl.move.Offer,     PackXdslTaskMoveOffer",
    "hosting.privateDatabase.User.Database,   HostingPrivateDatabaseUserDatabase",
    "hosting.web.hostingWebCron,              HostingWebCron",
    "hosting.PrivateDatabase.Dump,            HostingPrivateDatabaseDump",
    "hosting.privateDatabase.Dump,            HostingPrivateDatabaseDump",
    "complexType.SafeKeyValueCanBeNull_string, ComplexTypeSafeKeyValueCanBeNullString",
    "complexType.UnitAndValues_vps.VpsTimestampValue, ComplexTypeUnitAndValuesVpsTimestampValue",
    "coreTypes.CountryEnum,                   CoreTypesCountryEnum",
    "ip.IPv6Enum,                             IpIpv6Enum",
    "xdsl.LANIPs,                             XdslLanips",
    "vrack.dedicatedCloudDatacenter,          VrackDedicatedCloudDatacenter",
    "Record,                                  Record_",
    "String,                                  String_",
    "2fa,                                     N2Fa",
  })
  void type_qualifiedName_hasNoRepeatedWords(String name, String expected) {
    assertThat(JavaNames.type(List.of(name.split("[._]")))).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "serviceName,        serviceName",
    "backupFTP,          backupFTP",
    "DHCPStaticAddresses, dhcpStaticAddresses",
    "MACAddress,         macAddress",
    "IPAddress,          ipAddress",
    "SSID,               ssid",
    "unique_id,          uniqueId",
    "creation.from,      creationFrom",
    "routedTo.serviceName, routedToServiceName",
    "Pagination-Size,    paginationSize",
    "import,             import_",
    "private,            private_",
    "interface,          interface_",
    "default,            default_",
    "new,                new_",
    "true,               true_",
    "record,             record",
    "finalize,           finalize_",
    "notify,             notify_",
    "wait,               wait_",
    "getClass,           getClass_",
    "hashCode,           hashCode_",
    "toString,           toString_",
    "clone,              clone_",
    "2fa,                n2Fa",
    "*,                  value",
  })
  void member_name_isUnchangedIfValidInJava(String name, String expected) {
    assertThat(JavaNames.member(name, ReservedNames::isTaken)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({"get, get_", "delete, delete_", "all, all_", "of, of", "unknown, unknown"})
  void member_methodAsSegment_isReservedInAccessors(String name, String expected) {
    assertThat(JavaNames.member(name, ReservedNames::isTakenInAccessor)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({"get, get", "of, of_", "unknown, unknown"})
  void member_nameOfTheFactory_isReservedInRequests(String name, String expected) {
    assertThat(JavaNames.member(name, ReservedNames::isTakenInRequest)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({"get, get", "of, of", "unknown, unknown_"})
  void member_unknown_isReservedInResponses(String name, String expected) {
    assertThat(JavaNames.member(name, ReservedNames::isTakenInResponse)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "addVeeamBackupJob,  ADD_VEEAM_BACKUP_JOB",
    "ipmi/configureSGX,  IPMI_CONFIGURE_SGX",
    "INFRA_002_VirtualNetworkInterface, INFRA_002_VIRTUAL_NETWORK_INTERFACE",
    "eu-west-par,        EU_WEST_PAR",
    "/allDom,            ALL_DOM",
    "1 day,              V1_DAY",
    "10.1,               V10_1",
    "1-AZ,               V1_AZ",
    "4,                  V4",
    "-1,                 MINUS_1",
    "'',                 EMPTY",
    "#,                  HASH",
    "*,                  STAR",
    "->,                 MINUS_GREATER",
    "é,                  SIGN",
    "known,              KNOWN_",
    "default,            DEFAULT",
  })
  void constant_literal_isItsWordsInUpperCase(String literal, String expected) {
    assertThat(JavaNames.constant(literal)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "server,             server",
    "privateDatabase,    privatedatabase",
    "import,             import_",
    "a-b.c,              abc",
  })
  void packagePart_segment_isLettersAndDigits(String segment, String expected) {
    assertThat(JavaNames.packagePart(segment)).isEqualTo(expected);
  }
}
