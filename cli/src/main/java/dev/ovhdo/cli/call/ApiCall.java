package dev.ovhdo.cli.call;

import dev.ovhdo.cli.session.CommandException;
import dev.ovhdo.cli.session.ExitCode;
import dev.ovhdo.cli.session.Session;
import dev.ovhdo.cli.session.Verb;
import dev.ovhdo.client.HttpMethod;
import dev.ovhdo.client.Request;
import dev.ovhdo.client.Response;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code api}: any call, signed like all others. The answer is printed as indented JSON. */
@Command(
    footer = {
      "",
      "The answer is printed as indented JSON; one that is empty prints null.",
      "",
      "Examples:",
      "  ovh-do api GET /vps/vps-1/ips",
      "  ovh-do api GET '/me/api/credential?status=expired'",
      "  ovh-do api POST /vps/vps-1/reboot",
      "  echo '{\"displayName\": \"web\"}' | ovh-do api PUT /vps/vps-1 --input -",
    })
public final class ApiCall implements Verb {
  @Parameters(index = "0", paramLabel = "METHOD", description = "GET, POST, PUT, PATCH or DELETE")
  HttpMethod method = HttpMethod.GET;

  @Parameters(
      index = "1",
      paramLabel = "PATH",
      description = "The path with its query, encoded, such as /vps/vps-1/ips; /v2/… for version 2")
  String path = "";

  @Option(
      names = "--input",
      paramLabel = "FILE|-",
      description = "Send the JSON in this file; - reads standard input")
  @Nullable String input;

  @Option(
      names = {"-i", "--include"},
      description = "Print the status and the headers of the answer before it")
  boolean include;

  @Override
  public void run(Session session) {
    Response response = session.client().exchange(request(session));
    if (include) {
      session.out().line("HTTP " + response.status());
      response
          .headers()
          .forEach(
              (name, values) -> values.forEach(value -> session.out().line(name + ": " + value)));
      session.out().line("");
    }
    session.out().line(Json.indented(response.body()));
  }

  private Request request(Session session) {
    String source = input;
    if (source != null && (method == HttpMethod.GET || method == HttpMethod.DELETE)) {
      throw new CommandException(ExitCode.USAGE, "a " + method + " sends no body: drop --input");
    }
    if (path.matches(".*[{}].*")) {
      throw new CommandException(ExitCode.USAGE, "write a value in place of the braces: " + path);
    }
    Request request = Request.of(method, path.startsWith("/") ? path : "/" + path);
    return source == null
        ? request
        : request.withBody(Json.parse(Input.read(source, session.environment()), source));
  }
}
