package dev.atrous.runtime.loops.choice;

import dev.atrous.runtime.machine.JvmOptions;
import java.util.Optional;

/**
 * What the JVM says of its compiler. Vector code that HotSpot's C2 does not compile allocates an
 * object for every vector, and is a hundred times slower than plain code.
 */
final class Jit {

  private Jit() {}

  /** Why vector code would be slow on this JVM, if it would. */
  static Optional<String> obstacle() {
    return obstacle(
        System.getProperty("java.vm.name", ""),
        System.getProperty("java.vm.info", ""),
        System.getProperty("java.vm.version", ""));
  }

  /**
   * Asks the properties of the JVM only: the management beans, which know its options, take 20 ms
   * to start.
   */
  static Optional<String> obstacle(String name, String info, String version) {
    if (!name.contains("Server VM")) {
      return Optional.of("the compiler C2 is not part of the JVM '" + name + "'");
    }
    if (info.contains("interpreted mode")) {
      return Optional.of("the JVM only interprets, as -Xint says");
    }
    if (info.contains("emulated-client")) {
      return Optional.of("the compiler C2 is off, as -XX:TieredStopAtLevel=1 says");
    }
    if (version.contains("jvmci") && JvmOptions.isOn("UseJVMCICompiler").orElse(true)) {
      return Optional.of("the compiler of this JVM is not C2, but one of its own");
    }
    return Optional.empty();
  }
}
