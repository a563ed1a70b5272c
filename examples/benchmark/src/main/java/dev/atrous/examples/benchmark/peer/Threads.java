package dev.atrous.examples.benchmark.peer;

import dev.atrous.runtime.CompiledNetwork;
import java.util.Optional;

/** Sets the number of threads of our networks: to be replaced by a call, once there is one. */
public final class Threads {

  private Threads() {}

  /** Sets the number of threads; why it cannot be set, if so. */
  public static Optional<String> refusal(CompiledNetwork network, int threads) {
    try {
      CompiledNetwork.class.getMethod("setThreads", int.class).invoke(network, threads);
      return Optional.empty();
    } catch (ReflectiveOperationException missing) {
      return threads == 1 ? Optional.empty() : Optional.of("our networks run on one thread so far");
    }
  }
}
