package dev.atrous.runtime.loops.choice;

import com.sun.management.HotSpotDiagnosticMXBean;
import java.lang.management.ManagementFactory;
import java.util.Optional;

/**
 * What the JVM says of its compiler. Vector code that HotSpot's C2 does not compile allocates an
 * object for every vector, and is a hundred times slower than plain code.
 */
final class Jit {

  private static final int FMAS = 64;

  /**
   * Nanoseconds for {@link #FMAS} interpreted calls beyond which hardware FMA is in doubt: 50,000
   * were measured in a new JVM with it, 10 to 36 million without.
   */
  private static final long FMA_NANOS = 1_000_000;

  private Jit() {}

  /** Why loops with fused multiply-adds would not become fast on this JVM, if they would not. */
  static Optional<String> obstacle() {
    return obstacleToVectors().or(Jit::obstacleToFma);
  }

  /** Why vector code would be slow on this JVM, if it would. */
  static Optional<String> obstacleToVectors() {
    return obstacleToVectors(
        System.getProperty("java.vm.name", ""),
        System.getProperty("java.vm.info", ""),
        System.getProperty("java.vm.version", ""));
  }

  /**
   * Asks the properties of the JVM only: the management beans, which know its options, take 20 ms
   * to start.
   */
  static Optional<String> obstacleToVectors(String name, String info, String version) {
    if (!name.contains("Server VM")) {
      return Optional.of("the compiler C2 is not part of the JVM '" + name + "'");
    }
    if (info.contains("interpreted mode")) {
      return Optional.of("the JVM only interprets, as -Xint says");
    }
    if (info.contains("emulated-client")) {
      return Optional.of("the compiler C2 is off, as -XX:TieredStopAtLevel=1 says");
    }
    if (version.contains("jvmci") && option("UseJVMCICompiler").orElse(true)) {
      return Optional.of("the compiler of this JVM is not C2, but one of its own");
    }
    return Optional.empty();
  }

  /**
   * Why {@link Math#fma} would be slow on this JVM, if it would: without the instruction it
   * computes with {@link java.math.BigDecimal}. The beans are asked only if it seems so.
   */
  static Optional<String> obstacleToFma() {
    long start = System.nanoTime();
    float sum = 0;
    for (int at = 0; at < FMAS; at++) {
      sum = Math.fma(sum, 0.5f, at);
    }
    long nanos = System.nanoTime() - start;
    if (nanos < FMA_NANOS || option("UseFMA").orElse(false)) {
      return Optional.empty();
    }
    return Optional.of("the processor has no fused multiply-add, or -XX:-UseFMA turns it off");
  }

  /** An option of HotSpot; empty if it, or the module that knows the options, is not there. */
  private static Optional<Boolean> option(String option) {
    try {
      HotSpotDiagnosticMXBean bean =
          ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class);
      return Optional.of(Boolean.valueOf(bean.getVMOption(option).getValue()));
    } catch (RuntimeException | LinkageError absent) {
      return Optional.empty();
    }
  }
}
