package dev.ovhdo.bench;

import dev.ovhdo.catalog.Catalogue;
import dev.ovhdo.catalog.KnownRoute;
import dev.ovhdo.catalog.RouteMatch;
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

/** The catalogue's first use in a process, once in each of ten: what the command line pays. */
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(10)
@Warmup(iterations = 0)
@Measurement(iterations = 1)
public class CatalogueCold {

  /** Nothing but the index. */
  @Benchmark
  public List<FamilyEntry> index() {
    return Catalogue.builtIn().index();
  }

  /** A family of middling size. */
  @Benchmark
  public Family vps() {
    return CatalogueWarm.family(Catalogue.builtIn(), "/vps");
  }

  /** The largest family. */
  @Benchmark
  public Family telephony() {
    return CatalogueWarm.family(Catalogue.builtIn(), "/telephony");
  }

  /** The route of a path, with index and family to read first. */
  @Benchmark
  public Optional<RouteMatch> match() {
    return Catalogue.builtIn().match(Method.GET, CatalogueWarm.PATH);
  }

  /** Two words in all families, with all of them to read first. */
  @Benchmark
  public List<KnownRoute> search() {
    return Catalogue.builtIn().search("zone", "record");
  }
}
