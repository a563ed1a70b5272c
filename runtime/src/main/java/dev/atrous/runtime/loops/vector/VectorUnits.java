package dev.atrous.runtime.loops.vector;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** How wide the processor's units are that compute with vectors of 512 bits. */
final class VectorUnits {

  static final String PROPERTY = "atrous.vector.units";

  private static final Path PROCESSORS = Path.of("/proc/cpuinfo");

  /**
   * The family of Zen 4 (and of older processors that have no vectors of 512 bits), which computes
   * a vector of 512 bits in two cycles of a unit of 256 (AMD 2023, "Software Optimization Guide for
   * the AMD Zen4 Microarchitecture", 57647). Zen 5 and Intel's processors have whole units.
   */
  private static final String ZEN_4 = "25";

  private VectorUnits() {}

  /**
   * Refuses what the system property may not be; null if it is not set.
   *
   * @throws IllegalArgumentException if it is neither 256 nor 512
   */
  static void check(String forced) {
    if (forced != null && !forced.equals("256") && !forced.equals("512")) {
      throw new IllegalArgumentException(
          "The system property %s is '%s'; expected 256 or 512.".formatted(PROPERTY, forced));
    }
  }

  /**
   * Whether half a vector costs half as much, as the system property says, or this machine's list
   * of processors; not so where there is no such list.
   */
  static boolean areHalves(String forced) {
    if (forced != null) {
      return forced.equals("256");
    }
    try (Stream<String> lines = Files.lines(PROCESSORS)) {
      return areHalves(lines);
    } catch (IOException | UncheckedIOException | SecurityException unreadable) {
      return false;
    }
  }

  /** Reads the list of processors up to the family of the first. */
  static boolean areHalves(Stream<String> processors) {
    return processors
            .filter(line -> line.startsWith("cpu family") || line.startsWith("vendor_id"))
            .limit(2)
            .map(line -> line.substring(line.indexOf(':') + 1).strip())
            .filter(value -> value.equals("AuthenticAMD") || value.equals(ZEN_4))
            .count()
        == 2;
  }
}
