package dev.ovhdo.cli.context;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.ovhdo.cli.failure.CommandException;
import dev.ovhdo.cli.failure.ExitCode;
import dev.ovhdo.client.error.ApiError;
import dev.ovhdo.client.error.ConfigurationException;
import dev.ovhdo.client.error.ConflictException;
import dev.ovhdo.client.error.DecodeException;
import dev.ovhdo.client.error.FailedCall;
import dev.ovhdo.client.error.ForbiddenException;
import dev.ovhdo.client.error.InvalidCredentialException;
import dev.ovhdo.client.error.InvalidRequestException;
import dev.ovhdo.client.error.MissingCredentialException;
import dev.ovhdo.client.error.NotFoundException;
import dev.ovhdo.client.error.NotGrantedException;
import dev.ovhdo.client.error.RateLimitedException;
import dev.ovhdo.client.error.ServerErrorException;
import dev.ovhdo.client.error.ServiceExpiredException;
import dev.ovhdo.client.error.TransportException;
import dev.ovhdo.client.error.UnexpectedStatusException;
import dev.ovhdo.client.error.UrlValueException;
import dev.ovhdo.client.transport.HttpMethod;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class FailuresTest {
  private static final FailedCall CALL = new FailedCall(HttpMethod.GET, "/vps", "/vps", 1);

  private final ByteArrayOutputStream written = new ByteArrayOutputStream();
  private final GlobalOptions options = new GlobalOptions();
  private final Failures failures = new Failures(new TextOutput(written, false), options);

  static Stream<Arguments> failures() {
    return Stream.of(
        arguments(new IllegalStateException("x"), 1),
        arguments(new ConfigurationException("x"), 2),
        arguments(new CommandException(ExitCode.USAGE, "x"), 2),
        arguments(new NotFoundException(CALL, error(404), ""), 3),
        arguments(new InvalidCredentialException(CALL, error(403), ""), 4),
        arguments(new NotGrantedException(CALL, error(403), ""), 4),
        arguments(new ForbiddenException(CALL, error(403), ""), 5),
        arguments(new UrlValueException("x", null), 2),
        arguments(ConfigurationException.credentialsMissing("x"), 4),
        arguments(MissingCredentialException.consumerKey(CALL), 4),
        arguments(new InvalidRequestException(CALL, error(400), ""), 5),
        arguments(new ConflictException(CALL, error(409), ""), 5),
        arguments(new ServiceExpiredException(CALL, error(460), ""), 5),
        arguments(new RateLimitedException(CALL, error(429), "", null), 6),
        arguments(new ServerErrorException(CALL, error(502), ""), 6),
        arguments(new UnexpectedStatusException(CALL, error(302), ""), 6),
        arguments(new DecodeException(CALL, "x", null), 6),
        arguments(new TransportException(CALL, "x", false, null), 6));
  }

  @Test
  void report_messageThatMovesTheCursor_isEscaped() {
    failures.report(new CommandException(ExitCode.REFUSED, "a\u001b[2Jb\nc\rd"));

    assertThat(written.toString(StandardCharsets.UTF_8)).isEqualTo("ovh-do: a\\u001b[2Jb\nc\\rd\n");
  }

  @ParameterizedTest
  @MethodSource
  void failures(Exception failure, int exitCode) {
    assertThat(failures.report(failure).code()).isEqualTo(exitCode);
    assertThat(text()).startsWith("ovh-do: ").doesNotContain("\tat ");
  }

  @Test
  void report_unexpectedFailure_namesTheDebugOption() {
    failures.report(new IllegalStateException("no such luck"));

    assertThat(text())
        .isEqualTo(
            "ovh-do: unexpected error: java.lang.IllegalStateException: no such luck\n"
                + "ovh-do: this is a bug in ovh-do; run the command with --debug to see the stack trace\n");
  }

  @Test
  void report_withDebug_showsTheStackTrace() {
    options.debug = true;

    failures.report(new CommandException(ExitCode.REFUSED, "no", new IllegalStateException("why")));

    assertThat(text())
        .startsWith("ovh-do: no\n")
        .contains("Caused by: java.lang.IllegalStateException: why", "\tat ");
  }

  private String text() {
    return written.toString(StandardCharsets.UTF_8);
  }

  private static ApiError error(int status) {
    return new ApiError(status, null, null, "x", null, Map.of());
  }
}
