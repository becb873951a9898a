package dev.ovhdo.bench;

import dev.ovhdo.catalog.Catalogue;
import dev.ovhdo.catalog.KnownRoute;
import dev.ovhdo.catalog.RouteMatch;
import dev.ovhdo.catalog.check.Call;
import dev.ovhdo.catalog.check.CallCheck;
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
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * The catalogue in a process that has run for some time. Benchmarks of reading begin without cached
 * families, benchmarks of finding do not.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class WarmCatalogueBenchmark {
  static final String PATH = "/vps/vps-1.example.com/ips/192.0.2.1";
  static final String LARGEST = "/cloud/project/p-1/instance/i-1/rescueMode";

  private final Catalogue catalogue = Catalogue.builtIn();

  /** Reads the index. */
  @Benchmark
  public List<FamilyEntry> index() {
    return Catalogue.builtIn().index();
  }

  /** Reads a family of medium size, and the index. */
  @Benchmark
  public Family vps() {
    return family(Catalogue.builtIn(), "/vps");
  }

  /** Finds a route of the largest family and checks a call; reads index and family before. */
  @Benchmark
  public List<Finding> checkLargest() {
    return check(Catalogue.builtIn());
  }

  /** Finds the route of a path. */
  @Benchmark
  public Optional<RouteMatch> match() {
    return catalogue.match(Method.GET, PATH);
  }

  /** Finds two words in all families. */
  @Benchmark
  public List<KnownRoute> search() {
    return catalogue.search("zone", "record");
  }

  /** Finds the nearest routes of a mistyped path. */
  @Benchmark
  public List<KnownRoute> nearest() {
    return catalogue.nearest(Method.POST, "/vps/vps-1/rebuidl", 3);
  }

  static List<Finding> check(Catalogue catalogue) {
    RouteMatch match = catalogue.match(Method.POST, LARGEST).orElseThrow();
    return CallCheck.of(match.known()).check(Call.of(match.parameters()));
  }

  static Family family(Catalogue catalogue, String root) {
    return catalogue.familiesOf(root).get(0);
  }
}
