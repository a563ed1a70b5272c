package dev.atrous.examples.benchmark;

import dev.atrous.examples.benchmark.peer.Peer;
import dev.atrous.runtime.loops.Loops;
import dev.atrous.runtime.loops.choice.LoopChoice;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Under which circumstances something was measured. */
public final class Machine {

  private static final Path CPU = Path.of("/proc/cpuinfo");

  /** The load average from which times are not to be trusted. */
  private static final double BUSY = 0.5;

  private Machine() {}

  /** Processor, JDK, loops, date and the versions of others. */
  public static List<String> describe(List<Peer> peers) {
    List<String> lines = new ArrayList<>();
    lines.add(processor());
    lines.add("JDK " + Runtime.version() + " (" + System.getProperty("java.vendor") + ")");
    lines.add(loops(LoopChoice.chosen()));
    peers.forEach(peer -> lines.add(peer.name() + " " + peer.version()));
    lines.add(LocalDate.now().toString());
    double load = ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
    if (load > BUSY) {
      lines.add(String.format(Locale.ROOT, "not alone: load average %.1f at the start", load));
    }
    return lines;
  }

  /** The vector loops say of themselves how long their vectors are. */
  private static String loops(Loops chosen) {
    return chosen.name() + " loops" + (chosen.name().equals("vector") ? ", " + chosen : "");
  }

  private static String processor() {
    int processors = Runtime.getRuntime().availableProcessors();
    String unit = processors == 1 ? " processor" : " processors";
    return name() + ", " + processors + unit;
  }

  private static String name() {
    if (Files.isReadable(CPU)) {
      try (Stream<String> lines = Files.lines(CPU)) {
        return lines
            .filter(line -> line.startsWith("model name"))
            .map(line -> line.substring(line.indexOf(':') + 1).strip())
            .findFirst()
            .orElse(System.getProperty("os.arch"));
      } catch (IOException unreadable) {
        return System.getProperty("os.arch");
      }
    }
    return System.getProperty("os.name") + " " + System.getProperty("os.arch");
  }
}
