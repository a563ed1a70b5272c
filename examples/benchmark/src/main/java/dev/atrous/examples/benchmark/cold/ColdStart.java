package dev.atrous.examples.benchmark.cold;

import dev.atrous.examples.benchmark.Machine;
import dev.atrous.examples.benchmark.measure.Timing;
import dev.atrous.examples.deeplab.DeepLabNetwork;
import dev.atrous.examples.terminal.Progress;
import dev.atrous.runtime.Weights;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * The command {@code benchmark cold}: the time from the start of a process to DeepLab's first and
 * second mask, ours and ONNX Runtime's, in turns.
 */
@Command(
    name = "cold",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = "Times new processes up to DeepLab's first and second mask.")
public final class ColdStart implements Callable<Integer> {

  /** The first version that makes a cache of classes and profiles by one option. */
  private static final int AOT_CACHE = 25;

  private static final String VECTORS = "--add-modules=jdk.incubator.vector";

  /** A way to start the program. */
  private record Way(String library, Path model, List<String> options) {}

  @Spec private CommandSpec spec;

  @Option(
      names = "--weights",
      required = true,
      paramLabel = "FILE",
      description = "DeepLab's weights, a safetensors file.")
  private Path weights;

  @Option(names = "--image", required = true, paramLabel = "FILE", description = "A photograph.")
  private Path image;

  @Option(
      names = "--rounds",
      defaultValue = "9",
      paramLabel = "N",
      description = "Processes of each kind (default: ${DEFAULT-VALUE}).")
  private int rounds;

  private Path folder;
  private String classPath;

  /** For the command line. */
  public ColdStart() {}

  @Override
  public Integer call() throws IOException {
    folder = Files.createTempDirectory("atrous-cold");
    classPath = ProgramJars.classPath(folder);
    Path model = folder.resolve("deeplab.onnx");
    DeepLabNetwork.writeOnnx(Weights.read(weights), model);
    Map<String, Way> ways = ways(model);
    Map<String, long[][]> times = new LinkedHashMap<>();
    ways.keySet().forEach(name -> times.put(name, new long[2][rounds]));
    try (Progress progress = Progress.of(rounds + 1)) {
      progress.next("caches");
      if (Runtime.version().feature() >= AOT_CACHE) {
        withCaches(ways);
        ways.keySet().forEach(name -> times.putIfAbsent(name, new long[2][rounds]));
      }
      for (int round = 0; round < rounds; round++) {
        progress.next("round " + (round + 1));
        for (Map.Entry<String, Way> way : ways.entrySet()) {
          long[] masks = run(way.getValue(), List.of());
          times.get(way.getKey())[0][round] = masks[0];
          times.get(way.getKey())[1][round] = masks[1];
        }
      }
    }
    print(times);
    return 0;
  }

  private Map<String, Way> ways(Path model) {
    Map<String, Way> ways = new LinkedHashMap<>();
    ways.put("ONNX Runtime", new Way("onnxruntime", model, List.of()));
    ways.put("Atrous, plain loops", new Way(ColdProgram.OURS, weights, List.of()));
    ways.put("Atrous, tiered loops", new Way(ColdProgram.OURS, weights, List.of(VECTORS)));
    return ways;
  }

  /** The same ways with a cache that a first process of each leaves. */
  private void withCaches(Map<String, Way> ways) throws IOException {
    for (Map.Entry<String, Way> way : List.copyOf(ways.entrySet())) {
      Path cache = folder.resolve(ways.size() + ".aot");
      run(way.getValue(), List.of("-XX:AOTCacheOutput=" + cache));
      List<String> options = new ArrayList<>(way.getValue().options());
      options.add("-XX:AOTCache=" + cache);
      ways.put(
          way.getKey() + ", AOT cache",
          new Way(way.getValue().library(), way.getValue().model(), options));
    }
  }

  /** Nanoseconds to the first and to the second mask. */
  private long[] run(Way way, List<String> more) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(way.options());
    command.addAll(more);
    command.addAll(List.of("-cp", classPath));
    command.addAll(
        List.of(
            ColdProgram.class.getName(),
            way.library(),
            way.model().toString(),
            image.toString(),
            folder.resolve("mask.png").toString()));
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.redirectError(folder.resolve("errors.txt").toFile());
    long start = System.nanoTime();
    Process process = builder.start();
    long[] masks = new long[2];
    try (BufferedReader lines = process.inputReader()) {
      for (int mask = 0; mask < masks.length; mask++) {
        if (lines.readLine() == null) {
          throw new IOException(
              "the process ended early: " + Files.readString(folder.resolve("errors.txt")));
        }
        masks[mask] = System.nanoTime() - start;
      }
      lines.lines().forEach(line -> {}); // of the virtual machine, while it writes a cache
    }
    process.onExit().join();
    return masks;
  }

  private void print(Map<String, long[][]> times) {
    PrintWriter out = spec.commandLine().getOut();
    Machine.describe(List.of()).forEach(out::println);
    out.printf("%nmedian seconds of %d processes up to%n", rounds);
    out.printf("%-36s%12s%13s%n", "", "first mask", "second mask");
    times.forEach(
        (name, masks) ->
            out.printf("%-36s%12.2f%13.2f%n", name, seconds(masks[0]), seconds(masks[1])));
    out.flush();
  }

  private static double seconds(long[] nanoseconds) {
    return Timing.of(nanoseconds).median() / 1e9;
  }
}
