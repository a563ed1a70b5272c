package dev.atrous.examples.benchmark.peer;

import dev.atrous.runtime.CompiledNetwork;
import java.util.Optional;

/** Sets the number of threads of our networks: to be replaced by a call, once there is one. */
final class Threads {

  private Threads() {}

  static Optional<String> refusal(CompiledNetwork network, int threads) {
    if (threads == 1) {
      return Optional.empty();
    }
    try {
      network.getClass().getMethod("setThreads", int.class).invoke(network, threads);
      return Optional.empty();
    } catch (ReflectiveOperationException missing) {
      return Optional.of("our networks run on one thread so far");
    }
  }
}
