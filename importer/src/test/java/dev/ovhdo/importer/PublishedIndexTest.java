package dev.ovhdo.importer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PublishedIndexTest {

  @Test
  void read_index_isItsPathsInTheirOrder() {
    byte[] index =
        TestDocuments.bytes(
            """
            {'apis':[
            {'path':'/vps','schema':'{path}.{format}','format':['json','yaml'],'description':''},
            {'path':'/dedicated/server','schema':'{path}.{format}','format':['json']},
            {'path':'/vps'}],
            'basePath':'https://eu.api.ovh.com/1.0'}
            """);
    assertThat(PublishedIndex.read(index, "index")).containsExactly("/vps", "/dedicated/server");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "``                              | is not what OVHcloud publishes: it is not an object",
        "{}                              | is not what OVHcloud publishes: it has no \"apis\"",
        "{'apis':{}}                     | is not what OVHcloud publishes: /apis is not an array",
        "{'apis':[]}                     | is not what OVHcloud publishes: /apis is empty",
        "{'apis':[{}]}                   "
            + "| is not what OVHcloud publishes: /apis/0 has no \"path\"",
        "{'apis':[{'path':'/vps/../me'}]} "
            + "| is not what OVHcloud publishes: /apis/0/path is not a path: /vps/../me",
        "{'apis':[{'path':'/{id}'}]}     "
            + "| is not what OVHcloud publishes: /apis/0/path is not a path: /{id}",
        "{'apis':[{'path':'vps'}]}       "
            + "| is not what OVHcloud publishes: /apis/0/path is not a path: vps",
        "{'apis':[{'path':'/vps          | is not JSON: it is incomplete",
      })
  void read_noIndex_reportsTheError(String index, String reason) {
    assertThatExceptionOfType(ImportException.class)
        .isThrownBy(() -> PublishedIndex.read(TestDocuments.bytes(index), "The index"))
        .withMessage("The index " + reason);
  }
}
