package dev.atrous.runtime.loops.vector.machine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** How wide the processor's units are that compute with vectors of 512 bits. */
public final class VectorUnits {

  /** The system property that sets it, in bits. */
  public static final String PROPERTY = "atrous.vector.units";

  private static final Path PROCESSORS = Path.of("/proc/cpuinfo");

  /**
   * Vendor and family of Zen 4, and of older processors that have no vectors of 512 bits. Measured
   * GFLOP/s of multiply-adds on such vectors: 117, one begun in a cycle; on Zen 5 271, two. All
   * others are taken to have whole units.
   */
  private static final List<String> ZEN_4 = List.of("AuthenticAMD", "25");

  private VectorUnits() {}

  /**
   * Refuses what the system property may not be; null if it is not set.
   *
   * @throws IllegalArgumentException if it is neither 256 nor 512
   */
  public static void check(String forced) {
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
        .filter(line -> line.startsWith("vendor_id") || line.startsWith("cpu family"))
        .limit(2)
        .map(line -> line.substring(line.indexOf(':') + 1).strip())
        .toList()
        .equals(ZEN_4);
  }
}
