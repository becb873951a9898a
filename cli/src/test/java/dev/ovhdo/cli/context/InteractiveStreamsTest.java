package dev.ovhdo.cli.context;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InteractiveStreamsTest {
  @ParameterizedTest
  @CsvSource({
    "'',false,false,false",
    "'in,out,err',true,true,true",
    "'in, err',true,false,true",
    "'out',false,true,false",
    "' , ',false,false,false",
    "'in,in',true,false,false",
    "'inner',false,false,false",
  })
  void parse_list_setsTheNamedStreams(String list, boolean in, boolean out, boolean err) {
    assertThat(InteractiveStreams.parse(list)).isEqualTo(new InteractiveStreams(in, out, err));
  }
}
