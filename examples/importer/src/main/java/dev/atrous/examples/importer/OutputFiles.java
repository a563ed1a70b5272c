package dev.atrous.examples.importer;

import dev.atrous.runtime.Weights;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/** The two files that an import writes, both or none. */
final class OutputFiles {

  private final Path source;
  private final Path weights;
  private final boolean overwrite;

  OutputFiles(Path folder, String name, boolean overwrite) {
    this.source = folder.resolve(name + ".java");
    this.weights = folder.resolve(name + ".safetensors");
    this.overwrite = overwrite;
  }

  Path source() {
    return source;
  }

  Path weights() {
    return weights;
  }

  /** Refuses before any work is done for it. */
  void check() throws Refusal {
    Path folder = source.toAbsolutePath().getParent();
    if (!Files.isDirectory(folder)) {
      throw new Refusal("there is no folder " + folder);
    }
    if (!Files.isWritable(folder)) {
      throw new Refusal("cannot write to " + folder + ": permission denied");
    }
    for (Path file : List.of(source, weights)) {
      if (Files.isDirectory(file)) {
        throw new Refusal("cannot write " + file + ": it is a folder");
      }
      if (Files.exists(file) && !overwrite) {
        throw new Refusal(file + " is there already; --overwrite replaces it");
      }
    }
  }

  /** Writes both beside their places first, so that neither is there without the other. */
  void write(String text, Weights values) throws Refusal {
    Path newSource = source.resolveSibling(source.getFileName() + ".part");
    Path newWeights = weights.resolveSibling(weights.getFileName() + ".part");
    try {
      Files.write(newSource, text.getBytes(StandardCharsets.UTF_8));
      values.save(newWeights);
      Files.move(newWeights, weights, StandardCopyOption.REPLACE_EXISTING);
      Files.move(newSource, source, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException | RuntimeException e) {
      throw new Refusal("cannot write " + source + " and " + weights + ": " + e.getMessage());
    } finally {
      newSource.toFile().delete();
      newWeights.toFile().delete();
    }
  }
}
