package dev.atrous.examples.benchmark;

import dev.atrous.examples.benchmark.peer.Deeplearning4j;
import dev.atrous.examples.benchmark.peer.OnnxRuntime;
import dev.atrous.examples.benchmark.peer.Peer;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** The libraries by the names that the command line has for them. */
enum Library {
  ONNXRUNTIME(OnnxRuntime::new),
  DEEPLEARNING4J(Deeplearning4j::new),
  NONE(null);

  private final Supplier<Peer> loader;

  Library(Supplier<Peer> loader) {
    this.loader = loader;
  }

  /** Loads their native parts. */
  static List<Peer> load(List<Library> libraries) {
    return libraries.stream()
        .distinct()
        .flatMap(library -> library == NONE ? Stream.empty() : Stream.of(library.loader.get()))
        .toList();
  }
}
