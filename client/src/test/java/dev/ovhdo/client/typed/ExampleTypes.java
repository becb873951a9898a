package dev.ovhdo.client.typed;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.ovhdo.client.Listing;
import dev.ovhdo.client.value.JsonNullable;
import dev.ovhdo.client.value.OpenEnum;
import dev.ovhdo.client.value.ResponseRecord;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Records as the generator writes them, one of each kind. */
@NullMarked
public final class ExampleTypes {
  private ExampleTypes() {}

  /** An open enum of texts. */
  public record Keymap(@Override String value) implements OpenEnum<String> {
    public static final Keymap DE = new Keymap("de");
    public static final Keymap FR = new Keymap("fr");
    public static final Keymap ONE_DAY = new Keymap("1 day");

    private static final List<Keymap> KNOWN = List.of(DE, FR, ONE_DAY);

    public Keymap {
      Objects.requireNonNull(value, "value");
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static Keymap of(String value) {
      return new Keymap(value);
    }

    public static List<Keymap> known() {
      return KNOWN;
    }

    @Override
    public boolean isKnown() {
      return KNOWN.contains(this);
    }

    @Override
    public String toString() {
      return value;
    }
  }

  /** An open enum of numbers. */
  public record IpVersion(@Override Long value) implements OpenEnum<Long> {
    public static final IpVersion V4 = new IpVersion(4L);
    public static final IpVersion V6 = new IpVersion(6L);

    private static final List<IpVersion> KNOWN = List.of(V4, V6);

    public IpVersion {
      Objects.requireNonNull(value, "value");
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static IpVersion of(Long value) {
      return new IpVersion(value);
    }

    public static List<IpVersion> known() {
      return KNOWN;
    }

    @Override
    public boolean isKnown() {
      return KNOWN.contains(this);
    }

    @Override
    public String toString() {
      return value.toString();
    }
  }

  /** A response record: a missing property is null, a missing list or map is empty. */
  public record Machine(
      String name,
      @Nullable String displayName,
      Long memoryLimit,
      Double price,
      @JsonProperty("default") Boolean isDefault,
      Keymap keymap,
      List<IpVersion> versions,
      Map<String, List<Keymap>> keymaps,
      OffsetDateTime creationDate,
      LocalDate renewal,
      LocalTime reboot,
      UUID uuid,
      List<Disk> disks,
      JsonNode anything,
      @CatchAllProperties Map<String, JsonNode> unknown)
      implements ResponseRecord<Machine> {
    public Machine {
      versions = ImmutableCopy.orEmpty(versions);
      keymaps = ImmutableCopy.orEmpty(keymaps);
      disks = ImmutableCopy.orEmpty(disks);
      unknown = ImmutableCopy.unknown(unknown);
    }

    @Override
    public String name() {
      return ResponseProperty.required(this, name, "machine.Machine", "name");
    }

    @Override
    public @Nullable String displayName() {
      return ResponseProperty.nullable(this, displayName, "machine.Machine", "displayName");
    }

    @Override
    public Long memoryLimit() {
      return ResponseProperty.required(this, memoryLimit, "machine.Machine", "memoryLimit");
    }

    @Override
    public Double price() {
      return ResponseProperty.required(this, price, "machine.Machine", "price");
    }

    @Override
    public Boolean isDefault() {
      return ResponseProperty.required(this, isDefault, "machine.Machine", "default");
    }

    @Override
    public Keymap keymap() {
      return ResponseProperty.required(this, keymap, "machine.Machine", "keymap");
    }

    @Override
    public List<IpVersion> versions() {
      return ResponseProperty.list(this, versions, "machine.Machine", "versions");
    }

    @Override
    public Map<String, List<Keymap>> keymaps() {
      return ResponseProperty.map(this, keymaps, "machine.Machine", "keymaps");
    }

    @Override
    public OffsetDateTime creationDate() {
      return ResponseProperty.required(this, creationDate, "machine.Machine", "creationDate");
    }

    @Override
    public LocalDate renewal() {
      return ResponseProperty.required(this, renewal, "machine.Machine", "renewal");
    }

    @Override
    public LocalTime reboot() {
      return ResponseProperty.required(this, reboot, "machine.Machine", "reboot");
    }

    @Override
    public UUID uuid() {
      return ResponseProperty.required(this, uuid, "machine.Machine", "uuid");
    }

    @Override
    public List<Disk> disks() {
      return ResponseProperty.list(this, disks, "machine.Machine", "disks");
    }

    @Override
    public JsonNode anything() {
      return ResponseProperty.required(this, anything, "machine.Machine", "anything");
    }
  }

  /** A part of a response. */
  public record Disk(Long id, Long size, @CatchAllProperties Map<String, JsonNode> unknown)
      implements ResponseRecord<Disk> {
    public Disk {
      unknown = ImmutableCopy.unknown(unknown);
    }

    @Override
    public Long id() {
      return ResponseProperty.required(this, id, "machine.Disk", "id");
    }

    @Override
    public Long size() {
      return ResponseProperty.required(this, size, "machine.Disk", "size");
    }
  }

  /** A response record with a property called unknown: its component has another name. */
  public record ComponentStatus(
      @JsonProperty("unknown") Long unknown_, @CatchAllProperties Map<String, JsonNode> unknown)
      implements ResponseRecord<ComponentStatus> {
    public ComponentStatus {
      unknown = ImmutableCopy.unknown(unknown);
    }

    @Override
    public Long unknown_() {
      return ResponseProperty.required(this, unknown_, "machine.Status", "unknown");
    }
  }

  /**
   * A body: components that are not set are not sent, and nullable properties are {@code
   * JsonNullable}.
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record MachineUpdate(
      String netbootMode,
      @Nullable JsonNullable<String> displayName,
      @Nullable JsonNullable<Keymap> keymap,
      @Nullable JsonNullable<List<String>> aliases,
      @Nullable List<String> ips,
      @Nullable Map<String, Keymap> keymaps,
      @Nullable OffsetDateTime since,
      @Nullable DiskUpdate disk) {
    public MachineUpdate {
      Objects.requireNonNull(netbootMode, "netbootMode");
      ips = ImmutableCopy.orNull(ips);
      keymaps = ImmutableCopy.orNull(keymaps);
    }

    public static MachineUpdate of(String netbootMode) {
      return new MachineUpdate(netbootMode, null, null, null, null, null, null, null);
    }

    /** Null sends an explicit null. */
    public MachineUpdate withDisplayName(@Nullable String displayName) {
      return new MachineUpdate(
          netbootMode, JsonNullable.of(displayName), keymap, aliases, ips, keymaps, since, disk);
    }

    public MachineUpdate withKeymap(@Nullable Keymap keymap) {
      return new MachineUpdate(
          netbootMode, displayName, JsonNullable.of(keymap), aliases, ips, keymaps, since, disk);
    }

    public MachineUpdate withAliases(@Nullable List<String> aliases) {
      return new MachineUpdate(
          netbootMode,
          displayName,
          keymap,
          JsonNullable.of(ImmutableCopy.orNull(aliases)),
          ips,
          keymaps,
          since,
          disk);
    }

    public MachineUpdate withIps(List<String> ips) {
      return new MachineUpdate(
          netbootMode,
          displayName,
          keymap,
          aliases,
          Objects.requireNonNull(ips, "ips"),
          keymaps,
          since,
          disk);
    }

    public MachineUpdate withKeymaps(Map<String, Keymap> keymaps) {
      return new MachineUpdate(
          netbootMode,
          displayName,
          keymap,
          aliases,
          ips,
          Objects.requireNonNull(keymaps, "keymaps"),
          since,
          disk);
    }

    public MachineUpdate withSince(OffsetDateTime since) {
      return new MachineUpdate(
          netbootMode,
          displayName,
          keymap,
          aliases,
          ips,
          keymaps,
          Objects.requireNonNull(since, "since"),
          disk);
    }

    public MachineUpdate withDisk(DiskUpdate disk) {
      return new MachineUpdate(
          netbootMode,
          displayName,
          keymap,
          aliases,
          ips,
          keymaps,
          since,
          Objects.requireNonNull(disk, "disk"));
    }
  }

  /** A part of a body. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record DiskUpdate(@Nullable Long size, @Nullable JsonNullable<String> label) {
    public static DiskUpdate of() {
      return new DiskUpdate(null, null);
    }

    public DiskUpdate withSize(Long size) {
      return new DiskUpdate(Objects.requireNonNull(size, "size"), label);
    }

    public DiskUpdate withLabel(@Nullable String label) {
      return new DiskUpdate(size, JsonNullable.of(label));
    }
  }

  /** Query parameters and headers. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record MachineQuery(
      @JsonProperty("creationDate.from") @Nullable OffsetDateTime creationDateFrom,
      @Nullable LocalDate day,
      @Nullable Boolean expired,
      @Nullable Long limit,
      @Nullable List<String> regions,
      @Nullable Keymap keymap,
      @Nullable Map<String, List<TagFilter>> iamTags,
      @RequestHeader("X-Pagination-Size") @Nullable Long paginationSize,
      @RequestHeader("X-Pagination-Cursor") @Nullable String paginationCursor) {
    public MachineQuery {
      regions = ImmutableCopy.orNull(regions);
      iamTags = ImmutableCopy.orNull(iamTags);
    }

    public static MachineQuery of() {
      return new MachineQuery(null, null, null, null, null, null, null, null, null);
    }

    public MachineQuery withRegions(List<String> regions) {
      return new MachineQuery(
          creationDateFrom,
          day,
          expired,
          limit,
          Objects.requireNonNull(regions, "regions"),
          keymap,
          iamTags,
          paginationSize,
          paginationCursor);
    }

    public MachineQuery withPaginationSize(Long paginationSize) {
      return new MachineQuery(
          creationDateFrom,
          day,
          expired,
          limit,
          regions,
          keymap,
          iamTags,
          Objects.requireNonNull(paginationSize, "paginationSize"),
          paginationCursor);
    }
  }

  /** A part of a query. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record TagFilter(@Nullable Keymap operator, @Nullable String value) {}

  /** A response record with a secret. */
  public record SmsUser(
      String login, String password, @CatchAllProperties Map<String, JsonNode> unknown)
      implements ResponseRecord<SmsUser> {
    public SmsUser {
      unknown = ImmutableCopy.unknown(unknown);
    }

    @Override
    public String login() {
      return ResponseProperty.required(this, login, "sms.User", "login");
    }

    @Override
    public String password() {
      return ResponseProperty.required(this, password, "sms.User", "password");
    }

    @Override
    public String toString() {
      return RedactedToString.of("SmsUser")
          .add("login", login)
          .addRedacted("password", password)
          .add("unknown", unknown)
          .toString();
    }
  }

  /** An accessor. */
  public static final class Machines {
    private final ResourcePath place;

    public Machines(ResourcePath place) {
      this.place = place;
    }

    public List<String> get(MachineQuery query) {
      return place.get("/machine").query(query).asListOf(String.class);
    }

    public Listing<Machine> all() {
      return place.get("/machine").all("/machine/{name}", Machine.class);
    }

    public One name(String name) {
      return new One(place.with(name));
    }

    /** A nested accessor. */
    public static final class One {
      private final ResourcePath place;

      public One(ResourcePath place) {
        this.place = place;
      }

      public Machine get() {
        return place.get("/machine/{name}").as(Machine.class);
      }

      public void put(MachineUpdate body) {
        place.put("/machine/{name}").body(body).send();
      }
    }
  }
}
