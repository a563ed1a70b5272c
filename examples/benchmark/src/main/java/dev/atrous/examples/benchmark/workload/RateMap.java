package dev.atrous.examples.benchmark.workload;

import dev.atrous.examples.benchmark.workload.Workload.SingleOutput;
import dev.atrous.examples.benchmark.workload.Workload.Subject;
import dev.atrous.runtime.CompiledNetwork;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.LongFunction;

/**
 * A depthwise layer at several rates on a map of one size.
 *
 * @param name of the map
 * @param channels of the map
 * @param size its rows and columns
 * @param rates the layer at each rate, the smallest first
 */
public record RateMap(String name, int channels, int size, Map<Integer, Subject> rates) {

  private static final long SEED = 7;

  /** The maps of {@link RateLayers}. */
  public static List<RateMap> all() {
    return List.of(
        new RateMap(
            "depthwise 3×3, 33×33×960",
            960,
            33,
            rates(
                at(1, RateLayers_WideRate1Network::random, net -> net::forwardInto),
                at(2, RateLayers_WideRate2Network::random, net -> net::forwardInto),
                at(4, RateLayers_WideRate4Network::random, net -> net::forwardInto),
                at(12, RateLayers_WideRate12Network::random, net -> net::forwardInto),
                at(24, RateLayers_WideRate24Network::random, net -> net::forwardInto))),
        new RateMap(
            "depthwise 3×3, 56×56×128",
            128,
            56,
            rates(
                at(1, RateLayers_MiddleRate1Network::random, net -> net::forwardInto),
                at(2, RateLayers_MiddleRate2Network::random, net -> net::forwardInto),
                at(4, RateLayers_MiddleRate4Network::random, net -> net::forwardInto),
                at(12, RateLayers_MiddleRate12Network::random, net -> net::forwardInto),
                at(24, RateLayers_MiddleRate24Network::random, net -> net::forwardInto))),
        new RateMap(
            "depthwise 3×3, 65×65×256",
            256,
            65,
            rates(
                at(1, RateLayers_LargeRate1Network::random, net -> net::forwardInto),
                at(2, RateLayers_LargeRate2Network::random, net -> net::forwardInto),
                at(4, RateLayers_LargeRate4Network::random, net -> net::forwardInto),
                at(12, RateLayers_LargeRate12Network::random, net -> net::forwardInto),
                at(24, RateLayers_LargeRate24Network::random, net -> net::forwardInto))),
        new RateMap(
            "ReLU and depthwise 3×3, 65×65×256",
            256,
            65,
            rates(
                at(1, RateLayers_InnerRate1Network::random, net -> net::forwardInto),
                at(2, RateLayers_InnerRate2Network::random, net -> net::forwardInto),
                at(4, RateLayers_InnerRate4Network::random, net -> net::forwardInto),
                at(12, RateLayers_InnerRate12Network::random, net -> net::forwardInto),
                at(24, RateLayers_InnerRate24Network::random, net -> net::forwardInto))));
  }

  private record Rate(int rate, Subject subject) {}

  private static <N extends CompiledNetwork> Rate at(
      int rate, LongFunction<N> random, Function<N, SingleOutput> forward) {
    N network = random.apply(SEED);
    return new Rate(rate, new Subject(network, forward.apply(network).pass()));
  }

  private static Map<Integer, Subject> rates(Rate... rates) {
    Map<Integer, Subject> subjects = new LinkedHashMap<>();
    for (Rate each : rates) {
      subjects.put(each.rate(), each.subject());
    }
    return subjects;
  }
}
