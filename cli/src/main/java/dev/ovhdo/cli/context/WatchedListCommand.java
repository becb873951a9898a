package dev.ovhdo.cli.context;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Stack;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.IParameterPreprocessor;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;

/**
 * A list of resources whose states change, which can be shown again and again.
 *
 * @param <T> the record of a resource
 */
public abstract class WatchedListCommand<T extends Record> extends ListCommand<T> {
  private static final String STANDARD_INTERVAL = "5s";

  @Option(
      names = "--watch",
      arity = "0..1",
      paramLabel = "TIME",
      converter = Interval.class,
      preprocessor = AttachedValue.class,
      description = "Read the list again every TIME (default: 5s) until Ctrl-C")
  @Nullable Duration watch;

  /**
   * Declares the columns of the table.
   *
   * @param columns as for {@link ListCommand}
   */
  protected WatchedListCommand(String... columns) {
    super(columns);
  }

  @Override
  final Optional<Duration> watchInterval() {
    return Optional.ofNullable(watch);
  }

  /** Reads a duration; a bare number is in seconds. */
  static final class Interval implements ITypeConverter<Duration> {
    @Override
    public Duration convert(String text) {
      boolean isNumber = !text.isEmpty() && text.chars().allMatch(c -> c >= '0' && c <= '9');
      return new DurationConverter.Positive().convert(isNumber ? text + "s" : text);
    }
  }

  /** Takes a value only after an equals sign: the next argument may be the name of a resource. */
  static final class AttachedValue implements IParameterPreprocessor {
    @Override
    @SuppressWarnings("JdkObsolete") // The interface of picocli has this type.
    public boolean preprocess(
        Stack<String> arguments, CommandSpec command, ArgSpec option, Map<String, Object> info) {
      if (" ".equals(info.get("separator"))) {
        arguments.push(STANDARD_INTERVAL);
      }
      return false;
    }
  }
}
