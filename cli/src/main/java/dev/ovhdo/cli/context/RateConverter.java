package dev.ovhdo.cli.context;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a rate of a command line, in calls per second: {@code 5}, {@code 0.5}. */
public final class RateConverter implements ITypeConverter<Double> {
  @Override
  public Double convert(String text) {
    double rate = text.matches("\\d{1,6}(\\.\\d{1,6})?") ? Double.parseDouble(text) : 0;
    if (rate > 0) {
      return rate;
    }
    throw new TypeConversionException(
        "'" + text + "' is not a positive number of calls per second, such as 5 or 0.5");
  }
}
