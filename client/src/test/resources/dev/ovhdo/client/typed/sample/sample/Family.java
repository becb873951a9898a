package sample;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.ovhdo.client.typed.ImmutableCopy;
import dev.ovhdo.client.typed.RequestHeader;
import dev.ovhdo.client.value.OpenEnum;
import dev.ovhdo.client.value.JsonNullable;
import dev.ovhdo.client.typed.CatchAllProperties;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** A family's types, nested as the generator nests them. */
public final class Family {
  private Family() {}

  public record State(@Override String value) implements OpenEnum<String> {
    public static final State RUNNING = new State("running");

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static State of(String value) {
      return new State(value);
    }

    @Override
    public boolean isKnown() {
      return equals(RUNNING);
    }

    @Override
    public String toString() {
      return value;
    }
  }

  public record Vps(
      String name,
      State state,
      List<String> ips,
      OffsetDateTime since,
      @JsonProperty("default") Boolean isDefault,
      @CatchAllProperties Map<String, JsonNode> unknown) {
    public Vps {
      ips = ImmutableCopy.orEmpty(ips);
      unknown = ImmutableCopy.unknown(unknown);
    }
  }

  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record VpsUpdate(JsonNullable<String> displayName, State state, List<String> ips) {}

  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record VpsQuery(
      @JsonProperty("state.name") State state, @RequestHeader("X-Pagination-Size") Long paginationSize) {}
}
