package dev.ovhdo.sandbox.iam;

import dev.ovhdo.sandbox.http.ApiError;
import dev.ovhdo.sandbox.json.Json;
import dev.ovhdo.sandbox.json.ResourceIds;
import dev.ovhdo.sandbox.route.RouteCall;
import dev.ovhdo.sandbox.route.Router;
import dev.ovhdo.sandbox.state.Account;
import dev.ovhdo.sandbox.state.ResourceTags;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The routes of the resources of the account and their tags, of version 2. */
public final class IamResourceRoutes {
  private static final String ALL = "/v2/iam/resource";
  private static final String ITEM = ALL + "/{resourceURN}";

  private final Account account;

  public IamResourceRoutes(Account account) {
    this.account = account;
  }

  public void addTo(Router router) {
    router
        .get(ALL, this::list)
        .get(ITEM, call -> json(requested(call)))
        .put(ITEM, this::replaceTags)
        .post(ITEM + "/tag", this::addTag)
        .delete(ITEM + "/tag/{key}", this::removeTag);
  }

  private JsonNode list(RouteCall call) {
    return Json.array(
        IamResource.all(account).stream()
            .filter(resource -> matches(call, "resourceName", resource.name()))
            .filter(resource -> matches(call, "resourceType", resource.type()))
            .filter(resource -> matches(call, "resourceURN", resource.urn()))
            .map(this::json)
            .toList());
  }

  private static boolean matches(RouteCall call, String parameter, String value) {
    List<String> wanted =
        call.request().queryPairs().stream()
            .filter(pair -> pair.getKey().equals(parameter))
            .map(Map.Entry::getValue)
            .toList();
    return wanted.isEmpty() || wanted.contains(value);
  }

  /** The error of OVHcloud's IAM in the tests of its command line of 2026. */
  private IamResource requested(RouteCall call) {
    String urn = call.pathParameter("resourceURN");
    return IamResource.all(account).stream()
        .filter(resource -> resource.urn().equals(urn))
        .findFirst()
        .orElseThrow(
            () ->
                ApiError.ofStatus(
                    404, "Client::NotFound::RESOURCE_NOT_FOUND", "resource not found"));
  }

  private ResourceTags tags(IamResource resource) {
    return new ResourceTags(resource.urn(), account.tagsOf(resource.urn()));
  }

  private JsonNode replaceTags(RouteCall call) {
    IamResource resource = requested(call);
    JsonNode sent = call.body().path("tags");
    if (sent.isObject()) {
      Map<String, String> tags = new LinkedHashMap<>();
      sent.properties().forEach(tag -> tags.put(tag.getKey(), tag.getValue().asString("")));
      save(new ResourceTags(resource.urn(), tags));
    }
    return json(resource);
  }

  private JsonNode addTag(RouteCall call) {
    IamResource resource = requested(call);
    save(tags(resource).with(call.requireBodyText("key"), call.requireBodyText("value")));
    return Json.nullNode();
  }

  private JsonNode removeTag(RouteCall call) {
    IamResource resource = requested(call);
    String key = call.pathParameter("key");
    if (!tags(resource).tags().containsKey(key)) {
      throw ApiError.ofStatus(404, "Client::NotFound::RESOURCE_NOT_FOUND", "resource not found");
    }
    save(tags(resource).without(key));
    return Json.nullNode();
  }

  private void save(ResourceTags changed) {
    if (changed.tags().isEmpty()) {
      account.resourceTags().remove(changed.urn());
    } else {
      account.resourceTags().put(changed);
    }
  }

  /** Returns {@code iam.resource.Resource}; a resource without tags has none. */
  private JsonNode json(IamResource resource) {
    ObjectNode json = ResourceIds.iam(resource.type(), resource.name());
    json.put("name", resource.name()).put("displayName", resource.displayName());
    json.put("type", resource.type()).put("owner", account.nichandle().nichandle());
    ObjectNode tags = json.putObject("tags");
    tags(resource).tags().forEach(tags::put);
    return json;
  }
}
