package dev.atrous.processor.random;

import dev.atrous.processor.testing.Compilation;
import dev.atrous.processor.testing.NetworkCompiler;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** Makes random networks and compiles many of them in one run of javac. */
final class Batches {

  /** So many interfaces in one run: more make javac no faster, fewer make it slower. */
  static final int SIZE = 50;

  private static final long DEFAULT_SEED = 20_000;

  private Batches() {}

  /** Of the first network; every next one has the next number. */
  static long baseSeed() {
    return Long.getLong("atrous.seed", DEFAULT_SEED);
  }

  static int count(int otherwise) {
    return Integer.getInteger("atrous.networks", otherwise);
  }

  static List<RandomNetwork> make(long firstSeed, int count) {
    return LongStream.range(firstSeed, firstSeed + count)
        .mapToObj(RandomNetworks::make)
        .flatMap(network -> Stream.concat(Stream.of(network), network.resized().stream()))
        .toList();
  }

  /**
   * Compiles the networks together.
   *
   * @param inSteps whether blocks and inherited interfaces are compiled first and read from class
   *     files, as those of a library are
   */
  static Compilation compile(List<RandomNetwork> networks, boolean inSteps) {
    Map<String, String> library = new LinkedHashMap<>();
    Map<String, String> sources = new LinkedHashMap<>();
    for (RandomNetwork network : networks) {
      (inSteps ? library : sources).putAll(network.library());
      sources.putAll(network.sources());
    }
    // A report that cannot be made is a warning, and warnings are errors here.
    NetworkCompiler compiler = NetworkCompiler.create().with("-Aatrous.report=text,html");
    return library.isEmpty()
        ? compiler.compile(sources)
        : compiler.against(compiler.compile(library).succeeded()).compile(sources);
  }

  /** The networks that javac refuses one by one, with its messages: for a failure to show. */
  static String refused(List<RandomNetwork> networks, boolean inSteps) {
    StringBuilder refused = new StringBuilder();
    for (RandomNetwork network : networks) {
      Compilation alone = compile(List.of(network), inSteps);
      if (!alone.success()) {
        refused.append(alone.messages()).append("\n").append(network.text()).append("\n\n");
      }
    }
    return refused.toString();
  }
}
