package dev.ovhdo.bench;

import dev.ovhdo.catalog.Catalogue;
import dev.ovhdo.catalog.KnownRoute;
import dev.ovhdo.catalog.RouteMatch;
import dev.ovhdo.catalog.check.Finding;
import dev.ovhdo.catalog.model.Family;
import dev.ovhdo.catalog.model.Method;
import dev.ovhdo.catalog.source.FamilyEntry;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Warmup;

/**
 * The first use of the catalogue in a process, measured once in each of ten processes: the cost for
 * the command line.
 */
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(10)
@Warmup(iterations = 0)
@Measurement(iterations = 1)
public class ColdCatalogueBenchmark {

  /** Reads the index. */
  @Benchmark
  public List<FamilyEntry> index() {
    return Catalogue.builtIn().index();
  }

  /** Reads a family of medium size. */
  @Benchmark
  public Family vps() {
    return WarmCatalogueBenchmark.family(Catalogue.builtIn(), "/vps");
  }

  /** Finds a route of the largest family and checks a call; reads index and family before. */
  @Benchmark
  public List<Finding> checkLargest() {
    return WarmCatalogueBenchmark.check(Catalogue.builtIn());
  }

  /** Finds the route of a path, and reads index and family before. */
  @Benchmark
  public Optional<RouteMatch> match() {
    return Catalogue.builtIn().match(Method.GET, WarmCatalogueBenchmark.PATH);
  }

  /** Finds two words in all families, and reads all families before. */
  @Benchmark
  public List<KnownRoute> search() {
    return Catalogue.builtIn().search("zone", "record");
  }
}
