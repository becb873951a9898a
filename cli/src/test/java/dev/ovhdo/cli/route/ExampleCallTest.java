package dev.ovhdo.cli.route;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ovhdo.catalog.Catalogue;
import dev.ovhdo.catalog.KnownRoute;
import dev.ovhdo.catalog.model.Method;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExampleCallTest {
  private static final Catalogue CATALOGUE = Catalogue.builtIn();

  @ParameterizedTest(name = "{0} {1}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          GET    | /vps                        | ovh-do api GET /vps
          GET    | /domain/zone/{zoneName}     | ovh-do api GET /domain/zone/example.com
          PUT    | /vps/{serviceName}          | ovh-do api PUT /vps/vps-1 -f displayName=some-displayName
          POST   | /vps/{serviceName}/reboot   | ovh-do api POST /vps/vps-1/reboot
          DELETE | /telephony/{billingAccount} | ovh-do api DELETE /telephony/telephony-1 -f reason=addresseMove
          POST   | /domain/configurationRule/check | ovh-do api POST '/domain/configurationRule/check?action=create&domain=example.com' -f adminAccount.address=some-address
          POST   | /v2/iam/policy              | ovh-do api POST /v2/iam/policy -f 'identities[]=some-identities' -f name=some-name -f 'permissions.allow[].action=some-action' -f 'resources[].urn=some-urn'
          """)
  void command_anyRoute_isQuotedForAShell(Method method, String path, String command) {
    KnownRoute known = CATALOGUE.route(method, path).orElseThrow();

    assertThat(new ExampleCall(known, Map.of()).command()).isEqualTo(command);
  }
}
