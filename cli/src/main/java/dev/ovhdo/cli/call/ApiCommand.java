package dev.ovhdo.cli.call;

import dev.ovhdo.cli.context.CliCommand;
import dev.ovhdo.cli.context.CommandContext;
import dev.ovhdo.cli.context.InputFiles;
import dev.ovhdo.cli.context.TextOutput;
import dev.ovhdo.cli.failure.CommandException;
import dev.ovhdo.cli.failure.ExitCode;
import dev.ovhdo.cli.route.CallValidation;
import dev.ovhdo.client.Listing;
import dev.ovhdo.client.OvhClient;
import dev.ovhdo.client.request.Parameter;
import dev.ovhdo.client.request.Request;
import dev.ovhdo.client.request.Response;
import dev.ovhdo.client.transport.HttpMethod;
import dev.ovhdo.client.transport.WireRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * {@code api}: sends any request, signed like all others. The response is printed as JSON unless
 * another format is requested.
 */
@Command(
    customSynopsis = "ovh-do api [OPTIONS] [METHOD] PATH",
    sortOptions = false,
    footer = {
      "",
      "Fields become a JSON body: a.b=… sets property b of a, a[]=… appends to list a,",
      "a[].b=… sets property b of an item, -F 'a[]' makes an empty list. A name that",
      "contains a dot is written in brackets. With GET, DELETE or --input, fields",
      "become query parameters, and their names are used unchanged.",
      "",
      "Before the request is sent, it is checked against the catalogue ('ovh-do routes",
      "show' prints a route). A request that OVHcloud would refuse is not sent. A",
      "request to an unknown route is sent with a note.",
      "",
      "The response is printed as indented JSON, or in the format given by -o. An",
      "empty response prints null.",
      "",
      "Examples:",
      "  ovh-do api /vps/vps-1/ips",
      "  ovh-do api /vps --all",
      "  ovh-do api /vps --all --query '[].{name: name, memory: memoryLimit}' -o table",
      "  ovh-do api GET /me/api/credential -f status=expired",
      "  ovh-do api POST /vps/{serviceName}/reboot -p serviceName=vps-1",
      "  ovh-do api /me/sshKey -f keyName=laptop -F key=@.ssh/id_ed25519.pub",
      "  echo '{\"displayName\": \"web\"}' | ovh-do api PUT /vps/vps-1 --input -",
    })
public final class ApiCommand implements CliCommand {
  @Parameters(
      arity = "1..2",
      paramLabel = "[METHOD] PATH",
      hideParamSyntax = true,
      description = {
        "GET, POST, PUT, PATCH or DELETE; by default GET, or POST if a body is sent.",
        "The encoded path with its query, such as /vps/vps-1/ips; /v2/… for version 2"
      })
  List<String> target = List.of();

  @Option(
      names = {"-f", "--raw-field"},
      paramLabel = "KEY=TEXT",
      parameterConsumer = FieldOption.class,
      description = "Send this text")
  final List<FieldOption.Given> fields = new ArrayList<>();

  /** The same list, because the common order of both options matters. */
  @Option(
      names = {"-F", FieldOption.TYPED},
      paramLabel = "KEY=VALUE",
      parameterConsumer = FieldOption.class,
      description =
          "Send a number, true, false, null, the text of a @FILE (@- is standard input), or"
              + " otherwise this text")
  final List<FieldOption.Given> typedFields = fields;

  @Option(
      names = "-p",
      paramLabel = "NAME=VALUE",
      description = "Replace {NAME} in the path by this value, encoded")
  List<String> pathValues = List.of();

  @Option(
      names = "--input",
      paramLabel = "FILE|-",
      description = "Send the JSON of this file; - reads standard input")
  @Nullable String input;

  @Option(
      names = "--all",
      description = "Read all pages of a list, and each item of a list of ids; print the items")
  boolean all;

  @Option(
      names = {"-i", "--include"},
      description = "Print the status and the headers before the body of the response")
  boolean include;

  @Option(
      names = "--no-validate",
      description = "Send the request without checking it against the catalogue")
  boolean noValidate;

  @Option(names = "--dry-run", description = "Print the request with masked secrets; send nothing")
  boolean dryRun;

  @Override
  public void run(CommandContext context) {
    CallPlan plan = plan(new InputFiles(context.environment()));
    send(plan, context);
  }

  /** Builds the description of the call; sends no request. */
  private CallPlan plan(InputFiles files) {
    CallTarget called = CallTarget.parse(target);
    Fields given = new Fields(fields.stream().map(FieldOption.Given::field).toList(), files::read);
    HttpMethod method = method(called, given);
    boolean takesBody = method != HttpMethod.GET && method != HttpMethod.DELETE;
    if (input != null && !takesBody) {
      throw new CommandException(
          ExitCode.USAGE, "a " + method + " request has no body: remove --input");
    }
    if (all && method != HttpMethod.GET) {
      throw new CommandException(ExitCode.USAGE, "--all works only with GET, not with " + method);
    }
    Map<String, String> values = PathValues.parse(pathValues);
    if (takesBody && input == null) {
      JsonNode body = given.isEmpty() ? null : given.toObject();
      return new CallPlan(method, called.path(), values, List.of(), body);
    }
    JsonNode body = input == null ? null : JsonInput.parse(files.read(input), input);
    List<Parameter> query = given.toQuery();
    return new CallPlan(method, called.path(), values, query, body);
  }

  private HttpMethod method(CallTarget called, Fields given) {
    HttpMethod method = called.method();
    if (method != null) {
      return method;
    }
    return given.isEmpty() && input == null ? HttpMethod.GET : HttpMethod.POST;
  }

  private void send(CallPlan plan, CommandContext context) {
    Request request = plan.request();
    if (!noValidate) {
      new CallValidation(context).check(request);
    }
    if (dryRun) {
      WireRequest preview = context.api().client().preview(request);
      context.results().text(RequestPreview.text(preview), RequestPreview.row(preview));
      return;
    }
    OvhClient client = context.api().client();
    if (all) {
      WholeList list = new WholeList(client, plan);
      // Headers can be printed for the pages of the list itself only.
      Listing<JsonNode> items =
          include || noValidate
              ? list.read(page -> include(page, context))
              : list.read(context.api().catalogue());
      context.reportUnread(items);
      context.results().json(JsonNodeFactory.instance.arrayNode().addAll(items.items()));
    } else {
      Response response = client.exchange(request);
      include(response, context);
      context.results().json(response.body());
    }
  }

  private void include(Response response, CommandContext context) {
    if (include) {
      print(response, context.terminal().out());
    }
  }

  private static void print(Response response, TextOutput out) {
    out.line("HTTP " + response.status());
    response
        .headers()
        .forEach((name, values) -> values.forEach(value -> out.line(name + ": " + value)));
    out.line("");
  }
}
