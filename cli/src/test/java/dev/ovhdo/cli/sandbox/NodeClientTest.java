package dev.ovhdo.cli.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ovhdo.cli.NodeScript;
import dev.ovhdo.sandbox.account.DemoAccount;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/**
 * Runs OVHcloud's own client for Node.js against a long-running sandbox with {@code --tls}. That
 * client supports only HTTPS and signs URLs without their port. It is used unchanged: it gets the
 * address of the sandbox, and Node.js gets the certificate to trust.
 */
class NodeClientTest {
  private static final String MODULE = "@ovhcloud/node-ovh";
  private static final String KEY_NAME = "clé d'essai – ключ 🔑";
  private static final String KEY =
      "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIAABAgMEBQYHCAkKCwwNDg8QERITFBUWFxgZGhscHR4f ключ";
  private static final String DISPLAY_NAME = "Größe/☃ 100 %";

  @TempDir Path work;

  @Test
  void nodeOvh_againstALongRunningSandboxWithTls_works() throws Exception {
    NodeScript program = NodeScript.of(NodeClientTest.class, "main.js", MODULE, work);
    try (SandboxProcess sandbox = SandboxProcess.start(work, "--tls")) {
      assertThat(run(program, sandbox))
          .isEqualTo(
              """
              me zz00001-ovh
              post null
              key %1$s true
              put null
              vps %2$s
              delete null
              gone 404 The requested object (keyName = %1$s) does not exist
              nowhere 404 Got an invalid (or empty) URL
              not validated 403 This credential is not valid
              granted pendingValidation 200
              vps vps-db vps-demo vps-web
              not granted 403 This call has not been granted
              service account oauth2_client_credentials
              vps vps-db vps-demo vps-web
              put null
              wrong secret 400 {"error":"invalid_client","error_description":"ovhcloud oauth2 client does not exists"}
              """
                  .formatted(KEY_NAME, DISPLAY_NAME));
    }
  }

  private String run(NodeScript program, SandboxProcess sandbox) throws Exception {
    Path texts = work.resolve("texts.json");
    JsonMapper.shared()
        .writeValue(
            texts,
            Map.of(
                "keyName",
                KEY_NAME,
                "key",
                KEY,
                "displayName",
                DISPLAY_NAME,
                "clientID",
                DemoAccount.CLIENT_ID,
                "clientSecret",
                DemoAccount.CLIENT_SECRET));
    ProcessBuilder builder = program.process(sandbox.configuration().toString(), texts.toString());
    builder.environment().put("NODE_EXTRA_CA_CERTS", sandbox.value("Certificate"));
    return NodeScript.output(builder);
  }
}
