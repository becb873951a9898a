package dev.ovhdo.cli.option;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.IGetter;
import picocli.CommandLine.Model.ISetter;
import picocli.CommandLine.Model.OptionSpec;

/**
 * Options without annotations. To read annotations, the JVM generates classes, and so it does to
 * set annotated fields: for the options that all commands have, this takes longer than to parse
 * them. The options of a single command are annotated fields.
 */
public final class Options {
  private Options() {}

  /** Returns an option without a value. */
  public static OptionSpec.Builder flag(Consumer<Boolean> field, String... names) {
    return option(Boolean.class, new Field<>(null, field), names);
  }

  /** Returns an option whose value is a text. */
  public static OptionSpec.Builder text(Consumer<String> field, String... names) {
    return option(String.class, new Field<>(null, field), names);
  }

  /** Returns an option whose value is converted. */
  public static <T> OptionSpec.Builder value(
      Class<T> type, ITypeConverter<T> converter, Consumer<T> field, String... names) {
    return option(type, new Field<>(null, field), names).converters(converter);
  }

  /** Returns an option that may be given several times, each time with a text. */
  public static OptionSpec.Builder texts(
      Supplier<List<String>> values, Consumer<List<String>> field, String... names) {
    return option(List.class, new Field<>(values, field), names).auxiliaryTypes(String.class);
  }

  private static OptionSpec.Builder option(Class<?> type, Field<?> field, String... names) {
    return OptionSpec.builder(names).type(type).getter(field).setter(field);
  }

  /** How picocli reads and sets the value of an option. */
  private static final class Field<V> implements IGetter, ISetter {
    private final @Nullable Supplier<?> getter;
    private final Consumer<V> setter;

    Field(@Nullable Supplier<?> getter, Consumer<V> setter) {
      this.getter = getter;
      this.setter = setter;
    }

    @Override
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"}) // as picocli declares it
    public <T> @Nullable T get() {
      return getter == null ? null : (T) getter.get();
    }

    @Override
    @SuppressWarnings("unchecked")
    public <T> T set(T value) {
      if (value != null) { // the value of an option that is not given
        setter.accept((V) value);
      }
      return value;
    }
  }
}
