package dev.ovhdo.cli.context;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ovhdo.client.time.TimeSource;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ApiAccessTest {
  @TempDir Path home;

  @Test
  void close_whileAnotherThreadHoldsTheLock_closesAtOnce() throws Exception {
    ApiAccess access = access();
    AtomicBoolean closed = new AtomicBoolean();
    access.registerForClose(() -> closed.set(true));

    synchronized (access) {
      CompletableFuture.runAsync(access::close).get(60, TimeUnit.SECONDS);
    }

    assertThat(closed).isTrue();
  }

  private ApiAccess access() {
    Environment environment =
        new Environment(
            InputStream.nullInputStream(),
            OutputStream.nullOutputStream(),
            OutputStream.nullOutputStream(),
            InteractiveStreams.NONE,
            java.nio.charset.StandardCharsets.UTF_8,
            UserTerminal.NONE,
            Map.of(),
            home,
            home,
            home.resolve("system.conf"),
            TimeSource.system(),
            Browser.NONE,
            command -> 0);
    TextOutput nowhere = new TextOutput(OutputStream.nullOutputStream(), false);
    return new ApiAccess(environment, new GlobalOptions(), nowhere, note -> {});
  }
}
